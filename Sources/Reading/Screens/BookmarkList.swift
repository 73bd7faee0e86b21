import Magazine

/// The bookmarks, by place or by date.
package struct BookmarkList: Pane {
  /// The order of the list.
  package enum Order: Hashable, Sendable { case place, date }

  package private(set) var order = Order.place
  package private(set) var window: ListWindow
  /// Only bookmarks with its words in quote, note or paragraph are listed, or with their letters in the title
  /// of the article, as fzf finds them; those of a publication by `issue:` and a part of its name.
  package private(set) var filter = ""
  /// This publication first, in printed order, then the others.
  private var all: [Bookmark] = []
  /// Of all, the number of the article that each stands in.
  private var articles: [Int] = []
  /// Of all, those that pass the filter, by their position.
  private var shown: [Int] = []
  /// The publications by which kept things are named: the one that is read, the others once they are listed.
  private var shelf: [Publication.ID: Publication]
  /// The titles of their articles, once a filter has been typed.
  private var titles: [Publication.ID: ArticleTitles] = [:]
  /// The rows of quotes and notes, of all, and the page that they were counted for.
  private var rows: [Int] = []
  private var measure: KeptQuote.Measure?

  init(_ bookmarks: [Bookmark], in scene: Scene) {
    window = ListWindow(heights: [], height: scene.layout.height)
    shelf = [scene.publication.id: scene.publication]
    show(bookmarks, in: scene)
  }

  var mode: Mode { .bookmarks }

  /// What is listed.
  package var bookmarks: Bookmarks { Bookmarks(all: all, shown: shown) }

  /// Some of all kept things, in an order; ten thousand are not copied at every letter of a filter.
  package struct Bookmarks: RandomAccessCollection {
    fileprivate let all: [Bookmark]
    fileprivate let shown: [Int]

    package var startIndex: Int { 0 }
    package var endIndex: Int { shown.count }
    package subscript(index: Int) -> Bookmark { all[shown[index]] }
  }

  /// How many kept things there are in all.
  package var total: Int { all.count }

  /// The publication that a bookmark is in; `nil` where it is not known.
  package func publication(of bookmark: Bookmark) -> Publication? { shelf[bookmark.issue] }

  /// The bookmark that is chosen.
  package var chosen: Bookmark? {
    bookmarks.indices.contains(window.chosen) ? bookmarks[window.chosen] : nil
  }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    switch message {
    case .bookmarks(let bookmarks): show(bookmarks, in: scene)
    case .filter(let filter): narrow(to: filter, in: scene)
    case .library(let items):
      for item in items where item.publication.id != scene.publication.id {
        shelf[item.publication.id] = item.publication
      }
      show(all, in: scene)
    case .found, .index, .only, .leavesMatches: return nil
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
    case .article(.links): letters(in: scene)
    case .reader, .style, .visit, .section, .article, .edit, .prompt, .search, .range: nil
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
      return [
        chosen.map { .push(.prompt(.note($0), text: $0.note)) } ?? .say(.keeping(.nothingChosen))
      ]
    case .delete:
      return [chosen.map { .effect(.deleteBookmark($0.id)) } ?? .say(.keeping(.nothingChosen))]
    }
  }

  /// Letters on what is in sight, beside the signs.
  private func letters(in scene: Scene) -> [Outcome] {
    let entries = LinkLetters.entries(
      in: window, x: scene.layout.inside.lowerBound, lead: { isTitled($0) ? 1 : 0 })
    return [entries.isEmpty ? .say(.keeping(.nothingChosen)) : .push(.links(entries))]
  }

  private func open() -> [Outcome] {
    guard let chosen else { return [.say(.keeping(.nothingChosen))] }
    return [.close, .go(.place(chosen.locator, in: chosen.issue, query: nil))]
      + (chosen.isLost ? [.say(.keeping(.noLongerThere))] : [])
  }

  /// Whether the title of its article stands over a bookmark: over the first of several in one article.
  package func isTitled(_ index: Int) -> Bool {
    index == 0 || articles[shown[index - 1]] != articles[shown[index]]
  }

  /// What stands at the place of a bookmark and what the reader thought of it, set for a page.
  package func quote(_ index: Int, in scene: Scene) -> KeptQuote {
    KeptQuote(bookmarks[index], in: scene)
  }

  /// The rows of each, and the gap below.
  private mutating func heights(in scene: Scene) -> [Int] {
    let measure = KeptQuote.Measure(scene)
    if measure != self.measure || rows.count != all.count {
      rows = all.map { KeptQuote.rows(of: $0, measure, in: scene) }
      self.measure = measure
    }
    let gap = scene.layout.gap
    return shown.enumerated().map { index, position in
      rows[position] + (isTitled(index) ? 1 : 0) + gap
    }
  }

  /// Takes other bookmarks: this publication first, each in printed order.
  private mutating func show(_ bookmarks: [Bookmark], in scene: Scene) {
    let ranks = self.ranks(of: bookmarks, in: scene)
    let order = bookmarks.indices.sorted { ranks[$0] < ranks[$1] }
    all = order.map { bookmarks[$0] }
    // Of one article those are neighbours.
    articles = Array(repeating: 0, count: order.count)
    for index in order.indices.dropFirst() {
      let (before, rank) = (ranks[order[index - 1]], ranks[order[index]])
      let isSame = (before.0, before.1) == (rank.0, rank.1)
      articles[index] = articles[index - 1] + (isSame ? 0 : 1)
    }
    rows = []
    titles = [:]
    shown = passing(filter, of: Array(all.indices))
    arrange(in: scene)
  }

  /// Where each stands: publication, article, place, and which was kept first. Numbers alone, for ten thousand are
  /// sorted; an article that its publication does not have stands behind all others, by its name.
  private func ranks(
    of bookmarks: [Bookmark], in scene: Scene
  ) -> [(Int, Int, Int, Int, Int64)] {
    let own = scene.publication.id
    let marked = Dictionary(grouping: bookmarks, by: \.issue)
      .sorted { ($0.key == own ? "" : $0.key) < ($1.key == own ? "" : $1.key) }
    var places: [Publication.ID: (place: Int, articles: [Article.ID: Int])] = [:]
    for (place, issue) in marked.enumerated() {
      let known = shelf[issue.key]?.articles.map(\.id) ?? []
      let others = Set(issue.value.map(\.locator.article)).subtracting(known).sorted()
      let articles = Dictionary(
        (known + others).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      places[issue.key] = (place, articles)
    }
    return bookmarks.map { bookmark in
      let (article, place) = (bookmark.locator.article, bookmark.locator.place)
      let issue = places[bookmark.issue]
      return (
        issue?.place ?? 0, issue?.articles[article] ?? 0, place.block, place.offset, bookmark.id
      )
    }
  }

  /// Lists what passes a filter; where it only goes on, among what passed before.
  private mutating func narrow(to filter: String, in scene: Scene) {
    // More letters after `issue` or after the name of an ink let more pass, not less.
    let isSpecial =
      filter.contains("issue:")
      || self.filter.split(separator: " ").contains { BookmarkList.isName(String($0)) }
    let goesOn = !self.filter.isEmpty && filter.hasPrefix(self.filter) && !isSpecial
    let candidates = goesOn ? shown.sorted() : Array(all.indices)
    self.filter = filter
    shown = passing(filter, of: candidates)
    arrange(in: scene)
  }

  /// Those that every word fits: `issue:` before one asks for the publication, as in a search, since any
  /// plain word of its title would let all of it pass.
  private mutating func passing(_ filter: String, of candidates: [Int]) -> [Int] {
    let all = filter.split(separator: " ")
    let asked = all.filter { $0.hasPrefix("issue:") }.map { String($0.dropFirst("issue:".count)) }
    let issues = asked.flatMap { FilterWord.words(of: $0) }
    let words = all.filter { !$0.hasPrefix("issue:") }.flatMap { FilterWord.words(of: String($0)) }
    guard !(words.isEmpty && issues.isEmpty) else { return candidates }
    if titles.isEmpty { titles = shelf.mapValues(ArticleTitles.init) }
    // Who names an ink wants no titles in which its letters stand somewhere in their order.
    let titled = words.map { word in
      BookmarkList.isName(word.typed) ? [:] : titles.mapValues { $0.articles(with: word.typed) }
    }
    return candidates.filter { position in
      let bookmark = self.all[position]
      return issues.allSatisfy { isOf($0, bookmark) }
        && zip(words, titled).allSatisfy { word, articles in
          articles[bookmark.issue]?.contains(bookmark.locator.article) == true
            || BookmarkList.shows(word, bookmark)
        }
    }
  }

  /// Whether a word stands in a kept thing, or in what is said of it.
  private static func shows(_ word: FilterWord, _ bookmark: Bookmark) -> Bool {
    word.stands(in: bookmark.quote) || word.stands(in: bookmark.note)
      || word.stands(in: bookmark.paragraph?.first) || word.stands(in: bookmark.paragraph?.second)
      || names(of: bookmark.highlight).contains { word.stands(in: $0) }
  }

  /// Whether a word names the publication of a kept thing: its id or its title.
  private func isOf(_ word: FilterWord, _ bookmark: Bookmark) -> Bool {
    word.stands(in: bookmark.issue)
      || word.stands(in: shelf[bookmark.issue]?.fullName.joined(by: " "))
  }

  private mutating func arrange(in scene: Scene) {
    if order == .date {
      shown.sort { (all[$0].created, all[$0].id) > (all[$1].created, all[$1].id) }
    } else {
      shown.sort()
    }
    window.update(heights: heights(in: scene))
  }

  /// Whether a word is the name of a kind or an ink.
  private static func isName(_ word: String) -> Bool {
    let highlights = Highlight.Colour.allCases.map { Highlight(length: 0, colour: $0) }
    return ([nil] + highlights).contains { names(of: $0).contains(word.lowercased()) }
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
