/// How to name an article as a source.
package enum CitationStyle: String, CaseIterable, Hashable, Sendable {
  /// GB/T 7714—2015, Information and documentation: rules for bibliographic references.
  case gbt7714
  case bibtex
  case markdown
}

extension Publication {
  /// The citation of an article, with its titles in both languages, its column and its print page.
  package func citation(of article: Article, style: CitationStyle) -> String {
    switch style {
    case .gbt7714: gbt7714(article)
    case .bibtex: bibtex(article)
    case .markdown: markdown(article)
    }
  }

  /// GB/T 7714—2015, 连续出版物中的析出文献: 作者. 题名[J]. 刊名, 年(期): 页码, in each of the
  /// languages that there are.
  private func gbt7714(_ article: Article) -> String {
    let year = citedYear.map { ", \($0)" } ?? ""
    let number = citedIssue.map { "(\($0))" } ?? ""
    let pages = citedPages(of: article).map { ": \($0)" } ?? ""
    // 8.8.2: the volume between year and number. It is that of the edition that leads.
    let digits = volume?.filter(\.isNumber) ?? ""
    let volume = kind == .issue && !digits.isEmpty && !year.isEmpty ? ", \(digits)" : ""
    func entry(_ side: Side) -> String {
      let authors = credited(article).citedNames(
        on: side, isChinese: languages[side].script == .chinese)
      return (authors.isEmpty ? "" : "\(authors). ")
        + "\(article.title[side])\(citedKind)\(title[side])\(year)"
        + "\(side == .first ? volume : "")\(number)\(pages)."
    }
    // The standard asks for the Chinese entry before the other one.
    let lead: Side = languages.second?.script == .chinese ? .second : .first
    return isBilingual ? "\(entry(lead)) (\(entry(lead.other)))" : entry(.first)
  }

  /// An article as its citation credits it: to the authors of the whole where it names none itself.
  package func credited(_ article: Article) -> Article {
    article.authors.isEmpty && article.byline == nil ? article.written(by: authors) : article
  }

  /// The mark of the kind of work (GB/T 7714—2015 appendix B), and what joins a part to its whole.
  private var citedKind: String {
    switch kind {
    case .issue: "[J]. "
    case .book: "[M]//"
    case .document: "[Z]. "
    }
  }

  /// An entry of BibTeX, its braces balanced whatever stands in a title.
  private func bibtex(_ article: Article) -> String {
    let column = section(of: article.id)?.title
    let plain: [(String, String?)] = [
      ("title", article.title.first), ("titleaddon", article.title.second),
      (kind == .book ? "booktitle" : "journal", title.joined(by: " ")),
      ("year", citedYear.map(String.init)), ("volume", volume?.filter(\.isNumber)),
      ("number", citedIssue.map(String.init)), ("pages", citedPages(of: article, to: "--")),
      ("issn", issn), ("note", column.map { "Column: \($0.joined(by: " "))" }),
    ]
    let fields =
      [("author", credited(article).bibtexAuthors)] + plain.map { ($0, $1.map(bibtexText)) }
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}," } }
    let key = ([article.id] + (citedYear.map { ["\($0)"] } ?? [])).joined(separator: "-")
    let type =
      switch kind {
      case .issue: "article"
      case .book: "incollection"
      case .document: "misc"
      }
    return (["@\(type){\(key),"] + lines + ["}"]).joined(separator: "\n")
  }

  private func markdown(_ article: Article) -> String {
    let place = [
      section(of: article.id).map { $0.title.joined(by: " ") },
      citedPages(of: article).map { "p. \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    let isChinese = languages.second?.script == .chinese
    let second = article.title.second.map { isChinese ? " 《\($0)》" : " “\($0)”" } ?? ""
    return "“\(article.title.first)”\(second). *\(title.first)*"
      + (title.second.map { " \($0)" } ?? "")
      + [number?.first ?? "", place].filter { !$0.isEmpty }.map { ", \($0)" }.joined() + "."
  }

  /// The year, or what `number` begins with where that is a year: `2025 · No. 1`.
  package var citedYear: Int? {
    let digits = number?.first.prefix { $0.isASCII && $0.isNumber } ?? ""
    return year ?? (digits.count == 4 ? Int(digits) : nil)
  }

  /// The number within the year, or the last digits behind the year: `2025 · No. 1`, `2025 年第 1 期`.
  package var citedIssue: Int? {
    guard issue == nil, citedYear != nil, let number else { return issue }
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    let behind = number.first.dropFirst(4).reversed().drop { !isDigit($0) }
    return Int(String(behind.prefix(while: isDigit).reversed()))
  }

  /// The print pages of an article as a citation says them: none where its first is derived, and
  /// the first alone where the end would follow from a derived one.
  package func citedPages(of article: Article, to dash: String = "-") -> String? {
    guard !article.isPageDerived, let pages = pages(of: article) else { return nil }
    let isEndDerived = articles.contains {
      $0.isPageDerived && $0.page == pages.upperBound + 1
    }
    return pages.count > 1 && !isEndDerived
      ? "\(pages.lowerBound)\(dash)\(pages.upperBound)" : "\(pages.lowerBound)"
  }
}

extension Article {
  /// The authors on one side, the first three of more (GB/T 7714—2015 8.1.2), names in Latin letters
  /// with the family first; the byline where nobody set them apart.
  fileprivate func citedNames(on side: Side, isChinese: Bool) -> String {
    guard !authors.isEmpty else { return byline?[side] ?? "" }
    let names = authors.prefix(3).map { author in
      isChinese ? author[side] : PersonName(author)?.abbreviated ?? author[side]
    }
    let more = authors.count > 3 ? [isChinese ? "等" : "et al"] : []
    return (names + more).joined(separator: ", ")
  }

  /// The authors as BibTeX takes names apart; a byline is one name whatever stands in it.
  fileprivate var bibtexAuthors: String? {
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
    default: String(character)
    }
  }.joined()
}
