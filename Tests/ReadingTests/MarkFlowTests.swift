import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// A paragraph in focus, bookmarks that come and go, highlights, and what is read: by keys.
@Suite struct MarkFlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func kept(_ reader: Reader) -> [Bookmark] { reader.state.sitting.marks.all }

  // MARK: Never two of the same

  @Test func theSameWordsAreMarkedOnceWhateverTheInk() {
    var reader = reading("Enter } V ) a V ) a")
    #expect(kept(reader).map(\.highlight?.colour) == [.amber])
    reader.press("{ } V ) g")
    #expect(kept(reader).map(\.highlight?.colour) == [.green])
  }

  /// Nothing is deleted on the way, so that nothing can be lost on it.
  @Test func anotherInkChangesTheHighlightThatIsThere() throws {
    var reader = reading("Enter } V ) a V ) M o n e Enter")
    let old = try #require(kept(reader).first)
    reader.press("{ } V ) g")
    #expect(kept(reader).map(\.id) == [old.id] && kept(reader).map(\.note) == ["one"])
    #expect(reader.state.notice == .keeping(.highlighted))
    reader.press("' u")
    #expect(reader.state.notice == .keeping(.nothingDeleted))
    #expect(try reader.nextDay().state.sitting.marks.all == kept(reader))
  }

  @Test func aSecondNoteOnAParagraphIsThatOfItsBookmark() {
    var reader = reading("Enter . . M o n e Enter M")
    guard case .prompt(let prompt) = reader.state.screen else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.field.text == "one")
    reader.press("! Enter")
    #expect(kept(reader).map(\.note) == ["one!"])
  }

  // MARK: Focus

  @Test func theFocusMovesWithoutScrollingAndKeysActOnIt() {
    var reader = reading("Enter . . .")
    #expect(reader.state.article?.top == 0, "nothing scrolls")
    #expect(reader.state.article?.focus == 1)
    #expect(reader.rows.contains { $0.hasPrefix("   ▎") || $0.contains("▎") })
    reader.press("m")
    #expect(kept(reader).first?.locator.place == Place(block: 1, side: .first, offset: 0))
    reader.press("y")
    #expect(
      reader.effects.contains {
        if case .copy(let text) = $0 { text.hasPrefix("Rivers begin") } else { false }
      })
    reader.press("x")
    #expect(reader.rows.joined().contains("江河源于"))
    reader.press(", ,")
    #expect(reader.state.article?.focus == -1)
    reader.press(",")
    #expect(reader.state.notice == .atBeginning)
  }

  @Test func theFocusFollowsThePageWhereNoneIsSet() {
    var reader = reading("Enter . . G")
    #expect(reader.state.article?.focus == nil)
    reader.press("g .")
    #expect(reader.state.article?.focus == -1)
  }

  @Test func theFocusGoesToTheEndOfTheArticleInSight() {
    var reader = reading("Enter", rows: 12)
    for _ in 0..<40 {
      reader.press(".")
      guard let article = reader.state.article, let focus = article.focus else {
        Testing.Issue.record("no focus")
        return
      }
      let lines = article.galley.filledLines(of: focus)
      #expect(lines.lowerBound < article.window.sheet.end && lines.upperBound > article.top)
    }
    #expect(reader.state.notice == .atEnd)
  }

  @Test func aClickPutsAParagraphInFocus() throws {
    var reader = reading("Enter")
    let row = try #require(reader.rows.firstIndex { $0.contains("Rivers begin") })
    let page = render(reader.state, Theme(.plain, depth: .none))
    let target = try #require(page.target(x: 10, y: row))
    reader.send(.click(target))
    #expect(reader.state.article?.focus == 1)
  }

  // MARK: Bookmarks

  @Test func mTakesTheBookmarkAwayAgainAndBringsItBack() throws {
    var reader = reading("Enter . . . M 记 Enter m")
    #expect(reader.state.notice == .keeping(.bookmarkTaken))
    #expect(try reader.library.bookmarks().isEmpty)
    reader.press("m")
    #expect(reader.state.notice == .keeping(.restored))
    #expect(try reader.library.bookmarks().map(\.note) == ["记"], "with its note")
    reader.press("m m m")
    #expect(try reader.library.bookmarks().isEmpty)
  }

  @Test func neverTwoOfTheSame() throws {
    #expect(try reading("Enter m j k m m").library.bookmarks().count == 1)
  }

  @Test func aKeptThingHoldsItsWholeParagraphInBothLanguages() throws {
    let paragraph = try #require(kept(reading("Enter 5 } m")).first?.paragraph)
    #expect(paragraph.first.hasSuffix("the inner one.") && paragraph.first.hasPrefix("At bend 1"))
    #expect(paragraph.second?.hasPrefix("到了第1弯") == true)
  }

  @Test func thePageInTheListIsThatOfTheRunningHead() throws {
    for keys in ["Enter", "Enter Space", "Enter G", "] ] Enter 60 %", "Enter v 8 }"] {
      for columns in [60, 80, 120] {
        let reader = reading("\(keys) m", columns: columns)
        let page = try #require(kept(reader).first?.page, "\(keys)")
        #expect(page == reader.state.journey.printPage, "\(keys)")
        var list = reader
        list.press("'")
        #expect(list.rows.joined().contains("p. \(page)"))
      }
    }
  }

  @Test func continueNamesThePageOfTheRunningHead() throws {
    for keys in ["Enter", "Enter Space", "Enter G", "] ] Enter 60 %"] {
      var reader = reading(keys)
      let page = try #require(reader.state.journey.printPage, "\(keys)")
      for next in [false, true] {
        if next {
          reader.send(.pause)
          reader = try reader.nextDay()
        } else {
          reader.press("q")
        }
        let row = reader.rows.first { $0.contains("Continue") }
        #expect(row?.contains("p. \(page) ") == true, "\(keys): \(row ?? "")")
      }
    }
  }

  // MARK: Highlights

  @Test func aRangeBeginsWithAWordAndGrowsByWordsSentencesAndTheParagraph() {
    func quote(_ keys: String) -> String? {
      reading("Enter 5 } V \(keys)").state.article?.selection?.quote
    }
    #expect(quote("") == "At")
    #expect(quote("e") == "At bend")
    #expect(quote("2 e") == "At bend 1")
    #expect(quote("w w b e") == "At bend")
    #expect(quote(")")?.hasSuffix("the inner one.") == true)
    #expect(quote("p")?.hasPrefix("At bend 1") == true)
    #expect(quote("e e o w") == "bend 1")
    #expect(quote("l") == "At ")
    #expect(quote("h") == "A")
    #expect(quote("Esc") == nil)
    #expect(reading("Enter G . V k 90 j j").state.notice == .keeping(.rangeEnds))
  }

  @Test func aRangeInChineseGrowsByCharactersAndSentences() {
    var reader = reading("Tab Enter 5 } V e e")
    #expect(reader.state.article?.selection?.quote == "到了第")
    reader.press(")")
    #expect(reader.state.article?.selection?.quote.hasSuffix("。") == true)
  }

  @Test func aColourKeepsTheRangeAndEnterTakesTheLastOne() throws {
    var reader = reading("Enter 5 } V e r")
    #expect(reader.state.notice == .keeping(.highlighted))
    #expect(kept(reader).map(\.quote) == ["At bend"])
    #expect(kept(reader).first?.highlight?.colour == .rose)
    reader.press(". V Enter")
    #expect(kept(reader).last?.highlight?.colour == .rose)
    reader.press(". V M 注 Enter")
    #expect(kept(reader).last?.note == "注")
    #expect(try reader.nextDay().state.sitting.marks.all == kept(reader))
  }

  @Test func highlightsAreShownInEveryArrangementWithASignAndAThinMark() {
    for view in ["", "v", "v v"] {
      let reader = reading("Enter 5 } V e r g \(view) 5 }", columns: 120)
      let frame = reader.frame
      let underlined = frame.cells.filter { $0.look.attributes.contains(.underline) }
        .map { frame.cluster(of: $0) }.joined()
      #expect(underlined.contains("At bend"), "\(view)")
      #expect(reader.rows.contains { $0.contains("○") }, "told apart without colour: \(view)")
      #expect(reader.rows.contains { $0.contains("┊") } == !view.isEmpty, "\(view)")
    }
    #expect(reading("Enter 5 } V e r Tab").rows.contains { $0.contains("┊") })
  }

  @Test func theListIsFilteredByKindColourAndText() {
    var reader = reading("Enter m 5 } V e r . V g '")
    func count() -> Int? {
      if case .bookmarks(let list) = reader.state.screen { list.bookmarks.count } else { nil }
    }
    #expect(count() == 3)
    for (filter, wanted) in [
      ("rose", 1), ("highlight", 2), ("bookmark", 1), ("划线", 2), ("绿", 1), ("到了第1弯", 2),
      ("osp", 3), ("OSP Space rose", 1), ("论泉", 3), ("psor", 0),
      ("issue:sample", 3), ("sample", 0), ("bookmark Space bend", 0), ("nowhere", 0),
    ] {
      reader.press("/ ^U \(filter) Enter")
      #expect(count() == wanted, "\(filter)")
    }
  }

  // MARK: Read

  @Test func readMeansReadAndAKeySaysOtherwise() {
    var reader = reading("Enter !")
    #expect(reader.state.sitting.places["springs"]?.isRead == true)
    reader.press("G !")
    #expect(reader.state.notice == .keeping(.markedUnread))
    reader.press("q")
    #expect(reader.state.sitting.places["springs"]?.isRead == false)
  }
}
