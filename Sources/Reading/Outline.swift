import Magazine

/// A list to jump from: the contents of the issue with the headings of the article, or its columns.
package struct Outline: Hashable, Sendable {
  /// One line of the list.
  package struct Item: Hashable, Sendable {
    /// Where an item leads.
    package enum Destination: Hashable, Sendable {
      case section(Int)
      case article(Article.ID, Place?)
    }

    /// 0 for a column, 1 for an article, more for headings.
    package let level: Int
    package let title: Parallel<String>
    /// The print page as a list shows it.
    package let folio: String?
    package let destination: Destination
  }

  package let title: Parallel<String>
  package let items: [Item]
  package private(set) var selection: Selection

  /// The contents of an issue; the headings of the story being read stand under its title.
  static func contents(of issue: Publication, reading story: ArticleScreen?, chosen: Article.ID?)
    -> Outline
  {
    var items: [Item] = []
    for (index, section) in issue.sections.enumerated() {
      items.append(Item(section, index))
      for article in section.articles {
        items.append(
          Item(
            level: 1, title: article.title, folio: article.folio,
            destination: .article(article.id, nil)))
        if let story, story.story.article.id == article.id { items += headings(story.story) }
      }
    }
    let index = items.lastIndex { isCurrent($0, story, chosen) } ?? 0
    return Outline(
      title: Parallel(first: "Contents", second: "目录"), items: items,
      selection: Selection(count: items.count, index: index))
  }

  /// The columns of an issue.
  static func sections(of issue: Publication, chosen: Int) -> Outline {
    Outline(
      title: Parallel(first: "Columns", second: "栏目"),
      items: issue.sections.enumerated().map { Item($1, $0) },
      selection: Selection(count: issue.sections.count, index: chosen))
  }

  /// The article chosen before, or the last of its headings that the reader has reached.
  private static func isCurrent(_ item: Item, _ screen: ArticleScreen?, _ chosen: Article.ID?)
    -> Bool
  {
    guard case .article(let id, let place) = item.destination, id == chosen else { return false }
    guard let screen, let place else { return true }
    return place.block <= screen.galley.block(at: screen.top)
  }

  private static func headings(_ story: Story) -> [Item] {
    zip(story.body.first.indices, zip(story.body.first, story.body[.second])).compactMap {
      index, pair in
      guard case .heading(let level, let english) = pair.0, case .heading(_, let chinese) = pair.1
      else { return nil }
      return Item(
        level: level, title: Parallel(first: english.plain, second: chinese.plain), folio: nil,
        destination: .article(
          story.article.id, Place(block: index, side: .first, offset: 0)))
    }
  }

  mutating func choose(_ index: Int) { selection.choose(index) }

  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    if selection.perform(command, count: count) { return [] }
    guard command == .open, items.indices.contains(selection.index) else { return [] }
    switch items[selection.index].destination {
    case .section(let index): return [.close, .section(index)]
    case .article(let id, let place): return [.close, .open(id, place)]
    }
  }
}

extension Outline.Item {
  init(_ section: Section, _ index: Int) {
    self.init(
      level: 0, title: section.title, folio: section.page.map(String.init),
      destination: .section(index))
  }
}
