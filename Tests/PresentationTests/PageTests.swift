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
}
