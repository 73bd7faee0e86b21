import Searching

/// What stands around a hit in one row, its first match in sight, its matches in a look of their own.
struct SnippetView: View {
  let snippet: Snippet
  let role: Role
  let x, y: Int

  func draw(on canvas: inout Canvas) {
    let scalars = Array(snippet.text.unicodeScalars)
    let limit = canvas.inside.upperBound
    var index = start(scalars, room: (limit - x) / 3, canvas)
    var end = index > 0 ? canvas.put("…", role, x: x, y: y) : x
    while index < scalars.count, end < limit {
      let match = snippet.matches.first { $0.contains(index) }
      let next = match?.upperBound ?? snippet.matches.first { $0.lowerBound > index }?.lowerBound
      let stop = min(next ?? scalars.count, scalars.count)
      let text = String(String.UnicodeScalarView(scalars[index..<stop]))
      end = canvas.put(text, match == nil ? role : .match, x: end, y: y, limit: limit)
      index = stop
    }
  }

  /// The first scalar shown: at most `room` cells stand before the first match.
  private func start(_ scalars: [Unicode.Scalar], room: Int, _ canvas: Canvas) -> Int {
    guard let first = snippet.matches.first else { return 0 }
    var start = 0
    let before = String(String.UnicodeScalarView(scalars[..<first.lowerBound]))
    var excess = canvas.cells(before) - room
    while excess > 0, start < first.lowerBound {
      excess -= canvas.cells(String(scalars[start]))
      start += 1
    }
    return start
  }
}
