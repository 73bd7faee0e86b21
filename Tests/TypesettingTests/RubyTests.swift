import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// Readings of words: in brackets behind them, or above the line (clreq 3.3, JLReq 3.3).
@Suite struct RubyTests {
  private func ruby(_ base: String, _ reading: String) -> [Inline] {
    [Inline(base, marks: .rubyBase), Inline(reading, marks: .rubyText)]
  }

  private func rows(
    _ block: Block, _ ruby: Typography.Ruby = .above, measure: Int = 40,
    leading: Typography.Leading = .solid
  ) -> [String] {
    var typography = Typography(leading: leading, ruby: ruby).forScreen
    typography.paragraphs = .blank
    let setter = BlockSetter(
      text: TextSetter(.japanese, on: .first, typography), measure: measure)
    return setter.set(block).flatMap(\.rows).map { row in
      Line(runs: row.runs, block: 0, offsets: Line.Offsets(.first, row.offset)).text
    }
  }

  private var narrow: Block {
    .paragraph(Text([Inline("水が")] + ruby("表示板", "（ひょう）") + [Inline("する。")]))
  }
  private var wide: Block {
    .paragraph(Text([Inline("水が")] + ruby("表示", "（ひょうじ）") + [Inline("する。")]))
  }

  @Test func inBracketsItStandsBehindItsWord() {
    #expect(rows(wide, .brackets) == ["水が表示（ひょうじ）する。"])
  }

  @Test func aboveItStandsInTheMiddleOfItsWord() {
    #expect(rows(narrow) == ["    ひょう", "水が表示板する。"])
    let short = Block.paragraph(Text(ruby("表示板", "（ひ）") + [Inline("する。")]))
    #expect(rows(short) == ["  ひ", "表示板する。"])
  }

  @Test func printedTooItStandsAbove() {
    var typography = Typography(ruby: .above)
    typography.paragraphs = .blank
    let setter = BlockSetter(
      text: TextSetter(.japanese, on: .first, typography), measure: 40)
    #expect(setter.set(narrow).flatMap(\.rows).count == 2)
  }

  @Test func aWordNarrowerThanItsReadingIsSpread() {
    #expect(rows(wide) == ["    ひょうじ", "水が 表  示 する。"])
  }

  @Test func readingsBesideEachOtherDoNotMeet() {
    let two = Block.paragraph(Text(ruby("表", "（ひょう）") + ruby("示", "（じ）")))
    #expect(rows(two) == ["ひょうじ", "  表  示"])
  }

  @Test func latinWordsHaveTheirsToo() {
    let block = Block.paragraph(Text([Inline("See ")] + ruby("川", " (kawa)") + [Inline(" here.")]))
    #expect(rows(block) == ["    kawa", "See  川  here."])
  }

  @Test func aGlossLongerThanAnyReadingStaysInTheLine() {
    let long = "（" + String(repeating: "ながい", count: 5) + "）"
    #expect(rows(.paragraph(Text(ruby("川", long)))) == ["川\(long)"])
  }

  @Test func noLineEndsInsideAWordWithAReading() {
    for count in 8...12 {
      let text = Inline(String(repeating: "水", count: count))
      let block = Block.paragraph(Text([text] + ruby("表示", "（ひょう）") + [Inline("する")]))
      let lines = rows(block, measure: 24)
      #expect(lines.contains { $0.contains("表") && $0.contains("示") }, "\(lines)")
    }
  }

  @Test func onlyLinesWithAReadingHaveARowAbove() {
    let text = String(repeating: "水", count: 30)
    let block = Block.paragraph(Text(ruby("川", "（かわ）") + [Inline(text)]))
    #expect(rows(block).count == 3)
    #expect(rows(block, .brackets).count == 2)
  }

  @Test func listsQuotationsAndVerseMoveItWithItsWord() {
    let text = Text(ruby("川", "（かわ）"))
    let list = Block.list(List(start: nil, items: [[.paragraph(text)]]))
    #expect(rows(list) == ["  かわ", "•  川 "])
    #expect(rows(.quotation([.paragraph(text)])) == ["│ かわ", "│  川 "])
    let centred = rows(.paragraph(text, .centred(isFirst: true)), measure: 24)
    #expect(centred == ["          かわ", "           川 "])
  }

  @Test func aTableKeepsItInBrackets() {
    let table = Table(
      alignments: [.leading], header: [Text("a"), Text("b")],
      rows: [[Text(ruby("川", "（かわ）")), Text("x")]])
    #expect(rows(.table(table)).contains { $0.contains("川（かわ）") })
  }

  @Test func openLinesHaveTheReadingInTheirLeading() {
    let story = sampleStory("springs")
    let text = String(repeating: "水", count: 19)
    let body = Text([Inline(text)] + ruby("川", "（かわ）") + [Inline(text)] + ruby("海", "（うみ）"))
    let own = Story(
      article: story.article, section: story.section, languages: Parallel(first: .japanese),
      body: Body(first: [.paragraph(body)]))
    var galley = Galley(
      own,
      as: Format(
        arrangement: .single, side: .first, measure: 40,
        typography: Typography(leading: .open, ruby: .above).forScreen))
    galley.setAll()
    let filled = galley.filledLines(of: 0).map { galley[$0].text.filter { $0 != " " } }
    #expect(filled.count { $0.isEmpty } == 0)
    #expect(filled.contains("かわ") && filled.contains("うみ"))
    // Every row is a place of its own, and the place of a row leads back to it.
    for line in galley.lines(of: 0) {
      #expect(galley.lineIndex(of: galley.place(at: line, preferring: .first)) == line)
    }
  }
}
