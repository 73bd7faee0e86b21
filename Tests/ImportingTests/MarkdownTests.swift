import Magazine
import Testing

@testable import Importing

@Suite struct MarkdownTests {
  private func check(_ markdown: String, _ expected: [Block]) {
    #expect(parseMarkdown(markdown).blocks == expected)
  }

  private func paragraph(_ runs: Inline...) -> Block { .paragraph(Text(runs)) }

  @Test func readsEveryKindOfBlock() {
    check("## 标题", [.heading(2, Text("标题"))])
    check("---", [.rule])
    check("- 沙\n- sand", [list(nil, "沙", "sand")])
    check("3. 三\n4. 四", [list(3, "三", "四")])
    check("> 海纳百川", [.quotation([.paragraph(Text("海纳百川"))])])
    check(
      "| a | b |\n|---|--:|\n| 一 |",
      [
        .table(
          Table(
            alignments: [.leading, .trailing], header: [Text("a"), Text("b")],
            rows: [[Text("一"), Text("")]]))
      ])
    check(
      "```figure 图1　源头\n┌─┐\n└─┘\n```",
      [.figure(Figure(lines: ["┌─┐", "└─┘"], caption: Text("图1　源头")))])
  }

  private func list(_ start: Int?, _ items: String...) -> Block {
    .list(List(start: start, items: items.map { [.paragraph(Text($0))] }))
  }

  @Test func readsMarksAndLinks() {
    check(
      "a **b** *c* `d` ~~e~~",
      [
        paragraph(
          Inline("a "), Inline("b", marks: .strong), Inline(" "), Inline("c", marks: .emphasis),
          Inline(" "), Inline("d", marks: .code), Inline(" "), Inline("e", marks: .struck))
      ])
    check(
      "[水](#water) <https://example.org>",
      [
        paragraph(
          Inline("水", target: .article("water")), Inline(" "),
          Inline("https://example.org", target: .web("https://example.org")))
      ])
  }

  @Test func linksWithAnotherSchemeLeadNowhere() {
    let manuscript = parseMarkdown("[x](javascript:alert(1)) [y](file:///etc/passwd)")
    #expect(manuscript.blocks == [.paragraph(Text("x y"))])
    #expect(manuscript.losses.count == 2)
  }

  @Test func emphasisWorksBesideChinesePunctuation() {
    let strong = Marks.strong
    check("**注意：**请看", [paragraph(Inline("注意：", marks: strong), Inline("请看"))])
    check("**（一）**总则", [paragraph(Inline("（一）", marks: strong), Inline("总则"))])
    check(
      "他说**“你好”**。",
      [paragraph(Inline("他说"), Inline("“你好”", marks: strong), Inline("。"))])
    check("*强调。*后文", [paragraph(Inline("强调。", marks: .emphasis), Inline("后文"))])
    check("`**注意：**请看`", [paragraph(Inline("**注意：**请看", marks: .code))])
  }

  @Test func lineBreaksVanishBetweenChineseCharactersOnly() {
    check("标准\n化", [.paragraph(Text("标准化"))])
    check("a\nb\n标\nc", [.paragraph(Text("a b 标 c"))])
  }

  @Test func footnotesAreNumberedAsTheyAreMentioned() {
    check(
      "水[^b]，沙[^a]\n\n[^a]: 甲\n\n[^b]: 乙",
      [
        paragraph(
          Inline("水"), Inline("¹", target: .note(1)), Inline("，沙"),
          Inline("²", target: .note(2))),
        .note(Note(number: 1, blocks: [.paragraph(Text("乙"))])),
        .note(Note(number: 2, blocks: [.paragraph(Text("甲"))])),
      ])
  }

  @Test func paragraphsSayWhatTheyAre() {
    let text =
      "Q: Where?\n\n答：井边。\n\n[12] Li, *Rivers*, 2024.\n\n**Table 1**\n\n| a |\n|---|\n| b |\n\n**Bold**\n"
    let kinds = parseMarkdown(text).blocks.map(\.kind[.english])
    #expect(kinds == ["question", "answer", "reference", "table label", "table", "paragraph"])
  }

  @Test func picturesAreNamedNotDropped() {
    let manuscript = parseMarkdown(
      "![A weir](weir.png \"In May\")\n\nbefore ![水闸](a.png) after\n\n![](b.png)\n")
    #expect(
      manuscript.blocks == [
        .picture(Picture(alternative: "A weir", file: "weir.png", caption: Text("In May"))),
        .paragraph(Text("before [水闸] after")),
        .picture(Picture(alternative: "", file: "b.png", caption: Text(""))),
      ])
    #expect(manuscript.losses.map(\.fact) == [.silentPicture])
  }

  @Test func blocksKnowTheirLines() {
    #expect(parseMarkdown("a\n\n# b\n\n\n- c\n").lines == [1, 3, 6])
  }

  @Test func anyBytesCanBeRead() {
    var state: UInt64 = 7
    let pieces = Array("*_`#>|-[]()<>!&\\~^:1. \n\t\u{1B}\u{0}\u{202E}标，“a\u{301}").map(String.init)
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let manuscript = parseMarkdown(text)
      #expect(manuscript.blocks.count == manuscript.lines.count)
      for block in manuscript.blocks {
        #expect(!block.plain.unicodeScalars.contains { $0 != "\n" && isForbidden($0) }, "\(text)")
      }
    }
  }

  @Test func deepNestingIsFlattenedNotFollowed() {
    let manuscript = parseMarkdown(String(repeating: "> ", count: 5000) + "水")
    #expect(manuscript.blocks.count == 1)
  }
}
