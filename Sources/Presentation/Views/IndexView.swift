import Magazine
import Reading
import Searching

/// The index: standards, people or terms in as many columns as there is room for, and in how many
/// paragraphs each is named.
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
    let (top, height) = (canvas.layout.header, canvas.layout.height)
    let cells = canvas.inside.count / list.columns
    for entry in list.window.visible {
      let x = canvas.inside.lowerBound + entry.row / height * cells
      let (index, y) = (entry.index, top + entry.row % height)
      let isChosen = index == list.window.chosen
      let columns = x..<x + cells - (list.columns > 1 ? IndexView.gap : 0)
      draw(list.entries[index], isChosen: isChosen, in: columns, y: y, on: &canvas)
      canvas.mark(columns, y: y, as: .item(index))
    }
  }

  /// How many entries there are, and of how many where what is typed narrows them.
  private var tally: String {
    guard list.isReady else { return "…" }
    guard !list.filter.isEmpty else { return "\(list.entries.count)" }
    return "“\(list.filter)”  \(list.entries.count)/\(list.count(list.kind))"
  }

  /// An entry: the bar, its name, the name in the other language, the paragraphs that name it.
  private func draw(
    _ entry: IndexEntry, isChosen: Bool, in cells: Range<Int>, y: Int, on canvas: inout Canvas
  ) {
    if isChosen { canvas.putBar(x: cells.lowerBound, y: y) }
    let role: Role = isChosen ? .selected : .plain
    var x = cells.lowerBound + 2
    let side = canvas.side
    if list.numbers > 0 {
      canvas.put(entry.name.first, role, x: x, y: y, clippedAt: cells.upperBound - 5)
      x += list.numbers + IndexView.gap
    }
    let isPair =
      canvas.scene.isBilingual
      && (list.numbers == 0 || canvas.columns >= IndexView.narrowestPair)
    let shares = shared(
      cells.upperBound - 5 - x, between: list.needs[side],
      and: isPair ? list.needs[side.other] : 0)
    let name = text(of: entry, alone: !isPair, on: side)
    canvas.put(name, entry.kind == .standards ? .plain : role, x: x, y: y, clippedAt: x + shares.0)
    let other = isPair ? list.text(of: entry, on: side.other) : ""
    let middle = x + shares.0 + (shares.0 == 0 ? 0 : IndexView.gap)
    if other != name { canvas.put(other, .muted, x: middle, y: y, clippedAt: middle + shares.1) }
    let end = min(cells.upperBound, middle + shares.1 + 5)
    canvas.put("\(entry.paragraphs)", .muted, endingAt: end, y: y)
  }

  /// The name of an entry on a side, or on the other where it stands alone and has none here.
  private func text(of entry: IndexEntry, alone: Bool, on side: Side) -> String {
    let own = list.text(of: entry, on: side)
    return own.isEmpty && alone ? list.text(of: entry, on: side.other) : own
  }

  /// From this many cells on, standards are called by their titles in both languages.
  private static let narrowestPair = 92
  /// Cells between two texts of an entry, and between two columns.
  private static let gap = 2
}
