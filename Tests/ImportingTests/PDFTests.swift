import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// A layout as `pdftotext -bbox-layout` prints it, made of the lines of pages: where they are, how large.
private func layout(_ pages: [[[(text: String, left: Double, top: Double, height: Double)]]])
  -> PDFLayout
{
  var text =
    "<title>The River &amp; the Sea</title>\n<meta name=\"Author\" content=\"Ann Bank\"/>\n"
  for page in pages {
    text += "<page width=\"600.0\" height=\"800.0\">\n"
    for block in page {
      text += "<block xMin=\"0\">\n"
      for line in block {
        text += "<line xMin=\"0\">\n"
        var left = line.left
        for word in line.text.split(separator: " ") {
          let right = left + Double(word.count) * line.height / 2
          let escaped = word.replacing("&", with: "&amp;")
          text +=
            "<word xMin=\"\(left)\" yMin=\"\(line.top)\" xMax=\"\(right)\" yMax=\"\(line.top + line.height)\">\(escaped)</word>\n"
          left = right + line.height / 4
        }
      }
    }
  }
  return PDFLayout(text)
}

private func lines(_ layout: PDFLayout) -> [String] {
  PDFProse.passages(of: layout).map { described($0.block) }
}

@Suite struct PDFTests {
  @Test func joinsLinesHyphensColumnsAndPages() {
    let pages = layout([
      [
        [("River Atlas", 50, 20, 10)], [("Sources", 50, 100, 18)],
        [
          ("The water wells up in a me-", 50, 140, 10), ("adow and runs its well-", 50, 152, 10),
          ("known way.", 50, 164, 10), ("Then it turns & goes", 62, 176, 10),
        ],
        [("on in the other column,", 320, 140, 10), ("a well-known one, with", 320, 152, 10)],
        [("1", 300, 780, 10)],
      ],
      [
        [("River Atlas", 50, 20, 10)], [("ﬂoods and all the rest.", 50, 140, 10)],
        [("2", 300, 780, 10)],
      ],
      [
        [("River Atlas", 50, 20, 10)], [("2.1 Mouths", 50, 140, 10)], [("The end.", 50, 170, 10)],
        [("3", 300, 780, 10)],
      ],
    ])
    #expect(
      lines(pages) == [
        "# Sources", "The water wells up in a meadow and runs its well-known way.",
        "Then it turns & goes on in the other column, a well-known one, with floods and all the rest.",
        "### 2.1 Mouths", "The end.",
      ])
    #expect(PDFProse.passages(of: pages).compactMap(\.page) == ["1", "3"])
    #expect(pages.title == "The River & the Sea")
  }

  @Test func titlesOfChaptersAreHeadingsWhateverTheirSize() {
    let pages = layout([
      [[("第一回 泉", 50, 100, 10)], [("水出来。", 50, 140, 10)], [("Chapter 2", 50, 200, 10)]]
    ])
    #expect(lines(pages) == ["## 第一回泉", "水出来。", "## Chapter 2"])
  }

  @Test func joinsChineseLinesWithoutSpaces() {
    let pages = layout([[[("长江之水从山中", 50, 140, 10), ("流出。", 50, 152, 10)]]])
    #expect(lines(pages) == ["长江之水从山中流出。"])
  }

  @Test func saysWhatToInstallWhereNoProgramReadsIt() throws {
    let folder = try TemporaryFolder(["a": "%PDF-1.4\n%%EOF\n"])
    let source = Source(folder.path + "/a")
    #expect(source.format == PDFFile.self)
    let fault = #expect(throws: ImportFault.self) {
      try PDFFile(source, ImportOptions(), tool: PDFTool(in: "/nowhere"))
    }
    #expect(fault?.fact == .book(.noPDFReader))
  }

  @Test(.enabled(if: PDFTool() != nil))
  func readsAPDFAndRefusesABrokenOneInOneSentence() throws {
    let content = "BT /F1 12 Tf 72 700 Td (Water runs to the sea.) Tj ET"
    let pdf = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj
      4 0 obj << /Length \(content.utf8.count) >> stream
      \(content)
      endstream endobj
      5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
      trailer << /Root 1 0 R >>
      """
    let folder = try TemporaryFolder(["a": pdf, "b": "%PDF-1.4\nnothing"])
    let file = try Source(folder.path + "/a").open()
    #expect(
      try file.stories().stories.flatMap { $0.body.first.map(\.plain) } == [
        "Water runs to the sea."
      ])
    #expect(file.faults.map(\.fact) == [.book(.rough)])
    let fault = #expect(throws: ImportFault.self) { try Source(folder.path + "/b").open() }
    #expect(fault?.fact == .book(.unreadablePDF) || fault?.fact == .book(.empty))
  }
}
