import Magazine

/// The bookmarks, by place or by date.
package struct BookmarkList: Hashable, Sendable {
  /// The order of the list.
  package enum Order: Hashable, Sendable { case place, date }

  package private(set) var bookmarks: [Bookmark]
  package private(set) var order = Order.place
  package private(set) var selection: Selection
  /// Only bookmarks with this in quote, note or title are listed.
  package private(set) var filter = ""
  private let issue: Publication
  private var all: [Bookmark]

  init(_ bookmarks: [Bookmark], issue: Publication) {
    self.issue = issue
    all = bookmarks
    self.bookmarks = []
    selection = Selection(count: 0)
    arrange()
  }

  /// The bookmark that is chosen.
  package var chosen: Bookmark? {
    bookmarks.indices.contains(selection.index) ? bookmarks[selection.index] : nil
  }

  /// Shows the bookmarks as they are now; the choice stays where it was.
  mutating func update(_ bookmarks: [Bookmark]) {
    all = bookmarks
    arrange()
  }

  mutating func narrow(to filter: String) {
    self.filter = filter
    arrange()
  }

  mutating func choose(_ index: Int) { selection.choose(index) }

  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    if selection.perform(command, count: count) { return [] }
    switch command {
    case .order:
      order = order == .place ? .date : .place
      arrange()
    case .filter: return [.push(.prompt(Prompt(.filter, filter)))]
    case .open: return chosen.map { [.openBookmark($0)] } ?? []
    case .edit: return chosen.map { [.push(.prompt(Prompt(.note($0), $0.note)))] } ?? []
    case .delete: return chosen.map { [.deleteBookmark($0)] } ?? []
    case .undo: return [.undoDelete]
    default: break
    }
    return []
  }

  private mutating func arrange() {
    let wanted = filter.lowercased()
    let shown = all.filter { bookmark in
      wanted.isEmpty || texts(bookmark).contains { $0.lowercased().contains(wanted) }
    }
    bookmarks =
      order == .date
      ? shown.sorted { ($0.created, $0.id) > ($1.created, $1.id) }
      : shown.sorted { rank($0) < rank($1) }
    selection = Selection(count: bookmarks.count, index: selection.index)
  }

  private func texts(_ bookmark: Bookmark) -> [String] {
    let title = issue.article(bookmark.locator.article)?.title
    return [bookmark.quote, bookmark.note, title?.first ?? "", title?[.second] ?? ""]
  }

  /// This issue first, in printed order, then the others.
  private func rank(_ bookmark: Bookmark) -> (Int, Int, Int, Int64) {
    let index = issue.articles.firstIndex { $0.id == bookmark.locator.article }
    let place = bookmark.locator.place
    return (
      bookmark.issue == issue.id ? index ?? Int.max - 1 : .max, place.block, place.offset,
      bookmark.id
    )
  }
}
