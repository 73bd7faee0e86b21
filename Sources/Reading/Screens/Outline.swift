import Grid
import Magazine

/// A list to jump from: the contents of the publication with the headings of the article, or its columns.
package struct Outline: Pane {
  /// What is listed.
  package enum Kind: Hashable, Sendable { case contents, sections }

  /// One line of the list.
  package struct Item: Hashable, Sendable {
    /// 0 for a column, 1 for an article, more for headings.
    package let level: Int
    package let title: Parallel<String>
    /// The print page as a list shows it.
    package let folio: String?
    let goal: Goal
    /// The article it stands in or is; `nil` for a column.
    let article: Article.ID?

    /// The article that it is; `nil` for columns and headings.
    package var ownArticle: Article.ID? { level == 1 ? article : nil }
    /// Cells that it is indented by.
    package var indent: Int { 2 * min(level, 4) }
  }

  /// What is listed.
  package let kind: Kind
  /// The lines that what is typed fits.
  package private(set) var items: [Item]
  /// How many lines there are in all.
  package var total: Int { all.count }
  /// What the lines are to contain.
  package private(set) var filter = ""
  package private(set) var window: ListWindow
  /// The cells that the longest titles need on each side, with their indents on both.
  package let needs: Parallel<Int>
  private let all: [Item]
  private let titles: FuzzyList

  private init(_ kind: Kind, _ items: [Item], chosen: Int, in scene: Scene) {
    self.kind = kind
    self.items = items
    all = items
    let ambiguous = scene.preferences.typography.ambiguous
    needs = Parallel(first: Side.first, second: .second).map { side in
      items.lazy.map { displayWidth($0.title[exactly: side] ?? "", ambiguous) + $0.indent }.max()
        ?? 0
    }
    titles = FuzzyList(items.map { $0.title.joined(by: " ") })
    window = ListWindow(
      heights: items.map { _ in 1 }, height: scene.layout.height, chosen: chosen)
  }

  /// The contents; the headings of the article being read stand under its title.
  static func contents(
    reading screen: ArticleScreen?, chosen: Article.ID?, in scene: Scene
  ) -> Outline {
    var items: [Item] = []
    for (index, section) in scene.publication.sections.enumerated() {
      items.append(Item(section, index))
      for article in section.articles {
        items.append(Item(article))
        if let screen, screen.story.article.id == article.id { items += headings(screen.story) }
      }
    }
    let index = items.lastIndex { isCurrent($0, screen, chosen) } ?? 0
    return Outline(.contents, items, chosen: index, in: scene)
  }

  /// The columns.
  static func sections(chosen: Int, in scene: Scene) -> Outline {
    let items = scene.publication.sections.enumerated().map { Item($1, $0) }
    return Outline(.sections, items, chosen: chosen, in: scene)
  }

  /// The article chosen before, or the last of its headings that the reader has reached.
  private static func isCurrent(_ item: Item, _ screen: ArticleScreen?, _ chosen: Article.ID?)
    -> Bool
  {
    guard let article = item.article, article == chosen else { return false }
    guard let screen, case .article(_, .place(let place)) = item.goal else { return true }
    return place.block <= screen.galley.block(at: screen.top)
  }

  private static func headings(_ story: Story) -> [Item] {
    story.body.first.enumerated().compactMap { index, block in
      guard case .heading(let level, let text) = block else { return nil }
      var title = Parallel(first: text.plain)
      if let second = story.body.second, second.indices.contains(index),
        case .heading(_, let other) = second[index]
      {
        title.second = other.plain
      }
      let place = Place(block: index, side: .first, offset: 0)
      return Item(
        level: level, title: title, folio: nil, goal: .article(story.article.id, .place(place)),
        article: story.article.id)
    }
  }

  var mode: Mode { .outline }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    guard case .filter(let filter) = message else { return nil }
    let matches = titles.matches(filter)
    self.filter = filter
    items = matches.map { all[$0.index] }
    window = ListWindow(
      heights: items.map { _ in 1 }, height: scene.layout.height, chosen: matches.bestPlace)
    return []
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(heights: items.map { _ in 1 }, height: scene.layout.height)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .item(let index) = target else { return nil }
    window.choose(index)
    return open()
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(let movement): window.perform(movement, count: count)
    case .list(.open): open()
    case .list(.filter): [.push(.prompt(.filter, text: filter))]
    case .list(.order), .list(.edit), .list(.delete), .list(.undo): nil
    case .reader, .style, .visit, .section, .article, .edit, .prompt, .search, .range: nil
    }
  }

  private func open() -> [Outcome] {
    guard items.indices.contains(window.chosen) else { return [.say(.keeping(.nothingChosen))] }
    return [.close, .go(items[window.chosen].goal)]
  }
}

extension Outline.Item {
  fileprivate init(_ section: Section, _ index: Int) {
    self.init(
      level: 0, title: section.title, folio: section.page.map(String.init), goal: .section(index),
      article: nil)
  }

  fileprivate init(_ article: Article) {
    self.init(
      level: 1, title: article.title, folio: article.folio, goal: .article(article.id, .whereLeft),
      article: article.id)
  }
}
