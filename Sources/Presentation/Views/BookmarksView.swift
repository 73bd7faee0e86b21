import Magazine
import Reading

/// The bookmarks: where each is, what stands there, and its note.
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
      return EmptyList(label: .noBookmarks).draw(on: &canvas)
    }
    EntryList(window: list.window, gap: canvas.layout.gap).draw(on: &canvas) { canvas, index, y in
      draw(list.bookmarks[index], isChosen: index == list.window.chosen, y: y, on: &canvas)
    }
  }

  private func draw(_ bookmark: Bookmark, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let (x, end) = (canvas.inside.lowerBound + 2, canvas.inside.upperBound)
    let right = place(of: bookmark, canvas)
    canvas.put(
      title(of: bookmark, canvas), isChosen ? .selected : .plain, x: x, y: y,
      clippedAt: end - canvas.cells(right) - 2)
    canvas.put(
      canvas.clipped(right, to: canvas.inside.count / 2), .muted, endingAt: end, y: y)
    let quote = bookmark.quote.map { $0 == "\n" ? " " : String($0) }.joined()
    var start = x
    if let highlight = bookmark.highlight {
      start = canvas.put("\(Words.sign(of: highlight.colour)) ", .accent, x: x, y: y + 1)
      if highlight.isLost {
        start = canvas.put("\(canvas.say(.noLongerThere)) ", .accent, x: start, y: y + 1)
      }
    }
    let dots = bookmark.highlight == nil ? "…" : ""
    canvas.put("“\(quote)\(dots)”", .muted, x: start, y: y + 1, clippedAt: end)
    if !bookmark.note.isEmpty {
      canvas.put("— \(bookmark.note)", .accent, x: x, y: y + 2, clippedAt: end)
    }
  }

  private func article(of bookmark: Bookmark) -> Article? {
    bookmark.issue == publication.id ? publication.article(bookmark.locator.article) : nil
  }

  /// The column and the article; the article's id in another publication.
  private func title(of bookmark: Bookmark, _ canvas: Canvas) -> String {
    guard let article = article(of: bookmark) else { return bookmark.locator.article }
    let section = publication.section(of: article.id)
    return (section.map { "\(canvas.text($0.title)) › " } ?? "") + canvas.text(article.title)
  }

  /// The print page; the publication where it is another one, or has no pages.
  private func place(of bookmark: Bookmark, _ canvas: Canvas) -> String {
    guard let article = article(of: bookmark), let page = bookmark.page ?? article.page else {
      return bookmark.issue
    }
    return Words.page(page, isDerived: article.isPageDerived)[canvas.language]
  }
}
