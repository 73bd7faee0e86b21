import Grid
import Testing

@Suite struct FrameTests {
  private func frame(_ columns: Int = 10) -> Frame {
    Frame(size: Size(columns: columns, rows: 2), look: Look())
  }

  @Test func aWideCharacterTakesTwoCells() {
    var frame = frame()
    let end = frame.put("标x", Look(), x: 1, y: 0)
    #expect(end == 4)
    #expect(frame.cells[1].width == 2 && frame.cells[2].width == 0 && frame.cells[3].width == 1)
    #expect(frame.text == " 标x\n")
  }

  @Test func aWideCharacterIsNeverSplitByTheEdge() {
    var frame = frame(4)
    frame.put("a标准", Look(), x: 0, y: 0)
    #expect(frame.text == "a标\n")
    frame.put("准", Look(), x: 3, y: 1)
    #expect(frame.text == "a标\n")
  }

  @Test func overwritingHalfOfAWideCharacterBlanksTheOtherHalf() {
    var frame = frame()
    frame.put("标准", Look(), x: 0, y: 0)
    frame.put("x", Look(), x: 1, y: 0)
    #expect(frame.text == " x准\n")
    frame.put("化", Look(), x: 1, y: 0)
    #expect(frame.text == " 化\n")
  }

  @Test func drawingOutsideIsDropped() {
    var frame = frame()
    frame.put("x", Look(), x: 0, y: 5)
    frame.put("标准", Look(), x: -2, y: 0)
    #expect(frame.text == "准\n")
  }
}
