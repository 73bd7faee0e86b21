import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

@testable import Presentation

/// Tables that need more than their text column, in a window of two.
@Suite struct WideTableTests {
  private static let table = Table(
    alignments: Array(repeating: .leading, count: 4),
    header: ["Name", "Released", "In force", "Main content"].map { Text($0) },
    rows: [
      [
        Text("Regulation on bends"), Text("2023"), Text("2024"),
        Text(String(repeating: "water bends ", count: 75)),
      ]
    ])

  /// An article at 200×50 with the table behind some of six paragraphs.
  private func state(paragraphs: Int) -> State {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 200, rows: 50))
    _ = state.update(on: .key(Key(.enter)))
    let sample = sampleStory("springs")
    let text = String(repeating: "The river slows at the bend. ", count: 20)
    var blocks = (0..<6).map { Block.paragraph(Text("\($0). \(text)")) }
    blocks.insert(.table(WideTableTests.table), at: paragraphs)
    let story = Story(
      article: sample.article, section: sample.section, languages: .englishAndChinese,
      body: Body(first: blocks, second: blocks))
    _ = state.update(on: .opened(story, of: sampleIssue.id))
    return state
  }

  @Test(arguments: [(0, "In the left column"), (4, "In the right one")])
  func aTableTakesTheMarginBesideItsColumn(paragraphs: Int, place: Comment) throws {
    let state = state(paragraphs: paragraphs)
    let rows = render(state, Theme(.dark, depth: .none)).frame.text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let layout = try #require(state.article?.window.layout)
    try #require(layout.columns == 2, place)
    let y = try #require(rows.firstIndex { $0.contains("Name") && $0.contains("Main content") })
    let row = Array(rows[y])
    let x = try #require(row.indices.first { row[$0...].starts(with: "Name") })
    let gutter = layout.left + layout.measure + Format.gutter / 2
    #expect(row[gutter] == "│", place)
    #expect(paragraphs == 0 ? x < layout.left : x == gutter + 3, place)
    #expect(rows[y + 1].filter { $0 == "─" }.count > layout.measure, place)
    #expect(rows.allSatisfy { displayWidth(String($0), .narrow) <= 200 }, place)
  }
}
