import Grid
import Reading
import TestSupport
import Testing

@testable import Presentation

/// What a screen reader is given.
@Suite struct LinearTests {
  private func reader(_ keys: String, columns: Int = 120) -> Reader {
    var reader = Reader(columns: columns, rows: 30)
    reader.press(": linear Space on Enter")
    reader.press(keys)
    return reader
  }

  private func rowOfCursor(_ reader: Reader) -> String? {
    reader.frame.cursor.map { reader.rows[$0.y] }
  }

  @Test(arguments: [
    "", "Enter", "Enter v", "Enter v v", "Enter D", "/ river", "/ river Enter", "i", "o", "?", "t",
    "'",
  ])
  func nothingIsDrawnAndTheCursorIsInSight(keys: String) {
    let reader = reader(keys)
    let drawn = reader.rows.joined().unicodeScalars.filter { (0x2500...0x259F).contains($0.value) }
    #expect(drawn.isEmpty, "\(drawn.map { String($0) })")
    #expect(reader.frame.cursor != nil)
  }

  @Test func theCursorIsAtTheEntryThatIsChosen() {
    var reader = reader("t")
    for _ in 0..<3 {
      let (row, entry) = (rowOfCursor(reader), reader.state.screen)
      reader.press("Down")
      #expect(rowOfCursor(reader) != row && reader.state.screen != entry)
    }
  }

  @Test func theCursorIsAtTheParagraphInFocus() throws {
    var reader = reader("Enter")
    let first = reader.frame.cursor
    reader.press(". .")
    let second = try #require(reader.frame.cursor)
    #expect(first != second && !reader.rows[second.y].isEmpty)
  }

  @Test func readingsStandBehindTheirWords() {
    var reader = Reader(columns: 120, rows: 30)
    reader.press(": ruby Space above Enter")
    #expect(reader.state.scene.shown.typography.ruby == .above)
    reader.press(": linear Space on Enter")
    #expect(reader.state.scene.shown.typography.ruby == .brackets)
  }

  @Test func nothingStandsBesideAnythingElse() {
    #expect(reader("Enter v").state.article?.layout.arrangement == .interleaved)
    #expect(reader("Enter D", columns: 200).state.article?.layout.columns == 1)
    #expect(!FrontPageLayout(reader("").state.scene).isWide)
  }
}

/// Nothing is said by colour alone: without colours every two of these screens differ.
@Suite struct ColourlessTests {
  private func frame(_ keys: String) -> Frame {
    var reader = Reader(columns: 100, rows: 30)
    reader.press(keys)
    return render(reader.state, Theme(.dark, depth: .none)).frame
  }

  @Test(arguments: [
    ("i", "i Down"), ("t", "t Down"), ("", "Down"), ("", "l"), ("o", "o Down"),
    ("Enter", "Enter / river Enter Esc"), ("Enter / river Enter", "Enter / river Enter n"),
    ("Enter", "Enter ."), ("Enter .", "Enter . m"), ("Enter . V", "Enter . V l"),
    ("Enter . V Enter", "Enter ."), ("Enter . V a", "Enter . V g"), ("Enter . V g", "Enter . V i"),
    ("Enter . V i", "Enter . V r"), ("Enter", "Enter f"), ("Enter", "Enter x"),
  ])
  func whatIsChosenFoundOrMarkedIsSeenWithoutColours(one: String, other: String) {
    #expect(frame(one).cells != frame(other).cells)
  }
}
