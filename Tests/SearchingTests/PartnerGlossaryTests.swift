import Magazine
import TestSupport
import Testing

@testable import Searching

/// The other line of a hit in random texts of glossary terms: what is lit is what the lit words are called.
@Suite struct PartnerGlossaryTests {
  private static let terms = [
    Parallel(first: "Carbon Footprint", second: "碳足迹"), Parallel(first: "willow", second: "柳"),
    Parallel(first: "ÉTUDE", second: "研究"), Parallel(first: "river", second: "河"),
    Parallel(first: "river mouth", second: "河口"), Parallel(first: "Straße", second: "街"),
    Parallel<String>(first: "alone"),
  ]

  private func line(_ pieces: [String], _ random: inout SeededGenerator) -> String {
    (0..<1 + random.below(8)).map { _ in
      let piece = pieces[random.below(pieces.count)]
      return [piece, piece.uppercased(), piece.lowercased()][random.below(3)]
    }.joined(separator: [" ", "，", ". "][random.below(3)])
  }

  /// The places of a part in a text, capitals or not, by a plain comparison.
  private func places(_ part: String, in text: [Unicode.Scalar]) -> [Range<Int>] {
    let wanted = small(Array(part.unicodeScalars))
    return (0..<max(0, text.count - wanted.count + 1)).filter {
      small(Array(text[$0..<$0 + wanted.count])) == wanted
    }.map { $0..<$0 + wanted.count }
  }

  private func small(_ scalars: [Unicode.Scalar]) -> [String] {
    scalars.map { $0.properties.lowercaseMapping }
  }

  @Test func whatIsLitIsWhatTheTermsSay() throws {
    let glossary = PartnerGlossary(Self.terms)
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      let own = line(Self.terms.map(\.first) + ["factory", "low"], &random)
      let other = line(Self.terms.compactMap(\.second) + ["工厂", "的"], &random)
      let (left, right) = (Array(own.unicodeScalars), Array(other.unicodeScalars))
      let start = random.below(left.count)
      let lit = start..<min(left.count, start + 1 + random.below(9))
      let hit = Hit(
        place: Place(block: 0, side: .first, offset: 0),
        paragraph: FoundParagraph(own, matches: [lit], focus: lit),
        partner: FoundParagraph(other, matches: []), query: Query("x"))
      guard hit.paragraph.snippet.text == own else { continue }
      let snippet = try #require(glossary.partner(of: hit, beside: hit.paragraph.snippet))
      var expected: Set<Int> = []
      for term in Self.terms {
        guard let second = term.second,
          places(term.first, in: left).contains(where: { $0.overlaps(lit) })
        else { continue }
        for range in places(second, in: right) { expected.formUnion(range) }
      }
      #expect(Set(snippet.matches.joined()) == expected, "seed \(seed): \(own) / \(other)")
      #expect(
        zip(snippet.matches, snippet.matches.dropFirst()).allSatisfy {
          $0.upperBound < $1.lowerBound
        })
    }
  }
}
