import Magazine
import Reading

/// The bookmarks: under the title of each article what is kept in it, what stands there, and its note.
struct BookmarksView: View {
  let list: BookmarkList
  /// The publication being read, whose titles are known.
  let publication: Publication

  func draw(on canvas: inout Canvas) {
    let order: Label = list.order == .place ? .byPlace : .byDate
    let filter = list.filter.isEmpty ? nil : "“\(list.filter)”"
    RunningHead(
      .bookmarks, on: canvas,
      right: joined(
        filter, canvas.say(order),
        filter == nil ? "\(list.total)" : "\(list.bookmarks.count)/\(list.total)")
    ).draw(on: &canvas)
    guard !list.bookmarks.isEmpty else {
      return EmptyList(label: list.total > 0 ? .nothingFits : .noBookmarks).draw(on: &canvas)
    }
    EntryList(
      window: list.window, gap: canvas.layout.gap, lead: { list.isTitled($0) ? 1 : 0 }
    ).draw(on: &canvas) { canvas, index, y in
      draw(index, y: y, on: &canvas)
    }
  }

  private func draw(_ index: Int, y: Int, on canvas: inout Canvas) {
    let bookmark = list.bookmarks[index]
    let quote = list.quote(index, in: canvas.scene)
    var y = y
    if list.isTitled(index) {
      drawTitle(of: bookmark, y: y, on: &canvas)
      y += 1
    }
    let (left, end) = (canvas.inside.lowerBound, canvas.inside.upperBound)
    let x = left + KeptQuote.indent
    let sign = bookmark.highlight.map { Words.sign(of: $0.colour) } ?? "◆"
    canvas.put(bookmark.isLost ? "✕" : sign, .accent, x: left + 2, y: y)
    let role: Role = index == list.window.chosen ? .selected : .plain
    for (row, line) in quote.lines.enumerated() {
      canvas.put(line, role, x: x, y: y + row)
    }
    canvas.put(place(of: bookmark, canvas), .muted, endingAt: end, y: y, from: x)
    y += quote.lines.count
    for (row, line) in quote.note.enumerated() { canvas.put(line, .byline, x: x, y: y + row) }
  }

  /// The column and the article; the publication in place of the column where it is another one, and their
  /// ids where nobody knows their titles.
  private func drawTitle(of bookmark: Bookmark, y: Int, on canvas: inout Canvas) {
    let (x, end) = (canvas.inside.lowerBound, canvas.inside.upperBound)
    guard let article = article(of: bookmark) else {
      let title = "\(bookmark.issue) › \(bookmark.locator.article)"
      canvas.put(title, .accent, x: x, y: y, clippedAt: end)
      return
    }
    var start = x
    if let whole = whole(of: article, bookmark) {
      start = canvas.put("\(canvas.text(whole)) › ", .accent, x: x, y: y, clippedAt: end)
    }
    canvas.put(canvas.text(article.title), .plain, x: start, y: y, clippedAt: end)
  }

  /// What an article is in.
  private func whole(of article: Article, _ bookmark: Bookmark) -> Parallel<String>? {
    bookmark.issue == publication.id
      ? publication.section(of: article.id)?.title : list.publication(of: bookmark)?.fullName
  }

  private func article(of bookmark: Bookmark) -> Article? {
    list.publication(of: bookmark)?.article(bookmark.locator.article)
  }

  /// The print page, or that its words are gone; nothing where the publication has no pages.
  private func place(of bookmark: Bookmark, _ canvas: Canvas) -> String {
    if bookmark.isLost { return canvas.say(.wordsGone) }
    guard let article = article(of: bookmark), let page = bookmark.page ?? article.page else {
      return ""
    }
    return Words.page(page, isDerived: article.isPageDerived)[canvas.language]
  }
}
