import Magazine

extension Publication {
  /// Articles as CSL-JSON 1.0.2, which Zotero and pandoc read: titles, authors and the place of each.
  package func cslJSON(_ articles: [Article]) -> String {
    JSONValue.list(articles.map { Reference($0, in: self).csl }).text
  }
}

extension Reference {
  fileprivate var csl: JSONValue {
    let names = authors.isEmpty ? byline.map { [literal($0.first)] } ?? [] : authors.map(csl)
    let editors = container == nil || publication.kind == .issue ? [] : publication.authors
    let isBook = isNumbered && publication.kind == .book
    return .object(
      ("id", .text("\(publication.id)-\(article.id)")), ("type", .text(cslType)),
      ("title", .text(title.first)),
      ("original-title", title.second.map { .text($0) }),
      ("author", names.isEmpty ? nil : .list(names)),
      ("container-title", container.map { .text($0.first) }),
      ("container-author", editors.isEmpty ? nil : .list(editors.map(csl))),
      ("chapter-number", isBook ? .text(title.first) : nil),
      ("issued", year.map { .object(("date-parts", .list([.list([.number($0)])]))) }),
      ("volume", volume.map { .text($0) }), ("issue", issue.map { .text("\($0)") }),
      ("page", pages().map { .text($0) }), ("ISSN", publication.issn.map { .text($0) }),
      ("publisher", publication.publisher.map { .text($0.first) }),
      ("language", .text(publication.languages.first.tag)), ("note", note.map { .text($0) }))
  }

  private var cslType: String {
    switch publication.kind {
    case .issue: "article-magazine"
    case .book: container == nil ? "book" : "chapter"
    case .document: "document"
    }
  }

  /// What no other field has: the column, the authors' body, and that a page is derived.
  private var note: String? {
    let parts = [
      column.map { "Column: \($0.joined(by: " "))" },
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
