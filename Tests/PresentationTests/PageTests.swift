import Grid
import Magazine
import Reading
import TestSupport
import Testing

@testable import Presentation

@Suite struct PageTests {
  /// Windows narrower than a word and of any height show what fits, whatever is chosen.
  @Test(arguments: Side.allCases) func theFrontPageFitsIntoAnyNarrowWindow(side: Side) {
    for columns in 1...16 {
      for rows in stride(from: 1, through: 48, by: 3) {
        var reader = Reader(columns: columns, rows: rows, preferences: Preferences(side: side))
        for _ in 0..<3 {
          #expect(reader.rows.count == rows, "\(columns)×\(rows)")
          reader.press("Down")
        }
      }
    }
  }

  @Test func clicksFindWhatWasDrawnLast() {
    let page = Page(
      frame: Frame(size: Size(columns: 10, rows: 2), look: Look()),
      regions: [
        Page.Region(columns: 0..<5, row: 0, target: .section(1)),
        Page.Region(columns: 2..<4, row: 0, target: .section(2)),
      ])
    #expect(page.target(x: 1, y: 0) == .section(1))
    #expect(page.target(x: 3, y: 0) == .section(2))
    #expect(page.target(x: 3, y: 1) == nil)
  }

  /// On every theme's frame, which the terminal shows and `--dump` prints.
  @Test(arguments: Preferences.Theme.allCases) func struckTextIsSeenToBeStruck(
    name: Preferences.Theme
  ) throws {
    var state = State(
      sampleIssue, Preferences(theme: name), size: Size(columns: 80, rows: 24))
    _ = state.update(on: .key(Key(.enter)))
    let struck = Text([Inline("the "), Inline("old 旧", marks: .struck), Inline(" tide")])
    let story = Story(
      article: sampleStory("springs").article, section: sampleStory("springs").section,
      languages: .englishAndChinese,
      body: Body(first: [.paragraph(struck)], second: [.paragraph(struck)]))
    _ = state.update(on: .opened(story, of: sampleIssue.id))
    let frame = render(state, Theme(name, depth: .indexed)).frame
    #expect(frame.text.contains("the ~~old 旧~~ tide"))
    let cells = frame.cells
    let start = try #require(
      cells.indices.first { cells[$0].scalar == "~" && cells[$0 + 1].scalar == "~" })
    #expect(cells[start].look == cells[start + 2].look)
    #expect(cells[start].look != cells[start - 2].look)
  }
}
