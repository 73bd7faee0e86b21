import Grid
import Magazine

/// A text cut into grapheme clusters, each with its width and whether a line may end before it.
struct Glyphs {
  /// One grapheme cluster.
  struct Glyph {
    /// Where it starts, in UTF-8 bytes of the whole text.
    var byte: Int32
    /// Where it starts, in Unicode scalars of the whole text.
    var scalar: Int32
    /// The cell it starts at when all glyphs stand on one line.
    var x: Int32
    /// The run of the text it belongs to.
    var run: Int32
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

  let text: Text
  let bytes: [UInt8]
  private(set) var glyphs: [Glyph] = []
  /// Cells of all glyphs and gaps.
  private(set) var width = 0

  init(_ text: Text, in language: Language, _ ambiguous: AmbiguousWidth) {
    self.text = text
    let plain = text.plain
    bytes = Array(plain.utf8)
    shape(LineBreaker(plain, tailoredTo: language), ambiguous)
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

  /// Whether a glyph is the first of a struck stretch.
  func beginsStrike(_ index: Int) -> Bool {
    let run = Int(glyphs[index].run)
    return strike(around: run).begins && (index == 0 || Int(glyphs[index - 1].run) != run)
  }

  /// Whether a glyph is the last of a struck stretch.
  func endsStrike(_ index: Int) -> Bool {
    let run = Int(glyphs[index].run)
    return strike(around: run).ends && (index + 1 == count || Int(glyphs[index + 1].run) != run)
  }

  /// Whether a struck stretch begins and ends with a run of the text.
  private func strike(around run: Int) -> (begins: Bool, ends: Bool) {
    func isStruck(_ index: Int) -> Bool {
      text.runs.indices.contains(index) && text.runs[index].marks.contains(.struck)
    }
    guard isStruck(run) else { return (false, false) }
    return (!isStruck(run - 1), !isStruck(run + 1))
  }

  private func byte(_ index: Int) -> Int { index < count ? Int(glyphs[index].byte) : bytes.count }

  private mutating func shape(_ breaker: LineBreaker, _ ambiguous: AmbiguousWidth) {
    glyphs.reserveCapacity(breaker.scalars.count)
    var (byte, scalar) = (0, 0)
    var followsNote = false
    for (number, run) in text.runs.enumerated() {
      let isNote = if case .note = run.target { true } else { false }
      let end = scalar + run.text.scalarCount
      let lengths = clusterLengths(run.text, breaker.properties[scalar..<end])
      var cluster = 0
      let strike = strike(around: number)
      let start = scalar
      while scalar < end {
        let length = lengths?[cluster] ?? 1
        cluster += 1
        let properties = breaker.properties[scalar]
        let hasGap =
          !isNote && !followsNote && scalar > 0
          && needsGap(breaker, before: scalar)
        followsNote = isNote
        let first = breaker.scalars[scalar]
        if hasGap { width += 1 }
        let marks =
          (strike.begins && scalar == start ? 1 : 0)
          + (strike.ends && scalar + length == end ? 1 : 0)
        let cells =
          marks * Glyphs.strikeMark.utf8.count
          + (length == 1
            ? scalarWidth(first, ambiguous)
            : clusterWidth(breaker.scalars[scalar..<scalar + length], ambiguous))
        let kind = Glyphs.kind(first, properties)
        glyphs.append(
          Glyph(
            byte: Int32(byte), scalar: Int32(scalar), x: Int32(width), run: Int32(number),
            width: UInt8(cells), kind: marks == 0 ? kind : kind.besideMark,
            opportunity: isNote ? .prohibited : breaker.opportunities[scalar], hasGap: hasGap))
        width += cells
        for index in scalar..<scalar + length { byte += UTF8.width(breaker.scalars[index]) }
        scalar += length
      }
    }
  }

  /// The scalars of each cluster of a run; `nil` where every scalar is one.
  private func clusterLengths(
    _ text: String, _ properties: ArraySlice<ScalarProperties>
  ) -> [Int]? {
    guard properties.contains(where: \.mayJoin) else { return nil }
    return text.map { $0.unicodeScalars.count }
  }

  private static func kind(_ scalar: Unicode.Scalar, _ properties: ScalarProperties) -> Kind {
    switch scalar.value {
    case 0x20: return .space
    case 0x61...0x7A: return .letter
    case 0x41...0x5A: return .capital
    case ..<0x80: return .other
    case 0x3001: return .pause
    case 0x3002: return .period
    case 0xFF0C: return .comma
    case 0xFF01, 0xFF1A, 0xFF1B, 0xFF1F: return .clause
    default: break
    }
    if properties.isIdeograph { return .ideograph }
    guard properties.isEastAsian else {
      return properties.isOpeningQuote
        ? .openingQuote : properties.isClosingQuote ? .closingQuote : .other
    }
    return switch properties.lineBreak {
    case .OP: .opening
    case .CL, .CP, .EX, .NS: .closing
    default: .other
    }
  }
}

extension Glyphs.Kind {
  /// 。，、
  var mayHang: Bool { self == .period || self == .comma || self == .pause }

  /// Marks that belong to what stands before them.
  var closes: Bool {
    switch self {
    case .period, .comma, .pause, .clause, .closing, .closingQuote: true
    case .space, .letter, .capital, .other, .ideograph, .opening, .openingQuote: false
    }
  }

  /// Marks that belong to what stands behind them.
  var opens: Bool { self == .opening || self == .openingQuote }

  /// Characters and marks of Chinese and Japanese.
  var isSquare: Bool { self == .ideograph || closes || opens }

  /// What may stand around the letters of a word.
  var isPunctuation: Bool { self == .other || self == .closingQuote || self == .openingQuote }

  /// What a cell of air behind the mark costs, 1 to 4 demerits; `nil` where none may be. Where a
  /// sentence or clause ends it looks as if meant.
  var airDemerits: Int? {
    switch self {
    case .period, .clause: 1
    case .comma: 2
    case .closing, .closingQuote: 3
    case .pause: 4
    case .space, .letter, .capital, .other, .ideograph, .opening, .openingQuote: nil
    }
  }

  /// The kind of a glyph that a mark stands beside: it does not hang, and its air is not taken.
  fileprivate var besideMark: Glyphs.Kind {
    switch self {
    case .letter, .capital, .ideograph, .other: self
    case .space, .period, .comma, .pause, .clause: .other
    case .closing, .opening, .closingQuote, .openingQuote: .other
    }
  }
}

/// clreq 中西间距, JLReq 和欧文間: a thin gap between a Han character or kana and a letter or digit; not
/// at the dot that joins the parts of a foreign name, 安娜·加莱.
private func needsGap(_ breaker: LineBreaker, before index: Int) -> Bool {
  let (left, right) = (breaker.properties[index - 1], breaker.properties[index])
  guard (left.isIdeograph && right.isLatin) || (left.isLatin && right.isIdeograph) else {
    return false
  }
  return breaker.scalars[index] != "·" && breaker.scalars[index - 1] != "·"
}

extension ScalarProperties {
  /// A narrow letter or digit, such as stands in Chinese and Japanese text with a gap on both sides.
  fileprivate var isLatin: Bool {
    let kind = lineBreak
    return !isEastAsian && (kind.isAlphabetic || kind == .NU) && isNarrow
  }
}
