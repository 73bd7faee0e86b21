import Magazine

extension Reference {
  /// An entry of BibTeX, its braces balanced whatever stands in a title.
  var bibtex: String {
    let fields = [("author", bibtexAuthors)] + titles + place
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}," } }
    return (["@\(bibtexType){\(key),"] + lines + ["}"]).joined(separator: "\n")
  }

  private var bibtexType: String {
    switch publication.kind {
    case .issue: "article"
    case .book: container == nil ? "book" : isNumbered ? "inbook" : "incollection"
    case .document: "misc"
    }
  }

  /// The name of the entry. Chapters of all books have the same ids, those of a magazine rarely do.
  private var key: String {
    let parts = publication.kind == .issue ? [] : [publication.id]
    let name = (parts + [article.id] + (year.map { ["\($0)"] } ?? [])).joined(separator: "-")
    return String(name.map { $0.isLetter || $0.isNumber || "-_:.".contains($0) ? $0 : "-" })
  }

  /// What it is called, and what the whole is. A chapter that is only counted is one of its book.
  private var titles: [(String, String?)] {
    if isNumbered, publication.kind == .book {
      return [
        ("title", bibtexText(publication.title.first)),
        ("titleaddon", publication.title.second.map(bibtexText)),
        ("chapter", bibtexText(title.first)),
      ]
    }
    let name =
      switch publication.kind {
      case .issue: "journal"
      case .book: "booktitle"
      case .document: "howpublished"
      }
    return [
      ("title", bibtexText(title.first)), ("titleaddon", title.second.map(bibtexText)),
      (name, container.map { bibtexText($0.joined(by: " ")) }),
    ]
  }

  private var place: [(String, String?)] {
    [
      ("year", year.map(String.init)), ("volume", volume), ("number", issue.map(String.init)),
      ("pages", pages(to: "--")),
      ("publisher", publication.publisher.map { bibtexText($0.joined(by: " ")) }),
      ("issn", publication.issn.map(bibtexText)),
      ("note", column.map { bibtexText("Column: \($0.joined(by: " "))") }),
    ]
  }

  /// The authors as BibTeX takes names apart; a byline is one name whatever stands in it.
  private var bibtexAuthors: String? {
    guard !authors.isEmpty else { return byline.map { "{\(bibtexText($0.first))}" } }
    return authors.map { author in
      PersonName(author).map { "\(bibtexText($0.family)), \(bibtexText($0.given))" }
        ?? "{\(bibtexText(author.first))}"
    }.joined(separator: " and ")
  }
}

/// A text in which BibTeX and LaTeX take nothing for their own.
private func bibtexText(_ text: String) -> String {
  text.map { character in
    switch character {
    case "{", "}", "\\": ""
    case "&", "%", "#", "_", "$": "\\\(character)"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    default: String(character)
    }
  }.joined()
}
