import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// Where style sheets place paragraphs, and small capitals, as far as they say something.
@Suite struct PlacedTextTests {
  private func read(_ body: String, css: String = "") -> [String] {
    var book = EPUBFixture(["a.xhtml": body])
    book.head = css.isEmpty ? "" : "<style>\(css)</style>"
    return (try? book.read().lines()) ?? []
  }

  @Test func dedicationsAndSignaturesStandWhereTheyAreSet() {
    #expect(
      read(
        "<p>x</p><p class='d'>For Ann</p><p style='text-align: right'>Li, 1920</p><center>Fin</center>",
        css: ".d { text-align: center }")
        == ["x", "centre: For Ann", "right: Li, 1920", "centre: Fin"])
    #expect(read("<p>x</p><p align='RIGHT'>Li</p>") == ["x", "right: Li"])
  }

  @Test func linesOfOneParagraphFollowEachOther() {
    #expect(
      read(
        "<p>x</p><center>For Ann<br/>and all<br/><br/>1920</center><p align='right'>Li<br/>Bo</p>")
        == [
          "x", "centre: For Ann", "/ centre: and all", "centre: 1920", "right: Li", "/ right: Bo",
        ])
  }

  @Test func whatHoldsAroundAParagraphHoldsInIt() {
    #expect(
      read(
        "<div class='d'><p>For Ann</p><p class='p'>and all</p></div><p>Text.</p>",
        css: ".d { text-align: center } .p { text-align: justify }")
        == ["centre: For Ann", "and all", "Text."])
  }

  @Test func aLongParagraphIsReadAsAnyOther() {
    let long = String(repeating: "The river runs on. ", count: 20).trimmed
    #expect(read("<p style='text-align: center'>\(long)</p>") == [long])
  }

  @Test func headingsVerseNotesAndCellsKeepTheirOwnPlace() {
    #expect(
      read(
        "<div style='text-align: center'><p>x</p><h3>On springs</h3><div class='poem'><p>My river</p></div></div>"
      )
        == ["centre: x", "### On springs", "verse: My river"])
    let table = "<table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p></td><td>2</td></tr></table>"
    #expect(read("<div style='text-align: center'>\(table)</div>") == ["a ¦ b || 1 ¦ 2"])
  }

  @Test func smallCapitalsAreKeptAsTheyAreWritten() {
    #expect(
      read(
        "<p>In <span class='sc'>nato</span> and <span style='font-variant-caps: all-small-caps'>ad</span> "
          + "<b class='sc'>x<i class='n'>y</i></b></p>",
        css: ".sc { font-variant: small-caps } .n { font-variant: normal }")
        == ["In ^nato^ and ^ad ^^**x**^***y***"])
  }

  @Test func wordSaysItInItsOwnWay() throws {
    let line = wordParagraph("For Ann", nil, "<w:jc w:val=\"center\"/>")
    let right = wordParagraph("Li", nil, "<w:jc w:val=\"end\"/>")
    let full = wordParagraph("All the rest.", nil, "<w:jc w:val=\"both\"/>")
    let small = "<w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>nato</w:t></w:r></w:p>"
    let folder = try TemporaryFolder([:])
    try folder.write("a.docx", Data(WordFixture(line + right + full + small).archive.bytes))
    let blocks = try Source(folder.path + "/a.docx").open().stories().stories.flatMap(\.body.first)
    #expect(
      blocks.map(described)
        == ["centre: For Ann", "right: Li", "All the rest.", "^nato^"])
  }
}
