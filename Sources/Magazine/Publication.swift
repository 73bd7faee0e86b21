/// One number of a magazine: its nameplate and its columns, without the text of the articles.
package struct Publication: Hashable, Sendable, Identifiable {
  package let id: String
  package let title: Parallel<String>
  package let number: Parallel<String>
  /// The year printed on it, and its number within that year; `nil` where nobody said.
  package let year: Int?
  package let issue: Int?
  package let volume: String
  package let date: Parallel<String>
  package let issn: String
  package let publisher: Parallel<String>
  package let sections: [Section]

  /// Makes an issue from what its nameplate says and its columns in order.
  package init(
    id: String, title: Parallel<String>, number: Parallel<String>, year: Int? = nil,
    issue: Int? = nil, volume: String, date: Parallel<String>, issn: String,
    publisher: Parallel<String>, sections: [Section]
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.year = year
    self.issue = issue
    self.volume = volume
    self.date = date
    self.issn = issn
    self.publisher = publisher
    self.sections = sections
  }

  /// All articles in printed order.
  package var articles: [Article] { sections.flatMap(\.articles) }

  /// The article with an id.
  package func article(_ id: Article.ID) -> Article? {
    for section in sections {
      if let article = section.articles.first(where: { $0.id == id }) { return article }
    }
    return nil
  }

  /// The column that an article stands in.
  package func section(of id: Article.ID) -> Section? {
    sections.first { $0.articles.contains { $0.id == id } }
  }

  /// The article that covers a print page: the last one that starts on or before it.
  package func article(onPage page: Int) -> Article? {
    articles.filter { ($0.page ?? .max) <= page }.max { ($0.page ?? 0) < ($1.page ?? 0) }
  }

  /// The print pages of an article, to the page before the next one starts.
  package func pages(of article: Article) -> ClosedRange<Int>? {
    guard let first = article.page else { return nil }
    let starts = (articles.compactMap(\.page) + sections.compactMap(\.page)).filter { $0 > first }
    return first...max(first, (starts.min() ?? first + 1) - 1)
  }
}
