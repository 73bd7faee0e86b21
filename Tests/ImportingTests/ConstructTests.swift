import Magazine
import Testing

@testable import Importing

/// The constructs of CommonMark one by one, and what becomes of each.
@Suite struct ConstructTests {
  private func check(
    _ markdown: String, _ expected: Block..., at location: SourceLocation = #_sourceLocation
  ) {
    #expect(parseMarkdown(markdown).blocks == expected, sourceLocation: location)
  }

  private func text(_ plain: String) -> Block { .paragraph(Text(plain)) }

  private func runs(_ runs: Inline...) -> Block { .paragraph(Text(runs)) }

  // MARK: Blocks

  @Test func headingsOfEveryLevelInBothStyles() {
    for level in 1...6 {
      check(String(repeating: "#", count: level) + " 水 #", .heading(level, Text("水")))
    }
    check("水\n===", .heading(1, Text("水")))
    check("水\n---", .heading(2, Text("水")))
    check("####### 水", text("####### 水"))
    check("#水", text("#水"))
    check("# 水 *流*", .heading(1, Text([Inline("水 "), Inline("流", marks: .emphasis)])))
    check("#")
  }

  @Test func rulesInEveryHand() {
    for rule in ["---", "***", "___", " - - -", "**********"] { check(rule, .rule) }
    check("--", text("--"))
  }

