import Grid
import Magazine
import Testing

@testable import Typesetting

/// What a screen shows in the place of some characters, and where blank halves of marks may stand.
@Suite struct DressTests {
  private func lines(
    _ text: Text, measure: Int, in language: Language = .chinese,
    _ typography: Typography = Typography(hyphenates: false).forScreen, overhang: Int = 0,
    opensLeft: Bool = false
  ) -> [Strip.SetLine] {
    TextSetter(language, on: .first, typography, overhang: overhang, opensLeft: opensLeft)
      .set(text, .body, as: .body, measure: measure, offset: 0).lines
  }

  private func shown(
    _ text: String, measure: Int = 80, in language: Language = .chinese,
    _ typography: Typography = Typography(hyphenates: false).forScreen
  ) -> [String] {
    lines(Text(text), measure: measure, in: language, typography).map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.first, 0)).text
    }
  }

  @Test func aChineseDashIsAsLongAsTwoCharacters() {
    #expect(shown("天地——玄黄") == ["天地────玄黄"])
    #expect(shown("天地——玄黄", measure: 8) == ["天地────", "玄黄"])
    #expect(shown("GB/T 1—2024") == ["GB/T 1—2024"])
    #expect(shown("rivers——bends", in: .english) == ["rivers——bends"])
    #expect(shown("天地——玄黄", Typography()) == ["天地——玄黄"])
    #expect(shown("天地——玄黄", Typography(ambiguous: .wide).forScreen) == ["天地——玄黄"])
  }

  @Test func whatIsShownLongerKnowsWhatItStandsFor() {
    let runs = lines(Text("天地——玄黄"), measure: 80)[0].runs
    #expect(runs.map(\.text) == ["天地", "────", "玄黄"])
    #expect(runs.map { $0.source?.offset } == [0, 2, 4])
    #expect(runs.map { $0.source?.length } == [2, 2, 2])
    #expect(runs.map(\.width) == [4, 4, 4])
  }

  @Test func anApostropheIsCurvedInWordsOnly() {
    #expect(
      shown("The river's bend, the readers' own 'bend'", in: .english)
        == ["The river’s bend, the readers’ own 'bend'"])
    let code = Text([Inline("it's "), Inline("it's", marks: .code)])
    #expect(lines(code, measure: 40, in: .english)[0].runs.map(\.text) == ["it’s ", "it's"])
    #expect(
      shown("river's", in: .english, Typography(ambiguous: .wide).forScreen) == ["river's"])
  }

  @Test func marksThatMeetAreSetTightWhereAsked() {
    let tight = Typography(marks: .tight).forScreen
    #expect(shown("天地。（玄黄）《宇宙》，洪荒！", tight) == ["天地｡（玄黄)《宇宙⟫，洪荒！"])
    #expect(shown("天：“地。”", tight) == ["天：“地｡”"])
    #expect(shown("天地。（玄黄）", Typography(marks: .tight)) == ["天地。（玄黄）"])
  }

  private let waved = Typography(titles: .wave, hyphenates: false).forScreen

  @Test func aTitleHasAWavyLineInThePlaceOfItsMarks() {
    let runs = lines(Text("读《水经注》一卷"), measure: 80, waved)[0].runs
    #expect(runs.map(\.text) == ["读", "水经注", "一卷"])
    #expect(runs.map(\.style.isWaved) == [false, true, false])
    #expect(runs.map(\.x) == [0, 2, 8])
    #expect(runs.map { $0.source?.offset } == [0, 2, 6], "what is copied keeps its marks")
  }

  @Test func titlesKeepTheirMarksOnPaperAndWhereTheyAreNotClosed() throws {
    #expect(shown("读《水经注》", Typography(titles: .wave)) == ["读《水经注》"])
    #expect(shown("读《水经注", waved) == ["读《水经注"])
    #expect(shown("the 《水经注》", in: .english, waved) == ["the 《水经注》"])
    #expect(try shown("天地《水经注》", in: #require(Language("ja")), waved) == ["天地《水经注》"])
  }

  @Test func titlesBesideEachOtherAndLatinStayApart() {
    #expect(shown("《水经注》《山海经》", waved) == ["水经注 山海经"])
    #expect(shown("据《GB标准》规定", waved) == ["据 GB 标准规定"])
  }

  @Test func aTitleOverTwoLinesIsWavedInBoth() {
    let lines = lines(Text("天地玄黄《水经注疏》"), measure: 12, waved)
    #expect(lines.map { $0.runs.map(\.text) } == [["天地玄黄", "水经"], ["注疏"]])
    #expect(lines.allSatisfy { $0.runs.last?.style.isWaved == true })
  }

  @Test func aSoftHyphenIsShownOnlyWhereAWordIsDivided() {
    #expect(shown("inter\u{AD}national", in: .english) == ["international"])
    #expect(
      shown("inter\u{AD}national", measure: 8, in: .english) == ["inter-", "national"])
    #expect(lines(Text("inter\u{AD}national"), measure: 8, in: .english)[1].offset == 6)
  }

  @Test func anOpeningMarkStandsHalfOutside() {
    let text = Text("《天地》玄黄宇宙《洪荒》日月")
    let free = lines(text, measure: 17, opensLeft: true)
    #expect(free.map { $0.runs[0].x } == [-1, -1])
    #expect(lines(text, measure: 17).map { $0.runs[0].x } == [0, 0])
    let item = BlockSetter(text: TextSetter(.chinese, on: .first, Typography()), measure: 20)
    let strip = item.set(.list(List(start: nil, items: [[.paragraph(Text("《天地》"))]])))[0]
    #expect(strip.lines[0].runs.map(\.x) == [0, 1])
  }

  @Test func theBlankHalfOfAMarkStandsOutsideAFullLine() {
    let text = Text("AB天地玄黄宇宙洪荒日月盈昃辰）宿列张寒来")
    let set = lines(text, measure: 30, overhang: 1)
    #expect(set[0].runs.last.map { $0.x + $0.width } == 31)
    #expect(set[0].runs.last?.text.last == "）")
  }

  @Test func aStopBehindAMarkDoesNotHangWhole() {
    let text = Text("天地玄黄宇宙洪荒日月盈昃辰宿）。列张寒来暑往")
    let set = lines(text, measure: 30, overhang: 2)
    #expect(set.allSatisfy { ($0.runs.last.map { $0.x + $0.width } ?? 0) <= 31 })
  }

  @Test func titlesOutsideArticlesHaveTheirGapsToo() {
    #expect(spaced("召开2024年度工作会议") == "召开 2024 年度工作会议")
    #expect(spaced("采用ISO标准，GB/T 1也是") == "采用 ISO 标准，GB/T 1 也是")
    #expect(gaps(in: Array("召开2024年".unicodeScalars)) == [2, 6])
    #expect(spaced("安娜·加莱") == "安娜·加莱" && spaced("Rivers") == "Rivers")
  }
}
