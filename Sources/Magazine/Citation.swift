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
    let year = String(number.first.prefix(4))
    let pages = pages(of: article).map {
      $0.count > 1 ? "\($0.lowerBound)-\($0.upperBound)" : "\($0.lowerBound)"
    }
    let column = section(of: article.id)?.title
    switch style {
    case .gbt7714:
      let author = article.byline.map { "\($0[.second]). " } ?? ""
      let page = pages.map { ": \($0)" } ?? ""
      return
        "\(author)\(article.title[.second])[J]. \(title[.second]), \(year)(\(issueNumber))\(page). "
        + "(\(article.title.first)[J]. \(title.first), \(year)(\(issueNumber))\(page).)"
    case .bibtex:
      let fields: [(String, String?)] = [
        ("author", article.byline?.first), ("title", article.title.first),
        ("titleaddon", article.title[.second]), ("journal", "\(title.first) \(title[.second])"),
        ("year", year), ("volume", volume.filter(\.isNumber)), ("number", issueNumber),
        ("pages", pages?.replacing("-", with: "--")), ("issn", issn),
        ("note", column.map { "Column: \($0.first) \($0[.second])" }),
      ]
      let lines = fields.compactMap { name, value in
        value.map { "  \(name) = {\($0.filter { $0 != "{" && $0 != "}" })}," }
      }
      return (["@article{\(article.id)-\(year),"] + lines + ["}"]).joined(separator: "\n")
    case .markdown:
      let place = [
        column.map { "\($0.first) \($0[.second])" }, pages.map { "p. \($0)" },
      ].compactMap { $0 }.joined(separator: ", ")
      return
        "“\(article.title.first)” 《\(article.title[.second])》. *\(title.first)* \(title[.second]), "
        + "\(number.first)\(place.isEmpty ? "" : ", \(place)")."
    }
  }

  /// The number within the year: the digits behind “No.”.
  private var issueNumber: String {
    String(number.first.reversed().prefix { $0.isNumber }.reversed())
  }
}

extension String {
  fileprivate func replacing(_ character: Character, with text: String) -> String {
    map { $0 == character ? text : String($0) }.joined()
  }
}
