import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

/// What a person at the keys would notice.
@Suite struct FlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  /// What is chosen on the front page: a column and an article in it.
  private func chosen(_ keys: String) -> [Int?] {
    let entry = reading(keys).state.journey.stack.front.chosen
    return [entry?.section, entry?.article]
  }

  private func title(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  // MARK: Front page

  @Test func beginsOnTheFirstColumn() {
    #expect(chosen("") == [1, 0])
  }

  @Test func arrowsRunThroughAllColumns() {
    #expect(chosen("j j") == [2, 0])
    #expect(chosen("j j j") == [3, nil])
    #expect(chosen("Up") == [0, 0])
    #expect(chosen("G g") == [0, 0])
  }

  @Test func numbersAndLettersChooseColumns() {
    #expect(reading("2").state.journey.stack.front.chosen?.section == 2)
    #expect(reading("L").state.journey.stack.front.chosen?.section == 2)
    #expect(reading("L L L L").state.journey.stack.front.chosen?.section == 3)
    #expect(reading("2 H H").state.journey.stack.front.chosen?.section == 0)
    #expect(reading("9").state.journey.stack.front.chosen?.section == 1)
  }

  @Test func fullWidthKeysCountAsTheirAsciiOnes() {
    #expect(reading("ｊ ｊ").state == reading("j j").state)
    #expect(title(reading("２ Enter")) == "deltas")
  }

  @Test func aColumnWithoutArticlesSaysWhy() {
    let reader = reading("3 Enter")
    #expect(reader.state.article == nil)
    #expect(reader.state.notice == .remark("Not printed in this issue."))
  }

  @Test func aColumnSaysWhyInTheLanguageThatLeadsWhateverTheInterfaceSpeaks() {
    #expect(reading("Tab 3 Enter").state.notice == .remark("本期未刊印。"))
    #expect(
      reading(": i n t e r f a c e Space z h Enter 3 Enter").state.notice
        == .remark("Not printed in this issue."))
  }

  // MARK: Reading

  @Test func enterOpensAndQGoesBack() {
    var reader = reading("Enter")
    #expect(title(reader) == "springs")
    reader.press("q")
    #expect(reader.state.article == nil)
    reader.press("q")
    #expect(reader.effects.last == .quit)
  }

  @Test func anArticleIsReopenedWhereItWasLeft() {
    var reader = reading("Enter Space Space")
    let place = reader.state.article?.place
    reader.press("q Enter")
    #expect(reader.state.article?.place == place)
    #expect(place?.block ?? -1 > 0)
  }

  @Test func linesScrollOneByOneDownAndUpAgain() {
    var reader = reading("Enter")
    guard let article = reader.state.article else { return }
    let tops = (0...article.lastTop).filter { !article.galley[$0].runs.isEmpty }
    for top in tops.dropFirst() {
      reader.press("j")
      #expect(reader.state.article?.top == top)
    }
    for top in tops.dropLast().reversed() {
      reader.press("k")
      #expect(reader.state.article?.top == top)
    }
  }

  @Test func countsRepeat() {
    func top(_ keys: String) -> Int? { reading(keys).state.article?.top }
    let eight = String(repeating: "j ", count: 8)
    #expect(top("Enter 8 j") == top("Enter \(eight)"))
    #expect(top("Enter 1 4 j 1 k") == top("Enter 8 j 6 j k"))
  }

  @Test func theEndShowsTheLastLine() {
    let article = reading("Enter G").state.article
    #expect(article?.top == article?.lastTop)
    #expect(article?.percent == 100)
  }

  @Test func percentGoesThatFarThrough() {
    let reader = reading("Enter 5 0 %")
    #expect(abs((reader.state.article?.progress ?? 0) - 0.5) < 0.02)
  }

  @Test func paragraphsAndHeadingsAreStops() {
    #expect(
      reading("Enter }").state.article?.place == Place(block: 0, side: .first, offset: 0))
    #expect(reading("Enter ) )").state.article?.place.block == 3)
    #expect(reading("Enter ) ) ( (").state.article?.place.block == -1)
    #expect(reading("Enter } } } j {").state.article?.place.block == 2)
  }

  @Test func bracketsGoFromArticleToArticle() {
    #expect(title(reading("Enter ]")) == "fords")
    #expect(title(reading("Enter ] ]")) == "deltas")
    #expect(title(reading("Enter [")) == "masthead")
    let reader = reading("2 Enter ]")
    #expect(title(reader) == "deltas")
    #expect(reader.state.notice == .lastArticle)
  }

  @Test func lettersGoFromColumnToColumn() {
    #expect(title(reading("Enter ] L")) == "deltas")
    #expect(title(reading("2 Enter H")) == "springs")
    #expect(reading("2 Enter L").state.notice == .noFurtherColumn)
  }

  @Test func printPagesAreReachedFromAnywhere() {
    #expect(title(reading("Enter 1 4 G")) == "deltas")
    #expect(title(reading(":p Space 10 Enter")) == "fords")
    let half = reading("Enter 9 G")
    #expect(title(half) == "springs")
    #expect(abs((half.state.article?.progress ?? 0) - 0.5) < 0.05)
    #expect(half.state.journey.printPage == 9)
  }

  // MARK: Two languages

  @Test func theOtherLanguageAndBackLeavesTheStateAsItWas() {
    var reader = reading("Enter Space Space j j j")
    let before = reader.state
    reader.press("Tab")
    #expect(reader.state.preferences.side == .second)
    #expect(reader.rows.joined().contains("水势放缓"))
    reader.press("Tab")
    #expect(reader.state == before)
  }

  @Test func everyArrangementAndBackLeavesTheStateAsItWas() {
    var reader = reading("Enter Space Space j", columns: 120)
    let before = reader.state
    reader.press("v")
    #expect(reader.state.article?.layout.arrangement == .facing)
    reader.press("v")
    #expect(reader.state.article?.layout.arrangement == .interleaved)
    reader.press("v")
    #expect(reader.state == before)
  }

  @Test func facingFallsBackToInterleavedInANarrowWindow() {
    var reader = reading("Enter v", columns: 120)
    reader.resize(60, 24)
    #expect(reader.state.article?.layout.arrangement == .interleaved)
    #expect(reader.state.preferences.arrangement == .facing)
    reader.resize(120, 24)
    #expect(reader.state.article?.layout.arrangement == .facing)
  }

  @Test func aParagraphTurnsOverInPlace() {
    var reader = reading("Enter )")
    let english = reader.firstLine
    #expect(english == "1. Water")
    reader.press("x")
    #expect(reader.firstLine.hasSuffix("1. 水"))
    reader.press("x")
    #expect(reader.firstLine == english)
  }

  @Test func resizingThereAndBackKeepsTheState() {
    var reader = reading("Enter Space Space Space", columns: 90)
    let before = reader.state
    for (columns, rows) in [(200, 50), (40, 12), (1, 1), (20, 5), (120, 40), (90, 24)] {
      reader.resize(columns, rows)
    }
    #expect(reader.state == before)
  }

  @Test func theMeasureWidensNarrowsAndComesBack() {
    var reader = reading("Enter", columns: 160)
    reader.press("+ +")
    #expect(reader.state.article?.layout.measure == Preferences.usualMeasure + 8)
    reader.press("=")
    #expect(reader.state.article?.layout.measure == Preferences.usualMeasure)
  }
}
