import Magazine

// 书名号甲式 (clreq 3.1.8): a wavy line below a title, in the place of the 《》 around it.
extension Glyphs {
  /// Takes the 《》 of titles off what is shown, and remembers where the titles stand; one that is not closed
  /// in the same text keeps its mark.
  mutating func hideTitleMarks() {
    var open: Int?
    for index in glyphs.indices
    where glyphs[index].kind == .opening || glyphs[index].kind == .closing {
      switch string(index..<index + 1) {
      case "《": open = index
      case "》":
        guard let start = open else { continue }
        (glyphs[start].kind, glyphs[index].kind) = (.hidden, .hidden)
        isStretched = true
        waved.append(start + 1..<index)
        open = nil
      default: break
      }
    }
  }

  /// Whether a glyph belongs to a title with a line below.
  func isWaved(_ index: Int) -> Bool { waved.contains { $0.contains(index) } }

  /// Whether Han and Latin would meet where a mark is hidden, or two titles: the gap between them is its one
  /// cell.
  func meetsAcross(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count else { return false }
    if glyphs[index + 1].kind == .hidden { return true }
    let (left, right) = (neighbour(index - 1), neighbour(index + 1))
    return right.meets(left)
  }

  private func neighbour(_ index: Int) -> Neighbour {
    guard let scalar = string(index..<index + 1).unicodeScalars.first else { return .other }
    return Neighbour(scalar, ScalarProperties(scalar))
  }
}
