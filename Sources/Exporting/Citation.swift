import Magazine

/// How to name an article as a source.
package enum CitationStyle: String, CaseIterable, Hashable, Sendable {
  /// GB/T 7714—2015, Information and documentation: rules for bibliographic references.
  case gbt7714
  case bibtex
  /// An entry of CSL-JSON 1.0.2, which Zotero and pandoc read.
  case cslJSON = "csl-json"
  case markdown
}

extension Publication {
  /// The citation of an article, with its titles in both languages, its column and its print page.
  package func citation(of article: Article, style: CitationStyle) -> String {
    let reference = Reference(article, in: self)
    return switch style {
    case .gbt7714: reference.gbt7714
    case .bibtex: reference.bibtex
    case .cslJSON: String(cslJSON([article]).dropLast())
    case .markdown: reference.markdown
    }
  }
}

extension Reference {
  /// A sentence for one's notes: `Li Bai. “On springs” 《论泉》. *River Notes* 江河札记, 2025 · No. 3, p. 8.`
  fileprivate var markdown: String {
    let names = authors.isEmpty ? byline?.first : authors.map(\.first).joined(separator: ", ")
    let isChinese = publication.languages.second?.script == .chinese
    let second = title.second.map { isChinese ? " 《\($0)》" : " “\($0)”" } ?? ""
    let whole = container.map { "*\($0.first)*" + ($0.second.map { " \($0)" } ?? "") }
    let place = [
      publication.number?.first ?? year.map(String.init), column?.joined(by: " "),
      pages().map { "p. \($0)" },
    ].compactMap(\.self).filter { !$0.isEmpty }
    let source = ([whole].compactMap(\.self) + place).joined(separator: ", ")
    return [names, "“\(title.first)”\(second)", source]
      .compactMap { $0.map(ended) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// A part of a reference with its full stop, where it has no sign at its end already.
func ended(_ part: String) -> String {
  guard let last = part.last else { return "" }
  return ".?!。？！".contains(last) ? part : part + "."
}
