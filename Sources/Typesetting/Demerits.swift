/// What a line costs, in squared cells: a ragged line with four cells left empty costs 17, so that
/// many small faults are rather taken than one large one. What a cell of air costs at each kind of
/// mark stands in `Glyphs.Kind`.
enum Demerits {
  /// Each line, so that of equal settings the one with fewer lines is taken.
  static let line = 1
  /// A stop outside the measure.
  static let hanging = 1
  /// A divided word, and a second one right below it.
  static let hyphen = 40
  static let hyphenPair = 120
  /// A word divided behind two letters.
  static let shortHead = 20
  /// A line that ends with a word of one letter.
  static let loneLetter = 10
  /// The gaps on both sides of a Latin word closed, and one that stands alone.
  static let closedPair = 8
  static let closedGap = 5
  /// A line that ends inside a title 《…》, which fits into half a line.
  static let dividedTitle = 60
  /// A line that begins with ——, where lines are short.
  static let leadingDash = 30
  /// A last line of one Han character or kana (clreq 段末行: at least two).
  static let loneCharacter = 5000

  /// Cells left over.
  static func loose(_ cells: Int) -> Int { cells * cells }
  /// Gaps closed where every line is filled: worse than as many cells left over.
  static func tight(_ cells: Int) -> Int { 2 * cells * cells }
  /// Cells left over beside lines that are filled at their marks. Behind them one may be empty in any case,
  /// where the measure is odd, which makes a short line look shorter: the lines of odd measures are as full
  /// as those of even ones with this many cells more.
  static func ragged(_ cells: Int, spare: Int) -> Int {
    let seen = cells + 4 * spare
    return 4 * seen * seen
  }
  /// A last line of one word.
  static func loneWord(_ measure: Int) -> Int { measure * measure / 16 }
}
