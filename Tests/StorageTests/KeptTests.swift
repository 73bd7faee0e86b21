import Foundation
import Magazine
import TestSupport
import Testing

@testable import Storage

/// Every change touches its own row, whatever another program did meanwhile.
@Suite struct KeptTests {
  @Test func aNoteThatAnotherProgramChangedIsNotOverwritten() throws {
    let file = try TestLibrary.filled(bookmarks: 2)
    let (mine, other) = (try file.open().library, try file.open().library)
    let old = try #require(try mine.bookmarks().first)
    try other.edit(note: "theirs", of: old.id)
    #expect(try mine.keep(old).note == "theirs")
    #expect(try mine.bookmarks().map(\.note) == ["theirs", "附注 1"])
  }

  @Test func whatWasDeletedIsSaidAndComesBackUnderItsNumber() throws {
    let library = try TestLibrary.filled(bookmarks: 2).open().library
    let old = try #require(try library.bookmarks().first)
    #expect(try library.delete(bookmark: old.id))
    #expect(try !library.delete(bookmark: old.id))
    #expect(try !library.edit(note: "x", of: old.id))
    #expect(try library.keep(old) == old)
    #expect(try library.bookmarks().count == 2)
  }

  @Test func whatAnotherProgramKeepsIsNoticed() throws {
    let file = try TestLibrary.filled()
    let (mine, other) = (try file.open().library, try file.open().library)
    let version = try mine.dataVersion()
    try mine.keep(sampleBookmark())
    #expect(try mine.dataVersion() == version)
    try other.keep(sampleBookmark())
    #expect(try mine.dataVersion() != version)
    #expect(try mine.bookmarks().count == 3)
  }

  @Test func aPreferenceThatCannotBeReadCostsOnlyItself() throws {
    let file = try TestLibrary.filled()
    try file.run(
      """
      CREATE TABLE odd (name PRIMARY KEY, value);
      INSERT INTO odd SELECT * FROM preference;
      INSERT INTO odd VALUES ('theme', NULL), (NULL, 'x'), ('of tomorrow', 'kept');
      DROP TABLE preference; ALTER TABLE odd RENAME TO preference;
      """)
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try library.keptValue(named: "theme") == nil)
    let kept = try library.keptValues()
    #expect(kept["last"] == "springs" && kept["of tomorrow"] == "kept")
  }

  @Test func whatNothingWasLeftInIsListedByItsNameplate() throws {
    let library = try Library.inMemory()
    try shelve(["tides"], in: library)
    let nameplate = try #require(try library.issues().first)
    let whole = try #require(try library.issue(nameplate.issue.id))
    #expect(nameplate.issue.sections.isEmpty && nameplate.articles == whole.articles.count)
    #expect(nameplate.articles > 0 && nameplate.progress == 0 && !nameplate.isUnreadable)
    #expect(nameplate.issue.fullName == whole.fullName && nameplate.issue.kind == whole.kind)
    #expect(nameplate.issue.authors == whole.authors && nameplate.issue.date == whole.date)
    #expect(nameplate.issue.languages == whole.languages && nameplate.issue.year == whole.year)
    let place = Locator(article: whole.articles[0].id, place: .start(.first))
    try library.keep(Bookmark(issue: whole.id, locator: place, quote: "x"))
    #expect(try library.issues().map(\.issue) == [whole], "a mark names its article")
  }

  @Test func aPublicationThatCannotBeReadIsListedAndCanGo() throws {
    let file = try TestLibrary.filled()
    try file.run("UPDATE publication SET contents = x'FFFF'")
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    let shelved = try #require(try library.issues().first)
    #expect(shelved.isUnreadable && shelved.issue.title.second == "江河札记")
    #expect(throws: LibraryError.self) { try library.issue("sample") }
    #expect(try library.bookmarks().count == 1)
    #expect(try library.check() == [.publication("sample")])
    #expect(try library.remove("sample"))
    #expect(try !library.remove("nothing"))
    try library.shelve(
      sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) }, terms: [], people: [],
      path: "/rivers", fingerprint: "1", at: 1)
    #expect(try library.issue("sample") == sampleIssue)
    try library.makeSearchReady()
    #expect(try library.check() == [])
  }

  @Test func anArticleThatCannotBeReadCostsOnlyItself() throws {
    let file = try TestLibrary.filled()
    try file.run("UPDATE article SET first = x'FFFF' WHERE id = 'springs'")
    let library = try file.open().library
    #expect(throws: LibraryError.damagedRecord) { try library.story("springs", in: sampleIssue) }
    #expect(try library.stories(of: sampleIssue).count == sampleIssue.articles.count - 1)
    #expect(try library.check() == [.article("springs", in: "sample")])
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    try library.makeSearchReady()
    #expect(try library.check() == [])
  }
}
