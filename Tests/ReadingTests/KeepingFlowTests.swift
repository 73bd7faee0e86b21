import Grid
import Magazine
import Reading
import Searching
import TestSupport
import Testing
import Typesetting

/// Keeping, by keys.
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

  // MARK: Bookmarks

  @Test func aBookmarkHoldsThePlaceAtAnySizeAndLanguage() throws {
    var reader = reading("Enter Space m")
    let place = try #require(reader.state.article?.place)
    #expect(reader.state.sitting.marks.all.first?.locator.place == place)
    #expect(reader.state.notice == .keeping(.bookmarked))
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

  @Test func aWorkTakenOffStaysInItsRowAndIsBroughtBackFromAnyOther() {
    func item(_ id: String, isRemoved: Bool = false) -> LibraryItem {
      LibraryItem(
        publication: Publication(
          id: id, kind: .book, languages: Parallel(first: .english), title: Parallel(first: id),
          sections: []),
        articles: 0, articlesRead: 0, isUnreadable: false, isRemoved: isRemoved)
    }
    var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))
    func press(_ keys: String) -> [Effect] {
      keys.compactMap { Key(named: String($0)) }.flatMap { state.update(on: .key($0)) }
    }
    _ = press("o")
    _ = state.update(on: .library([item("a"), item("b"), item("c")]))
    #expect(press("gjd").last == .removePublication("b", isRemoved: true))
    _ = state.update(on: .library([item("a"), item("c"), item("b", isRemoved: true)]))
    guard case .library(let list) = state.screen else {
      Testing.Issue.record("no library")
      return
    }
    #expect(list.items.map(\.publication.id) == ["a", "b", "c"])
    #expect(press("ju").last == .removePublication("b", isRemoved: false))
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
        queries: [], terms: [Parallel(first: "willow", second: "垂柳")], people: [],
        of: "sample"))
    reader.press("g K")
    #expect(reader.state.notice == .finding(.noTerms), "there is none in the title")
    reader.press("5 } K")
    #expect(reader.rows.contains { $0.contains("willow   垂柳") })
  }
}
