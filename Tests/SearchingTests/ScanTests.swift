import Magazine
import TestSupport
import Testing

@testable import Searching

/// A plain scan looks at first bytes and remembers stems: it finds what a scan without either would find.
@Suite struct ScanTests {
  private static let words = [
    "standard", "Standards", "standardise", "standardized", "stand", "carbon", "carbons", "car",
    "cars", "naïve", "naive", "normalité", "normalite", "normalités", "标准", "标", "准", "化", "碳足迹",
    "GB/T",
    "44130", "2025", "été", "ete", "Straße", "strasse", "co2", "don't", "L'eau", "eau",
  ]

  /// The ranges of a word in a text, tried at every token by tokens and stems alone.
  private func expected(_ word: String, _ text: String, _ language: Language) -> [Range<Int>] {
    let stemmer = Stemmer(language)
    let (wanted, found) = (TokenizedText(word), TokenizedText(text))
    guard let first = wanted.tokens.first, wanted.tokens.count == 1 else { return [] }
    let typed = wanted.word(0)
    let stems = first.kind == .word ? stemmer.stems(of: typed) : []
    return found.tokens.indices.compactMap { index in
      let other = found.word(index)
      let isSame = other.folded == typed.folded
      let isStem =
        found.tokens[index].kind == .word && first.kind == .word
        && other.folded.prefix(2) == typed.folded.prefix(2)
        && stemmer.stems(of: other).contains { stems.contains($0) }
      return isSame || isStem ? found.tokens[index].scalars : nil
    }
  }

  @Test(arguments: ["en", "fr", "de", "zh", "es"])
  func aWordIsFoundWhereItsTokensOrStemsStand(tag: String) throws {
    let language = try #require(Language(tag))
    for seed in 1...200 {
      var random = SeededGenerator(seed: seed)
      let text = (0..<1 + random.below(30)).map { _ in Self.words[random.below(Self.words.count)] }
        .joined(separator: [" ", ", ", ". "][random.below(3)])
      let word = Self.words[random.below(Self.words.count)]
      guard TokenizedText(word).tokens.count == 1 else { continue }
      let query = Query("\(word) ")
      guard query.clauses.count == 1, query.clauses[0].count == 1 else { continue }
      let found = StemmedQuery(query, in: language).matches(in: TokenizedText(text))
      #expect(found == expected(word, text, language), "seed \(seed): \(word) in \(text)")
    }
  }

  @Test func howAWordIsSpelledIsNotMixedUpWithHowItIsTyped() throws {
    let french = try #require(Language("fr"))
    let query = StemmedQuery(Query("normalités"), in: french)
    let plain = TokenizedText("normalite normalités normalité normalite")
    let alone = ["normalite", "normalités", "normalité"].map { word in
      StemmedQuery(Query("normalités"), in: french).matches(in: TokenizedText(word)).count
    }
    let expected = alone[0] * 2 + alone[1] + alone[2]
    #expect(query.matches(in: plain).count == expected)
    // The same question again, now that it has seen all of them.
    #expect(query.matches(in: plain).count == expected)
  }

  @Test func firstBytesAndCharactersStandBesideTheirTokens() {
    let text = TokenizedText("GB/T 44130 标准 été か")
    #expect(text.heads.count == text.tokens.count)
    #expect(text.characters.count == text.tokens.count)
    for (index, token) in text.tokens.enumerated() {
      #expect(text.heads[index] == text.folded[token.bytes.lowerBound])
      #expect(UInt32(text.characters[index]) == token.character)
    }
    #expect(text.tokens.indices.filter(text.isSpelled).count == 1)
  }

  @Test func prefixesAreFoundAtTheFirstByteToo() {
    let query = StemmedQuery(Query("car", isTyping: true), in: .english)
    let text = TokenizedText("A car, two cars, carbon; scar.")
    let scalars = Array("A car, two cars, carbon; scar.".unicodeScalars)
    #expect(
      query.matches(in: text).map { String(scalars: scalars[$0]) } == ["car", "cars", "carbon"])
  }
}
