import Magazine
import Reading
import Searching

/// The index: standards, people or terms, and how often each is named.
struct IndexView: View {
  let list: IndexList

  func draw(on canvas: inout Canvas) {
    var parts = RunningHead.title(.index, on: canvas) + [("  ", .muted)]
    for kind in IndexEntry.Kind.allCases {
      let name = Words.name(of: kind)[canvas.language]
      parts.append(("  \(name)", kind == list.kind ? .strong : .muted))
    }
    RunningHead(parts: parts, right: tally)
      .draw(on: &canvas)
    guard list.isReady else { return }
    guard !list.entries.isEmpty else {
      return EmptyList(label: .nothingOfKind).draw(on: &canvas)
    }
    EntryList(window: list.window).draw(on: &canvas) { canvas, index, y in
      draw(list.entries[index], isChosen: index == list.window.chosen, y: y, on: &canvas)
    }
  }

  /// How many entries there are, and of how many where what is typed narrows them.
  private var tally: String {
    guard list.isReady else { return "…" }
    guard !list.filter.isEmpty else { return "\(list.entries.count)" }
    return "“\(list.filter)”  \(list.entries.count)/\(list.count(list.kind))"
  }

  private func draw(_ entry: IndexEntry, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let end = inside.upperBound - 6
    let middle = inside.lowerBound + inside.count / 2
    let name = canvas.text(entry.name)
    let other = canvas.other(entry.name).flatMap { $0 == name ? nil : $0 }
    canvas.put(
      name, isChosen ? .selected : .plain, x: inside.lowerBound + 2, y: y,
      clippedAt: other == nil ? end : middle - 2)
    if let other { canvas.put(other, .muted, x: middle, y: y, clippedAt: end) }
    canvas.put("\(entry.mentions.count)", .muted, endingAt: inside.upperBound, y: y)
  }
}
