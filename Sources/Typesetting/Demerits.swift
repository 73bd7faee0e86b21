/// What a line costs, in squared cells: a line with four cells to spread or to leave empty costs
/// 17, so that many small faults are rather taken than one large one.
enum Demerits {
  /// Each line, so that of equal settings the one with fewer lines is taken.
  static let line = 1
  /// A stop outside the measure.
  static let hanging = 1
  /// A divided word, and a second one right below it.
  static let hyphen = 40
  static let hyphenPair = 120
  /// A last line of one Han character or kana (clreq 段末行: at least two).
  static let loneCharacter = 5000

  /// Cells left over.
  static func loose(_ cells: Int) -> Int { cells * cells }
  /// Gaps closed: worse than as many cells left over.
  static func tight(_ cells: Int) -> Int { 2 * cells * cells }
  /// A last line of one word.
  static func loneWord(_ measure: Int) -> Int { measure * measure / 16 }
}
