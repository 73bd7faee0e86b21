import Grid
import Magazine
import Reading
import TestSupport
import Testing

/// The keys of an article: with counts, at its ends, and in the panels over it.
@Suite struct ArticleKeyTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func top(_ keys: String) -> Int? { reading(keys).state.article?.top }

  private func notice(_ keys: String) -> Notice? { reading(keys).state.notice }

  private func id(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  // MARK: Counts

  @Test func countsRepeatEveryMovement() {
    for (once, counted) in [
      ("j j j", "3 j"), ("Space Space", "2 Space"), ("d d d", "3 d"), ("} } }", "3 }"),
      (") )", "2 )"), ("G k k", "G 2 k"), ("G b b", "G 2 b"), ("G u u u", "G 3 u"),
      ("G { {", "G 2 {"), ("G ( (", "G 2 ("), ("] ]", "2 ]"), ("2 ] [ [", "2 ] 2 ["),
    ] {
      let (left, right) = (reading("Enter \(once)"), reading("Enter \(counted)"))
      #expect(left.state.article?.place == right.state.article?.place, "\(counted)")
      #expect(id(left) == id(right), "\(counted)")
    }
  }

  @Test func aCountIsShownWhileItIsTypedAndForgottenAfterAKey() {
    var reader = reading("Enter 1 2")
    #expect(reader.rows.last?.trimmed.hasPrefix("12") == true)
    #expect(reader.state.keyboard.count.value == 12)
    reader.press("^L")
    #expect(reader.state.keyboard.count.value == nil)
    reader.press("j")
    #expect(reader.state.article?.top == 1)
  }

  @Test func aCountNeverBeginsWithNoughtNorGrowsForEver() {
    #expect(reading("Enter 0 j").state.article?.top == 1)
    let ten = String(repeating: "j ", count: 10)
    #expect(top("Enter 1 0 j") == top("Enter \(ten)"))
    var reader = reading("Enter " + String(repeating: "9 ", count: 30))
    #expect(reader.state.keyboard.count.value == 99_999)
    reader.press("j")
    #expect(reader.state.article?.top == reader.state.article?.lastTop)
  }

  @Test func countsFarTooLargeStopAtTheEnd() {
    for key in ["j", "Space", "d", "}", ")"] {
      let article = reading("Enter 9 9 9 9 9 \(key)").state.article
      #expect(article?.top == article?.lastTop, "\(key)")
    }
    for key in ["k", "b", "u", "{", "("] {
      #expect(top("Enter G 9 9 9 9 9 \(key)") == 0, "\(key)")
    }
  }

  @Test func percentsBeyondTheWholeAreTheWhole() {
    #expect(top("Enter G %") == 0)
    let article = reading("Enter 9 9 9 %").state.article
    #expect(article?.top == article?.lastTop)
  }

  @Test func pagesThatNobodyPrintedSaySo() {
    #expect(notice("Enter : p Space 0 Enter") == .pageBeforeFirstArticle(0))
    #expect(id(reading("Enter 9 9 9 G")) == "deltas")
  }

  // MARK: Ends

  @Test(arguments: ["j", "d", "G", "}", ")"]) func theEndSaysSo(key: String) {
    #expect(notice("Enter G G \(key)") == .atEnd)
  }

  @Test(arguments: ["k", "b", "u", "g", "{", "("]) func theBeginningSaysSo(key: String) {
    #expect(notice("Enter \(key)") == .atBeginning)
  }

  @Test func theFirstAndTheLastArticleSaySo() {
    #expect(notice("g Enter [") == .firstArticle)
    #expect(notice("2 Enter ]") == .lastArticle)
    #expect(notice("Enter 9 ]") == .lastArticle)
    #expect(notice("g Enter H") == .noFurtherColumn)
    #expect(notice("Enter 7 L") == .noFurtherColumn)
  }

  @Test func anArticleThatFitsIsAtBothEnds() {
    for key in ["j", "k", "b", "G", "g"] {
      let reader = reading("Enter \(key)", columns: 200, rows: 400)
      #expect(reader.state.notice == (["j", "G"].contains(key) ? .atEnd : .atBeginning))
      #expect(reader.state.article?.percent == 100)
    }
  }

  // MARK: Back and forward

  @Test func theLastPlaceComesAndGoes() {
    var reader = reading("Enter Space")
    let place = reader.state.article?.place
    reader.press("G")
    let end = reader.state.article?.place
    reader.press("^O")
    #expect(reader.state.article?.place == place)
    reader.press("^N")
    #expect(reader.state.article?.place == end)
  }

  @Test func scrollingLeavesNoPlaces() {
    var reader = reading("Enter j Space d } )")
    reader.press("^O")
    #expect(reader.state.article == nil)
    reader.press("^O")
    #expect(reader.state.notice == .nowhereToGo)
  }

  // MARK: Links and notes

  @Test func lettersThatLeadNowhereCloseTheHints() {
    for key in ["z", "Esc", "^C", "Space", "标"] {
      let reader = reading("Enter f \(key)")
      #expect(reader.state.screen.mode == .article && reader.followed.isEmpty, "\(key)")
    }
  }

  @Test func lettersMayBeCapitalOrFullWidth() {
    #expect(reading("Enter f S").followed == ["https://example.org/atlas"])
    #expect(reading("Enter f ｓ").followed == ["https://example.org/atlas"])
  }

  @Test func whereNoLinkIsInSightThatIsSaid() {
    #expect(notice("Enter } } } } } f") == .noLinks)
  }

  @Test func aNoteFollowsTheSizeAndTheLanguageOfThePage() {
    var reader = reading("Enter f a")
    for (columns, rows) in [(1, 1), (12, 4), (200, 60), (80, 24)] {
      reader.resize(columns, rows)
      #expect(reader.state.screen.mode == .note && reader.rows.count == rows)
    }
    #expect(reader.rows.contains { $0.contains("Springs, bogs, glaciers.") })
    reader.press("Tab")
    #expect(reader.rows.contains { $0.contains("泉、沼泽、冰川。") })
    reader.press("j")
    #expect(reader.state.notice == .atEnd)
  }

  @Test func followingALinkSaysWhere() {
    #expect(notice("Enter f s") == .following("https://example.org/atlas"))
  }

  // MARK: Two languages

  @Test func whatIsInSightTwiceIsNotFlipped() {
    #expect(reading("Enter v } x", columns: 120).state.notice == .bothLanguagesInSight)
    #expect(notice("Enter x") == .nothingToFlip)
  }

  @Test func aFlippedParagraphStaysFlippedThroughArrangements() {
    var reader = reading("Enter } x", columns: 120)
    let line = reader.firstLine
    reader.press("v v v")
    #expect(reader.firstLine == line)
    reader.press("q Enter")
    #expect(reader.firstLine != line, "it is forgotten when the article is closed")
  }

  @Test func aNarrowWindowSaysWhatItCannotShow() {
    #expect(reading("Enter v", columns: 50).state.notice == .tooNarrowForFacing)
    #expect(reading("Enter D", columns: 50).state.notice == .tooNarrowForColumns)
    #expect(reading("Enter v D", columns: 120).state.notice == .columnsAreForOneLanguage)
  }

  @Test func theMeasureStopsAtItsLimits() {
    var reader = reading("Enter", columns: 200)
    for _ in 0..<30 { reader.press("+") }
    #expect(reader.state.notice == .measure(120))
    for _ in 0..<40 { reader.press("-") }
    #expect(reader.state.notice == .measure(24))
    reader.press("=")
    #expect(reader.state.notice == .measure(Preferences.usualMeasure))
  }

  @Test func twoColumnsReadOnFromEachOther() throws {
    let reader = reading("Enter D", columns: 100)
    let article = try #require(reader.state.article)
    #expect(article.layout.columns == 2)
    let columns = article.window.sheet.columns
    #expect(columns.count == 2)
    #expect(columns[0].lines.upperBound <= columns[1].lines.lowerBound)
    #expect(reader.rows.contains { $0.contains("bend") })
  }

  // MARK: Copying

  @Test func theHeadIsCopiedAsItsTitle() {
    #expect(reading("Enter y").effects == [.copy("On springs")])
    #expect(reading("Tab Enter y").effects == [.copy("论泉")])
  }

  @Test func aTableIsCopiedWithAllItsCells() {
    guard case .copy(let text) = reading("Enter } } } y").effects.first else {
      Testing.Issue.record("nothing copied")
      return
    }
    #expect(text == "River\nkm\nYangtze\n6,397\nYellow River\n5,464")
  }

  // MARK: Mouse

  @Test func theWheelTurnsTextsByThreeLinesAndListsByOne() {
    var reader = reading("Enter")
    reader.send(.wheel(2))
    #expect(reader.state.article?.top == top("Enter 6 j"))
    reader.send(.wheel(-1))
    #expect(reader.state.article?.top == top("Enter 6 j 3 k"))
    reader.send(.wheel(0))
    #expect(reader.state.article?.top == 3)
    reader.press("q t g")
    reader.send(.wheel(2))
    guard case .outline(let list) = reader.state.screen else { return }
    #expect(list.window.chosen == 2)
    reader.press("q :")
    let before = reader.state
    reader.send(.wheel(1))
    #expect(reader.state == before)
  }

  @Test func aClickOpensWhatItIsOn() {
    var reader = reading("Enter")
    reader.send(.click(.link(.note(1))))
    #expect(reader.state.screen.mode == .note)
    reader.press("q")
    reader.send(.click(.link(.article("deltas"))))
    #expect(id(reader) == "deltas")
    reader.send(.click(.link(.web("https://example.org"))))
    #expect(reader.followed == ["https://example.org"])
  }

  @Test func aSecondClickOnTheFrontPageOpens() {
    var reader = reading("")
    reader.send(.click(.entry(2)))
    #expect(reader.state.article == nil && reader.state.journey.stack.front.chosenEntry == 2)
    reader.send(.click(.entry(2)))
    #expect(id(reader) == "fords")
    reader.press("q")
    reader.send(.click(.section(2)))
    #expect(reader.state.journey.stack.front.chosen?.section == 2)
  }

  @Test func aClickThatIsLateOrBesideDoesNothing() {
    for target in [ClickTarget.item(99), .entry(99), .section(99), .link(.article("gone"))] {
      var reader = reading("Enter")
      reader.send(.click(target))
      #expect(reader.state.screen.mode == .article, "\(target)")
    }
  }
}
