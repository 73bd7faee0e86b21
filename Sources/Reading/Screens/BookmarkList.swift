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
  /// This publication first, in printed order, then the others.
  private var all: [Bookmark] = []
  /// What is found of each, in small letters; made when the list is narrowed first.
  private var folded: [[UInt8]] = []

  init(_ bookmarks: [Bookmark], in scene: Scene) {
    window = ListWindow(heights: [], height: scene.layout.height)
    take(bookmarks, in: scene)
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
    case .bookmarks(let bookmarks): take(bookmarks, in: scene)
    case .filter(let filter):
      self.filter = filter
      arrange(in: scene)
    case .found, .library, .index, .only, .leavesMatches: return nil
    }
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

  /// Takes other bookmarks, in printed order.
  private mutating func take(_ bookmarks: [Bookmark], in scene: Scene) {
    let publication = scene.publication
    let numbers = Dictionary(
      publication.articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let ranks = bookmarks.map { bookmark in
      let place = bookmark.locator.place
      let number = numbers[bookmark.locator.article] ?? .max - 1
      return (
        bookmark.issue == publication.id ? number : .max, place.block, place.offset, bookmark.id
      )
    }
    all = bookmarks.indices.sorted { ranks[$0] < ranks[$1] }.map { bookmarks[$0] }
    folded = []
    arrange(in: scene)
  }

  private mutating func arrange(in scene: Scene) {
    let words = filter.lowercased().split(separator: " ").map { Array($0.utf8) }
    if folded.isEmpty, !words.isEmpty {
      folded = all.map { bookmark in
        let texts = texts(bookmark, scene.publication)
        return Array(texts.joined(separator: "\n").lowercased().utf8)
      }
    }
    var shown = Array(all.indices)
    if !words.isEmpty { shown = shown.filter { folded[$0].holdsAll(words) } }
    if order == .date {
      shown.sort { (all[$0].created, all[$0].id) > (all[$1].created, all[$1].id) }
    }
    bookmarks = shown.map { all[$0] }
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
}

extension [UInt8] {
  /// Whether all of some words stand in a text.
  fileprivate func holdsAll(_ words: [[UInt8]]) -> Bool {
    withUnsafeBufferPointer { text in
      words.allSatisfy { word in
        word.withUnsafeBufferPointer { holds($0, in: text) }
      }
    }
  }

  private func holds(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first else { return true }
    var index = 0
    while index + word.count <= text.count {
      if text[index] == first {
        var length = 1
        while length < word.count, text[index + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      index += 1
    }
    return false
  }
}
