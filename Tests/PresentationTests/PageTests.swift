import Grid
import Reading
import Testing

@testable import Presentation

@Suite struct PageTests {
  @Test func clicksFindTheSpotDrawnLast() {
    let page = Page(
      frame: Frame(size: Size(columns: 10, rows: 2), look: Look()),
      regions: [
        Page.Region(columns: 0..<5, row: 0, spot: .section(1)),
        Page.Region(columns: 2..<4, row: 0, spot: .section(2)),
      ])
    #expect(page.spot(x: 1, y: 0) == .section(1))
    #expect(page.spot(x: 3, y: 0) == .section(2))
    #expect(page.spot(x: 3, y: 1) == nil)
  }
}
