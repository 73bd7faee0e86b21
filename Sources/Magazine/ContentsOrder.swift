/// Where the articles of a publication stand in it and which pages begin there, looked up once: whoever asks for
/// each of thousands of articles does not go through the contents each time.
struct ContentsOrder {
  /// An article by the number of its section and its own in that.
  struct Position {
    let section, article: Int
  }

  /// The pages that begin articles that say not where they are printed, but follow from others.
  let derivedPages: Set<Int>
  /// Of two articles with one id the first is meant.
  private let positions: [Article.ID: Position]
  /// The pages on which sections and articles begin, in ascending order.
  private let pages: [Int]

  init(_ sections: [Section]) {
    var positions: [Article.ID: Position] = [:]
    var (pages, derived): (Set<Int>, Set<Int>) = ([], [])
    for (number, section) in sections.enumerated() {
      if let page = section.page { pages.insert(page) }
      for (index, article) in section.articles.enumerated() {
        if positions[article.id] == nil {
          positions[article.id] = Position(section: number, article: index)
        }
        guard let page = article.page else { continue }
        pages.insert(page)
        if article.isPageDerived { derived.insert(page) }
      }
    }
    (self.positions, self.pages, derivedPages) = (positions, pages.sorted(), derived)
  }

  /// Where an article stands.
  func position(of id: Article.ID) -> Position? { positions[id] }

  /// What stands behind an article, in a later section where it is the last of its own.
  func position(after position: Position, in sections: [Section]) -> Position? {
    if position.article + 1 < sections[position.section].articles.count {
      return Position(section: position.section, article: position.article + 1)
    }
    let next = sections.indices.dropFirst(position.section + 1)
      .first { !sections[$0].articles.isEmpty }
    return next.map { Position(section: $0, article: 0) }
  }

  /// The first page behind another on which something begins.
  func page(after page: Int) -> Int? {
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] <= page { low = middle + 1 } else { high = middle }
    }
    return low < pages.count ? pages[low] : nil
  }
}
