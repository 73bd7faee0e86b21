import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

@testable import Presentation

/// Paragraphs in the middle and at the end of the measure, small capitals, and where a book begins, on the
/// screen.
@Suite struct PlacedTextViewTests {
  private func rows(
    _ blocks: [Block], columns: Int = 80, ruby: Typography.Ruby = .brackets
  ) -> [String] {
    let preferences = Preferences(typography: Typography(ruby: ruby))
    var state = State(sampleIssue, preferences, size: Size(columns: columns, rows: 30))
    _ = state.update(on: .key(Key(.enter)))
    let sample = sampleStory("springs")
    let story = Story(
      article: sample.article, section: sample.section, languages: .englishAndChinese,
      body: Body(first: blocks, second: blocks))
    _ = state.update(on: .opened(story, of: sampleIssue.id))
    return render(state, Theme(.dark, depth: .none)).frame.text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func air(before text: String, in rows: [String]) -> Int? {
    rows.first { $0.contains(text) }.map { $0.prefix { $0 == " " }.count }
  }

  @Test func aParagraphStandsInTheMiddleOrAtTheEnd() throws {
    let full = String(repeating: "x ", count: 120)
    let rows = rows([
      .paragraph(Text(full)), .paragraph(Text("For Ann"), .centred(isFirst: true)),
      .paragraph(Text("Li 1920"), .trailing(isFirst: true)),
    ])
    let left = try #require(air(before: "x x", in: rows))
    let right = try #require(rows.first { $0.contains("x x") }.map(\.count))
    let middle = try #require(air(before: "For Ann", in: rows))
    #expect(abs((middle - left) - (right - middle - 7)) <= 2)
    #expect(try #require(air(before: "Li 1920", in: rows)) + 7 >= right - 1)
  }

  @Test func linesOfOneParagraphStandUnderEachOther() throws {
    let rows = rows([
      .paragraph(Text("For Ann"), .centred(isFirst: true)),
      .paragraph(Text("and all"), .centred(isFirst: false)),
      .paragraph(Text("Li"), .trailing(isFirst: true)),
    ])
    let first = try #require(rows.firstIndex { $0.contains("For Ann") })
    #expect(rows.firstIndex { $0.contains("and all") } == first + 1)
    #expect(rows[first + 2].allSatisfy { $0 == " " } && rows[first + 3].contains("Li"))
  }

  @Test func aReadingStandsAboveItsWordAsTheReaderLikesIt() throws {
    let text = Text([
      Inline("On "), Inline("川", marks: .rubyBase), Inline(" (kawa)", marks: .rubyText),
      Inline("."),
    ])
    #expect(rows([.paragraph(text)]).contains { $0.contains("On 川 (kawa).") })
    let above = rows([.paragraph(text)], ruby: .above)
    let row = try #require(above.firstIndex { $0.contains("kawa") })
    #expect(above[row + 1].contains("On  川 ."))
  }

  @Test func inChineseTheMiddleIsCountedInCells() throws {
    let rows = rows([
      .paragraph(Text("献给安娜"), .centred(isFirst: true)),
      .paragraph(Text("12345678"), .centred(isFirst: true)),
    ])
    #expect(air(before: "献给安娜", in: rows) == air(before: "12345678", in: rows))
  }

  @Test func whatDoesNotFitIntoALineIsSetInSeveral() {
    let long = String(repeating: "For all who live by water ", count: 10)
    let rows = rows([.paragraph(Text(long), .centred(isFirst: true))], columns: 40)
    #expect(rows.filter { $0.contains("water") }.count >= 5)
    #expect(rows.allSatisfy { $0.count <= 40 })
  }

  @Test func smallCapitalsAreShownAsCapitalsOfTheSameWidth() {
    let text = Text([
      Inline("By "), Inline("nato and straße, ŉ", marks: .smallCapitals), Inline(" in may"),
    ])
    // ß and ŉ have no capital of one letter.
    #expect(rows([.paragraph(text)]).contains { $0.contains("By NATO AND STRAßE, ŉ in may") })
  }

  @Test func aBookIsOpenedWhereItsTextBegins() {
    let later = sampleIssue.articles[3].id
    let book = Publication(
      id: "b", kind: .book, languages: sampleIssue.languages, title: sampleIssue.title,
      sections: sampleIssue.sections, beginning: later)
    var state = State(book, Preferences(), size: Size(columns: 80, rows: 30))
    let effects = state.update(on: .key(Key(.enter)))
    #expect(effects.contains { if case .readArticle(later, _) = $0 { true } else { false } })
  }
}
