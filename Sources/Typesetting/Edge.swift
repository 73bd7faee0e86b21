/// What the search for the best breaks asks of a piece at once, without a look at its glyphs.
struct Edge {
  /// The cell that a line which begins with the piece begins at, and the one after a line that ends with
  /// it, all glyphs standing on one line and the hyphen counted.
  let start, end: Int32
  /// The gaps of the text up to the piece's first glyph and up to its last, their own among them.
  let gapsBefore, gapsThrough: Int32
  /// The places for air up to the piece's first glyph and up to its last, their own among them; none where
  /// lines are not filled at marks.
  let placesBefore, placesThrough: Int32
  /// What a line that ends with the piece costs in any case.
  let demerits: Int32
  let isFinal: Bool
  /// Whether the piece begins with a wide mark whose left half is blank.
  let opens: Bool

  @inline(__always)
  private init(
    _ piece: Piece, _ glyphs: UnsafeBufferPointer<Glyphs.Glyph>,
    _ counts: UnsafeBufferPointer<Adjustment>
  ) {
    let (first, last) = (piece.lower, piece.upper - 1)
    let isDivided = piece.end == .hyphen
    start = glyphs[first].x
    end = glyphs[last].x + Int32(glyphs[last].width) + (isDivided ? 1 : 0)
    (gapsBefore, gapsThrough) = (glyphs[first].gaps, glyphs[last].gaps)
    placesBefore = counts.isEmpty ? 0 : counts[first].placeCount
    placesThrough = counts.isEmpty ? 0 : counts[last].placeCount
    demerits = Int32(
      truncatingIfNeeded: Demerits.line + piece.demerits + (isDivided ? Demerits.hyphen : 0))
    isFinal = piece.end == .final
    opens = glyphs[first].width == 2 && glyphs[first].kind.opens
  }

  /// The cells of the piece by itself, the hyphen counted.
  var width: Int { Int(end - start) }

  /// Those of all pieces of a text, with what its lines can take in where they are filled at their marks.
  static func all(
    of pieces: [Piece], in glyphs: Glyphs, _ adjustments: Adjustments
  ) -> [Edge] {
    adjustments.withCounts { counts in
      glyphs.glyphs.withUnsafeBufferPointer { glyphs in
        [Edge](unsafeUninitializedCapacity: pieces.count) { edges, count in
          for piece in pieces {
            edges.initializeElement(at: count, to: Edge(piece, glyphs, counts))
            count &+= 1
          }
        }
      }
    }
  }
}
