import Foundation
import Importing
import Magazine
import TestSupport
import Testing

@testable import Storage

/// Bookmarks and places are kept for a language, whichever side that is on.
@Suite struct KeptLanguageTests {
  /// A library in which the second passage of “springs” is kept on both sides of the sample issue.
  private func kept() throws -> TestLibrary {
    let file = try TestLibrary.filled(bookmarks: 0)
    let library = try file.open().library
    let story = sampleStory("springs")
    for side in Side.allCases {
      let place = Place(block: 4, side: side, offset: 3)
      let locator = Locator(article: "springs", place: place)
      try library.keep(
        Bookmark(issue: "sample", locator: locator, quote: story.quote(at: place), note: "n"))
    }
    return file
  }

  /// Shelves the sample issue again, in other languages and with another text.
  private func reprint(
    _ languages: Parallel<Language>, _ body: Body, in library: Library
  ) throws {
    let issue = Publication(
      id: "sample", languages: languages, title: sampleIssue.title, sections: sampleIssue.sections)
    let old = sampleStory("springs")
    let story = Story(
      article: old.article, section: old.section, languages: languages, body: body)
    try library.shelve(
      issue, stories: [story], terms: [], people: [], path: "/rivers", fingerprint: "2", at: 2)
  }

  private func places(_ library: Library) throws -> [Place] {
    try library.bookmarks(of: "sample").map(\.locator.place)
  }

  @Test func swappedLanguagesTakeTheirBookmarksAlong() throws {
    let file = try kept()
    let library = try file.open().library
    let swapped = Body(
      first: sampleBody.second ?? [], second: [.paragraph(Text("New."))] + sampleBody.first)
    try reprint(Parallel(first: .chinese, second: .english), swapped, in: library)
    #expect(
      try places(library) == [
        Place(block: 5, side: .second, offset: 3), Place(block: 4, side: .first, offset: 3),
      ])
    #expect(try library.bookmarks().map(\.locator.place) == places(library))
    #expect(try library.places(of: "sample")["deltas"]?.place.side == .first)
    try reprint(.englishAndChinese, sampleBody, in: library)
    #expect(
      try places(library) == [
        Place(block: 4, side: .first, offset: 3), Place(block: 4, side: .second, offset: 3),
      ])
  }

  /// A damaged row is salvaged without its publication; the bookmarks know their languages still.
  @Test func aBookmarkBroughtBackWithoutItsPublicationKeepsItsLanguage() throws {
    let file = try kept()
    let library = try file.open().library
    let french = try #require(Language("fr"))
    try reprint(Parallel(first: french, second: .chinese), sampleBody, in: library)
    let mark = try library.keep(
      Bookmark(
        issue: "sample", locator: Locator(article: "springs", place: .start(.first)), quote: "q"))
    try file.run("DELETE FROM publication")
    let bare = try #require(try library.bookmarks().first { $0.id == mark.id })
    try library.delete(bookmark: mark.id)
    try library.keep(bare)
    #expect(
      try PlainConnection(file.path).texts("SELECT language FROM bookmark WHERE id = \(mark.id)")
        == ["fr"])
  }

  @Test func aLanguageThatIsGoneMayComeBack() throws {
    let file = try kept()
    let library = try file.open().library
    let french = try #require(Language("fr"))
    try reprint(Parallel(first: french), Body(first: [.paragraph(Text("Rien."))]), in: library)
    #expect(try places(library).map(\.side) == [.first, .first])
    try reprint(.englishAndChinese, sampleBody, in: library)
    #expect(
      try places(library) == [
        Place(block: 4, side: .first, offset: 3), Place(block: 4, side: .second, offset: 3),
      ])
    // A narrower name of the same language is the same language.
    let hans = try #require(Language("zh-Hans"))
    try reprint(Parallel(first: hans, second: french), sampleBody, in: library)
    #expect(try places(library)[1].side == .first)
  }

  @Test(arguments: [
    "UPDATE publication SET contents = x'FFFF'", "DELETE FROM publication",
    "DROP TABLE publication",
  ])
  func withoutItsPublicationNothingIsLost(damage: String) throws {
    let file = try kept()
    try file.run(damage)
    let library = try file.open().library
    #expect(try library.bookmarks().map(\.locator.place.side) == [.first, .second])
    #expect(try library.places(of: "sample")["deltas"]?.place.side == .second)
    let bookmark = try #require(try library.bookmarks().last)
    try library.delete(bookmark: bookmark.id)
    #expect(try library.keep(bookmark) == bookmark)
    try reprint(.englishAndChinese, sampleBody, in: library)
    #expect(try places(library).map(\.side) == [.first, .second])
  }

  @Test func rowsSayTheLanguageByItsTag() throws {
    let file = TestLibrary()
    let library = try file.open().library
    try shelve(["rivieres", "kawa"], in: library)
    for (id, side) in [("rivieres", Side.second), ("kawa", .first)] {
      let article = id == "kawa" ? "hashi" : "gues"
      let locator = Locator(article: article, place: Place(block: 1, side: side, offset: 0))
      try library.keep(Bookmark(issue: id, locator: locator, quote: "q"))
      try library.keep(
        [article: KeptPlace(place: locator.place, quote: "", progress: 0.5)], of: id)
    }
    let plain = try PlainConnection(file.path)
    for table in ["bookmark", "place"] {
      let tags = try plain.rows("SELECT language FROM \(table)").compactMap { $0.text("language") }
      #expect(tags == ["de", "ja"])
    }
    #expect(try library.bookmarks().map(\.locator.place.side) == [.second, .first])
  }
}
