import Magazine
import Reading

/// The library: every publication with how much of it is read.
struct LibraryView: View {
  let list: LibraryList

  func draw(on canvas: inout Canvas) {
    RunningHead(.library, on: canvas, right: tally).draw(on: &canvas)
    EntryList(window: list.window, gap: canvas.layout.gap).draw(on: &canvas) { canvas, index, y in
      draw(list.items[index], isChosen: index == list.window.chosen, y: y, on: &canvas)
    }
  }

  /// How many publications there are, and of how many where what is typed narrows them.
  private var tally: String {
    list.filter.isEmpty
      ? "\(list.total)" : "“\(list.filter)”  \(list.items.count)/\(list.total)"
  }

  private func draw(_ item: LibraryItem, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let (x, end) = (canvas.inside.lowerBound + 2, canvas.inside.upperBound)
    let publication = item.publication
    let right = state(of: item, on: canvas)
    let titles = [
      publication.title[exactly: canvas.side], publication.title[exactly: canvas.side.other],
    ]
    canvas.put(
      titles.compactMap { $0 }.joined(separator: " "),
      item.isRemoved ? .muted : isChosen ? .selected : .plain, x: x, y: y,
      clippedAt: end - canvas.cells(right) - 2)
    canvas.put(right, .muted, endingAt: end, y: y)
    canvas.put(
      joined(publication.number?[canvas.side], publication.date?[canvas.side]), .muted, x: x,
      y: y + 1, clippedAt: end)
  }

  /// How much of a publication is read, or why nothing can be.
  private func state(of item: LibraryItem, on canvas: Canvas) -> String {
    if item.isRemoved { return canvas.say(.takenOff) }
    if item.isUnreadable { return canvas.say(.unreadable) }
    return "\(item.articlesRead)/\(item.publication.articles.count)"
  }
}
