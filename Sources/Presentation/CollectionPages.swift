import Grid
import Magazine
import Reading
import Searching
import Typesetting

// Bookmarks, library and index: lists of things that are kept.
extension Canvas {
  mutating func drawBookmarks(_ list: BookmarkList) {
    let title = Parallel(first: "Bookmarks", second: "书签")
    let order: Parallel<String> =
      list.order == .place
      ? Parallel(first: "by place", second: "按位置") : Parallel(first: "by date", second: "按日期")
    let filter = list.filter.isEmpty ? "" : "“\(list.filter)” · "
    drawRunningHead(
      [(title[side], .accent), (" \(title[side.other])", .muted)],
      right: "\(filter)\(order[side]) · \(list.bookmarks.count)")
    guard !list.bookmarks.isEmpty else {
      return drawEmpty(
        Parallel(
          first: "No bookmarks. m keeps a page, M with a note.",
          second: "没有书签。按 m 为本页加书签，按 M 并附注。"))
    }
    let heights = list.bookmarks.map { 2 + ($0.note.isEmpty ? 0 : 1) + gap }
    drawRows(heights, chosen: list.selection.index) { page, index, y in
      page.draw(list.bookmarks[index], isChosen: index == list.selection.index, y: y)
    }
  }

  /// Rows between two entries.
  private var gap: Int { rows >= 20 ? 1 : 0 }

  private mutating func draw(_ bookmark: Bookmark, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2
    let article =
      bookmark.issue == state.issue.id ? state.issue.article(bookmark.locator.article) : nil
    let section = article.flatMap { state.issue.section(of: $0.id) }
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

  mutating func drawShelf(_ list: ShelfList) {
    let title = Parallel(first: "Library", second: "书库")
    drawRunningHead(
      [(title[side], .accent), (" \(title[side.other])", .muted)],
      right: "\(list.items.count)")
    let heights = list.items.map { _ in 2 + gap }
    drawRows(heights, chosen: list.selection.index) { page, index, y in
      page.draw(list.items[index], isChosen: index == list.selection.index, y: y)
    }
  }

  private mutating func draw(_ item: ShelfList.Item, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2
    let issue = item.issue
    let role: Role = item.isRemoved ? .faint : isChosen ? .selected : .plain
    let read = "\(item.articlesRead)/\(issue.articles.count)"
    let removed = Parallel(first: "taken off, u brings it back", second: "已下架，按 u 撤销")
    let right = item.isRemoved ? removed[side] : read
    frame.put(
      clipped(
        "\(issue.title[side]) \(issue.title[side.other])",
        to: inside.upperBound - x - cells(right) - 2),
      theme.look(role), x: x, y: y)
    frame.put(right, theme.look(.muted), endingAt: inside.upperBound, y: y)
    frame.put(
      clipped("\(issue.number[side]) · \(issue.date[side])", to: inside.upperBound - x),
      theme.look(.muted), x: x, y: y + 1)
  }

  mutating func drawIndex(_ list: IndexList) {
    let title = Parallel(first: "Index", second: "索引")
    var parts: [(String, Role)] = [
      (title[side], .accent), (" \(title[side.other])  ", .muted),
    ]
    for kind in IndexEntry.Kind.allCases {
      parts.append(("  \(name(kind))", kind == list.kind ? .strong : .faint))
    }
    drawRunningHead(parts, right: list.isReady ? "\(list.entries.count)" : "…")
    guard list.isReady else { return }
    guard !list.entries.isEmpty else {
      return drawEmpty(
        Parallel(first: "Nothing of this kind is named here.", second: "本期没有此类条目。"))
    }
    drawRows(list.entries.map { _ in 1 }, chosen: list.selection.index) { page, index, y in
      page.draw(list.entries[index], isChosen: index == list.selection.index, y: y)
    }
  }

  private func name(_ kind: IndexEntry.Kind) -> String {
    switch (kind, side) {
    case (.standards, .first): "standards"
    case (.standards, .second): "标准"
    case (.people, .first): "people"
    case (.people, .second): "人物"
    case (.terms, .first): "terms"
    case (.terms, .second): "术语"
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

  private mutating func drawEmpty(_ text: Parallel<String>) {
    for (row, line) in lines(text[side], side, width: inside.count).enumerated() {
      frame.put(line, theme.look(.muted), x: inside.lowerBound, y: layout.header + row)
    }
  }

  /// Draws entries of given heights around the chosen one, each with a bar beside it if it is.
  private mutating func drawRows(
    _ heights: [Int], chosen: Int, _ draw: (inout Canvas, Int, Int) -> Void
  ) {
    var first = min(chosen, max(0, heights.count - 1))
    var used = heights.isEmpty ? 0 : heights[first]
    while first > 0, used + heights[first - 1] <= max(layout.height * 2 / 3, heights[first]) {
      first -= 1
      used += heights[first]
    }
    var y = layout.header
    let bottom = layout.header + layout.height
    for index in first..<heights.count where y < bottom {
      draw(&self, index, y)
      let height = min(heights[index] - (heights[index] > 1 ? gap : 0), bottom - y)
      for row in y..<y + max(1, height) {
        if index == chosen { frame.put("▌", theme.look(.bar), x: inside.lowerBound, y: row) }
        mark(0..<columns, y: row, as: .item(index))
      }
      y += heights[index]
    }
    for row in bottom..<max(bottom, min(rows, y)) {
      frame.fill(" ", theme.look(.page), columns: 0..<columns, y: row)
    }
  }
}
