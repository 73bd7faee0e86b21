import Grid
import Magazine
import Reading
import Searching
import TestSupport
import Testing
import Typesetting

/// Finding, by keys.
@Suite struct SearchFlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func search(_ reader: Reader) -> SearchScreen? {
    if case .search(let search) = reader.state.screen { search } else { nil }
  }

  private func id(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

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
      request: SearchRequest("水", scope: .issue, issue: "sample", isTyping: true), articles: [],
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
    #expect(try reader.library.recentQueries() == ["柳"])
  }

  @Test func whatWasJustSearchedComesBackInTheSameList() {
    let reader = reading("/ willow Enter q / C-u Up")
    #expect(search(reader)?.field.text == "willow")
    #expect(
      search(reading("/ willow Enter q / C-u 水 Enter q / C-u C-p C-p"))?.field.text == "willow")
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
    guard case .search(let request) = asked.last else {
      Testing.Issue.record("nothing asked")
      return
    }
    let story = sampleStory("fords")
    let place = Place(block: 4, side: .second, offset: 3)
    let hit = Hit(
      place: place, paragraph: FoundParagraph("柳", matches: []),
      partner: FoundParagraph("", matches: []),
      query: Query("柳"))
    let hits = ArticleHits(
      issue: "other", named: story.section.title, article: story.article, section: "s",
      sectionTitle: story.section.title,
      languages: .englishAndChinese, hits: [hit])
    _ = state.update(
      on: .found(Answer(request: request, articles: [hits], total: 1)))
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
    #expect(reading("Enter n").state.notice == .finding(.nothingSearched))
  }
}
