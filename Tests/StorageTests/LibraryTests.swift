import Foundation
import Importing
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// What the library keeps and finds.
@Suite struct LibraryTests {
  private func shelved(_ library: Library) throws {
    let stories = sampleIssue.articles.map { sampleStory($0.id) }
    try library.shelve(
      sampleIssue, stories: stories, terms: [Parallel(first: "willow", second: "垂柳")],
      people: [],
      path: "/rivers", fingerprint: "1", at: 1)
  }

  private func found(_ query: String, _ library: Library) throws -> [String] {
    try library.answer(SearchRequest(query, scope: .issue, issue: "sample")).articles.map(
      \.article.id)
  }

  @Test func anIssueComesBackAsItWent() throws {
    let library = try Library.inMemory()
    try shelved(library)
    #expect(try library.issue("sample") == sampleIssue)
    for article in sampleIssue.articles {
      #expect(try library.story(article.id, in: sampleIssue) == sampleStory(article.id))
    }
    #expect(try library.names(of: "sample").terms == [Parallel(first: "willow", second: "垂柳")])
    #expect(try library.publication(at: "/rivers", "1")?.publication == sampleIssue)
    #expect(try library.publication(at: "/rivers", "2") == nil, "it has changed meanwhile")
  }

  /// The end of an id names what a text holds; an id of one word has no such end.
  @Test func aPublicationIsFoundByItsIDHoweverThatEnds() throws {
    let library = try Library.inMemory()
    try shelved(library)
    #expect(try library.twin(of: "sample")?.path == "/rivers")
    #expect(try library.twin(of: "other")?.path == nil)
  }

  @Test func generatedStoriesComeBackToo() throws {
    for seed in 0..<40 {
      let story = generatedStory(seed: seed)
      for side in Side.allCases {
        let bytes = ByteWriter.bytes(of: story.body[side])
        #expect(try ByteReader.blocks(bytes) == story.body[side])
        for cut in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
          #expect(throws: LibraryError.self) { try ByteReader.blocks(Array(bytes[..<cut])) }
        }
      }
    }
  }

  @Test func shelvingAgainReplacesTheIndexToo() throws {
    let library = try Library.inMemory()
    try shelved(library)
    #expect(try found("willow", library).count == 4)
    let story = Story(
      article: sampleIssue.articles[1], section: sampleIssue.sections[1],
      languages: .englishAndChinese,
      body: Body(first: [.paragraph(Text("Only moss."))], second: [.paragraph(Text("唯有苔藓。"))]))
    try library.shelve(
      sampleIssue, stories: [story], terms: [], people: [], path: "/rivers", fingerprint: "2", at: 2
    )
    #expect(try found("willow", library).isEmpty)
    #expect(try found("苔藓", library) == ["springs"])
    #expect(try found("moss", library) == ["springs"])
  }

  @Test func bookmarksAndPlacesOutliveAnEditedText() throws {
    let library = try Library.inMemory()
    try shelved(library)
    let story = sampleStory("springs")
    let place = Place(block: 4, side: .second, offset: 9)
    let kept = try library.keep(
      Bookmark(
        issue: "sample", locator: Locator(article: "springs", place: place),
        quote: story.quote(at: place), note: "弯"))
    try library.keep(
      ["springs": KeptPlace(place: place, quote: story.quote(at: place), progress: 0.4)],
      of: "sample")
    let edited = Story(
      article: story.article, section: story.section, languages: story.languages,
      body: story.body.map { [.paragraph(Text("A new beginning 新的开头"))] + $0 })
    try library.shelve(
      sampleIssue, stories: [edited], terms: [], people: [], path: "/rivers", fingerprint: "2",
      at: 2)
    let moved = try #require(try library.bookmarks().first)
    #expect(moved.id == kept.id && moved.note == "弯" && moved.locator.place.block == 5)
    #expect(moved.locator.place.offset == 9)
    #expect(try library.places(of: "sample")["springs"]?.place.block == 5)
  }

  @Test func bookmarksAreEditedDeletedAndBroughtBack() throws {
    let library = try Library.inMemory()
    let locator = Locator(article: "springs", place: .start(.first))
    var first = try library.keep(Bookmark(issue: "sample", locator: locator, quote: "one"))
    var second = try library.keep(
      Bookmark(
        issue: "sample", locator: locator, quote: "two",
        highlight: Highlight(length: 3, colour: .amber)))
    #expect(first.id != second.id)
    second.highlight?.colour = .rose
    #expect(try library.edit(colour: .rose, of: second.id))
    #expect(try !library.edit(colour: .rose, of: first.id), "a place alone has no ink")
    first.note = "附注"
    #expect(try library.edit(note: "附注", of: first.id))
    #expect(try !library.edit(note: "x", of: 99))
    #expect(try library.bookmarks().map(\.note) == ["附注", ""])
    #expect(try library.delete(bookmark: first.id))
    #expect(try !library.delete(bookmark: first.id))
    try library.keep(first)
    #expect(try library.bookmarks() == [first, second])
  }

  @Test func filtersAndExclusionsNarrowASearch() throws {
    let library = try Library.inMemory()
    try shelved(library)
    #expect(try found("willow column:upstream", library) == ["springs", "fords"])
    #expect(try found("willow column:下游", library) == ["deltas"])
    #expect(try found("willow -deltas", library).contains("deltas") == false)
    #expect(try found("title:deltas", library) == ["deltas"])
    #expect(try found("垂柳 lang:en", library).isEmpty)
    #expect(try found("垂柳 willow", library).count == 4)
    #expect(try found("moss or willow", library).count == 4)
    #expect(try found("willow issue:2099", library).isEmpty)
  }

  @Test func hitsKnowTheSameParagraphInTheOtherLanguage() throws {
    let library = try Library.inMemory()
    try shelved(library)
    let answer = try library.answer(SearchRequest("柳", scope: .article("springs"), issue: "sample"))
    let hit = try #require(answer.articles.first?.hits.first)
    #expect(hit.place.side == .second && hit.paragraph.snippet.text.contains("垂柳依依"))
    #expect(hit.partner?.text.contains("the boats keep to") == true)
    let match = try #require(hit.paragraph.snippet.matches.first)
    #expect(Array(hit.paragraph.snippet.text.unicodeScalars)[match.lowerBound] == "柳")
  }

  @Test func anIssueTakenOffTheShelfIsNotFoundUntilItIsBack() throws {
    let library = try Library.inMemory()
    try shelved(library)
    try library.remove("sample")
    #expect(try library.issue("sample") == nil)
    #expect(try found("willow", library).isEmpty)
    try library.remove("sample", isRemoved: false)
    #expect(try found("willow", library).count == 4)
  }

  @Test func theLastThingsAskedComeFirst() throws {
    let library = try Library.inMemory()
    for (time, text) in ["碳", "gb", "碳"].enumerated() { try library.keepQuery(text, at: time) }
    #expect(try library.recentQueries() == ["碳", "gb"])
  }
}
