import Magazine
import Testing

@testable import Importing

/// Every word of a PDF is in the blocks, in order and once; what stands beside the text is not.
@Suite(.enabled(if: PDFTool() != nil)) struct PDFExtractionTests {
  /// The words of a text of several pages; those that begin with `plen` may be cut at the end of a line.
  private let words = (0..<480).map { index in
    let names = ["river", "meadow", "source", "water", "ferry", "harbour", "current", "island"]
    return index % 10 == 9 ? "plen\(["ty", "tiful", "itude"][index % 3])" : names[index % 8]
  }

  @Test func columnsHyphensHeadsAndFeetAreMended() throws {
    let pages = pages(of: words).enumerated().map { number, columns in
      "BT /F 8 Tf 1 0 0 1 250 770 Tm (River Atlas) Tj ET BT /F 8 Tf 1 0 0 1 300 20 Tm (\(number + 1)) Tj ET "
        + zip(columns, [60, 330]).map { lines, left in
          "BT /F 11 Tf 1 0 0 1 \(left) 700 Tm 14 TL "
            + lines.map { "(\($0)) Tj T* " }.joined() + "ET "
        }.joined()
    }
    #expect(pages.count == 4)
    #expect(try read(pdf(pages)) == words)
  }

  @Test func aLineAfterTheOtherIsReadWhole() throws {
    let lines = (1...12).map { "Line number \($0) of a page goes on to its end" }
    let page = "BT /F 12 Tf 72 720 Td 14 TL " + lines.map { "(\($0)) Tj T* " }.joined() + "ET"
    #expect(
      try read(pdf([page])) == lines.joined(separator: " ").split(separator: " ").map(String.init))
  }

  /// Pages of two columns of twenty lines, four words a line; `plen-` ends a line and the rest begins the next.
  private func pages(of words: [String]) -> [[[String]]] {
    var lines: [String] = []
    var line: [String] = []
    for word in words {
      let isCut = word.hasPrefix("plen") && line.count >= 3
      line.append(isCut ? "plen-" : word)
      if line.count >= 4 {
        lines.append(line.joined(separator: " "))
        line = isCut ? [String(word.dropFirst(4))] : []
      }
    }
    if !line.isEmpty { lines.append(line.joined(separator: " ")) }
    let columns = stride(from: 0, to: lines.count, by: 20).map { Array(lines[$0...].prefix(20)) }
    return stride(from: 0, to: columns.count, by: 2).map { Array(columns[$0...].prefix(2)) }
  }

  private func read(_ file: [UInt8]) throws -> [String] {
    let work = try Source(standardInput: file).open()
    return try work.stories().stories.flatMap { $0.body.first }.map(\.plain)
      .joined(separator: " ").split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// A PDF of pages, each what is drawn on it.
  private func pdf(_ pages: [String]) -> [UInt8] {
    let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
    var file = """
      %PDF-1.4
      1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
      2 0 obj <</Type/Pages/Kids[\(kids)]/Count \(pages.count)>> endobj
      5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj

      """
    for (index, page) in pages.enumerated() {
      file += """
        \(10 + 2 * index) 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents \(11 + 2 * index) 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
        \(11 + 2 * index) 0 obj <</Length \(page.utf8.count)>> stream
        \(page)
        endstream endobj

        """
    }
    return Array((file + "trailer <</Root 1 0 R>>\n").utf8)
  }
}
