import Magazine

/// The terms of a glossary, by which the other line of a hit is lit too where it says what the lit words are
/// called there.
package struct PartnerGlossary: Hashable, Sendable {
  /// A term on both sides, as folded scalars.
  private struct Pair: Hashable {
    let first, second: [UInt32]

    func term(on side: Side) -> [UInt32] { side == .first ? first : second }
  }

  /// The terms that it was made of.
  package let terms: [Parallel<String>]
  private let pairs: [Pair]
  /// The pairs by the scalar that they begin with, and the length of the longest term, on each side.
  private let starts: [Side: [UInt32: [Int]]]
  private let longest: [Side: Int]

  /// Takes the terms that have a translation.
  package init(_ terms: [Parallel<String>]) {
    self.terms = terms
    let pairs = terms.compactMap { term in
      term.second.map { Pair(first: folded(term.first), second: folded($0)) }
    }.filter { !$0.first.isEmpty && !$0.second.isEmpty }
    self.pairs = pairs
    let sides = Side.allCases
    starts = Dictionary(
      uniqueKeysWithValues: sides.map { side in
        (side, Dictionary(grouping: pairs.indices) { pairs[$0].term(on: side)[0] })
      })
    longest = Dictionary(
      uniqueKeysWithValues: sides.map { side in
        (side, pairs.lazy.map { $0.term(on: side).count }.max() ?? 0)
      })
  }

  /// What is shown of a hit's other language: its own matches lit, or else what a term says of the words
  /// lit in the snippet of the hit; `nil` where there is no other language.
  package func partner(of hit: Hit, beside snippet: Snippet) -> Snippet? {
    guard let partner = hit.partner?.snippet else { return nil }
    guard partner.matches.isEmpty else { return partner }
    let other = partner.letters
    let found = lit(in: snippet, hit.place.side).flatMap { index in
      other.allRanges(of: pairs[index].term(on: hit.place.side.other))
    }
    return partner.lit(found.merged)
  }

  /// The pairs whose term stands in a snippet where it is lit, each once, in their order: looked for around
  /// what is lit only.
  private func lit(in snippet: Snippet, _ side: Side) -> [Int] {
    guard let starts = starts[side], let longest = longest[side] else { return [] }
    let own = snippet.letters
    var lit: Set<Int> = []
    for match in snippet.matches where !match.isEmpty {
      for start in max(0, match.lowerBound - longest + 1)..<min(own.count, match.upperBound) {
        for index in starts[own[start]] ?? [] where !lit.contains(index) {
          let term = pairs[index].term(on: side)
          let isOver = start + term.count > match.lowerBound
          if isOver && own[start...].starts(with: term) { lit.insert(index) }
        }
      }
    }
    return lit.sorted()
  }
}

extension Snippet {
  /// Its scalars without capitals.
  fileprivate var letters: [UInt32] { folded(text) }
}

/// The scalars of a text without capitals, one for one.
private func folded(_ text: String) -> [UInt32] {
  text.firstScalars().map { scalar in
    // Most are letters of ASCII or know no capitals, which Unicode's tables take longer to tell.
    if scalar.isASCII { return scalar.value &- 0x41 < 26 ? scalar.value | 0x20 : scalar.value }
    if (0x2E80..<0xA640).contains(scalar.value) { return scalar.value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
  }
}

extension [UInt32] {
  /// Every place where a part stands.
  fileprivate func allRanges(of part: [UInt32]) -> [Range<Int>] {
    guard let first = part.first, part.count <= count else { return [] }
    var ranges: [Range<Int>] = []
    for start in 0...count - part.count where self[start] == first {
      var length = 1
      while length < part.count, self[start + length] == part[length] { length += 1 }
      if length == part.count { ranges.append(start..<start + length) }
    }
    return ranges
  }
}

extension [Range<Int>] {
  /// The same ranges in order, those that overlap made one.
  fileprivate var merged: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { result, range in
      guard let last = result.last, last.upperBound >= range.lowerBound else {
        return result.append(range)
      }
      result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    }
  }
}
