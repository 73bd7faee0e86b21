import Magazine
import Searching

/// A paragraph in which the terms of a glossary are looked for: whole words only, the longest first, and
/// nothing inside a longer one.
struct TermText {
  private let text: TokenizedText
  private let language: Language

  /// Cuts a paragraph into words, by the rules of its language.
  init(_ text: String, in language: Language) {
    self.text = TokenizedText(text)
    self.language = language
  }

  /// The terms that the paragraph names, in the order in which it does.
  func terms(among glossary: [Parallel<String>], on side: Side) -> [Parallel<String>] {
    var taken: [(range: Range<Int>, term: Parallel<String>)] = []
    let longestFirst = glossary.sorted { $0[side].scalarCount > $1[side].scalarCount }
    for term in longestFirst where term[side].scalarCount > 1 {
      // Joined by hyphens, words are one term of the query, each in any of its forms.
      let name = term[side].split(separator: " ").joined(separator: "-")
      let query = StemmedQuery(Query(name), in: language)
      let free = query.matches(in: text).first { range in
        !taken.contains { $0.range.overlaps(range) }
      }
      if let free { taken.append((free, term)) }
    }
    return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.term)
  }
}
