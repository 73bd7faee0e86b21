import Magazine
import TestSupport
import Testing

@testable import Searching

/// The part of a paragraph that a hit shows.
@Suite struct SnippetTests {
  private func part(_ range: Range<Int>, of text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(scalars[range]))
  }

  @Test func aShortParagraphIsShownWhole() {
    let snippet = Snippet(of: "Rivers begin small.", matches: [7..<12])
    #expect(snippet.text == "Rivers begin small." && snippet.matches == [7..<12])
    #expect(part(snippet.matches[0], of: snippet.text) == "begin")
  }

  @Test func withoutAMatchItIsTheBeginning() {
    let long = String(repeating: "word ", count: 100)
    let snippet = Snippet(of: long, matches: [])
    #expect(snippet.text.hasPrefix("word word") && snippet.text.hasSuffix("word…"))
    #expect(snippet.matches.isEmpty)
  }

  @Test func anEmptyParagraphIsAnEmptySnippet() {
    let snippet = Snippet(of: "", matches: [])
    #expect(snippet.text.isEmpty && snippet.focus.isEmpty)
  }

  @Test func wordsAreNotCutInTwo() {
    let text = (0..<80).map { "river\($0)" }.joined(separator: " ")
    let at = text.unicodeScalars.count / 2
    let snippet = Snippet(of: text, matches: [at..<at + 5])
    let words = snippet.text.filter { $0 != "…" }.split(separator: " ")
    #expect(words.allSatisfy { text.split(separator: " ").contains($0) }, "\(snippet.text)")
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
  }

  @Test func aLineEndIsASpace() {
    #expect(Snippet(of: "one\ntwo", matches: []).text == "one two")
  }

  /// Random paragraphs and matches: whatever is cut, what is lit is what was found, and the focus is there.
  @Test func whatIsLitIsWhatWasFound() {
    for seed in 1...500 {
      var random = SeededGenerator(seed: seed)
      let text = generatedText(1 + random.below(120), using: &random)
      let count = text.unicodeScalars.count
      guard count > 8 else { continue }
      var matches: [Range<Int>] = []
      var start = random.below(8)
      while start + 3 < count, matches.count < 6 {
        let end = min(count, start + 1 + random.below(4))
        matches.append(start..<end)
        start = end + 1 + random.below(90)
      }
      let focus = random.below(2) == 0 ? matches.last : nil
      let snippet = Snippet(of: text, matches: matches, focus: focus, reach: 20 + random.below(160))
      let length = snippet.text.unicodeScalars.count
      let found = matches.map { part($0, of: text).replacing("\n", with: " ") }
      for range in snippet.matches {
        #expect(range.lowerBound >= 0 && range.upperBound <= length, "seed \(seed)")
        #expect(found.contains(part(range, of: snippet.text)), "seed \(seed)")
      }
      #expect(snippet.focus.lowerBound >= 0 && snippet.focus.upperBound <= length, "seed \(seed)")
      if let wanted = focus ?? matches.first {
        let seen = part(snippet.focus, of: snippet.text)
        #expect(seen == part(wanted, of: text).replacing("\n", with: " "), "seed \(seed)")
      }
    }
  }

  @Test func theNearestComeFirstAndEqualsKeepTheirOrder() {
    let sorted = [("a", Nearness.apart), ("b", .apart)].nearestFirst { $0.1 }
    #expect(sorted.map(\.0) == ["a", "b"])
  }
}
