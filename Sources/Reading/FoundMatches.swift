import Magazine
import Searching
import Typesetting

/// The matches of a query in the article being read.
package struct FoundMatches: Hashable, Sendable {
  package let query: Query
  /// Matches in reading order; in a block the leading language comes first.
  let matches: [Match]

  /// One match.
  struct Match: Hashable, Sendable {
    let block: Int
    let side: Side
    let range: Range<Int>

    var place: Place { Place(block: block, side: side, offset: range.lowerBound) }
  }

  init(_ query: Query, in story: Story) {
    self.query = query
    let stemmed = story.languages.map { StemmedQuery(query, in: $0) }
    matches = (0..<story.blockCount).flatMap { block in
      Side.allCases.flatMap { side -> [Match] in
        guard let blocks = story.body[exactly: side], block < blocks.count else { return [] }
        return stemmed[side].matches(in: TokenizedText(blocks[block].plain)).map {
          Match(block: block, side: side, range: $0)
        }
      }
    }
  }

  /// The matches in a text of a block, in Unicode scalars.
  package func ranges(block: Int, side: Side) -> [Range<Int>] {
    matches.filter { $0.block == block && $0.side == side }.map(\.range)
  }

  /// The nearest match after a place, or before it, among the languages in sight.
  func match(from place: Place, by step: Int, in sides: [Side]) -> Place? {
    let here = (place.block, place.offset)
    let shown = matches.filter { sides.contains($0.side) }
    return step > 0
      ? shown.first { ($0.block, $0.range.lowerBound) > here }?.place
      : shown.last { ($0.block, $0.range.lowerBound) < here }?.place
  }
}
