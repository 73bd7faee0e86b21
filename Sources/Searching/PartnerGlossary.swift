import Magazine

/// The terms of a glossary, by which the other line of a hit is lit too where it says what the lit words are
/// called there.
package struct PartnerGlossary: Hashable, Sendable {
  /// The terms that it was made of.
  package let terms: [Parallel<String>]
  private let first, second: GlossarySide

  /// Takes the terms that have a translation.
  package init(_ terms: [Parallel<String>]) {
    self.terms = terms
    let pairs = terms.compactMap { term in
      term.second.map { (first: folded(term.first), second: folded($0)) }
    }.filter { !$0.first.isEmpty && !$0.second.isEmpty }
    first = GlossarySide(pairs.map(\.first))
    second = GlossarySide(pairs.map(\.second))
  }

  private func side(_ side: Side) -> GlossarySide { side == .first ? first : second }

  /// What is shown of a hit's other language: its own matches lit, or else what a term says of the words
  /// lit in the snippet of the hit; `nil` where there is no other language.
  package func partner(of hit: Hit, beside snippet: Snippet) -> Snippet? {
    guard let partner = hit.partner?.snippet else { return nil }
    guard partner.matches.isEmpty else { return partner }
    let other = partner.letters
    let found = side(hit.place.side).terms(over: snippet.matches, in: snippet.letters)
      .flatMap { other.allRanges(of: side(hit.place.side.other)[$0]) }
    return partner.lit(found.merged)
  }
}

/// The terms of one side of a glossary, one behind the other as folded scalars.
private struct GlossarySide: Hashable {
  /// A term by where it begins among all scalars, how many it has, and its number.
  private struct Term: Hashable {
    let start, count, number: Int
  }

  private let scalars: [UInt32]
  private let terms: [Term]
  /// The terms by what they begin with, and where those of each beginning start among them; empty without terms.
  private let sorted: [Term]
  private let starts: [Int32]
  private let longest: Int

  /// Beginnings that are told apart.
  private static let beginnings = 2048

  init(_ terms: [[UInt32]]) {
    var (scalars, own): ([UInt32], [Term]) = ([], [])
    for (number, term) in terms.enumerated() {
      own.append(Term(start: scalars.count, count: term.count, number: number))
      scalars += term
    }
    let keys = terms.map { GlossarySide.beginning($0[0], $0.count > 1 ? $0[1] : 0) }
    var counts = [Int32](repeating: 0, count: terms.isEmpty ? 0 : GlossarySide.beginnings + 1)
    for key in keys { counts[key + 1] += 1 }
    for key in counts.indices.dropFirst() { counts[key] += counts[key - 1] }
    (self.scalars, self.terms, starts) = (scalars, own, counts)
    sorted = own.sorted { keys[$0.number] < keys[$1.number] }
    longest = terms.map(\.count).max() ?? 0
  }

  /// A term by its number.
  subscript(number: Int) -> ArraySlice<UInt32> {
    let term = terms[number]
    return scalars[term.start..<term.start + term.count]
  }

  /// The number of a beginning: of two scalars, or of one with 0 behind it.
  private static func beginning(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 31 &+ second &* 131) % UInt32(beginnings))
  }

  /// The terms that stand over some lit ranges of a text, each once, in their order: looked for around these only,
  /// by how they begin, for with every letter a dozen texts are looked through for hundreds of terms.
  func terms(over matches: [Range<Int>], in text: [UInt32]) -> [Int] {
    guard !starts.isEmpty else { return [] }
    var found: Set<Int> = []
    func look(at start: Int, _ second: UInt32, over match: Range<Int>) {
      let key = GlossarySide.beginning(text[start], second)
      for term in sorted[Int(starts[key])..<Int(starts[key + 1])]
      where start + term.count > match.lowerBound && stands(term, in: text, at: start) {
        found.insert(term.number)
      }
    }
    for match in matches where !match.isEmpty {
      let first = max(0, match.lowerBound - longest + 1)
      for start in first..<max(first, min(text.count, match.upperBound)) {
        look(at: start, 0, over: match)
        if start + 1 < text.count { look(at: start, text[start + 1], over: match) }
      }
    }
    return found.sorted()
  }

  private func stands(_ term: Term, in text: [UInt32], at start: Int) -> Bool {
    guard start + term.count <= text.count else { return false }
    for index in 0..<term.count where scalars[term.start + index] != text[start + index] {
      return false
    }
    return true
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
  fileprivate func allRanges(of part: ArraySlice<UInt32>) -> [Range<Int>] {
    guard let first = part.first, part.count <= count else { return [] }
    var ranges: [Range<Int>] = []
    for start in 0...count - part.count where self[start] == first {
      var length = 1
      while length < part.count, self[start + length] == part[part.startIndex + length] {
        length += 1
      }
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
