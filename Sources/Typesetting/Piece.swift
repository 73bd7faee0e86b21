/// A stretch of glyphs that no line divides, without the spaces behind it.
struct Piece {
  /// What a line that ends with the piece ends with.
  enum End: UInt8 { case plain, hyphen, severed, final }

  var lower: Int
  var upper: Int
  var end: End
  /// What it costs to end a line here, a hyphen apart.
  var demerits = 0
}

/// Divides a text at its break opportunities, however wide the pieces are. They are `divided` where words
/// may be, then `severed` to fit the measure.
///
/// A title in 《…》 that fits into half a line is divided only at a price.
func pieces(of glyphs: Glyphs, measure: Int) -> [Piece] {
  var divider = PieceDivider(glyphs: glyphs, measure: measure)
  divider.divide()
  return divider.pieces
}

private struct PieceDivider {
  let glyphs: Glyphs
  let measure: Int
  var pieces: [Piece] = []

  init(glyphs: Glyphs, measure: Int) {
    self.glyphs = glyphs
    self.measure = measure
    pieces.reserveCapacity(glyphs.count / 2)
  }

  mutating func divide() {
    var start = 0
    let all = glyphs.glyphs
    var title = 0
    let leadsWithDash = measure < PieceDivider.strictMeasure
    for index in all.indices.dropFirst() {
      if all[index].opportunity != .prohibited {
        append(start..<index, end(before: index), index <= title ? Demerits.dividedTitle : 0)
        start = index
      } else if leadsWithDash, mayBegin(withDash: index) {
        append(start..<index, .plain, Demerits.leadingDash)
        start = index
      }
      if all[index].kind == .opening, let end = endOfTitle(index) { title = end }
    }
    if start < all.count { append(start..<all.count, .final) }
  }

  /// What a line ends with that ends before a glyph.
  private func end(before index: Int) -> Piece.End {
    if glyphs.glyphs[index].opportunity == .mandatory { return .final }
    return glyphs.glyphs[index - 1].kind == .softHyphen ? .hyphen : .plain
  }

  /// Below this measure a line may begin with ——, which clreq leaves to the level of prohibition.
  private static let strictMeasure = 30

  /// Whether a Chinese dash may begin a line all the same.
  private func mayBegin(withDash index: Int) -> Bool {
    glyphs.glyphs[index].kind == .dash && glyphs.glyphs[index - 1].kind == .ideograph
  }

  /// The closing 》 of a title that begins here and fits into half a line.
  private func endOfTitle(_ start: Int) -> Int? {
    guard isMark(start, 0xE3, 0x80, 0x8A) else { return nil }  // 《
    var index = start + 1
    while index < glyphs.count, glyphs.cells(start..<index) < measure / 2 {
      if isMark(index, 0xE3, 0x80, 0x8B) { return index }  // 》
      index += 1
    }
    return nil
  }

  /// Whether a glyph is the one of three bytes in UTF-8.
  private func isMark(_ index: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let byte = Int(glyphs.glyphs[index].byte)
    return byte + 2 < glyphs.bytes.count && glyphs.bytes[byte] == first
      && glyphs.bytes[byte + 1] == second && glyphs.bytes[byte + 2] == third
  }

  private mutating func append(_ range: Range<Int>, _ end: Piece.End, _ demerits: Int = 0) {
    let (lower, upper) = (range.lowerBound, glyphs.endOfText(range))
    guard upper > lower else {
      if end == .final, !pieces.isEmpty { pieces[pieces.count - 1].end = .final }
      return
    }
    let isLone = upper - lower == 1 && isLoneLetter(lower)
    pieces.append(
      Piece(
        lower: lower, upper: upper, end: end,
        demerits: demerits + (isLone ? Demerits.loneLetter : 0)))
  }

  /// Whether a glyph that stands alone is a word of one letter, which hangs on the word behind it.
  private func isLoneLetter(_ index: Int) -> Bool {
    glyphs.glyphs[index].kind.isLetter
      && (index == 0 || glyphs.glyphs[index - 1].kind == .space)
  }
}

extension Glyphs {
  /// The end of some glyphs but for the spaces behind them.
  func endOfText(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, glyphs[end - 1].kind == .space { end -= 1 }
    return end
  }

  /// The first byte that a glyph shows; 0 where it shows nothing.
  func firstByte(_ index: Int) -> UInt8 {
    let byte = Int(glyphs[index].byte)
    return byte < bytes.count ? bytes[byte] : 0
  }
}
