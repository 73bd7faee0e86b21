import Magazine
import Reading

/// The library: every publication with how much of it is read.
struct LibraryView: View {
  let list: LibraryList

  func draw(on canvas: inout Canvas) {
    RunningHead(.library, on: canvas, right: tally(canvas)).draw(on: &canvas)
    EntryList(window: list.window, gap: canvas.layout.gap).draw(on: &canvas) { canvas, index, y in
      draw(list.items[index], isChosen: index == list.window.chosen, y: y, on: &canvas)
    }
  }

  /// What they are sorted by, how many there are, and of how many where what is typed narrows them.
  private func tally(_ canvas: Canvas) -> String {
    let count =
      list.filter.isEmpty
      ? "\(list.total)" : "“\(list.filter)”  \(list.items.count)/\(list.total)"
    return joined(canvas.say(Words.name(of: list.order)), count)
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
    let when = item.isUnreadable ? "" : canvas.say(Words.lastRead(daysAgo: item.daysAgo))
    canvas.put(when, item.daysAgo == nil ? .accent : .muted, endingAt: end, y: y + 1)
    canvas.put(
      facts(of: publication, on: canvas), .muted, x: x, y: y + 1,
      clippedAt: end - canvas.cells(when) - 2)
  }

  /// What it is, by whom, in which languages, and which number or year of it.
  private func facts(of publication: Publication, on canvas: Canvas) -> String {
    let languages = publication.sides.map { publication.language(of: $0).ownName }
    return joined(
      canvas.say(Words.name(of: publication.kind)), publication.byline(on: canvas.side),
      publication.number?[canvas.side], publication.date?[canvas.side],
      languages.joined(separator: " "))
  }

  /// How much of a publication is read, or why nothing can be.
  private func state(of item: LibraryItem, on canvas: Canvas) -> String {
    if item.isRemoved { return canvas.say(.takenOff) }
    if item.isUnreadable { return canvas.say(.unreadable) }
    let count = item.publication.articles.count
    let tally = count > 1 ? "\(item.articlesRead)/\(count)" : "\(Int(item.progress * 100)) %"
    guard canvas.columns >= LibraryView.narrowestWithBar, item.progress > 0 else { return tally }
    let filled = Int((item.progress * 10).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
    return bar + String(repeating: " ", count: max(1, 8 - tally.count)) + tally
  }

  /// From this many cells on, a bar shows how much is read.
  private static let narrowestWithBar = 64
}
