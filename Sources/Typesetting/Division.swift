/// Pieces with every word divided that may be.
func divided(_ whole: [Piece], of glyphs: Glyphs) -> [Piece] {
  var pieces: [Piece] = []
  pieces.reserveCapacity(2 * whole.count)
  for piece in whole {
    var rest = piece
    for position in glyphs.divisions(of: piece.lower..<piece.upper) {
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
  /// with nothing but punctuation around it, and no hyphen, where it is divided already.
  fileprivate func divisions(of range: Range<Int>) -> [Int] {
    guard range.count >= 5 else { return [] }
    var start = range.lowerBound
    while start < range.upperBound, glyphs[start].kind.isPunctuation { start += 1 }
    var end = start
    while end < range.upperBound, glyphs[end].kind == .letter { end += 1 }
    guard end - start >= 5, range.upperBound - end <= 3,
      (end..<range.upperBound).allSatisfy({ glyphs[$0].kind.isPunctuation }),
      !isSpecial(start), !isHyphen(start - 1), !isHyphen(end)
    else { return [] }
    let byte = Int(glyphs[start].byte)
    return hyphenPositions(bytes[byte..<byte + end - start]).map { start + $0 }
  }

  private func isHyphen(_ index: Int) -> Bool {
    glyphs.indices.contains(index)
      && (glyphs[index].kind == .softHyphen || firstByte(index) == UInt8(ascii: "-"))
  }

  /// Links and code are not divided.
  private func isSpecial(_ index: Int) -> Bool {
    let run = text.runs[Int(glyphs[index].run)]
    if case .web = run.target { return true }
    return run.marks.contains(.code)
  }
}