  @Test func paragraphsEndAtABlankLine() {
    check("a\nb\n\nc", text("a b"), text("c"))
    check("   a", text("a"))
    check("", at: #_sourceLocation)
    check("\n\n  \n")
  }

  @Test func bothLineBreaksAreOne() {
    check("a  \nb", text("a b"))
    check("a\\\nb", text("a b"))
    check("标准  \n化", text("标准化"))
  }

  @Test func listsOfEveryMark() {
    let items = [[text("a")], [text("b")]]
    for mark in ["-", "*", "+"] {
      check("\(mark) a\n\(mark) b", .list(List(start: nil, items: items)))
    }
    check("1. a\n2. b", .list(List(start: 1, items: items)))
    check("7) a\n9) b", .list(List(start: 7, items: items)))
    check("0. a\n1. b", .list(List(start: 0, items: items)))
    check("- a\n\n- b", .list(List(start: nil, items: items)))
    check(
      "- a\n+ b", .list(List(start: nil, items: [items[0]])),
      .list(List(start: nil, items: [items[1]])))
  }

  @Test func itemsHoldBlocks() {
    let nested = Block.list(List(start: nil, items: [[text("b")]]))
    check("- a\n  - b", .list(List(start: nil, items: [[text("a"), nested]])))
    check("- a\n\n  c", .list(List(start: nil, items: [[text("a"), text("c")]])))
    check("1. > a", .list(List(start: 1, items: [[.quotation([text("a")])]])))
    check("-", .list(List(start: nil, items: [[]])))
  }

  @Test func quotationsHoldBlocksAndGoOnLazily() {
    check("> a\nb", .quotation([text("a b")]))
    check("> # 水\n>\n> a", .quotation([.heading(1, Text("水")), text("a")]))
    check("> > a", .quotation([.quotation([text("a")])]))
    check("> a\n\n> b", .quotation([text("a")]), .quotation([text("b")]))
  }

  @Test func drawingsKeepEveryCharacterOfTheirLines() {
    func figure(_ lines: [String], _ caption: String = "") -> Block {
      .figure(Figure(lines: lines, caption: Text(caption)))
    }
    check("```\n a *b*\n\n c\n```", figure([" a *b*", "", " c"]))
    check("~~~figure Two banks\nx\n~~~", figure(["x"], "Two banks"))
    check("    a\n      b", figure(["a", "  b"]))
    check("```swift\nx\n```", figure(["x"]))
    check("```\nnever closed", figure(["never closed"]))
    check("```figure\n```", figure([]))
  }

  @Test func tablesWithEveryAlignment() {
    func table(_ alignments: [Table.Alignment], _ header: [String], _ rows: [[String]]) -> Block {
      .table(
        Table(
          alignments: alignments, header: header.map { Text($0) },
          rows: rows.map { $0.map { Text($0) } }))
    }
    check(
      "|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|",
      table(
        [.leading, .centre, .trailing, .leading], ["a", "b", "c", "d"], [["1", "2", "3", "4"]]))
    check("a | b\n--|--\n1 | 2", table([.leading, .leading], ["a", "b"], [["1", "2"]]))
    check("|a|\n|-|", table([.leading], ["a"], []))
    check("|a\\|b|\n|-|\n|1|", table([.leading], ["a|b"], [["1"]]))
    check("|a|b|\n|-|\n", text("|a|b| |-|"))
  }

  @Test func tablesHoldMarksAndGroups() throws {
    let parsed = parseMarkdown("|No.|Rules › Basic|Rules › *Further*|\n|-|-|-|\n|1|**甲**|乙|")
    guard case .table(let table) = try #require(parsed.blocks.first) else { return }
    #expect(table.groups == [HeadingGroup(columns: 1..<3, parent: 5)])
    #expect(table.rows[0][1].runs == [Inline("甲", marks: .strong)])
  }

  @Test func commentsSayNothingAndOtherHTMLIsNamed() {
    check("<!-- 编者注 -->\n\na", text("a"))
    let html = parseMarkdown("a\n\n<div>b</div>\n\nc")
    #expect(html.blocks == [text("a"), text("c")])
    #expect(html.losses.map(\.line) == [3] && html.losses.map(\.fact) == [.rawHTML])
    check("a <b>c</b> d", text("a c d"))
  }

  @Test func footnotesOfManyDigitsAndOfManyParagraphs() {
    let text =
      (1...12).map { "水[^\($0)]" }.joined() + "\n\n"
      + (1...12).map { "[^\($0)]: 注\($0)" }.joined(separator: "\n\n")
    let blocks = parseMarkdown(text).blocks
    #expect(blocks.count == 13)
    #expect(blocks.first?.plain.hasSuffix("水¹¹水¹²") == true)
    check(
      "水[^a]\n\n[^a]: 甲\n\n    乙",
      runs(Inline("水"), Inline("¹", target: .note(1))),
      .note(Note(number: 1, blocks: [self.text("甲"), self.text("乙")])))
  }

  @Test func aFootnoteMentionedTwiceIsOneNote() {
    let blocks = parseMarkdown("a[^x] b[^x]\n\n[^x]: 甲").blocks
    #expect(blocks.count == 2)
    #expect(blocks[0].texts[0].runs.filter { $0.target == .note(1) }.count == 2)
  }

  @Test func aFootnoteMarkWithoutItsNoteIsNamed() {
    let manuscript = parseMarkdown("水[^z]")
    #expect(manuscript.losses.map(\.fact) == [.markWithoutNote])
  }

  // MARK: Inside a line

  @Test func marksInsideMarks() {
    check(
      "**a *b* c**",
      runs(
        Inline("a ", marks: .strong), Inline("b", marks: [.strong, .emphasis]),
        Inline(" c", marks: .strong)))
    check("***a***", runs(Inline("a", marks: [.strong, .emphasis])))
    check(
      "_a_ __b__", runs(Inline("a", marks: .emphasis), Inline(" "), Inline("b", marks: .strong)))
    check("~~**a**~~", runs(Inline("a", marks: [.strong, .struck])))
    check("**`a`**", runs(Inline("a", marks: [.strong, .code])))
    check("[**a**](#b)", runs(Inline("a", marks: .strong, target: .article("b"))))
  }

  @Test func marksThatAreNoneAreText() {
    check("a * b", text("a * b"))
    check("snake_case_name", text("snake_case_name"))
    check("**a", text("**a"))
    check("2*3*4", runs(Inline("2"), Inline("3", marks: .emphasis), Inline("4")))
    check("\\*a\\* \\# \\[b\\]", text("*a* # [b]"))
  }

  @Test func codeKeepsItsSigns() {
    check("`` a`b ``", runs(Inline("a`b", marks: .code)))
    check("`*a*`", runs(Inline("*a*", marks: .code)))
    check("`<b>`", runs(Inline("<b>", marks: .code)))
    check("`a", text("`a"))
  }

  @Test func entitiesAreTheirCharacters() {
    check("&copy; &amp; &lt;b&gt; &#26631; &#x6807;", text("© & <b> 标 标"))
    check("&nonesuch;", text("&nonesuch;"))
    check("&#27;[31m", text("\u{FFFD}[31m"))
  }

  @Test func linksOfEveryForm() {
    let river = Target.web("https://example.org/river")
    check("[a](https://example.org/river \"title\")", runs(Inline("a", target: river)))
    check("[a][r]\n\n[r]: https://example.org/river", runs(Inline("a", target: river)))
    check("[r]\n\n[r]: <https://example.org/river>", runs(Inline("r", target: river)))
    check("<https://example.org/river>", runs(Inline("https://example.org/river", target: river)))
    check(
      "<li@example.org>",
      runs(Inline("li@example.org", target: .web("mailto:li@example.org"))))
    check("[水](#water)", runs(Inline("水", target: .article("water"))))
    check("[a](HTTPS://EXAMPLE.ORG)", runs(Inline("a", target: .web("HTTPS://EXAMPLE.ORG"))))
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://example.org",
    "river.md",
    "//example.org", "", "https\u{A0}://example.org", "vbscript:x",
  ])
  func linksThatLeadNowhereKeepTheirWords(address: String) {
    let manuscript = parseMarkdown("[水](<\(address)>)")
    #expect(manuscript.blocks.first?.plain == "水")
    #expect(manuscript.blocks.first?.texts.first?.runs.allSatisfy { $0.target == nil } == true)
    #expect(manuscript.losses.count == 1, "\(address)")
  }

  @Test func definitionsAloneSayNothing() { check("[r]: https://example.org") }

  @Test func linesEndInEveryManner() {
    check("# a\r\n\r\nb\rc", .heading(1, Text("a")), text("b c"))
    #expect(parseMarkdown("a\r\n\r\nb").lines == [1, 3])
  }

  @Test func nothingOfAControlPasses() {
    check("a\u{0}b", text("a\u{FFFD}b"))
    check("a\u{1B}[2Jb\u{202E}c", text("a\u{FFFD}[2Jbc"))
    check("a\tb", text("a b"))
  }

  @Test func everyBlockKnowsItsLineAndEveryLossToo() {
    let manuscript = parseMarkdown(
      "# 水\n\na\nb\n\n- c\n\n```\nd\n```\n\n[x](ftp://y)\n\n|e|\n|-|\n")
    #expect(manuscript.lines == [1, 3, 6, 8, 12, 14])
    #expect(manuscript.losses.map(\.line) == [12])
  }
}
