import Magazine
import Testing

@testable import Searching

/// One word and one number, however they are written.
@Suite struct SpellingTests {
  private func found(_ query: String, in text: String) -> [String] {
    parts(of: text, found: Query(query), in: .english)
  }

  @Test(arguments: [
    ("standardisation", "standardization"), ("colour", "color"), ("programme", "program"),
    ("organise", "organize"), ("centre", "center"), ("catalogue", "catalog"),
    ("analyse", "analyze"), ("modelling", "modeling"), ("defence", "defense"),
    ("harmonised", "harmonized"), ("metres", "meters"), ("grey", "gray"),
  ])
  func britishAndAmericanWordsAreOne(british: String, american: String) {
    let text = "The \(british) and the \(american)."
    #expect(found(british, in: text) == [british, american])
    #expect(found(american, in: text) == [british, american])
    #expect(found("\"\(british)\"", in: text) == [british], "quoted it is meant")
  }

  @Test func wordsSpelledAlikeHaveNoOther() {
    for word in ["water", "four", "hour", "sector", "enterprise", "size", "other", "for"] {
      #expect(Query(word).clauses.map(\.count) == [1], "\(word)")
    }
  }

  @Test(arguments: ["GB T 44130", "GB/T 44130", "gbt44130", "GB 44130", "gb44130", "GB/T44130.1"])
  func theNumberOfAStandardIsFoundHoweverItIsTyped(query: String) {
    #expect(found(query, in: "依据GB/T 44130.1—2024执行").first?.hasPrefix("GB/T 44130") == true)
  }

  @Test(arguments: ["tc228", "TC 228", "tc 228", "TC228", "TC-228"])
  func aCommitteeIsFoundHoweverItIsTyped(query: String) {
    #expect(found(query, in: "ISO/TC 228 met; 228 came, TC too.") == ["TC 228"])
    #expect(found(query, in: "ISO/TC228 met.") == ["TC228"])
  }

  @Test func wordsBeforeNumbersStayWords() {
    #expect(Query("report 2024").clauses.count == 2)
    #expect(Query("GB T").clauses.count == 1)
    #expect(Query("ISO 9001").clauses.count == 1)
    #expect(Query("iso standards").clauses.count == 2)
  }
}
