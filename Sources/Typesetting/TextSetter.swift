import Magazine

/// Sets one text as lines.
struct TextSetter {
  let language: Language
  let isSecond: Bool

  /// The lines of a text that starts at `offset` in its block.
  func set(
    _ text: Text, _ role: Style.Role, measure: Int, indent: Int = 0, offset: Int
  ) -> Strip {
    let glyphs = Glyphs(text, in: language)
    let ranges = fill(glyphs, measure: measure, indent: indent)
    return Strip(
      lines: ranges.enumerated().map { number, range in
        Strip.SetLine(
          runs: runs(range, of: glyphs, role, x: number == 0 ? indent : 0, offset: offset),
          offset: offset + glyphs.glyphs[range.lowerBound].scalar)
      })
  }

  /// The runs of one line: a new one wherever the marks change or a gap opens.
  private func runs(
    _ range: Range<Int>, of glyphs: Glyphs, _ role: Style.Role, x: Int, offset: Int
  ) -> [Run] {
    var result: [Run] = []
    var start = range.lowerBound
    let left = glyphs.advance[start] + (glyphs.glyphs[start].gap ? 1 : 0)
    for index in range {
      let next = index + 1
      let ends =
        next == range.upperBound || glyphs.glyphs[next].run != glyphs.glyphs[start].run
        || glyphs.glyphs[next].gap
      guard ends else { continue }
      let cells = glyphs.advance[start] + (glyphs.glyphs[start].gap ? 1 : 0)
      result.append(
        run(start..<next, of: glyphs, role, x: x + cells - left, offset: offset))
      start = next
    }
    return result
  }

  private func run(
    _ range: Range<Int>, of glyphs: Glyphs, _ role: Style.Role, x: Int, offset: Int
  ) -> Run {
    let first = glyphs.glyphs[range.lowerBound]
    let inline = glyphs.text.runs[first.run]
    let cells = glyphs.advance[range.upperBound] - glyphs.advance[range.lowerBound]
    return Run(
      text: glyphs.string(range), x: x, width: cells - (first.gap ? 1 : 0),
      style: Style(role, marks: inline.marks, isSecond: isSecond), target: inline.target,
      source: Run.Source(language: language, offset: offset + first.scalar))
  }
}
