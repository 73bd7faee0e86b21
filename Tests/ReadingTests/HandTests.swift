import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// What hands know from less, vim, newsboat and fzf.
@Suite struct HandTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func id(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  private func text(_ reader: Reader) -> String? {
    if case .prompt(let prompt) = reader.state.screen { prompt.field.text } else { nil }
  }

  // MARK: One level back, a line, help

  @Test func hAndTheLeftArrowGoOneLevelBack() {
    for key in ["h", "Left"] {
      #expect(reading("Enter \(key)").state.screen.mode == .front)
      #expect(reading("Enter t \(key)").state.screen.mode == .article)
      #expect(reading("/ willow Enter \(key) \(key)").state.screen.mode == .front)
    }
  }

  @Test func controlEAndYMoveALine() {
    #expect(reading("Enter ^E ^E ^Y").state.article?.top == 1)
  }

  @Test func theFirstFunctionKeyHelps() {
    #expect(reading("Enter F1").state.screen.mode == .help)
  }

  @Test func whatWritesAndQuitsInVimQuits() {
    for keys in ["ZZ", "ZQ", "Enter ZZ", "t ZZ", "Enter V ZQ"] {
      #expect(reading(keys).effects.last == .quit, "\(keys)")
    }
  }

  @Test func everyFunctionKeyIsAnswered() {
    for key in ["F2", "F5", "F12", "Insert", "^]", "^@"] {
      for screen in ["", "Enter ", "t ", "o ", "/ ", ": "] {
        #expect(reading(screen + key).state.notice != nil, "\(screen)\(key)")
      }
    }
    #expect(
      reading("Enter F5").state.notice == .unknownKey("F5", instead: .reader(.redraw)))
  }

  @Test func everyClickAndPasteIsAnswered() {
    for screen in ["", "Enter", "t", "o", "?", "i", "'"] {
      var reader = reading(screen)
      reader.send(.click(.nothing))
      #expect(reader.state.notice == .nothingToClick, "\(screen)")
      reader.send(.paste("GB/T 1.1"))
      #expect(reader.state.notice == .nothingIsTyped, "\(screen)")
    }
    var reader = reading("Enter /")
    reader.send(.paste("willow"))
    #expect(reader.state.notice == nil && reader.rows.joined().contains("willow"))
  }

  @Test func theWordOfATitleIsSearchedForAtItsHead() {
    var reader = reading("Enter g *")
    #expect(reader.rows.joined().contains("On") && reader.state.screen.mode == .search)
    guard case .search(let search) = reader.state.screen else { return }
    #expect(search.field.text == "On")
    reader = reading("Enter Tab g *")
    guard case .search(let chinese) = reader.state.screen else { return }
    #expect(chinese.field.text.count == 2)
  }

  // MARK: The end of an article

  @Test func spaceGoesOnToTheNextArticleAtTheSecondPress() {
    var reader = reading("Enter G Space")
    #expect(
      id(reader) == "springs" && reader.state.notice == .atEndGoesOn(to: "On fords and ferries"))
    reader.press("Space")
    #expect(id(reader) == "fords")
    reader = reading("Enter G Space k Space")
    #expect(id(reader) == "springs", "something else came between")
    #expect(reading("Enter ] ] G Space").state.notice == .atEnd, "the last article has no next")
  }

  // MARK: The command line

  @Test func linesComeBack() {
    var reader = reading(":theme Space light Enter :measure Space 60 Enter : Up")
    #expect(text(reader) == "measure 60")
    reader.press("Up")
    #expect(text(reader) == "theme light")
    reader.press("Up")
    #expect(reader.state.notice == .noOtherLine)
    reader.press("Down Down")
    #expect(text(reader) == "")
  }

  @Test func tabGoesThroughWhatTheLineCouldBecome() {
    var reader = reading(":theme Space Tab")
    #expect(reader.rows.joined().contains("theme light"), "all are listed")
    reader.press("Tab")
    #expect(text(reader) == "theme auto")
    reader.press("Tab")
    #expect(text(reader) == "theme contrast")
    reader.press("BackTab")
    #expect(text(reader) == "theme auto")
    reader.press("Tab Tab Tab Enter")
    #expect(reader.state.preferences.theme == .light)
  }

  @Test func setListsAllThatCanBeSetAndSetsIt() {
    let reader = reading(":set Enter", columns: 100, rows: 40)
    for preference in Preference.allCases {
      #expect(reader.rows.contains { $0.contains("\(preference.rawValue)  ") }, "\(preference)")
    }
    #expect(reading(":set Space theme=light Enter").state.preferences.theme == .light)
    #expect(reading(":set Space theme Space light Enter").state.preferences.theme == .light)
  }

  @Test func whatLeavesVimLeaves() {
    for line in ["q", "q!", "wq", "x", "qa"] {
      #expect(reading("Enter :\(line) Enter").effects.last == .quit, "\(line)")
    }
  }

  @Test func aNumberIsAPage() {
    #expect(id(reading(":14 Enter")) == "deltas")
  }

  // MARK: Lists that narrow

  @Test func theContentsNarrowByLettersInTheirOrder() {
    var reader = reading("t / ofr")
    #expect(reader.rows.joined().contains("1/"))
    #expect(reader.rows.contains { $0.contains("On fords and ferries") })
    #expect(!reader.rows.contains { $0.contains("On springs") })
    reader.press("Enter Enter")
    #expect(id(reader) == "fords")
  }

  @Test func theContentsNarrowInEitherLanguage() {
    #expect(reading("t / 三角").rows.contains { $0.contains("On deltas") })
  }

  @Test func theIndexAndTheLibraryNarrow() {
    let index = reading("i o o / wlw")
    #expect(index.rows[0].contains("1/1") && index.rows.joined().contains("willow"))
    #expect(reading("i o o / boat").rows[0].contains("0/1"))
    #expect(reading("o / rivn").rows[0].contains("1/1"))
    #expect(reading("o / zzz").rows[0].contains("0/1"))
  }

  @Test func nothingTypedShowsAllAgain() {
    let reader = reading("t / ofr Enter / ^U Enter")
    #expect(reader.rows.contains { $0.contains("On springs") })
  }

  @Test func tenThousandTitlesAreNarrowedByTheirLetters() {
    let list = FuzzyList((0..<10_000).map { "Title number \($0) of rivers 江河" })
    #expect(list.matches("9999").map(\.index) == [9_999])
    #expect(list.matches("").count == 10_000)
    #expect(list.matches("ttl 河 42").allSatisfy { "\($0.index)".contains("4") })
    let best = FuzzyList(["a of b", "offer", "xo-f"]).matches("of").max { $0.score < $1.score }
    #expect(best?.index != 2)
  }

  // MARK: Only paragraphs that match

  @Test func onlyParagraphsThatMatchAreShown() {
    var reader = reading("Enter & willows Enter", rows: 40)
    guard case .only(let count, let all) = reader.state.notice else {
      Testing.Issue.record("no tally")
      return
    }
    #expect(count == 8 && all == sampleBody.first.count)
    let shown = reader.rows.joined()
    #expect(shown.contains("the willows lean over") && !shown.contains("Rivers begin"))
    #expect(shown.contains("On springs"), "the head stays")
    reader.press("& Enter")
    #expect(reader.rows.joined().contains("Rivers begin"))
    #expect(reading("Enter & nowhere Enter").state.notice == .nothingMatches)
  }

  @Test func thePlaceIsThereAgainWhenAllIsShown() {
    var reader = reading("Enter Space")
    let place = reader.state.article?.place
    reader.press("& willows Enter & Enter")
    #expect(reader.state.article?.place == place)
  }
}
