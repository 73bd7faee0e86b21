import Magazine
import TestSupport
import Testing

@testable import Searching

/// Which hits come first, and what of their paragraphs is shown.
@Suite struct NearnessTests {
  /// A story of one language with these paragraphs.
  private func story(_ paragraphs: [String]) -> TokenizedStory {
    let article = Article(id: "a", title: Parallel(first: "Rivers"))
    return TokenizedStory(
      Story(
        article: article,
        section: Section(
          id: "s", title: Parallel(first: "Notes"), page: nil, number: 1, remark: nil,
          articles: [article]),
        languages: Parallel(first: .english),
        body: Parallel(first: paragraphs.map { .paragraph(Text($0)) })))
  }

  private func hits(_ query: String, in paragraphs: String...) -> [Hit] {
    var finder = HitFinder(Query(query))
    return finder.hits(in: story(paragraphs))
  }

  /// A snippet with its matches in brackets.
  private func marked(_ snippet: Snippet) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in snippet.text.unicodeScalars.enumerated() {
      if snippet.matches.contains(where: { $0.lowerBound == index }) { result.append("[") }
      result.append(scalar)
      if snippet.matches.contains(where: { $0.upperBound == index + 1 }) { result.append("]") }
    }
    return String(result)
  }

  private let filler = String(repeating: "much water flows past here ", count: 12)

  @Test func aPhraseComesBeforeWordsThatAreNearAndThoseBeforeWordsThatAreApart() {
    let found = hits(
      "fit for", in: "They fit. " + filler + "and wait for it.", "It is for them to fit.",
      "The “Fit for 55” package.")
    #expect(found.map(\.place.block) == [2, 1, 0])
    #expect(found.map(\.nearness) == [.phrase, .near, .apart])
  }

  @Test func hitsAsNearAsEachOtherStayInReadingOrder() {
    #expect(hits("water", in: "Water one.", "Stone.", "Two waters.").map(\.place.block) == [0, 2])
  }

  @Test func aSnippetShowsWhereMostOfTheWordsStandTogether() throws {
    let text =
      "A nation is a nation. " + filler
      + "The documents of the United Nations, all in black and white, lie there. " + filler
    let hit = try #require(hits("documents of the United Nations", in: text).first)
    #expect(hit.nearness == .phrase)
    #expect(
      marked(hit.paragraph.snippet).contains("[documents] of the [United] [Nations], all in black"))
    let start = text.unicodeScalars.count - filler.unicodeScalars.count
    #expect(hit.place.offset > filler.count && hit.place.offset < start, "and leads there")
  }

  @Test func aSnippetBeginsAndEndsWithWordsAndSaysWhereItIsCut() throws {
    let snippet = try #require(hits("stone", in: filler + "a stone " + filler).first).paragraph
      .snippet
    #expect(snippet.text.hasPrefix("…") && snippet.text.hasSuffix("…"))
    let words = snippet.text.dropFirst().dropLast().split(separator: " ").map(String.init)
    let known = Set("much water flows past here a stone".split(separator: " ").map(String.init))
    #expect(Set(words).isSubset(of: known), "\(snippet.text)")
    #expect(!snippet.text.contains("… ") && !snippet.text.contains(" …"))
  }

  @Test func aChineseSnippetNeverBeginsWithAStop() throws {
    for count in 20...60 {
      let text = String(repeating: "水，", count: count) + "石头" + String(repeating: "流。", count: 90)
      let snippet = Snippet(of: text, matches: [2 * count..<2 * count + 2])
      let first = try #require(snippet.text.dropFirst(snippet.text.hasPrefix("…") ? 1 : 0).first)
      #expect(!"，。".contains(first), "\(count): \(snippet.text)")
    }
  }

  @Test func wordsThatNameSomethingAreLit() throws {
    let hit = try #require(hits("it standards", in: "Standards for IT.").first)
    #expect(marked(hit.paragraph.snippet) == "[Standards] for [IT].")
  }

  @Test func theBestPassageIsTheOneABruteForceFinds() throws {
    var generator = SeededGenerator(seed: 12)
    let words = ["sand", "boat", "bank", "reed", "mill", "weir"]
    for _ in 0..<300 {
      let text = (0..<60).map { _ in words.randomElement(using: &generator) ?? "" }
      let wanted = Array(words.shuffled(using: &generator).prefix(3))
      let query = StemmedQuery(Query(wanted.joined(separator: " ")), in: .english)
      let found = query.occurrences(in: TokenizedText(text.joined(separator: " ")), 0)
      guard let passage = Passage(of: found, clauses: 3) else { continue }
      let isPhrase = (0..<58).contains { Array(text[$0..<$0 + 3]) == wanted }
      #expect((passage.nearness == .phrase) == isPhrase, "\(wanted) in \(text)")
    }
  }
}
