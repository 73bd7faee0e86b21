import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

@testable import Presentation

/// Lines of set type on the screen.
@Suite struct PrintedLineTests {
  /// The looks of the cells that the first line of a block takes.
  private func looks(
    of block: Block, _ marks: PrintedMarks = PrintedMarks(),
    _ typography: Typography = Typography()
  ) -> [Look] {
    let state = State(sampleIssue, Preferences(), size: Size(columns: 60, rows: 8))
    var canvas = Canvas(state.scene, Theme(.dark, depth: .indexed))
    let lines = typeset(
      [block], in: .chinese, on: .second, measure: 40, typography.forScreen)
    PrintedLine(line: lines[0], marks: marks, x: 0, y: 0).draw(on: &canvas)
    return canvas.page.frame.cells.prefix(lines[0].width).map(\.look)
  }

  @Test func theLineUnderALinkIsNotInterruptedAtGaps() {
    let link = Inline("标准2024年版", target: .web("https://example.org"))
    let looks = looks(of: .heading(4, Text([link])))
    #expect(looks.count == 14)
    #expect(looks.allSatisfy { $0.attributes.contains(.underline) })
  }

  @Test func theWaveUnderATitleIsNotInterruptedAtGaps() {
    let text = Text("读《标准2024年版》完")
    let looks = looks(of: .heading(4, text), PrintedMarks(), Typography(titles: .wave))
    #expect(looks.count == 18)
    #expect(looks.map { $0.attributes.contains(.waved) }.filter(\.self).count == 14)
    #expect(!looks[1].attributes.contains(.waved) && !looks[16].attributes.contains(.waved))
  }

  @Test func emphasisInChineseHasDotsBelowAndTheInkOfTheText() {
    let plain = looks(of: .paragraph(Text("天地")))
    let text = Text([Inline("天地"), Inline("玄黄", marks: .emphasis), Inline("宇宙")])
    let looks = looks(of: .paragraph(text))
    #expect(looks.map { $0.attributes.contains(.dotted) }.filter(\.self).count == 4)
    #expect(looks.allSatisfy { $0.foreground == plain[0].foreground })
    #expect(!looks.contains { $0.attributes.contains(.bold) })
  }
}
