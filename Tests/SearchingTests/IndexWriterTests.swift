import Magazine
import TestSupport
import Testing

@testable import Searching

/// What is written for the index is what a query looks for: the tokens of `TokenScanner`, one by one.
@Suite struct IndexWriterTests {
  @Test func wordsStandWithTheirStemsAndCharactersWithTheirSounds() {
    #expect(tokens("Tests of 标准", "zh") == "tests|=test of 标|~biao 准|~zhun|^bz")
    #expect(tokens("Tests of 标准", "en") == "tests|=test of 标 准")
    #expect(tokens("行", "zh") == "行|~xing|~hang")
  }

  /// A pair of initials stands at the second character, once for each reading of both.
  @Test func initialsStandInPairs() {
    #expect(tokens("银行长", "zh") == "银|~yin 行|~xing|~hang|^yh|^yx 长|~zhang|~chang|^hc|^hz|^xc|^xz")
    // What is no Han parts them; a mark does not, for the scan that follows tells it.
    #expect(tokens("标 a 准", "zh") == "标|~biao a 准|~zhun")
    #expect(tokens("标，准", "zh") == "标|~biao 准|~zhun|^bz")
    #expect(tokens("标か准", "zh") == "标|~biao か 准|~zhun")
  }

  @Test func numbersHaveNoStems() {
    #expect(tokens("GB/T 44130.1—2024", "en") == "gbt 44130 1 2024")
    #expect(tokens("m² 2nd", "en") == "m 2 nd")
  }

  @Test func apostrophesAreReadAsTheScannerReadsThem() {
    #expect(tokens("don't China's l'eau", "en") == "dont china s l eau")
  }

  @Test func accentsAreFoldedAndStemmedBothWays() {
    #expect(tokens("Normalités", "fr").hasPrefix("normalites|="))
  }

  @Test func aLongWordIsCut() {
    let word = String(repeating: "a", count: 200)
    #expect(tokens(word, "ja") == String(word.prefix(64)))
  }

  @Test func everyTextGivesTheTokensOfTheScanner() {
    let pieces = [
      "GB/T", "GB", "/", "Z", "44130", ".", "1", "’", "'", "s", "don", "t", "l", "eau", "É", "Ｔ",
      "标", "準",
      "か", "\u{3099}", "ｶ", "ﾞ", "한", "\u{AD}", "²", " ", "\n", "-", "—", "ß", "Ω", "и", "㐀", "。",
      "a", "9",
      "\u{20000}", "\u{FE0F}", "İ", "x", "鿿", "一",
    ]
    for seed in 1...4_000 {
      var random = SeededGenerator(seed: seed)
      let text = (0..<1 + random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let written = tokens(text, "en").split(separator: " ")
        .compactMap { $0.split(separator: "|").first }.map(String.init)
      #expect(
        written == scannedTokens(of: text).map(\.text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test func whatWasWrittenBeforeChangesNothing() throws {
    var writer = IndexWriter()
    let (english, chinese) = (try #require(Language("en")), try #require(Language("zh")))
    for text in ["standards 标准", "standard 准", "standards 标准"] {
      for language in [english, chinese, english] {
        var fresh = IndexWriter()
        #expect(writer.tokens(of: text, in: language) == fresh.tokens(of: text, in: language))
      }
    }
  }

  @Test func aWordCountsOnceForAnArticleInBothLanguages() throws {
    var writer = IndexWriter()
    let (english, chinese) = (try #require(Language("en")), try #require(Language("zh")))
    writer.beginArticle()
    _ = writer.tokens(of: "ISO iso it 2025 carbon", in: english)
    _ = writer.tokens(of: "ISO 标准", in: chinese)
    writer.beginArticle()
    _ = writer.tokens(of: "iso", in: english)
    let counts = writer.takeCounts()
    #expect(counts.map(\.word) == ["carbon", "iso"])
    #expect(counts.map(\.articles) == [1, 2])
    #expect(writer.takeCounts().isEmpty)
  }

  @Test func whatIsTakenOutCountsBelowZero() throws {
    var writer = IndexWriter()
    let english = try #require(Language("en"))
    writer.beginArticle(times: -1)
    _ = writer.tokens(of: "carbon carbon", in: english)
    #expect(writer.takeCounts().map(\.articles) == [-1])
  }

  @Test func thousandsOfWordsKeepTheirNumbers() {
    var pool = WordPool()
    let words = (0..<5_000).map { Array("word\($0)".utf8) }
    func number(of word: [UInt8]) -> Int { word.withUnsafeBufferPointer { pool.number(of: $0) } }
    for (index, word) in words.enumerated() { #expect(number(of: word) == index) }
    for (index, word) in words.enumerated() {
      #expect(number(of: Array("Word\(index)".utf8)) == index)
      #expect(Array(pool[index]) == word)
    }
    #expect(pool.count == 5_000)
  }

  /// The tokens of a text, with `|` in front of those at the same position.
  private func tokens(_ text: String, _ tag: String) -> String {
    var writer = IndexWriter()
    guard let language = Language(tag) else { return "" }
    let written = String(decoding: writer.tokens(of: text, in: language), as: UTF8.self)
    return written.split(separator: " ")
      .joined(separator: " ").map { $0 == "\u{1F}" ? "|" : $0 }.map(String.init).joined()
  }
}
