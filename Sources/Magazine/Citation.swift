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

  private func gbt7714(_ article: Article) -> String {
    let year = citedYear.map { ", \($0)" } ?? ""
    let number = citedIssue.map { "(\($0))" } ?? ""
    let pages = pages(cited: article, to: "-").map { ": \($0)" } ?? ""
    func entry(_ side: Side) -> String {
      let authors = article.names(on: side).joined(separator: ", ")
      return (authors.isEmpty ? "" : "\(authors). ")
        + "\(article.title[side])[J]. \(title[side])\(year)\(number)\(pages)."
    }
    // The standard asks for the Chinese entry before the other one.
    let lead: Side = languages.second?.script == .chinese ? .second : .first
    return isBilingual ? "\(entry(lead)) (\(entry(lead.other)))" : entry(.first)
  }

  private func bibtex(_ article: Article) -> String {
    let column = section(of: article.id)?.title
    let authors = article.names(on: .first).joined(separator: " and ")
    let fields: [(String, String?)] = [
      ("author", authors.isEmpty ? nil : authors), ("title", article.title.first),
      ("titleaddon", article.title.second), ("journal", title.joined(by: " ")),
      ("year", citedYear.map(String.init)), ("volume", volume?.filter(\.isNumber)),
      ("number", citedIssue.map(String.init)), ("pages", pages(cited: article, to: "--")),
      ("issn", issn), ("note", column.map { "Column: \($0.joined(by: " "))" }),
    ]
    let lines = fields.compactMap { name, value in
      value.map { "  \(name) = {\($0.filter { $0 != "{" && $0 != "}" })}," }
    }
    let key = ([article.id] + (citedYear.map { ["\($0)"] } ?? [])).joined(separator: "-")
    return (["@article{\(key),"] + lines + ["}"]).joined(separator: "\n")
  }

  private func markdown(_ article: Article) -> String {
    let place = [
      section(of: article.id).map { $0.title.joined(by: " ") },
      pages(cited: article, to: "-").map { "p. \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    let isChinese = languages.second?.script == .chinese
    let second = article.title.second.map { isChinese ? " 《\($0)》" : " “\($0)”" } ?? ""
    return "“\(article.title.first)”\(second). *\(title.first)*"
      + (title.second.map { " \($0)" } ?? "")
      + [number?.first ?? "", place].filter { !$0.isEmpty }.map { ", \($0)" }.joined() + "."
  }

  /// The year, or what `number` begins with where that is a year: `2025 · No. 1`.
  private var citedYear: Int? {
    let digits = number?.first.prefix { $0.isASCII && $0.isNumber } ?? ""
    return year ?? (digits.count == 4 ? Int(digits) : nil)
  }

  /// The number within the year, or the last digits behind the year: `2025 · No. 1`, `2025 年第 1 期`.
  private var citedIssue: Int? {
    guard issue == nil, citedYear != nil, let number else { return issue }
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    let behind = number.first.dropFirst(4).reversed().drop { !isDigit($0) }
    return Int(String(behind.prefix(while: isDigit).reversed()))
  }

  /// The print pages of an article as a citation says them: none where its first is derived, and
  /// the first alone where the end would follow from a derived one.
  private func pages(cited article: Article, to dash: String) -> String? {
    guard !article.isPageDerived, let pages = pages(of: article) else { return nil }
    let isEndDerived = articles.contains {
      $0.isPageDerived && $0.page == pages.upperBound + 1
    }
    return pages.count > 1 && !isEndDerived
      ? "\(pages.lowerBound)\(dash)\(pages.upperBound)" : "\(pages.lowerBound)"
  }
}

extension Article {
  /// The authors on one side; the byline where nobody set them apart.
  fileprivate func names(on side: Side) -> [String] {
    authors.isEmpty ? byline.map { [$0[side]] } ?? [] : authors.map { $0[side] }
  }
}
