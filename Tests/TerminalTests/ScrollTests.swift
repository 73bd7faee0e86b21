import Grid
import Testing

@testable import Terminal

/// What has moved between two frames, so that the terminal moves it itself.
@Suite struct ScrollTests {
  /// A frame with a text on each row.
  private func frame(_ rows: [String]) -> Frame {
    var frame = Frame(size: Size(columns: 20, rows: rows.count), look: Look())
    for (y, text) in rows.enumerated() { _ = frame.put(text, Look(), x: 0, y: y) }
    return frame
  }

  private func scroll(from old: [String], to new: [String]) -> Scroll? {
    let (old, new) = (frame(old), frame(new))
    return old.cells.withUnsafeBufferPointer { oldCells in
      new.cells.withUnsafeBufferPointer { cells in
        Scroll.between(RowBuffer(oldCells, of: old), RowBuffer(cells, of: new))
      }
    }
  }

  private let lines = (0..<30).map { "line \($0)" }

  @Test func rowsThatMovedUpAreScrolled() {
    let found = scroll(
      from: ["head"] + lines[0..<10] + ["foot"], to: ["head"] + lines[1..<11] + ["foot"])
    #expect(found == Scroll(rows: 1...10, distance: 1))
  }

  @Test func rowsThatMovedDownAreScrolledToo() {
    let found = scroll(
      from: ["head"] + lines[5..<15] + ["foot"], to: ["head"] + lines[2..<12] + ["foot"])
    #expect(found == Scroll(rows: 1...10, distance: -3))
  }

  @Test func anotherTextIsNotScrolled() {
    #expect(scroll(from: Array(lines[0..<10]), to: (0..<10).map { "other \($0)" }) == nil)
    #expect(scroll(from: Array(lines[0..<10]), to: Array(lines[0..<10])) == nil)
  }

  @Test func blankRowsAreNoSignOfMoving() {
    let (old, new) = (
      ["a", "", "", "", "b", "", "", ""], ["", "", "c", "", "", "", "d", ""]
    )
    #expect(scroll(from: old, to: new) == nil)
  }

  @Test func aRowIsBlankOnlyWhereEveryCellIs() {
    let frame = frame(["", " x", "                   .", "標"])
    frame.cells.withUnsafeBufferPointer { cells in
      let rows = RowBuffer(cells, of: frame)
      #expect((0..<4).map(rows.isBlank) == [true, false, false, false])
    }
  }

  @Test func aRowOfOneCellCanBeBlank() {
    let frame = Frame(size: Size(columns: 1, rows: 2), look: Look())
    frame.cells.withUnsafeBufferPointer { cells in
      #expect(RowBuffer(cells, of: frame).isBlank(0))
    }
  }

  @Test func everyRowOfAScrollComesFromWhereItStood() throws {
    let found = try #require(
      scroll(from: ["head"] + lines[0..<10] + ["foot"], to: ["head"] + lines[4..<14] + ["foot"]))
    #expect(found.source(of: 0) == 0 && found.source(of: 11) == 11)
    #expect(found.source(of: 1) == 5 && found.source(of: 6) == 10)
    #expect(found.source(of: 7) == nil && found.source(of: 10) == nil)
  }
}
