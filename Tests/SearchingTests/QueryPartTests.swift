import Magazine
import TestSupport
import Testing

@testable import Searching

/// What is typed is cut at its spaces and quotes; nothing of it is lost, whatever it is.
@Suite struct QueryPartTests {
  private func texts(_ typed: String) -> [String] { QueryPart.split(typed).map(\.text) }

  @Test func spacesPartAndQuotesHoldTogether() {
    #expect(texts("wind  hydro\tsolar") == ["wind", "hydro", "solar"])
    #expect(texts("\"fit for 55\" wind") == ["fit for 55", "wind"])
    #expect(texts("“碳足迹 核算” 标准") == ["碳足迹 核算", "标准"])
    #expect(texts("「碳 足迹」") == ["碳 足迹"])
  }

  @Test func aQuoteThatIsNotClosedGoesToTheEnd() {
    let parts = QueryPart.split("wind \"fit for")
    #expect(parts.map(\.text) == ["wind", "fit for"])
    #expect(parts.map(\.isQuoted) == [false, true])
  }

  @Test func operatorsAreTakenFromTheirWords() {
    let parts = QueryPart.split("-solar carbon* title:GB －风 碳＊")
    #expect(parts.map(\.text) == ["solar", "carbon", "GB", "风", "碳"])
    #expect(parts.map(\.isExcluded) == [true, false, false, true, false])
    #expect(parts.map(\.isPrefix) == [false, true, false, false, true])
    #expect(parts.map(\.isInTitle) == [false, false, true, false, false])
  }

  @Test func filtersAreNoWords() {
    for typed in ["column:spotlight", "issue:2025", "lang:fr"] {
      let parts = QueryPart.split("\(typed) wind")
      #expect(parts.count == 2 && parts[0].filter != nil, "\(typed)")
      #expect(Query(typed).isEmpty, "\(typed)")
    }
  }

  @Test func orStandsBetweenTwoTerms() {
    #expect(Query("wind or hydro").clauses.count == 1)
    #expect(Query("wind | hydro").clauses.count == 1)
    #expect(Query("wind \"or\" hydro").clauses.count == 3)
    #expect(Query("or").clauses.count == 1 && Query("wind or").clauses.count == 2)
  }

  @Test func aLoneMinusOrStarIsNoOperator() {
    #expect(QueryPart.split("-").map(\.isExcluded) == [false])
    #expect(Query("-").isEmpty && Query("*").isEmpty && Query("\"\"").isEmpty)
  }

  /// Random input of words and operators: a query is made of it, and its words are among what was typed.
  @Test func anyInputIsAQuery() {
    let pieces = [
      "wind", "标准", "\"", "“", "”", "-", "*", "or", "|", ":", "title:", "lang:", "column:", " ",
      "  ", "GB/T",
      "44130", "「", "＊", "é", "\u{301}",
    ]
    for seed in 1...1_500 {
      var random = SeededGenerator(seed: seed)
      let typed = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined()
      for part in QueryPart.split(typed) {
        #expect(isPart(part.text, of: typed), "seed \(seed): \(typed)")
      }
      for isTyping in [false, true] {
        let query = Query(typed, isTyping: isTyping)
        for term in query.terms + query.excluded { #expect(!term.parts.isEmpty, "seed \(seed)") }
        #expect(query.meanings.first == query)
      }
    }
  }

  /// Whether all of a text stands in another in this order, with what is no word between.
  private func isPart(_ text: String, of typed: String) -> Bool {
    var rest = typed.unicodeScalars[...]
    for scalar in text.unicodeScalars {
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
