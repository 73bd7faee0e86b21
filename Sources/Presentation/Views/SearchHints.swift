import Reading

/// What stands in a search before anything is typed: what was searched for before, and examples of what
/// can be.
struct SearchHints: View {
  let search: SearchScreen

  /// The most queries shown.
  private static let most = 8

  func draw(on canvas: inout Canvas) {
    let (top, x) = (canvas.layout.header, canvas.inside.lowerBound)
    canvas.draw(within: top..<top + canvas.layout.height) { canvas in
      var y = top
      let recent = search.queries.prefix(min(SearchHints.most, canvas.layout.height / 2))
      if !recent.isEmpty {
        drawTitle(.recent, y: y, on: &canvas)
        for (index, query) in recent.enumerated() {
          y += 1
          canvas.put(query, .plain, x: x + 2, y: y, clippedAt: canvas.inside.upperBound)
          canvas.mark(canvas.inside, y: y, as: .item(index))
        }
        y += 2
      }
      drawTitle(.examples, y: y, on: &canvas)
      drawExamples(y: y + 1, on: &canvas)
    }
  }

  private func drawTitle(_ label: Label, y: Int, on canvas: inout Canvas) {
    let x = canvas.put(canvas.say(label), .accent, x: canvas.inside.lowerBound, y: y)
    if let other = canvas.sayOther(label) { canvas.put(" \(other)", .muted, x: x, y: y) }
  }

  /// An example a row, and beside it what it finds: in columns where they have room, else right behind it.
  private func drawExamples(y: Int, on canvas: inout Canvas) {
    let examples = Words.searchExamples(chinese: canvas.speaks(.chinese))
    let widest = examples.map { canvas.cells($0.query) }.max() ?? 0
    let longest = examples.map { canvas.cells(canvas.say($0.finds)) }.max() ?? 0
    let x = canvas.inside.lowerBound + 2
    let isAligned = x + widest + 3 + longest <= canvas.inside.upperBound
    for (row, example) in examples.enumerated() {
      let end = canvas.put(example.query, .plain, x: x, y: y + row)
      canvas.put(
        canvas.say(example.finds), .muted, x: isAligned ? x + widest + 3 : end + 2, y: y + row,
        clippedAt: canvas.inside.upperBound)
    }
  }
}
