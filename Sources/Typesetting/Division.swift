/// Pieces with every word divided that may be.
func divided(_ whole: [Piece], of glyphs: Glyphs) -> [Piece] {
  var pieces: [Piece] = []
  pieces.reserveCapacity(2 * whole.count)
  for piece in whole {
    var rest = piece
    let (start, positions) = glyphs.divisions(of: piece.lower..<piece.upper)
    for position in positions.lazy.map({ start + $0 }) {
      pieces.append(
        Piece(
          lower: rest.lower, upper: position, end: .hyphen,
          demerits: position - piece.lower == 2 ? Demerits.shortHead : 0))
      rest.lower = position
    }
    pieces.append(rest)
  }
  return pieces
}

extension Glyphs {
  /// Where the word of a piece may be divided: one of small letters, as the patterns do not know names,
  /// with nothing but punctuation around it, and no hyphen, where it is divided already. The positions are
  /// counted from the glyph that the word begins with.
  fileprivate func divisions(of range: Range<Int>) -> (word: Int, positions: HyphenPositions) {
    let none = (word: range.lowerBound, positions: HyphenPositions())
    guard range.count >= 5 else { return none }
    var start = range.lowerBound
    while start < range.upperBound, glyphs[start].kind.isPunctuation { start += 1 }
    var end = start
    while end < range.upperBound, glyphs[end].kind == .letter { end += 1 }
    guard end - start >= 5, range.upperBound - end <= 3,
      (end..<range.upperBound).allSatisfy({ glyphs[$0].kind.isPunctuation }),
      !isSpecial(start), !isHyphen(start - 1), !isHyphen(end)
    else { return none }
    let byte = Int(glyphs[start].byte)
    return (start, hyphenPositions(bytes[byte..<byte + end - start]))
  }

  private func isHyphen(_ index: Int) -> Bool {
    glyphs.indices.contains(index)
      && (glyphs[index].kind == .softHyphen || firstByte(index) == UInt8(ascii: "-"))
  }

  /// Links and code are not divided.
  private func isSpecial(_ index: Int) -> Bool {
    let run = runs[Int(glyphs[index].run)]
    if case .web = run.target { return true }
    return run.marks.contains(.code)
  }
}
