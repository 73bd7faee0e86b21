import Searching

/// What stands around a hit in one row: what was asked for in sight, its matches in a look of their own,
/// a `…` wherever something is cut off.
struct SnippetView: View {
  let snippet: Snippet
  let role: Role
  let x, y: Int

  func draw(on canvas: inout Canvas) {
    let scalars = Array(snippet.text.unicodeScalars)
    let shown = part(of: scalars, canvas)
    var (index, end) = (shown.lowerBound, x)
    if index > 0 { end = canvas.put("…", role, x: end, y: y) }
    while index < shown.upperBound {
      let match = snippet.matches.first { $0.contains(index) }
      let next = match?.upperBound ?? snippet.matches.first { $0.lowerBound > index }?.lowerBound
      let stop = min(next ?? shown.upperBound, shown.upperBound)
      end = canvas.put(text(scalars[index..<stop]), match == nil ? role : .match, x: end, y: y)
      index = stop
    }
    if index < scalars.count { canvas.put("…", role, x: end, y: y) }
  }

  /// The scalars that the row has room for, cut where words begin and end.
  private func part(of scalars: [Unicode.Scalar], _ canvas: Canvas) -> Range<Int> {
    let room = canvas.inside.upperBound - x
    let start = start(in: scalars, room: room, canvas)
    var (end, left) = (start, room - (start > 0 ? 1 : 0))
    while end < scalars.count {
      left -= canvas.cells(String(scalars[end]))
      // The last cell is that of the `…`.
      if left < (end == scalars.count - 1 ? 0 : 1) { break }
      end += 1
    }
    guard end < scalars.count, end > start else { return start..<end }
    let whole = lastCut(scalars, in: start...end)
    return start..<(whole > start ? whole : end)
  }

  /// The first scalar shown: so many cells stand before the focus as leave room for it.
  private func start(in scalars: [Unicode.Scalar], room: Int, _ canvas: Canvas) -> Int {
    let focus = snippet.focus
    let before = canvas.cells(text(scalars[..<focus.lowerBound]))
    let wanted = min(room / 3, max(0, room - canvas.cells(text(scalars[focus])) - 2))
    var (start, excess) = (0, before - wanted)
    while excess > 0, start < focus.lowerBound {
      excess -= canvas.cells(String(scalars[start]))
      start += 1
    }
    guard start > 0 else { return 0 }
    // The `…` of a snippet that is cut already is not shown twice.
    return firstCut(scalars, in: max(start, 1)...focus.lowerBound)
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
