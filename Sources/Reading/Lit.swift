import Magazine
import Searching
import Typesetting

/// The matches of a query in the article being read, all lit.
public struct Lit: Hashable, Sendable {
  public let query: Query
  /// Matches in reading order; in a block the leading language comes first.
  let matches: [Match]

  /// One match.
  struct Match: Hashable, Sendable {
    let block: Int
    let language: Language
    let range: Range<Int>

    var place: Place { Place(block: block, language: language, offset: range.lowerBound) }
  }

  init(_ query: Query, in story: Story) {
    self.query = query
    let stemmer = Stemmer()
    matches = (0..<story.blockCount).flatMap { block in
      Language.allCases.flatMap { language -> [Match] in
        guard block < story.body[language].count else { return [] }
        let text = TokenizedText(story.body[language][block].plain)
        return query.matches(in: text, stemmer: stemmer).map {
          Match(block: block, language: language, range: $0)
        }
      }
    }
  }

  /// The matches in a text of a block, in Unicode scalars.
  public func ranges(block: Int, language: Language) -> [Range<Int>] {
    matches.filter { $0.block == block && $0.language == language }.map(\.range)
  }

  /// The nearest match after a place, or before it, among the languages in sight.
  func match(from place: Place, by step: Int, in languages: [Language]) -> Place? {
    let here = (place.block, place.offset)
    let shown = matches.filter { languages.contains($0.language) }
    return step > 0
      ? shown.first { ($0.block, $0.range.lowerBound) > here }?.place
      : shown.last { ($0.block, $0.range.lowerBound) < here }?.place
  }
}
