import Magazine

/// The titles of a publication's articles, ready to be looked for as fzf does it.
struct ArticleTitles: Hashable {
  private let ids: [Article.ID]
  private let titles: FuzzyList

  init(_ publication: Publication) {
    ids = publication.articles.map(\.id)
    titles = FuzzyList(publication.articles.map { $0.title.joined(by: " ") })
  }

  /// The articles in whose titles the letters of a word stand in their order.
  func articles(with word: String) -> Set<Article.ID> {
    Set(titles.matches(word).map { ids[$0.index] })
  }
}
