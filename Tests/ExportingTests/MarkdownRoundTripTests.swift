import Exporting
import Magazine
import TestSupport
import Testing

@testable import Importing

/// Markdown that is taken out says the same when it is read in again.
@Suite struct MarkdownRoundTripTests {
  private func read(_ block: Block) -> [Block] {
    parseMarkdown(MarkdownWriter().text(of: block, article: "springs")).blocks
  }

  /// Texts that would mean something else if they were written as they are.
  private static let plain = [
    "1. The year began", "1) So it began", "1986. A great year", "- a dash", "+ a plus", "* a star",
    "# no heading", "> no quotation", "---", "***", "___", "===", "```", "~~~", "+", "-",
    "*not emphasised*", "__nor strong__", "snake_case_name", "~~not struck~~", "`no code`",
    "[no link](https://example.org)", "![no picture](a.png)", "<b>no tag</b>",
    "<https://example.org>", "a \\ b", "ends in a backslash\\", "&amp; &copy; &#65;", "AT&T",
    "a | b", "| a | b |", "2 * 3 * 4", "GB/T 1.1—2020", "[12] Li, Rivers", "Q: Why?", "问：为何？",
    "“引号”之后", "5 < 6 > 4", "$x_1$", "#1", "1.5 m", "a\\*b", "~/notes", "!", "[", "]",
  ]

  @Test(arguments: plain) func aTextIsReadAsItStood(text: String) {
    let block = Block.paragraph(Text(text), Role(markedIn: Text(text)))
    #expect(read(block) == [block])
  }

  @Test(arguments: plain) func soItIsInAHeadingAListAQuotationAndATable(text: String) {
    let body = Block.paragraph(Text(text), Role(markedIn: Text(text)))
    let blocks: [Block] = [
      .list(List(start: nil, items: [[body], [body]])),
      .list(List(start: 3, items: [[body]])),
      .quotation([body, body]),
      .table(
        Table(
          alignments: [.leading, .trailing], header: [Text("a"), Text(text)],
          rows: [[Text(text), Text("b")]])),
    ]
    for block in blocks { #expect(read(block) == [block]) }
    #expect(read(.heading(2, Text(text))) == [.heading(3, Text(text))])
  }

  /// Runs with marks and targets, as no other text has them.
  private static let marked: [[Inline]] = [
    [Inline("a "), Inline("b", marks: .emphasis), Inline(" c")],
    [Inline("a"), Inline("b", marks: .strong), Inline("c")],
    [Inline("both", marks: [.emphasis, .strong])],
    [Inline("struck", marks: .struck), Inline(" and not")],
    [Inline("a", marks: .strong), Inline("b", marks: .emphasis)],
    [Inline("标准", marks: .strong), Inline("化")],
    [Inline("见"), Inline("《标准化》", marks: .strong), Inline("一文")],
    [Inline("“引号”", marks: .strong), Inline("之后")],
    [Inline("code", marks: .code), Inline(" and text")],
    [Inline("a`b", marks: .code)],
    [Inline("`", marks: .code)],
    [Inline("``x``", marks: .code)],
    [Inline("a|b", marks: .code)],
    [Inline("a\\b", marks: .code)],
    [Inline("*x*", marks: .code)],
    [Inline("atlas", target: .web("https://example.org/atlas"))],
    [Inline("odd", target: .web("https://example.org/a)b(c"))],
    [Inline("odder", target: .web("https://example.org/a?b=<c>&d=e_f*g"))],
    [Inline("strong link", marks: .strong, target: .web("https://example.org"))],
    [Inline("[brackets]", target: .web("https://example.org"))],
    [Inline("deltas", target: .article("deltas"))],
    [Inline("Look!"), Inline("atlas", target: .web("https://example.org/atlas"))],
  ]

  @Test(arguments: marked.indices) func marksAndLinksAreReadAsTheyStood(index: Int) {
    let text = Text(MarkdownRoundTripTests.marked[index])
    #expect(read(.paragraph(text)) == [.paragraph(text)])
    let table = Block.table(
      Table(
        alignments: [.leading, .leading], header: [Text("a"), text], rows: [[text, Text("b")]]))
    #expect(read(table) == [table])
  }

  @Test func spacesAtTheEdgeOfAMarkStandOutsideOfIt() {
    let text = Text([Inline("a"), Inline(" b ", marks: .strong), Inline("c")])
    let whole = Text([Inline("a "), Inline("b", marks: .strong), Inline(" c")])
    #expect(read(.paragraph(text)) == [.paragraph(whole)])
  }

  @Test func listsInListsKeepTheirDepth() {
    let inner = Block.list(
      List(start: 9, items: [[.paragraph(Text("x"))], [.paragraph(Text("y"))]]))
    let outer = Block.list(
      List(start: nil, items: [[.paragraph(Text("a")), inner], [.paragraph(Text("b"))]]))
    #expect(read(outer) == [outer])
    #expect(read(.quotation([outer])) == [.quotation([outer])])
  }

  @Test func listsOfTwoLanguagesStayTwoLists() {
    let work = ExportedWork(sampleIssue, stories: [sampleStory("springs")])
    let blocks = parseMarkdown(String(decoding: work.data(as: .markdown), as: UTF8.self)).blocks
    func lists(_ blocks: [Block]) -> [Block] {
      blocks.filter { if case .list = $0 { true } else { false } }
    }
    let printed = zip(lists(sampleBody.first), lists(sampleBody[.second])).flatMap { [$0, $1] }
    #expect(lists(blocks) == printed)
  }

  @Test func aDrawingWithAFenceInItIsOneDrawing() {
    let figure = Figure(lines: ["┌──┐", "```", "  x", "└──┘"], caption: Text(""))
    #expect(read(.figure(figure)) == [.figure(figure)])
  }

  @Test(arguments: 1...60) func randomTextsSayTheSame(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let text = generatedText(1 + random.below(60), using: &random)
    #expect(read(.paragraph(Text(text))).map(\.plain) == [Text(text).plain.collapsed])
  }
}

extension String {
  /// The text as Markdown knows it: without space at its ends.
  fileprivate var collapsed: String {
    var characters = Substring(self)
    while let first = characters.first, first == " " || first == "\t" { characters.removeFirst() }
    while let last = characters.last, last == " " || last == "\t" { characters.removeLast() }
    return String(characters)
  }
}
