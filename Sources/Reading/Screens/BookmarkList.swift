import Magazine

/// The bookmarks, by place or by date.
package struct BookmarkList: Pane {
  /// The order of the list.
  package enum Order: Hashable, Sendable { case place, date }

  package private(set) var bookmarks: [Bookmark] = []
  package private(set) var order = Order.place
  package private(set) var window: ListWindow
  /// Only bookmarks with this in quote, note or title are listed.
  package private(set) var filter = ""
  private var all: [Bookmark]

  init(_ bookmarks: [Bookmark], in scene: Scene) {
    all = bookmarks
    window = ListWindow(heights: [], height: scene.layout.height)
    arrange(in: scene)
  }

  var mode: Mode { .bookmarks }

  /// How many kept things there are in all.
  package var total: Int { all.count }

  /// The bookmark that is chosen.
  package var chosen: Bookmark? {
    bookmarks.indices.contains(window.chosen) ? bookmarks[window.chosen] : nil
  }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    switch message {
    case .bookmarks(let bookmarks): all = bookmarks
    case .filter(let filter): self.filter = filter
    case .found, .library, .index, .only, .leavesMatches: return nil
    }
    arrange(in: scene)
    return []
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(heights: heights(in: scene), height: scene.layout.height)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .item(let index) = target else { return nil }
    window.choose(index)
    return open()
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(let movement): window.perform(movement, count: count)
    case .list(let command): perform(command, in: scene)
    case .reader, .style, .visit, .column, .article, .edit, .prompt, .search, .range: nil
    }
  }

  private mutating func perform(_ command: ListCommand, in scene: Scene) -> [Outcome] {
    switch command {
    case .order:
      order = order == .place ? .date : .place
      arrange(in: scene)
      return []
    case .filter: return [.push(.prompt(.filter, text: filter))]
    case .undo: return [.undoDelete]
    case .open: return open()
    case .edit:
      return [chosen.map { .push(.prompt(.note($0), text: $0.note)) } ?? .say(.nothingChosen)]
    case .delete:
      return [chosen.map { .effect(.deleteBookmark($0.id)) } ?? .say(.nothingChosen)]
    }
  }

  private func open() -> [Outcome] {
    guard let chosen else { return [.say(.nothingChosen)] }
    let isLost = chosen.highlight?.isLost ?? false
    return [.close, .go(.place(chosen.locator, in: chosen.issue, query: nil))]
      + (isLost ? [.say(.noLongerThere)] : [])
  }

  /// Title, quote, the note where there is one, and the gap below.
  private func heights(in scene: Scene) -> [Int] {
    bookmarks.map { 2 + ($0.note.isEmpty ? 0 : 1) + scene.layout.gap }
  }

  private mutating func arrange(in scene: Scene) {
    let wanted = filter.lowercased().split(separator: " ")
    let shown =
      wanted.isEmpty
      ? all
      : all.filter { bookmark in
        let texts = texts(bookmark, scene.publication).map { $0.lowercased() }
        return wanted.allSatisfy { word in texts.contains { $0.contains(word) } }
      }
    switch order {
    case .date: bookmarks = shown.sorted { ($0.created, $0.id) > ($1.created, $1.id) }
    case .place:
      bookmarks = shown.sorted { rank($0, scene.publication) < rank($1, scene.publication) }
    }
    window.update(heights: heights(in: scene))
  }

  private func texts(_ bookmark: Bookmark, _ publication: Publication) -> [String] {
    let title = publication.article(bookmark.locator.article)?.title
    let names = BookmarkList.names(of: bookmark.highlight)
    return [
      bookmark.quote, bookmark.note, bookmark.issue, title?.first ?? "", title?[.second] ?? "",
    ]
      + [bookmark.paragraph?.first, bookmark.paragraph?.second].compactMap(\.self) + names
  }

  /// What the kind of a kept thing and its ink are called, in both languages of the interface.
  private static func names(of highlight: Highlight?) -> [String] {
    switch highlight?.colour {
    case nil: ["bookmark", "书签"]
    case .amber: ["highlight", "划线", "amber", "琥珀"]
    case .green: ["highlight", "划线", "green", "绿"]
    case .indigo: ["highlight", "划线", "indigo", "靛蓝"]
    case .rose: ["highlight", "划线", "rose", "玫红"]
    }
  }

  /// This publication first, in printed order, then the others.
  private func rank(_ bookmark: Bookmark, _ publication: Publication) -> (Int, Int, Int, Int64) {
    let index = publication.articles.firstIndex { $0.id == bookmark.locator.article }
    let place = bookmark.locator.place
    return (
      bookmark.issue == publication.id ? index ?? Int.max - 1 : .max, place.block, place.offset,
      bookmark.id
    )
  }
}
