import Magazine
import Reading
import Typesetting

/// The library: every publication, its number first, with how much of it is read and when it was last.
struct LibraryView: View {
  let list: LibraryList

  func draw(on canvas: inout Canvas) {
    RunningHead(.library, on: canvas, right: tally(canvas)).draw(on: &canvas)
    let numbers = list.items.map { canvas.cells(number(of: $0.publication, on: canvas)) }.max() ?? 0
    let titles = canvas.inside.lowerBound + 2 + min(numbers, canvas.inside.count * 2 / 5) + 2
    EntryList(window: list.window, gap: canvas.layout.gap).draw(on: &canvas) { canvas, index, y in
      draw(
        list.items[index], isChosen: index == list.window.chosen, titles: titles, y: y, on: &canvas)
    }
  }

  /// What they are sorted by, how many there are, and of how many where what is typed narrows them.
  private func tally(_ canvas: Canvas) -> String {
    let count =
      list.filter.isEmpty
      ? "\(list.total)" : "“\(list.filter)”  \(list.items.count)/\(list.total)"
    return joined(canvas.say(Words.name(of: list.order)), count)
  }

  /// An entry: its number, from the cell `x` on its titles, and how much of it is read; below them what it
  /// is, and when it was read last.
  private func draw(
    _ item: LibraryItem, isChosen: Bool, titles x: Int, y: Int, on canvas: inout Canvas
  ) {
    let end = canvas.inside.upperBound
    let publication = item.publication
    let right = state(of: item, on: canvas)
    let role: Role = item.isRemoved ? .muted : isChosen ? .selected : .plain
    canvas.put(
      number(of: publication, on: canvas), .muted, x: canvas.inside.lowerBound + 2, y: y,
      clippedAt: x - 2)
    let titles = [
      publication.title[exactly: canvas.side], publication.title[exactly: canvas.side.other],
    ]
    canvas.put(
      titles.compactMap { $0.map(spaced) }.joined(separator: " "), role, x: x, y: y,
      clippedAt: end - canvas.cells(right) - 2)
    canvas.put(right, .muted, endingAt: end, y: y)
    let when = item.isUnreadable ? "" : canvas.say(Words.lastRead(daysAgo: item.daysAgo))
    canvas.put(when, item.daysAgo == nil ? .accent : .muted, endingAt: end, y: y + 1)
    let room = end - canvas.cells(when) - 2 - x
    canvas.put(facts(of: publication, within: room, on: canvas), .muted, x: x, y: y + 1)
  }

  /// Which number it is, or of which year; `–` where nobody said.
  private func number(of publication: Publication, on canvas: Canvas) -> String {
    publication.number.map { spaced($0[canvas.side]) }
      ?? (publication.year ?? publication.dateYear).map(String.init) ?? "–"
  }

  /// What it is, by whom, of which date, and in which languages, within so many cells: authors and date give
  /// way to the languages.
  private func facts(of publication: Publication, within room: Int, on canvas: Canvas) -> String {
    let languages = publication.sides.map { publication.language(of: $0).ownName }
      .joined(separator: " ")
    let work = joined(
      canvas.say(Words.name(of: publication.kind)), publication.byline(on: canvas.side),
      publication.date.map { spaced($0[canvas.side]) })
    let rest = room - canvas.cells(languages) - 3
    guard rest >= LibraryView.narrowestFacts else {
      return canvas.clipped(joined(work, languages), to: room)
    }
    return joined(canvas.clipped(work, to: rest), languages)
  }

  /// How much of a publication is read, or why nothing can be.
  private func state(of item: LibraryItem, on canvas: Canvas) -> String {
    if item.isRemoved { return canvas.say(.takenOff) }
    if item.isUnreadable { return canvas.say(.unreadable) }
    let count = item.articles
    let tally = count > 1 ? "\(item.articlesRead)/\(count)" : "\(Int(item.progress * 100)) %"
    guard canvas.columns >= LibraryView.narrowestWithBar, item.progress > 0 else { return tally }
    let filled = Int((item.progress * 10).rounded(.down))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 10 - filled)
    return bar + String(repeating: " ", count: max(1, 8 - tally.count)) + tally
  }

  /// The fewest cells in which authors and date say anything beside the languages.
  private static let narrowestFacts = 16

  /// From this many cells on, a bar shows how much is read.
  private static let narrowestWithBar = 64
}
