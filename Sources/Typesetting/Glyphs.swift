import Grid
import Magazine

/// A text cut into grapheme clusters, each with its width and whether a line may end before it.
struct Glyphs {
  /// One grapheme cluster.
  struct Glyph {
    /// Where it starts, in UTF-8 bytes of what is shown.
    var byte: Int32
    /// Where it starts, in Unicode scalars of the whole text.
    var scalar: Int32
    /// The cell it starts at when all glyphs stand on one line.
    var x: Int32
    /// The run of the text it belongs to.
    var run: Int32
    /// The gaps of the text up to it, its own among them.
    var gaps: Int32
    /// Its width in cells, without the gap.
    var width: UInt8
    var kind: Kind
    var opportunity: BreakOpportunity
    /// A cell of air before it that the author did not type: Han or kana next to Latin or a digit.
    var hasGap: Bool
  }

  /// What a glyph is to a line that is to be filled, hung or hyphenated.
  enum Kind: UInt8 {
    case space, letter, capital, other
    /// A dash as long as a character, two of which make the Chinese dash ——.
    case dash
    /// Where a word may be divided, shown only there (U+00AD).
    case softHyphen
    /// 《 or 》 of a title that a line below marks in their place.
    case hidden
    /// Part of a reading that stands above its word.
    case reading
    /// Part of a word that its reading is wider than.
    case spread
    /// A Han character or kana.
    case ideograph
    /// 。 and ， and 、 which may hang outside the measure (clreq 标点悬挂).
    case period, comma, pause
    /// ！？；：
    case clause
    /// Other wide marks with air on their right, and on their left.
    case closing, opening
    /// Quotation marks of one cell, or of two where the terminal takes them for wide.
    case closingQuote, openingQuote
  }

  /// The runs of the text, and its length in Unicode scalars.
  let (runs, length): ([Inline], Int)
  /// What is shown, in UTF-8.
  var bytes: [UInt8]
  var glyphs: [Glyph]
  /// Cells of all glyphs and gaps.
  var width: Int
  /// Whether there may be a glyph of a stretched kind.
  var isStretched: Bool
  /// The glyphs of titles that have a line below in the place of 《》.
  var waved: [Range<Int>] = []
  /// The readings that stand above the line.
  var readings: [Reading] = []

  init(
    _ text: Text, in language: Language, _ ambiguous: AmbiguousWidth, _ dress: Dress = []
  ) {
    (runs, length) = (text.runs, text.length)
    let plain = text.plain
    bytes = Array(plain.utf8)
    (glyphs, width, isStretched) = Glyphs.shaped(
      runs, LineBreaker(plain, tailoredTo: language), ambiguous)
    self.dress(as: dress, in: language, ambiguous)
  }

  var count: Int { glyphs.count }

  /// The characters of some glyphs.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[byte(range.lowerBound)..<byte(range.upperBound)], as: UTF8.self)
  }

  /// The cells of some glyphs on one line; the gap before the first is not among them.
  func cells(_ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return 0 }
    let last = glyphs[range.upperBound - 1]
    return Int(last.x) + Int(last.width) - Int(glyphs[range.lowerBound].x)
  }

  /// What stands before and after struck text, for which not every terminal has a look. The glyphs
  /// that it stands beside are so much wider.
  static let strikeMark = "~~"

  /// Whether a glyph is struck.
  func isStruck(_ index: Int) -> Bool {
    runs[Int(glyphs[index].run)].marks.contains(.struck)
  }

  /// Whether a glyph is the first of a struck stretch.
  func beginsStrike(_ index: Int) -> Bool {
    let run = Int(glyphs[index].run)
    return runs.beginsStrike(run) && (index == 0 || Int(glyphs[index - 1].run) != run)
  }

  /// Whether a glyph is the last of a struck stretch.
  func endsStrike(_ index: Int) -> Bool {
    let run = Int(glyphs[index].run)
    return runs.endsStrike(run) && (index + 1 == count || Int(glyphs[index + 1].run) != run)
  }

  /// Where a glyph starts in scalars; the end of the text behind the last.
  func scalar(_ index: Int) -> Int { index < count ? Int(glyphs[index].scalar) : length }

  /// Whether a glyph and the one before it are shown by unlike numbers of characters.
  func differ(_ index: Int) -> Bool {
    let (left, right) = (glyphs[index - 1].kind, glyphs[index].kind)
    return left != right && (left.isStretched || right.isStretched)
  }

  /// Whether all of some glyphs are marked alike, with no gap between them and none that is stretched.
  func isEven(_ range: Range<Int>) -> Bool {
    let (first, last) = (glyphs[range.lowerBound], glyphs[range.upperBound - 1])
    return first.run == last.run && first.gaps == last.gaps && !isStretched
  }

  private func byte(_ index: Int) -> Int { index < count ? Int(glyphs[index].byte) : bytes.count }
}

extension Glyphs.Kind {
  /// 。，、
  var mayHang: Bool { self == .period || self == .comma || self == .pause }

  /// Marks that belong to what stands before them.
  var closes: Bool {
    switch self {
    case .period, .comma, .pause, .clause, .closing, .closingQuote: true
    case .space, .letter, .capital, .other, .dash, .softHyphen, .hidden, .reading, .spread,
      .ideograph, .opening, .openingQuote:
      false
    }
  }

  /// Marks that belong to what stands behind them.
  var opens: Bool { self == .opening || self == .openingQuote }

  /// Characters and marks of Chinese and Japanese.
  var isSquare: Bool { self == .ideograph || closes || opens }

  /// Shown by more characters than it is written in, or by none, as the case may be.
  var isStretched: Bool {
    rawValue >= Glyphs.Kind.dash.rawValue && rawValue <= Glyphs.Kind.spread.rawValue
  }

  /// Letters of ASCII.
  var isLetter: Bool { self == .letter || self == .capital }

  /// What may stand around the letters of a word.
  var isPunctuation: Bool {
    self == .other || self == .dash || self == .closingQuote || self == .openingQuote
  }

  /// What a cell of air behind the mark costs, 1 to 4 demerits; `nil` where none may be. Where a
  /// sentence or clause ends it looks as if meant.
  var airDemerits: Int? {
    switch self {
    case .period, .clause: 1
    case .comma: 2
    case .closing, .closingQuote: 3
    case .pause: 4
    case .space, .letter, .capital, .other, .dash, .softHyphen, .hidden, .reading, .spread,
      .ideograph, .opening, .openingQuote:
      nil
    }
  }

  /// The kind of a glyph that a mark stands beside: it does not hang, and its air is not taken.
  var besideMark: Glyphs.Kind {
    switch self {
    case .letter, .capital, .ideograph, .other, .dash, .softHyphen, .hidden, .reading, .spread: self
    case .space, .period, .comma, .pause, .clause: .other
    case .closing, .opening, .closingQuote, .openingQuote: .other
    }
  }
}
