import Magazine

extension BlockSetter {
  /// A paragraph whose lines stand in the middle of the measure or at its end; `nil` of every other.
  func placed(_ content: Text, _ role: Role, _ offset: Int) -> Strip? {
    let isCentred: Bool
    switch role {
    case .centred: isCentred = true
    case .trailing: isCentred = false
    case .body, .question, .answer, .reference, .tableLabel, .verse: return nil
    }
    var strip = body(content, role, offset: offset)
    for index in strip.lines.indices {
      let end = strip.lines[index].runs.last.map { $0.x + $0.width } ?? 0
      let air = max(0, measure - end)
      strip.lines[index] = strip.lines[index].moved(isCentred ? air / 2 : air)
    }
    return strip
  }
}
