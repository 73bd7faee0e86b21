extension [Block] {
  /// The same blocks, where a paragraph that is strong from end to end before a table names it.
  package var labellingTables: [Block] {
    var result = self
    for index in indices.dropLast() {
      guard case .paragraph(let text, .body) = self[index], case .table = self[index + 1],
        text.isMarked, text.runs.allSatisfy({ $0.marks.contains(.strong) })
      else { continue }
      result[index] = .paragraph(text, .tableLabel)
    }
    return result
  }
}
