import Magazine
import TestSupport
import Testing

@testable import Searching

/// What a query asks for, as it is typed.
@Suite struct QueryTests {
  /// Queries, and how many clauses, terms in them, exclusions and filters they have.
  private static let shapes: [(text: String, clauses: [Int], excluded: Int, filters: Int)] = [
    ("", [], 0, 0), ("   ", [], 0, 0), ("。，！", [], 0, 0), ("river", [1], 0, 0),
    ("river bank", [1, 1], 0, 0), ("\"river bank\"", [1], 0, 0), ("“river bank”", [1], 0, 0),
    ("「水 色」", [1], 0, 0), ("river or bank", [2], 0, 0), ("river OR bank or ford", [3], 0, 0),
    ("river | bank", [2], 0, 0), ("or river", [1, 1], 0, 0), ("river or", [1, 1], 0, 0),
    ("river -bank", [1], 1, 0), ("－水 河", [1], 1, 0), ("-", [], 0, 0), ("- river", [1], 0, 0),
    ("lang:zh 水", [1], 0, 1), ("lang:zh", [], 0, 1), ("语言：zh 水", [1], 0, 1),
    ("column:up issue:2025 水", [1], 0, 2), ("栏目:上游 水", [1], 0, 1), ("title:GB", [1], 0, 0),
    ("标题:水", [1], 0, 0), ("colour:red", [1], 0, 0), ("lang:1", [1], 0, 0),
    ("riv*", [1], 0, 0), ("*", [], 0, 0), ("river-bank", [1], 0, 0),
  ]

  @Test(arguments: shapes.indices) func operatorsAreReadAsTheyStand(index: Int) {
    let (text, clauses, excluded, filters) = QueryTests.shapes[index]
    let query = Query(text)
    let own = query.clauses.map { $0.count { !$0.isOther } }
    #expect(own == clauses, "\(text): \(own)")
    #expect(query.excluded.count { !$0.isOther } == excluded, "\(text)")
    #expect(query.filters.count == filters, "\(text): \(query.filters)")
    #expect(query.isEmpty == clauses.isEmpty)
  }

  @Test func onlyTheLastWordIsOpenWhileTheReaderTypes() {
    func prefixes(_ text: String) -> [Bool] {
      Query(text, isTyping: true).clauses.map { $0[0].isPrefix }
    }
    #expect(prefixes("river ban") == [false, true] && prefixes("river ban ") == [false, false])
    #expect(prefixes("\"river ban") == [false] && prefixes("水") == [false])
    #expect(prefixes("r") == [false], "one letter begins too many words")
  }

  @Test func aTitleMayBeAskedFor() {
    let query = Query("title:GB water")
    #expect(query.clauses.map { $0[0].isInTitle } == [true, false])
  }

  @Test func languagesMeetWhereOneSaysNoMoreThanTheOther() throws {
    let cases = [
      ("zh", "zh-Hans", true), ("zh-Hans", "zh", true), ("zh-Hans", "zh-Hant", false),
      ("en", "zh", false), ("en", "en-GB", true),
    ]
    for (asked, given, admits) in cases {
      let language = try #require(Language(given))
      #expect(Query("x lang:\(asked)").admits(language) == admits, "\(asked) \(given)")
    }
    #expect(Query("x").admits(.chinese))
    #expect(Query("x lang:en lang:zh").admits(.chinese), "either of them will do")
  }

  @Test func whatIsTooLongIsKnownBeforeItIsSearchedFor() {
    func words(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }
    #expect(!Query(words(Query.mostWords)).isTooLong && Query(words(Query.mostWords + 1)).isTooLong)
    let characters = String(repeating: "水", count: Query.mostTokens)
    #expect(!Query(characters).isTooLong && Query(characters + "水").isTooLong)
  }

  @Test func oneClauseAloneAsksForNothingElse() {
    let query = Query("river bank -ford lang:en")
    let alone = query.only(1)
    #expect(alone.clauses == [query.clauses[1]] && alone.excluded.isEmpty && alone.filters.isEmpty)
  }

  /// Random texts with operators in them: none traps, and reading twice is the same.
  @Test func anyTextIsOneQuery() {
    let marks = ["-", "\"", "“", "”", " ", "or", "|", "*", ":", "：", "lang:", "title:", "column:"]
    for seed in 1...2_000 {
      var random = SeededGenerator(seed: seed)
      let text = (0..<random.below(12)).map { _ in
        random.below(2) == 0 ? random.one(of: marks) : generatedText(1, using: &random)
      }.joined()
      let query = Query(text, isTyping: seed % 2 == 0)
      #expect(query == Query(text, isTyping: seed % 2 == 0), "seed \(seed)")
      #expect(query.clauses.allSatisfy { !$0.isEmpty }, "seed \(seed): \(text)")
      #expect(query.terms.allSatisfy { !$0.parts.isEmpty }, "seed \(seed): \(text)")
      for meaning in query.meanings { #expect(!meaning.isEmpty || query.isEmpty) }
    }
  }
}
