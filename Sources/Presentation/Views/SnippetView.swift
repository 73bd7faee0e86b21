import Searching
import Typesetting

/// What stands around a hit in one row: what was asked for in sight, its matches in a look of their own,
/// a `…` wherever something is cut off.
struct SnippetView: View {
  private let snippet: SpacedSnippet
  private let role: Role
  private let x, y: Int

  init(snippet: Snippet, role: Role, x: Int, y: Int) {
    self.snippet = SpacedSnippet(snippet)
    self.role = role
    self.x = x
    self.y = y
  }

  func draw(on canvas: inout Canvas) {
    let scalars = snippet.scalars
    let shown = part(of: scalars, canvas)
    var (index, end) = (shown.lowerBound, x)
    if index > 0 { end = canvas.put("…", role, x: end, y: y) }
    while index < shown.upperBound {
      let match = snippet.matches.first { $0.contains(index) }
      let next = match?.upperBound ?? snippet.matches.first { $0.lowerBound > index }?.lowerBound
      let stop = min(next ?? shown.upperBound, shown.upperBound)
      end = canvas.put(
        String(scalars: scalars[index..<stop]), match == nil ? role : .match, x: end, y: y)
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
      left -= canvas.cells(scalars[end])
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
    let before = canvas.cells(String(scalars: scalars[..<focus.lowerBound]))
    let wanted = min(room / 3, max(0, room - canvas.cells(String(scalars: scalars[focus])) - 2))
    var (start, excess) = (0, before - wanted)
    while excess > 0, start < focus.lowerBound {
      excess -= canvas.cells(scalars[start])
      start += 1
    }
    guard start > 0 else { return 0 }
    // The `…` of a snippet that is cut already is not shown twice.
    return firstCut(scalars, in: max(start, 1)...focus.lowerBound)
  }
}

/// A snippet with a space wherever Han meet a letter or digit, as the article around it is set.
private struct SpacedSnippet {
  let scalars: [Unicode.Scalar]
  /// In scalars of what is shown.
  let matches: [Range<Int>]
  let focus: Range<Int>

  init(_ snippet: Snippet) {
    let written = snippet.text.firstScalars()
    let gaps = gaps(in: written)
    // A gap before the first scalar of a range stands outside it.
    func moved(_ range: Range<Int>) -> Range<Int> {
      let (before, through) = (
        gaps.count { $0 <= range.lowerBound }, gaps.count { $0 < range.upperBound }
      )
      return range.lowerBound
        + before..<max(
          range.lowerBound + before, range.upperBound + through)
    }
    scalars = gaps.isEmpty ? written : spaced(snippet.text).firstScalars()
    matches = snippet.matches.map(moved)
    focus = moved(snippet.focus)
  }
}
