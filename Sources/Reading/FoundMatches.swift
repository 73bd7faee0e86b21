import Magazine
import Searching
import Typesetting

/// The matches of a query in the article being read, those of its head first.
package struct FoundMatches: Hashable, Sendable {
  /// What was looked for.
  package let query: Query
  /// Matches in the head as the page shows it.
  private var head: [Match]
  /// Matches below it in reading order; in a block the leading language comes first.
  private let body: [Match]
  /// The match that the reader went to last.
  package private(set) var current: Match?
  /// Where the reader was when that became the current one; elsewhere they have moved on.
  private var stand: Place?

  /// One match.
  package struct Match: Hashable, Sendable {
    /// Where it begins; in the head, where the page shows it.
    let place: Place
    /// The side whose text it is.
    package let side: Side
    /// In Unicode scalars of the block, or of the head as it is set.
    package let range: Range<Int>

    /// Whether its text is on the page.
    func isShown(in window: ArticleWindow) -> Bool { window.shows(side, ofBlock: place.block) }
  }

  /// Finds the matches of a query in a story as it is set.
  init(_ query: Query, in galley: Galley) {
    self.query = query
    let story = galley.story
    let stemmed = story.languages.map { StemmedQuery(query, in: $0) }
    head = FoundMatches.head(stemmed, galley)
    body = (0..<story.blockCount).flatMap { block in
      Side.allCases.flatMap { side -> [Match] in
        guard let blocks = story.body[exactly: side], block < blocks.count else { return [] }
        return stemmed[side].matches(in: TokenizedText(blocks[block])).map { range in
          let place = Place(block: block, side: side, offset: range.lowerBound)
          return Match(place: place, side: side, range: range)
        }
      }
    }
  }

  private static func head(_ query: Parallel<StemmedQuery>, _ galley: Galley) -> [Match] {
    galley.head.flatMap { part in
      query[part.side].matches(in: TokenizedText(part.text)).map { range in
        let range = range.lowerBound + part.offset..<range.upperBound + part.offset
        let place = Place(block: -1, side: part.page, offset: range.lowerBound)
        return Match(place: place, side: part.side, range: range)
      }
    }
  }

  /// Finds the matches of the head anew, which is set differently in every arrangement.
  mutating func layOutHead(in galley: Galley) {
    head = FoundMatches.head(galley.story.languages.map { StemmedQuery(query, in: $0) }, galley)
    if let current, current.place.block < 0, !head.contains(current) { self.current = head.first }
  }

  private var matches: [Match] { head + body }

  /// The matches in a text of a block, in Unicode scalars.
  package func ranges(block: Int, side: Side) -> [Range<Int>] {
    (block < 0 ? head : body).filter { $0.place.block == block && $0.side == side }.map(\.range)
  }

  /// Whether a match is the one that the reader went to last.
  package func isCurrent(_ range: Range<Int>, block: Int, side: Side) -> Bool {
    current.map { $0.place.block == block && $0.side == side && $0.range == range } ?? false
  }

  /// Which of how many matches the reader is at, from 1, among those that a window shows; 0 at none.
  func tally(in window: ArticleWindow) -> (number: Int, count: Int) {
    let shown = matches.filter { $0.isShown(in: window) }
    return ((current.flatMap(shown.firstIndex) ?? -1) + 1, shown.count)
  }

  /// Makes the match at a place, or the next one behind it, the one that the reader is at.
  mutating func arrive(at place: Place, in window: ArticleWindow) {
    let here = (place.block, place.offset)
    stand = place
    current = matches.first {
      $0.isShown(in: window) && ($0.place.block, $0.place.offset) >= here
        && $0.place.block == place.block
    }
  }

  /// Goes to the nearest match after a place, or before it, among those that a window shows; its
  /// place, or `nil` where there is none.
  mutating func step(_ step: Int, from place: Place, in window: ArticleWindow) -> Place? {
    let start = stand == place ? current?.place ?? place : place
    let here = (start.block, start.offset)
    let next =
      step > 0
      ? matches.first { $0.isShown(in: window) && ($0.place.block, $0.place.offset) > here }
      : matches.last { $0.isShown(in: window) && ($0.place.block, $0.place.offset) < here }
    if let next { (current, stand) = (next, next.place) }
    return next?.place
  }
}
