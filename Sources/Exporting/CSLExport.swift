import Magazine

extension Publication {
  /// Articles as CSL-JSON 1.0.2, which Zotero and pandoc read: titles, authors and the place of each.
  package func cslJSON(_ articles: [Article]) -> String { JSONValue.list(articles.map(csl)).text }

  private func csl(_ article: Article) -> JSONValue {
    let authors = credited(article).authors.map(csl)
    let corporate = authors.isEmpty ? article.byline.map { [literal($0.first)] } ?? [] : authors
    let pages = citedPages(of: article)
    return .object(
      ("id", .text("\(id)-\(article.id)")), ("type", .text(cslType)),
      ("title", .text(article.title.first)),
      ("original-title", article.title.second.map { .text($0) }),
      ("author", corporate.isEmpty ? nil : .list(corporate)),
      ("container-title", .text(title.first)),
      ("issued", citedYear.map { .object(("date-parts", .list([.list([.number($0)])]))) }),
      ("volume", volume.map { .text($0.filter(\.isNumber)) }),
      ("issue", citedIssue.map { .text("\($0)") }), ("page", pages.map { .text($0) }),
      ("ISSN", issn.map { .text($0) }), ("publisher", publisher.map { .text($0.first) }),
      ("language", .text(languages.first.tag)), ("note", note(article).map { .text($0) }))
  }

  private var cslType: String {
    switch kind {
    case .issue: "article-magazine"
    case .book: "chapter"
    case .document: "document"
    }
  }

  /// What no other field has: the column, the authors' body, and that a page is derived.
  private func note(_ article: Article) -> String? {
    let parts = [
      section(of: article.id).map { "Column: \($0.title.joined(by: " "))" },
      article.affiliation.map { "Affiliation: \($0.joined(by: " "))" },
      article.isPageDerived ? article.page.map { "Page derived: \($0)" } : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func csl(_ author: Parallel<String>) -> JSONValue {
    guard let name = PersonName(author) else { return literal(author.first) }
    return .object(("family", .text(name.family)), ("given", .text(name.given)))
  }

  private func literal(_ name: String) -> JSONValue { .object(("literal", .text(name))) }
}
