/// How close together the words of a query stand in a paragraph.
package enum Nearness: Int, Comparable, Hashable, Sendable {
  /// Not all in one sight of the paragraph, or far from each other.
  case apart
  /// With few other words between them.
  case near
  /// One behind the other, as they were typed.
  case phrase

  package static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
}

/// Where a clause of a query stands in a text.
struct Occurrence: Hashable {
  /// Which of the query's clauses.
  let clause: Int
  let tokens: Range<Int>
  /// In Unicode scalars of the text.
  let scalars: Range<Int>
}

/// The part of a paragraph in which most of a query's clauses stand, as close together as anywhere.
struct Passage: Hashable {
  /// In Unicode scalars of the paragraph.
  let range: Range<Int>
  let nearness: Nearness
  /// How many clauses stand in it.
  private let clauses: Int
  /// The tokens it takes.
  private let length: Int

  /// The most scalars that a passage takes, which is what a snippet shows.
  static let reach = 160

  /// Finds the passage among occurrences in their order in the text; `nil` where there are none. The
  /// query has so many clauses.
  init?(of occurrences: [Occurrence], clauses count: Int) {
    // Of one clause no occurrence is better than another that is as long.
    if count == 1, let first = occurrences.min(by: { $0.tokens.count < $1.tokens.count }) {
      (range, nearness, clauses, length) = (first.scalars, .phrase, 1, first.tokens.count)
      return
    }
    var best: Passage?
    var (first, counts) = (0, [Int](repeating: 0, count: count))
    for last in occurrences.indices {
      counts[occurrences[last].clause] += 1
      // What another occurrence stands for too, or what lies too far behind, makes it no better.
      while first < last,
        counts[occurrences[first].clause] > 1
          || Passage.span(occurrences[first...last]) > Passage.reach
      {
        counts[occurrences[first].clause] -= 1
        first += 1
      }
      let passage = Passage(occurrences[first...last], count)
      if best.map({ passage.isBetter(than: $0) }) ?? true { best = passage }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ window: ArraySlice<Occurrence>, _ count: Int) {
    let start = window[window.startIndex]
    let end = window[window.endIndex - 1]
    range = start.scalars.lowerBound..<max(start.scalars.upperBound, end.scalars.upperBound)
    clauses = Set(window.map(\.clause)).count
    // Tokens of readings are numbered behind all others, wherever they stand.
    length = abs(end.tokens.upperBound - start.tokens.lowerBound)
    let isPhrase =
      window.count == count
      && zip(window, window.dropFirst()).allSatisfy {
        $0.clause + 1 == $1.clause && $0.tokens.upperBound == $1.tokens.lowerBound
      }
    let isNear = clauses == count && length <= 3 * count
    nearness = count < 2 || isPhrase ? .phrase : isNear ? .near : .apart
  }

  private static func span(_ window: ArraySlice<Occurrence>) -> Int {
    window[window.endIndex - 1].scalars.upperBound - window[window.startIndex].scalars.lowerBound
  }

  /// Whether more of the query stands in it, or as much in order, or closer together.
  private func isBetter(than other: Passage) -> Bool {
    (clauses, nearness.rawValue, -length) > (other.clauses, other.nearness.rawValue, -other.length)
  }
}
