/// A stretch of glyphs that no line divides, without the spaces behind it.
struct Piece {
  /// What a line that ends with the piece ends with.
  enum End: UInt8 { case plain, hyphen, severed, final }

  var lower: Int
  var upper: Int
  var end: End
}

/// Divides a text at its break opportunities into pieces that fit the measure.
///
/// A title in 《…》 that fits into half a line is one piece. Where words may be divided they are.
/// What is still wider than the measure is severed between clusters.
func pieces(of glyphs: Glyphs, _ filling: Filling) -> [Piece] {
  var divider = PieceDivider(glyphs: glyphs, filling: filling)
  divider.divide()
  return divider.pieces
}

private struct PieceDivider {
  let glyphs: Glyphs
  let filling: Filling
  var pieces: [Piece] = []

  init(glyphs: Glyphs, filling: Filling) {
    self.glyphs = glyphs
    self.filling = filling
    pieces.reserveCapacity(glyphs.count / 2)
  }

  mutating func divide() {
    var start = 0
    var index = 1
    let all = glyphs.glyphs
    while index < all.count {
      if all[index].opportunity != .prohibited {
        let isFinal = all[index].opportunity == .mandatory
        append(start..<index, isFinal ? .final : .plain)
        start = index
      }
      if all[index].kind == .opening, let end = endOfTitle(index) { index = end }
      index += 1
    }
    if start < all.count { append(start..<all.count, .final) }
  }

  /// The closing 》 of a title that begins here and fits into half a line.
  private func endOfTitle(_ start: Int) -> Int? {
    guard isMark(start, 0x8A) else { return nil }
    var index = start + 1
    while index < glyphs.count, glyphs.cells(start..<index) < filling.measure / 2 {
      if isMark(index, 0x8B) { return index }
      index += 1
    }
    return nil
  }

  /// 《 is E3 80 8A in UTF-8, 》 is E3 80 8B.
  private func isMark(_ index: Int, _ last: UInt8) -> Bool {
    let byte = Int(glyphs.glyphs[index].byte)
    return byte + 2 < glyphs.bytes.count && glyphs.bytes[byte] == 0xE3
      && glyphs.bytes[byte + 1] == 0x80 && glyphs.bytes[byte + 2] == last
  }

  private mutating func append(_ range: Range<Int>, _ end: Piece.End) {
    var upper = range.upperBound
    while upper > range.lowerBound, glyphs.glyphs[upper - 1].kind == .space { upper -= 1 }
    guard upper > range.lowerBound else {
      if end == .final, !pieces.isEmpty { pieces[pieces.count - 1].end = .final }
      return
    }
    var start = range.lowerBound
    if filling.hyphenates {
      for position in divisions(of: start..<upper) {
        appendWhole(start..<position, .hyphen)
        start = position
      }
    }
    appendWhole(start..<upper, end)
  }

  /// Adds a piece, severed between clusters where it is too wide for any line.
  private mutating func appendWhole(_ range: Range<Int>, _ end: Piece.End) {
    let room = filling.measure - (pieces.isEmpty ? filling.indent : 0)
    guard glyphs.cells(range) + (end == .hyphen ? 1 : 0) > room else {
      pieces.append(Piece(lower: range.lowerBound, upper: range.upperBound, end: end))
      return
    }
    // A title that makes the piece too wide is not kept whole after all.
    if let inner = range.dropFirst().first(where: { glyphs.glyphs[$0].opportunity != .prohibited })
    {
      appendWhole(range.lowerBound..<inner, .plain)
      return appendWhole(inner..<range.upperBound, end)
    }
    var start = range.lowerBound
    for index in range.dropFirst() {
      let room = filling.measure - (pieces.isEmpty ? filling.indent : 0)
      let needed = end == .hyphen && index + 1 == range.upperBound ? 1 : 0
      if glyphs.cells(start..<index + 1) + needed > room {
        pieces.append(Piece(lower: start, upper: index, end: .severed))
        start = index
      }
    }
    pieces.append(Piece(lower: start, upper: range.upperBound, end: end))
  }

  /// Where the word of a piece may be divided: one of small letters, or begun by a
  /// capital, with nothing but punctuation around it.
  private func divisions(of range: Range<Int>) -> [Int] {
    guard range.count >= 5, !range.contains(where: { glyphs.glyphs[$0].kind == .ideograph }) else {
      return []
    }
    let letters = range.drop { glyphs.glyphs[$0].kind == .other }
    let word = letters.prefix { isLetter($0, first: letters.startIndex) }
    let rest = letters.dropFirst(word.count)
    guard word.count >= 5, rest.allSatisfy({ glyphs.glyphs[$0].kind == .other }), rest.count <= 3,
      !isSpecial(word.startIndex)
    else { return [] }
    let byte = Int(glyphs.glyphs[word.startIndex].byte)
    return hyphenPositions(glyphs.bytes[byte..<byte + word.count]).map { word.startIndex + $0 }
  }

  private func isLetter(_ index: Int, first: Int) -> Bool {
    glyphs.glyphs[index].kind == .letter
      || (index == first && glyphs.glyphs[index].kind == .capital)
  }

  /// Links and code are not divided.
  private func isSpecial(_ index: Int) -> Bool {
    let run = glyphs.text.runs[Int(glyphs.glyphs[index].run)]
    if case .web = run.target { return true }
    return run.marks.contains(.code)
  }
}
