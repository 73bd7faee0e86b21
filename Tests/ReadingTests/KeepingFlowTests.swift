import Grid
import Magazine
import Reading
import Searching
import TestSupport
import Testing
import Typesetting

/// Finding and keeping, by keys.
@Suite struct KeepingFlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func search(_ reader: Reader) -> SearchScreen? {
    if case .search(let search) = reader.state.screen { search } else { nil }
  }

  private func list(_ reader: Reader) -> BookmarkList? {
    if case .bookmarks(let list) = reader.state.screen { list } else { nil }
  }

  private func id(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  // MARK: Search

  @Test func hitsComeAsOneTypes() {
    #expect(search(reading("/ 柳"))?.items.isEmpty == false)
    #expect(search(reading("/ willo"))?.answer?.articles.count == 4)
    #expect(
      search(reading("/ willo Backspace Backspace Backspace Backspace Backspace"))?.answer == nil)
    #expect(search(reading("/ nowhere"))?.items.isEmpty == true)
  }

  @Test func anAnswerToAnOlderQuestionIsDropped() throws {
    var reader = reading("/ 柳")
    let shown = search(reader)
    let old = Answer(
      question: Question("水", scope: .issue, issue: "sample", isTyping: true), articles: [],
      total: 0)
    reader.send(.found(old))
    #expect(search(reader) == shown)
  }

  @Test func enterOpensAtTheMatchWithAllMatchesLit() throws {
    let reader = reading("2 Enter q / 柳 Down Enter")
    let article = try #require(reader.state.article)
    #expect(article.place.side == .second && article.place.block == 5)
    #expect(article.matches?.ranges(block: 4, side: .second).count == 1)
    #expect(article.window.side == .second, "the hit is in sight")
    #expect(try reader.library.asked() == ["柳"])
  }

  @Test func backLeadsToTheListWhereItWas() {
    var reader = reading("/ willow Down Down Down Enter")
    let opened = id(reader)
    reader.press("q")
    #expect(search(reader)?.window.chosen == 3)
    #expect(search(reader)?.field.text == "willow")
    reader.press("Esc")
    #expect(reader.state.screen.mode == .front)
    #expect(opened != nil)
  }

  @Test func aSearchInAnArticleLeadsBackToIt() {
    var reader = reading("2 Enter ) / spring Enter")
    reader.press("q Esc")
    #expect(id(reader) == "deltas")
    #expect(reader.state.screen.mode == .article)
  }

  @Test func nGoesFromMatchToMatchAndOnToTheNextArticle() {
    var reader = reading("/ willow Enter")
    let first = id(reader)
    var places: [Place] = []
    for _ in 0..<40 where id(reader) == first {
      if let place = reader.state.article?.place { places.append(place) }
      reader.press("n")
    }
    #expect(places.count > 3 && Set(places).count == places.count)
    #expect(id(reader) != first)
    reader.press("N N")
    #expect(id(reader) == first)
  }

  @Test func aHitInAnotherIssueOpensThatIssueAtTheMatch() throws {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))
    _ = state.update(on: .key(Key("/")))
    let asked = state.update(on: .key(Key("柳")))
    guard case .search(let question) = asked.last else {
      Testing.Issue.record("nothing asked")
      return
    }
    let story = sampleStory("fords")
    let place = Place(block: 4, side: .second, offset: 3)
    let hit = Hit(
      place: place, snippet: Snippet(of: "柳", matches: []), other: Snippet(of: "", matches: []),
      query: Query("柳"))
    let hits = ArticleHits(
      issue: "other", named: story.section.title, article: story.article, section: "s",
      sectionTitle: story.section.title,
      languages: .englishAndChinese, hits: [hit])
    _ = state.update(
      on: .found(Answer(question: question, articles: [hits], total: 1)))
    #expect(state.update(on: .key(Key(.enter))).contains(.openPublication("other")))
    let other = Magazine.Publication(
      id: "other", languages: .englishAndChinese, title: sampleIssue.title,
      sections: sampleIssue.sections)
    #expect(
      state.update(on: .publication(other, Sitting.Kept()))
        == [.noteOpening("other"), .readArticle("fords", in: other)])
    _ = state.update(on: .opened(story, of: "other"))
    #expect(state.article?.place == place && state.sitting.publication.id == "other")
    _ = state.update(on: .key(Key("q")))
    #expect(state.journey.stack.search?.items.count == 1)
  }

  @Test func tabWidensTheScope() {
    #expect(search(reading("/ 柳 Tab"))?.scope == .library)
    #expect(search(reading("Enter / 柳"))?.scope == .issue)
    #expect(search(reading("Enter / 柳 Tab Tab"))?.scope == .article("springs"))
    #expect(search(reading("Enter / 柳 Tab Tab"))?.answer?.articles.count == 1)
  }

  @Test func whatWasAskedBeforeComesBack() {
    var reader = reading("/ willow Enter q Esc / 柳 Enter q Esc /")
    reader.press("Up")
    #expect(search(reader)?.field.text == "柳")
    reader.press("^P")
    #expect(search(reader)?.field.text == "willow")
    reader.press("^N ^N")
    #expect(search(reader)?.field.text == "")
  }

  @Test func theStarSearchesForTheWordAtTheTop() {
    #expect(search(reading("Enter } } *"))?.field.text == "Rivers")
    #expect(search(reading("Tab Enter } } *"))?.field.text == "江河")
  }

  @Test func withoutASearchNSaysSo() {
    #expect(reading("Enter n").state.notice == .nothingSearched)
  }

  // MARK: Bookmarks

  @Test func aBookmarkHoldsThePlaceAtAnySizeAndLanguage() throws {
    var reader = reading("Enter Space m")
    let place = try #require(reader.state.article?.place)
    #expect(reader.state.sitting.marks.all.first?.locator.place == place)
    #expect(reader.state.notice == .bookmarked)
    reader.press("g Tab v")
    reader.resize(120, 40)
    reader.press("' Enter")
    #expect(reader.state.article?.place == place)
  }

  @Test func aNoteIsWrittenEditedAndFound() throws {
    var reader = reading("Enter M 记住 Enter")
    #expect(try reader.library.bookmarks().first?.note == "记住")
    reader.press("} m ' / 记 Enter")
    #expect(list(reader)?.bookmarks.count == 1)
    reader.press("e ! Enter")
    #expect(try reader.library.bookmarks().first?.note == "记住!")
    reader.press("/ ^U Enter")
    #expect(list(reader)?.bookmarks.count == 2)
  }

  @Test func escapeGivesANoteUp() throws {
    #expect(try reading("Enter M 记 Esc").library.bookmarks().isEmpty)
  }

  @Test func whatIsDeletedComesBack() throws {
    var reader = reading("Enter m } } m ' d d")
    #expect(try reader.library.bookmarks().isEmpty)
    reader.press("u u u")
    #expect(try reader.library.bookmarks().map(\.id) == [1, 2])
    #expect(list(reader)?.bookmarks.count == 2)
  }

  @Test func theListIsOrderedByPlaceOrByDate() {
    var reader = reading("2 Enter m q 1 Enter m '")
    #expect(list(reader)?.bookmarks.map(\.locator.article) == ["springs", "deltas"])
    reader.press("Down o")
    #expect(list(reader)?.order == .date)
    #expect(list(reader)?.bookmarks.map(\.id) == [2, 1])
  }

  @Test func twoQuotesLeadBackToTheLastPlace() {
    var reader = reading("Enter Space")
    let place = reader.state.article?.place
    reader.press("G ' '")
    #expect(reader.state.article?.place == place)
  }

  // MARK: Places

  @Test func placesAreKeptWhenNothingHappensAndOnLeaving() throws {
    var reader = reading("Enter Space")
    let place = reader.state.article?.place
    reader.send(.pause)
    #expect(try reader.library.places(of: "sample")["springs"]?.place == place)
    reader.send(.pause)
    #expect(reader.effects.isEmpty)
    reader.press("j Q")
    #expect(try reader.library.places(of: "sample")["springs"]?.place != place)
    #expect(reader.effects.last == .quit)
  }

  @Test func theFrontPageGoesOnWhereTheReaderLeftOff() {
    var reader = reading("2 Enter Space")
    let place = reader.state.article?.place
    reader.press("q")
    #expect(reader.rows.contains { $0.contains("Continue 续读") && $0.contains("On deltas") })
    reader.press("1 r")
    #expect(reader.state.article?.place == place)
  }

  @Test func theWayBackIsThereTheNextDay() throws {
    var reader = reading("Enter Space ] ] Q")
    let places = try reader.library.places(of: "sample")
    reader = try reader.nextDay()
    reader.press("r ^O ^O")
    #expect(id(reader) == "fords")
    reader.press("^O")
    #expect(id(reader) == "springs")
    #expect(reader.state.article?.place == places["springs"]?.place)
  }

  @Test func aWayBackThatSaysNothingIsNone() {
    let size = Size(columns: 80, rows: 24)
    func begin(_ history: String) -> State {
      State(
        sampleIssue, Preferences(), size: size, kept: Sitting.Kept(history: history))
    }
    #expect(begin("x\n1 2 3\nfront extra\nsprings four zh 0") == begin(""))
    #expect(begin("springs 4 zh 0") != begin(""))
  }

  @Test func anArticleReadToItsEndIsRead() {
    var reader = reading("Enter")
    reader.send(.time(0))
    reader.press("G q")
    #expect(reader.state.sitting.places["springs"]?.isRead == false, "the end was only looked at")
    reader.press("Enter")
    for seconds in [1000, 1100] { reader.send(.time(seconds)) }
    reader.press("q")
    #expect(reader.state.sitting.places["springs"]?.isRead == true)
    reader.press("Enter g q")
    #expect(reader.state.sitting.places["springs"]?.isRead == true)
  }

  // MARK: Library, index, copying

  @Test func theLibraryListsAndTakesOff() {
    var reader = reading("o d")
    guard case .library(let list) = reader.state.screen else {
      Testing.Issue.record("no library")
      return
    }
    #expect(list.items.first?.isRemoved == true)
    reader.press("u Enter")
    #expect(reader.state.screens.count == 1)
  }

  @Test func theIndexLeadsToEveryMention() {
    var reader = reading("i")
    guard case .index(let list) = reader.state.screen else {
      Testing.Issue.record("no index")
      return
    }
    #expect(list.entries.map(\.name.first) == ["GB/T 44130.1—2024"])
    reader.press("Enter")
    #expect(search(reader)?.answer?.articles.count == 4)
    reader = reading("i o o Enter")
    #expect(search(reader)?.field.text == "\"willow\" or \"垂柳\"")
  }

  @Test func theParagraphAndTheCitationAreCopied() {
    let paragraph = reading("Enter } } y").effects
    #expect(
      paragraph.contains {
        if case .copy(let text) = $0 { text.hasPrefix("Rivers begin") } else { false }
      })
    let citation = reading("Enter Y").effects
    #expect(
      citation.contains {
        if case .copy(let text) = $0 { text.contains("论泉[J]. 江河札记, 2025(1): 8-9") } else { false }
      })
  }

  @Test func aTermInSightIsNamedInTheOtherLanguage() {
    var reader = reading("Enter Space")
    reader.send(
      .recalled(
        queries: [], terms: [Parallel(first: "willow", second: "垂柳")], of: "sample"))
    reader.press("g K")
    #expect(reader.state.notice == .noTerms, "there is none in the title")
    reader.press("5 } K")
    #expect(reader.rows.contains { $0.contains("willow   垂柳") })
  }
}
