import Grid
import Magazine
import Searching
import TestSupport
import Testing

@testable import Reading

/// Answers that come late, twice, or to a request that nobody made.
@Suite struct LateAnswerTests {
  private let other = Publication(
    id: "other", languages: .englishAndChinese, title: sampleIssue.title,
    sections: sampleIssue.sections)

  private func item(_ publication: Publication) -> LibraryItem {
    LibraryItem(
      publication: publication, articles: 0, articlesRead: 0, isUnreadable: false, isRemoved: false)
  }

  /// A state whose effects are answered by the test alone.
  private struct Desk {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))

    mutating func press(_ keys: String) -> [Effect] {
      var effects: [Effect] = []
      for key in keys.split(separator: " ").compactMap({ Key(named: String($0)) }) {
        effects += state.update(on: .key(key))
      }
      return effects
    }

    mutating func answer(_ event: Event) -> [Effect] { state.update(on: event) }

    /// What was asked for last, with an answer that finds the second article.
    func answer(to effects: [Effect]) -> Answer? {
      guard case .search(let request) = effects.last else { return nil }
      let story = sampleStory("fords")
      let hit = Hit(
        place: Place(block: 4, side: .first, offset: 0),
        paragraph: FoundParagraph("x", matches: []),
        partner: FoundParagraph("", matches: []), query: Query("x"))
      let hits = ArticleHits(
        issue: "sample", named: story.section.title, article: story.article, section: "upstream",
        sectionTitle: story.section.title, languages: .englishAndChinese, hits: [hit])
      return Answer(request: request, articles: [hits], total: 1)
    }
  }

  @Test func aTextThatComesTwiceOpensOnce() {
    var desk = Desk()
    _ = desk.press("Enter")
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    let before = desk.state
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    #expect(desk.state == before)
  }

  /// The page that was clicked showed a longer article, and another came before the click was heard.
  @Test func aClickOnAParagraphThatIsGoneMeansNothing() {
    var desk = Desk()
    _ = desk.press("Enter")
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    _ = desk.answer(.click(.block(400)))
    _ = desk.press("j")
    #expect(desk.state.article?.focus == nil)
  }

  @Test func aTextThatFailsLateSaysNothing() {
    var desk = Desk()
    _ = desk.press("Enter 2 Enter")
    _ = desk.answer(.failed("springs", of: "sample", Phrase("no such file")))
    #expect(desk.state.notice == nil)
    _ = desk.answer(.failed("deltas", of: "sample", Phrase("no such file")))
    #expect(desk.state.notice == .sentence(Phrase("no such file")))
    _ = desk.answer(.opened(sampleStory("deltas"), of: "sample"))
    #expect(desk.state.article == nil, "an article that failed is no longer waited for")
  }

  @Test func keysWorkWhileATextIsOnItsWay() {
    var desk = Desk()
    _ = desk.press("Enter j j ?")
    #expect(desk.state.screen.mode == .help)
    _ = desk.press("q")
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    #expect(desk.state.article?.story.article.id == "springs")
  }

  @Test func hitsOfASearchThatWasClosedAreDropped() throws {
    var desk = Desk()
    let effects = desk.press("/ x")
    let answer = try #require(desk.answer(to: effects))
    _ = desk.press("Esc")
    let before = desk.state
    #expect(desk.answer(.found(answer)).isEmpty)
    #expect(desk.state == before)
  }

  @Test func hitsOfALetterBeforeAreDropped() throws {
    var desk = Desk()
    let first = try #require(desk.answer(to: desk.press("/ x")))
    let second = try #require(desk.answer(to: desk.press("y")))
    _ = desk.answer(.found(first))
    #expect(desk.state.journey.stack.search?.answer == nil)
    _ = desk.answer(.found(second))
    #expect(desk.state.journey.stack.search?.items.count == 1)
    _ = desk.answer(.found(first))
    #expect(desk.state.journey.stack.search?.answer == second)
  }

  /// What keys do does not hang on how soon the answer comes.
  @Test func enterBeforeTheHitsOpensTheFirstOfThem() throws {
    var desk = Desk()
    let typed = try #require(desk.answer(to: desk.press("/ x")))
    #expect(desk.press("Enter").isEmpty)
    #expect(desk.answer(.found(typed)).contains(.readArticle("fords", in: sampleIssue)))
  }

  @Test func enterBeforeTheHitsOpensNoneOfTheAnswerBefore() throws {
    var desk = Desk()
    let first = try #require(desk.answer(to: desk.press("/ x")))
    _ = desk.answer(.found(first))
    let second = try #require(desk.answer(to: desk.press("y")))
    #expect(desk.press("Enter").isEmpty)
    #expect(desk.answer(.found(second)).contains(.readArticle("fords", in: sampleIssue)))
  }

  @Test func whoLooksAtTheHelpMeanwhileStaysThere() throws {
    var desk = Desk()
    let typed = try #require(desk.answer(to: desk.press("/ x")))
    _ = desk.answer(.found(typed))
    _ = desk.press("Enter")
    _ = desk.answer(.opened(sampleStory("fords"), of: "sample"))
    let wider = try #require(desk.answer(to: desk.press("q Tab")))
    _ = desk.press("Enter ?")
    #expect(desk.state.screen.mode == .help)
    #expect(desk.answer(.found(wider)).isEmpty && desk.state.screen.mode == .help)
  }

  @Test func whoGoesOnTypingBehindEnterOpensNothing() throws {
    var desk = Desk()
    let typed = desk.press("/ x Enter y")
    let answer = try #require(desk.answer(to: typed))
    #expect(!desk.answer(.found(answer)).contains(.readArticle("fords", in: sampleIssue)))
  }

  @Test func anEmptySearchAsksNothing() {
    var desk = Desk()
    #expect(!desk.press("/ Space Space").contains { if case .search = $0 { true } else { false } })
    #expect(desk.press("Enter").isEmpty)
    #expect(desk.state.notice == .finding(.nothingSearched))
  }

  @Test func theLibraryMayComeAfterItsListIsClosed() {
    var desk = Desk()
    #expect(desk.press("o") == [.listLibrary])
    _ = desk.press("q")
    let before = desk.state
    _ = desk.answer(.library([]))
    #expect(desk.state == before)
  }

  @Test func anIndexOfAnotherPublicationIsNotShown() {
    var desk = Desk()
    #expect(desk.press("i") == [.listIndex(of: sampleIssue)])
    _ = desk.answer(.index([], of: "other"))
    guard case .index(let list) = desk.state.screen else { return }
    #expect(!list.isReady)
  }

  @Test func anotherPublicationReplacesEverythingThatBelongedToTheLast() {
    var desk = Desk()
    _ = desk.press("Enter")
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    _ = desk.answer(
      .recalled(
        queries: ["x"], terms: [Parallel(first: "a", second: "甲")], people: [], of: "sample"))
    _ = desk.press("Space q")
    _ = desk.press("o")
    _ = desk.answer(.library([item(other)]))
    #expect(desk.press("Enter").last == .openPublication("other"))
    _ = desk.answer(.publication(other, Sitting.Kept()))
    let sitting = desk.state.sitting
    #expect(sitting.publication == other && sitting.places.isEmpty && sitting.last == nil)
    #expect(sitting.terms.isEmpty && sitting.history == History() && sitting.leftOff == nil)
    #expect(desk.state.screens.count == 1)
    _ = desk.press("^O")
    #expect(desk.state.notice == .nowhereToGo)
  }

  @Test func onlyTheLastPublicationAskedForIsOpened() {
    var desk = Desk()
    let third = Publication(
      id: "third", languages: .englishAndChinese, title: sampleIssue.title,
      sections: sampleIssue.sections)
    _ = desk.press("o")
    _ = desk.answer(
      .library([other, third].map { item($0) }))
    _ = desk.press("Enter j Enter")
    _ = desk.answer(.publication(other, Sitting.Kept()))
    #expect(desk.state.sitting.publication.id == "sample")
    _ = desk.answer(.publication(third, Sitting.Kept()))
    #expect(desk.state.sitting.publication.id == "third")
  }

  @Test func termsOfAnotherPublicationAreNotTaken() {
    var desk = Desk()
    _ = desk.answer(
      .recalled(queries: ["水"], terms: [Parallel(first: "a", second: "甲")], people: [], of: "other")
    )
    #expect(desk.state.sitting.terms.isEmpty)
    _ = desk.press("/ Up")
    #expect(desk.state.journey.stack.search?.field.text == "水")
  }

  @Test func aPauseKeepsPlacesOnceAndOnlyWhereOneHasMoved() {
    var desk = Desk()
    #expect(desk.answer(.pause).isEmpty)
    _ = desk.press("Enter")
    _ = desk.answer(.opened(sampleStory("springs"), of: "sample"))
    #expect(desk.answer(.pause).count == 1)
    #expect(desk.answer(.pause).isEmpty && !desk.state.journey.hasUnkeptPlace)
    _ = desk.press("j")
    #expect(desk.state.journey.hasUnkeptPlace)
    #expect(desk.answer(.pause).count == 1)
  }

  @Test func aLastArticleThatIsGoneIsNotOffered() {
    let kept = Sitting.Kept(
      places: ["gone": KeptPlace(place: .start(.first), quote: "", progress: 0)], last: "gone")
    let state = State(
      sampleIssue, Preferences(), size: Size(columns: 80, rows: 24), kept: kept)
    #expect(state.sitting.last == nil && state.sitting.leftOff == nil)
  }

  @Test func everyAnswerIsHarmlessBeforeAnythingIsAsked() {
    let before = Desk().state
    let bookmark = Bookmark(
      issue: "sample", locator: Locator(article: "springs", place: .start(.first)), quote: "")
    let events: [Event] = [
      .opened(sampleStory("springs"), of: "sample"),
      .failed("springs", of: "sample", Phrase("late")),
      .library([]), .index([], of: "sample"), .publication(other, Sitting.Kept()),
      .noPublication("other", Phrase("late")), .pause,
    ]
    for event in events {
      var desk = Desk()
      #expect(desk.answer(event).isEmpty)
      #expect(desk.state == before)
    }
    var desk = Desk()
    _ = desk.answer(.gone(bookmark.id))
    #expect(desk.state.notice == .keeping(.bookmarkGone) && desk.state.sitting.marks.all.isEmpty)
  }

  /// Another program has brought in an edited text: what is kept stands two paragraphs on in it, and where its
  /// words are in the one that is open.
  @Test func marksStandByTheirWordsInTheTextThatIsOpen() {
    var desk = Desk()
    _ = desk.press("Enter")
    let story = sampleStory("springs")
    _ = desk.answer(.opened(story, of: sampleIssue.id))
    let place = Place(block: 1, side: .first, offset: 0)
    func mark(_ block: Int, _ id: Int64, _ highlight: Highlight?, _ quote: String) -> Bookmark {
      var place = place
      place.block = block
      return Bookmark(
        id: id, issue: sampleIssue.id, locator: Locator(article: "springs", place: place),
        quote: quote, highlight: highlight, paragraph: story.paragraph(1))
    }
    let words = String((story.paragraph(1).first).prefix(20))
    let ink = Highlight(length: words.unicodeScalars.count, colour: .amber)
    _ = desk.answer(
      .bookmarks([
        mark(3, 1, nil, story.quote(at: place)), mark(3, 2, ink, words),
        mark(1, 3, nil, "Words that only the other text has in it."),
      ]))
    let marks = desk.state.article?.marks ?? []
    #expect(marks.map(\.locator.place.block) == [1, 1, 1])
    #expect(marks.map(\.isLost) == [false, false, true])
    #expect(
      desk.state.sitting.marks.all.map(\.locator.place.block) == [3, 3, 1], "as they are kept")
  }
}
