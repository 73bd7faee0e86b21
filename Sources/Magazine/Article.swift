/// What the contents say of one article; its text is a `Body`.
package struct Article: Hashable, Sendable, Identifiable {
  /// The name of the article, one in its publication: links and bookmarks lead by it.
  package let id: String
  /// The title on each side.
  package let title: Parallel<String>
  /// The short line above the title.
  package let kicker: Parallel<String>?
  /// One sentence that says what the article is about.
  package let dek: Parallel<String>?
  /// The line that names who wrote it, as it is printed.
  package let byline: Parallel<String>?
  /// The persons who wrote it, apart from their body, so that a citation names them.
  package let authors: [Parallel<String>]
  /// The body that the authors belong to.
  package let affiliation: Parallel<String>?
  /// What it is about, in words that its authors chose; the sides need not have as many.
  package let keywords: Parallel<[String]>
  /// The print page it starts on.
  package let page: Int?
  /// Whether the page is not printed in the contents, but follows from the order of the articles.
  package let isPageDerived: Bool
  /// How long its text is; `nil` where the text is not there yet.
  package let length: Length?

  /// Makes an article's entry in the contents.
  package init(
    id: String, title: Parallel<String>, kicker: Parallel<String>? = nil,
    dek: Parallel<String>? = nil, byline: Parallel<String>? = nil, authors: [Parallel<String>] = [],
    affiliation: Parallel<String>? = nil,
    keywords: Parallel<[String]> = Parallel(first: [], second: []), page: Int? = nil,
    isPageDerived: Bool = false, length: Length? = nil
  ) {
    self.id = id
    self.title = title
    self.kicker = kicker
    self.dek = dek
    self.byline = byline
    self.authors = authors
    self.affiliation = affiliation
    self.keywords = keywords
    self.page = page
    self.isPageDerived = isPageDerived
    self.length = length
  }
}

extension Article {
  /// The first print page as a list shows it: `9`, or `≈ 9` where it is derived.
  package var folio: String? { page.map { isPageDerived ? "≈ \($0)" : "\($0)" } }
}
