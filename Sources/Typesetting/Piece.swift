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
  glyphs.glyphs.withUnsafeBufferPointer { all in
    [Piece](unsafeUninitializedCapacity: all.count) { pieces, count in
      var divider = PieceDivider(glyphs: glyphs, all: all, pieces: pieces, measure: measure)
      divider.divide()
      count = divider.count
    }
  }
}

private struct PieceDivider {
  let glyphs: Glyphs
  /// The same glyphs where they are read fastest.
  let all: UnsafeBufferPointer<Glyphs.Glyph>
  /// Room for a piece of each glyph; the first `count` are made.
  let pieces: UnsafeMutableBufferPointer<Piece>
  let measure: Int
  var count = 0

  mutating func divide() {
    guard !all.isEmpty else { return }
    var start = 0
    var title = 0
    let leadsWithDash = measure < PieceDivider.strictMeasure
    for index in 1..<all.count {
      if all[index].opportunity != .prohibited {
        append(start..<index, end(before: index), index <= title ? Demerits.dividedTitle : 0)
        start = index
      } else if leadsWithDash, mayBegin(withDash: index) {
        append(start..<index, .plain, Demerits.leadingDash)
        start = index
      }
      if all[index].kind == .opening, let end = endOfTitle(index) { title = end }
    }
    append(start..<all.count, .final)
  }

  /// What a line ends with that ends before a glyph.
  private func end(before index: Int) -> Piece.End {
    if all[index].opportunity == .mandatory { return .final }
    return all[index - 1].kind == .softHyphen ? .hyphen : .plain
  }

  /// Below this measure a line may begin with ——, which clreq leaves to the level of prohibition.
  private static let strictMeasure = 30

  /// Whether a Chinese dash may begin a line all the same.
  private func mayBegin(withDash index: Int) -> Bool {
    all[index].kind == .dash && all[index - 1].kind == .ideograph
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
    let lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, all[upper - 1].kind == .space { upper -= 1 }
    guard upper > lower else {
      if end == .final, count > 0 { pieces[count - 1].end = .final }
      return
    }
    let isLone = upper - lower == 1 && isLoneLetter(lower)
    let piece = Piece(
      lower: lower, upper: upper, end: end,
      demerits: demerits + (isLone ? Demerits.loneLetter : 0))
    pieces.initializeElement(at: count, to: piece)
    count += 1
  }

  /// Whether a glyph that stands alone is a word of one letter, which hangs on the word behind it.
  private func isLoneLetter(_ index: Int) -> Bool {
    all[index].kind.isLetter && (index == 0 || all[index - 1].kind == .space)
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
