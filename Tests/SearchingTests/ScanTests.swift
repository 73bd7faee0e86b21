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

  @Test func charactersStandBesideTheirTokens() {
    let text = TokenizedText("GB/T 44130 标准 été か")
    #expect(text.characters.count == text.tokens.count)
    for (index, token) in text.tokens.enumerated() {
      #expect(UInt32(text.characters[index]) == token.character)
    }
    #expect(text.tokens.indices.filter(text.isSpelled).count == 1)
  }

  /// Four tokens are looked at together, then one after the other.
  @Test func aBeginningIsFoundAtEveryPlaceInATextOfAnyLength() {
    for pattern in [["st"], ["s"], ["standard", "sty"], ["car", "cars"], ["标准"]] {
      let bytes = pattern.map { Array($0.utf8) }
      let beginning = TokenHeads.Pattern(bytes)
      for seed in 1...60 {
        var random = SeededGenerator(seed: seed)
        let words = (0..<random.below(70)).map { _ in Self.words[random.below(Self.words.count)] }
        let text = TokenizedText(words.joined(separator: " "))
        let start = random.below(text.tokens.count + 1)
        let found = text.heads.first(beginning, in: start..<text.tokens.count)
        let length = Set(bytes.map { $0.prefix(2) }).count == 1 ? min(2, bytes[0].count) : 1
        let expected = (start..<text.tokens.count).first { index in
          text.folded[text.tokens[index].bytes].starts(with: bytes[0].prefix(length))
        }
        #expect(found == expected ?? text.tokens.count, "seed \(seed), \(pattern)")
      }
    }
  }

  /// Paragraphs are scanned together: what is found is what is found in each alone.
  @Test func aScanOfManyParagraphsFindsWhatAScanOfEachDoes() {
    for seed in 1...200 {
      var random = SeededGenerator(seed: seed)
      func words(_ most: Int) -> String {
        (0..<random.below(most)).map { _ in Self.words[random.below(Self.words.count)] }
          .joined(separator: [" ", ". ", ", "][random.below(3)])
      }
      let (head, texts) = (words(5), (0..<random.below(9)).map { _ in words(40) })
      let text = TokenizedText(head: head, texts.map { .paragraph(Text($0)) })
      let asked = [
        "stand", "car. standard", "\"标. 准\"", "biaozh", "tzj", "naïve or title:co2", words(3),
      ]
      for question in asked {
        for query in Query(question, isTyping: true).meanings where !query.isEmpty {
          let stemmed = StemmedQuery(query, in: random.below(2) == 0 ? .english : .chinese)
          let alone = ([head] + texts).map { TokenizedText($0) }
          let met = alone.enumerated().map { index, text in
            index == 0 ? stemmed.met(in: text)[0] : stemmed.metBelowTitle(in: text)
          }
          #expect(stemmed.met(in: text) == met, "seed \(seed): \(question)")
          for (index, paragraph) in alone.enumerated() {
            #expect(
              stemmed.occurrences(in: text, index).map(\.scalars)
                == stemmed.occurrences(in: paragraph, 0).map(\.scalars), "seed \(seed): \(question)"
            )
          }
        }
      }
    }
  }

  @Test func prefixesAreFoundAtTheFirstByteToo() {
    let query = StemmedQuery(Query("car", isTyping: true), in: .english)
    let text = TokenizedText("A car, two cars, carbon; scar.")
    let scalars = Array("A car, two cars, carbon; scar.".unicodeScalars)
    #expect(
      query.matches(in: text).map { String(scalars: scalars[$0]) } == ["car", "cars", "carbon"])
  }
}

extension StemmedQuery {
  /// The clauses that a text meets which is no title, by where each of their terms stands.
  fileprivate func metBelowTitle(in text: TokenizedText) -> UInt64 {
    clauses.enumerated().reduce(0) { met, clause in
      let isMet = clause.element.contains { term in
        guard !term.term.isInTitle else { return false }
        var occurrences: [Occurrence] = []
        term.append(to: &occurrences, of: 0, in: text, 0)
        return !occurrences.isEmpty
      }
      return isMet ? met | 1 << UInt64(clause.offset) : met
    }
  }
}
