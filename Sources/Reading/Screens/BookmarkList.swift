import Magazine

/// The bookmarks, by place or by date.
package struct BookmarkList: Pane {
  /// The order of the list.
  package enum Order: Hashable, Sendable { case place, date }

  package private(set) var bookmarks: [Bookmark] = []
  /// How each of them is set, in the same order.
  package private(set) var entries: [Entry] = []
  package private(set) var order = Order.place
  package private(set) var window: ListWindow
  /// Only bookmarks with this in quote, note or title are listed.
  package private(set) var filter = ""
  /// This publication first, in printed order, then the others.
  private var all: [Bookmark] = []
  /// What is found of each, in small letters; made when the list is narrowed first.
  private var folded: [[UInt8]] = []

  /// The rows of a kept thing.
  package struct Entry: Hashable, Sendable {
    /// Whether the title of its article stands over it: the first of several in one article.
    package let isTitled: Bool
    /// What stands at its place, in at most two lines.
    package let quote: [String]
    /// What the reader thought of it, in at most two lines.
    package let note: [String]

    var height: Int { (isTitled ? 1 : 0) + quote.count + note.count }
  }

  /// Cells that quotes are indented by, for the bar and a sign; right of them stands the print page.
  package static let indent = 4, pageColumn = 12

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
    setEntries(in: scene)
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

  /// The rows of each, and the gap below.
  private func heights(in scene: Scene) -> [Int] { entries.map { $0.height + scene.layout.gap } }

  private mutating func setEntries(in scene: Scene) {
    let width = max(2, scene.layout.inside.count - BookmarkList.indent)
    entries = bookmarks.indices.map { index in
      let bookmark = bookmarks[index]
      let before = index > 0 ? bookmarks[index - 1] : nil
      let side = bookmark.locator.place.side
      let isTitled =
        before?.issue != bookmark.issue || before?.locator.article != bookmark.locator.article
      return Entry(
        isTitled: isTitled,
        quote: scene.lines(
          of: BookmarkList.quote(bookmark), on: side,
          width: max(8, width - BookmarkList.pageColumn), atMost: 2),
        note: bookmark.note.isEmpty
          ? [] : scene.lines(of: "— \(bookmark.note)", on: side, width: width, atMost: 2))
    }
  }

  /// The range that is marked, or the paragraph from the place on.
  private static func quote(_ bookmark: Bookmark) -> String {
    let place = bookmark.locator.place
    let isRange = bookmark.highlight != nil
    let paragraph = isRange ? nil : bookmark.paragraph?[exactly: place.side]
    let rest = paragraph.map { $0.unicodeScalars.dropFirst(max(0, place.offset)) }
    let text = rest.map { String(String.UnicodeScalarView($0)) } ?? ""
    let quote = text.isEmpty ? bookmark.quote : text
    return "“\(quote.map { $0 == "\n" ? " " : String($0) }.joined())”"
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
    setEntries(in: scene)
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
