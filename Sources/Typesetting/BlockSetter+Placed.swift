import Magazine

extension BlockSetter {
  /// A paragraph whose lines stand in the middle of the measure or at its end; `nil` of every other.
  func placed(_ content: Text, _ role: Role, _ offset: Int) -> Strip? {
    guard role == .centred || role == .trailing else { return nil }
    var strip = body(content, role, offset: offset)
    for index in strip.lines.indices {
      let end = strip.lines[index].runs.last.map { $0.x + $0.width } ?? 0
      let air = max(0, measure - end)
      let shift = role == .centred ? air / 2 : air
      strip.lines[index].runs = strip.lines[index].runs.map { $0.moved(shift) }
    }
    return strip
  }
}
