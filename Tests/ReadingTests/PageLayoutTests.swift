import Grid
import Magazine
import Reading
import Testing
import Typesetting

/// Where things stand on the page, in windows of every size.
@Suite struct PageLayoutTests {
  private func layout(
    _ columns: Int, _ rows: Int = 24, _ arrangement: Arrangement = .single,
    measure: Int = Preferences.usualMeasure, _ textColumns: Preferences.Columns = .automatic
  ) -> PageLayout {
    PageLayout(
      size: Size(columns: columns, rows: rows),
      preferences: Preferences(arrangement: arrangement, measure: measure, columns: textColumns),
      languages: Parallel(first: .english, second: .chinese))
  }

  @Test(arguments: Arrangement.allCases, Preferences.Columns.allCases)
  func theTextStandsInsideEveryWindow(arrangement: Arrangement, columns: Preferences.Columns) {
    for width in 1...240 {
      for measure in [24, 68, 120] {
        let layout = layout(width, 24, arrangement, measure: measure, columns)
        #expect(layout.measure >= 2 && layout.measure % 2 == 0 && layout.measure <= measure)
        #expect(layout.left >= 0 && (width < 4 || layout.left + layout.width <= width), "\(width)")
        let isEven = abs(layout.left - (width - layout.width - layout.left)) <= 1
        #expect(isEven || width < 4, "the margins differ at \(width)")
      }
    }
  }

  @Test func noFacingColumnIsNarrowerThanThirtyCells() {
    for width in 1...240 {
      let layout = layout(width, 24, .facing)
      #expect(layout.arrangement != .facing || layout.measure >= FacingMeasures.narrowest)
      #expect(layout.arrangement != .single, "both languages are asked for at \(width)")
    }
    #expect(layout(71, 24, .facing).arrangement == .facing)
    #expect(layout(66, 24, .facing).arrangement == .interleaved)
  }

  @Test func headAndFootNeverLeaveATextWithoutALine() {
    for rows in 1...100 {
      let layout = layout(80, rows)
      #expect(layout.height >= 1 && layout.header + layout.footer + layout.height == rows)
    }
    #expect(layout(80, 3).header == 0 && layout(80, 3).footer == 0)
    #expect(layout(80, 24).header == 2 && layout(80, 24).footer == 2)
    #expect(layout(80, 30).header == 3)
  }

  @Test func twoColumnsNeedRoomUnlessTheyAreAskedFor() {
    #expect(layout(120).columns == 1 && layout(160).columns == 2)
    #expect(layout(120, 24, .single, .two).columns == 2)
    #expect(layout(160, 24, .single, .one).columns == 1)
    #expect(layout(60, 24, .single, .two).columns == 1)
    #expect(layout(160, 9, .single, .two).columns == 1)
    #expect(layout(160, 24, .interleaved, .two).columns == 1)
  }

  private func layout(
    _ columns: Int, _ rows: Int, _ arrangement: Arrangement, _ textColumns: Preferences.Columns
  ) -> PageLayout {
    layout(columns, rows, arrangement, measure: Preferences.usualMeasure, textColumns)
  }

  @Test func columnsBeginWhereTheOneBeforeEnds() {
    let layout = layout(160)
    #expect(layout.start(ofColumn: 0) == layout.left)
    #expect(layout.start(ofColumn: 1) == layout.left + layout.measure + Format.gutter)
    #expect(layout.start(ofColumn: 1) + layout.measure == layout.left + layout.width)
  }

  @Test func marginsGrowWithTheWindow() {
    let margins = (1...120).map(PageLayout.margin)
    #expect(margins == margins.sorted() && margins.first == 0 && margins.last == 3)
    for width in 1...120 { #expect(layout(width).inside.count >= 1, "\(width)") }
  }
}
