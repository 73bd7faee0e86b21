extension Filling {
  /// The first of some pieces that fits no line of its own.
  func firstTooWide(_ edges: [Edge]) -> Int? {
    guard let first = edges.first, first.width <= room(isFirst: true) else {
      return edges.isEmpty ? nil : 0
    }
    let room = room(isFirst: false)
    return edges.firstIndex { $0.width > room }
  }

  /// The cells of a line.
  fileprivate func room(isFirst: Bool) -> Int { measure - (isFirst ? indent : 0) }
}

/// Pieces that fit a measure: what is wider, from a piece on, is severed at a joint, or between clusters.
func severed(
  _ whole: [Piece], from first: Int, of glyphs: Glyphs, _ filling: Filling
) -> [Piece] {
  var severing = Severing(glyphs: glyphs, filling: filling)
  severing.pieces = Array(whole[..<first])
  for piece in whole[first...] { severing.append(piece) }
  return severing.pieces
}

private struct Severing {
  let glyphs: Glyphs
  let filling: Filling
  var pieces: [Piece] = []

  /// Whether a piece fits a line of its own.
  private func fits(_ piece: Piece, isFirst: Bool) -> Bool {
    glyphs.cells(piece.lower..<piece.upper) + (piece.end == .hyphen ? 1 : 0)
      <= filling.room(isFirst: isFirst)
  }

  /// Adds a piece, severed where it is too wide for any line.
  mutating func append(_ piece: Piece) {
    var rest = piece
    if !fits(piece, isFirst: pieces.isEmpty) {
      for index in (piece.lower..<piece.upper).dropFirst() {
        let needed = piece.end == .hyphen && index + 1 == piece.upper ? 1 : 0
        while rest.lower < index,
          glyphs.cells(rest.lower..<index + 1) + needed > filling.room(isFirst: pieces.isEmpty)
        {
          let cut = cut(rest.lower..<index)
          let end = glyphs.endOfText(rest.lower..<cut)
          pieces.append(
            Piece(lower: rest.lower, upper: end > rest.lower ? end : cut, end: .severed))
          rest.lower = cut
        }
      }
    }
    pieces.append(rest)
  }

  /// Where to sever a stretch that fills a line: behind its last joint, else at its end, or before it
  /// where a mark would begin the next line.
  private func cut(_ range: Range<Int>) -> Int {
    if let joint = range.dropFirst().last(where: { isJoint($0 - 1) && !isBound($0) }) {
      return joint
    }
    return (range.lowerBound + 1...range.upperBound).last { !isBound($0) } ?? range.upperBound
  }

  /// Space, / - : . @
  private func isJoint(_ index: Int) -> Bool {
    switch glyphs.firstByte(index) {
    case UInt8(ascii: " "), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"),
      UInt8(ascii: "."), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  /// Whether a glyph may not begin a line even of what is severed: a mark that closes, the number of
  /// a note, a space.
  private func isBound(_ index: Int) -> Bool {
    let glyph = glyphs.glyphs[index]
    if case .note = glyphs.runs[Int(glyph.run)].target { return true }
    return glyph.kind.closes || glyph.kind == .space
  }
}
