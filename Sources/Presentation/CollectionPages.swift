import Grid
import Magazine
import Reading
import Searching
import Typesetting

// Bookmarks, library and index: lists of things that are kept.
extension Canvas {
  mutating func drawBookmarks(_ list: BookmarkList) {
    let order = list.order == .place ? Words.byPlace : Words.byDate
    let filter = list.filter.isEmpty ? "" : "“\(list.filter)” · "
    drawRunningHead(
      title(Words.bookmarks), right: "\(filter)\(order[language]) · \(list.bookmarks.count)")
    guard !list.bookmarks.isEmpty else {
      return drawEmpty(Words.noBookmarks)
    }
    let heights = list.bookmarks.map { 2 + ($0.note.isEmpty ? 0 : 1) + layout.gap }
    drawRows(heights, list.window) { page, index, y in
      page.draw(list.bookmarks[index], isChosen: index == list.window.chosen, y: y)
    }
  }

  private mutating func draw(_ bookmark: Bookmark, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2
    let article =
      bookmark.issue == state.sitting.publication.id
      ? state.sitting.publication.article(bookmark.locator.article) : nil
    let section = article.flatMap { state.sitting.publication.section(of: $0.id) }
    let page = article.flatMap { article in article.page.map { printPage($0, of: article) } } ?? ""
    let right = cells(page) > 0 ? page : bookmark.issue
    let name = section.map { "\($0.title[side]) › " } ?? ""
    let title = name + (article?.title[side] ?? bookmark.locator.article)
    frame.put(
      clipped(title, to: inside.upperBound - x - cells(right) - 2),
      theme.look(isChosen ? .selected : .plain), x: x, y: y)
    frame.put(
      clipped(right, to: inside.count / 2), theme.look(.muted), endingAt: inside.upperBound, y: y)
    let quote = bookmark.quote.map { $0 == "\n" ? " " : String($0) }.joined()
    frame.put(clipped("“\(quote)…”", to: inside.upperBound - x), theme.look(.muted), x: x, y: y + 1)
    if !bookmark.note.isEmpty {
      frame.put(
        clipped("— \(bookmark.note)", to: inside.upperBound - x), theme.look(.accent), x: x,
        y: y + 2)
    }
  }

  mutating func drawLibrary(_ list: LibraryList) {
    drawRunningHead(title(Words.library), right: "\(list.items.count)")
    let heights = list.items.map { _ in 2 + layout.gap }
    drawRows(heights, list.window) { page, index, y in
      page.draw(list.items[index], isChosen: index == list.window.chosen, y: y)
    }
  }

  private mutating func draw(_ item: LibraryItem, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2
    let issue = item.publication
    let role: Role = item.isRemoved ? .faint : isChosen ? .selected : .plain
    let read = "\(item.articlesRead)/\(issue.articles.count)"
    let right = item.isRemoved ? Words.takenOff[language] : read
    frame.put(
      clipped(
        "\(issue.title[side]) \(issue.title[side.other])",
        to: inside.upperBound - x - cells(right) - 2),
      theme.look(role), x: x, y: y)
    frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: y)
    frame.put(
      clipped(
        [issue.number, issue.date].compactMap { $0?[side] }.joined(separator: " · "),
        to: inside.upperBound - x),
      theme.look(.muted), x: x, y: y + 1)
  }

  mutating func drawIndex(_ list: IndexList) {
    var parts = title(Words.index) + [("  ", .muted)]
    for kind in IndexEntry.Kind.allCases {
      parts.append(("  \(Words.name(of: kind)[language])", kind == list.kind ? .strong : .faint))
    }
    drawRunningHead(parts, right: list.isReady ? "\(list.entries.count)" : "…")
    guard list.isReady else { return }
    guard !list.entries.isEmpty else {
      return drawEmpty(Words.nothingOfKind)
    }
    drawRows(list.entries.map { _ in 1 }, list.window) { page, index, y in
      page.draw(list.entries[index], isChosen: index == list.window.chosen, y: y)
    }
  }

  private mutating func draw(_ entry: IndexEntry, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2
    let end = inside.upperBound - 6
    let middle = inside.lowerBound + inside.count / 2
    let isOne = entry.name.first == entry.name[.second]
    frame.put(
      clipped(entry.name[side], to: (isOne ? end : middle - 2) - x),
      theme.look(isChosen ? .selected : .plain), x: x, y: y)
    if !isOne {
      frame.put(
        clipped(entry.name[side.other], to: end - middle), theme.look(.muted), x: middle, y: y)
    }
    frame.put("\(entry.mentions.count)", theme.look(.muted), endingAt: inside.upperBound, y: y)
  }

  private mutating func drawEmpty(_ phrase: Phrase) {
    for (row, line) in lines(of: phrase, width: inside.count).enumerated() {
      frame.put(line, theme.look(.muted), x: inside.lowerBound, y: layout.header + row)
    }
  }

  /// Draws the entries in sight, of given heights, with a bar beside the chosen one.
  private mutating func drawRows(
    _ heights: [Int], _ window: ListWindow, _ draw: (inout Canvas, Int, Int) -> Void
  ) {
    var y = layout.header
    let bottom = layout.header + layout.height
    for index in heights.indices[window.offset...] where y < bottom {
      draw(&self, index, y)
      let height = min(heights[index] - (heights[index] > 1 ? layout.gap : 0), bottom - y)
      for row in y..<y + max(1, height) {
        if index == window.chosen { frame.put("▌", theme.look(.bar), x: inside.lowerBound, y: row) }
        mark(0..<columns, y: row, as: .item(index))
      }
      y += heights[index]
    }
    for row in bottom..<max(bottom, min(rows, y)) {
      frame.fill(" ", theme.look(.page), columns: 0..<columns, y: row)
    }
  }
}
