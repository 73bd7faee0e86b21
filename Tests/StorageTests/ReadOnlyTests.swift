import Foundation
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// What can only be read is read: the library says why, and keeps nothing in silence.
@Suite struct ReadOnlyTests {
  private func readOnly(_ file: TestLibrary) throws -> (library: Library, trouble: LibraryError?) {
    let (disk, trouble) = try Opener(file.path) { _ in .owned(by: "ann") }.open()
    return (Library(disk), trouble)
  }

  @Test func everythingIsThereToBeRead() throws {
    let file = try TestLibrary.filled(bookmarks: 3)
    let before = try file.contents()
    let (library, trouble) = try readOnly(file)
    #expect(trouble == .readOnly(file.path, .owned(by: "ann")))
    #expect(library.readOnlyReason == .owned(by: "ann") && library.path == file.path)
    #expect(try library.bookmarks().count == 3)
    #expect(try library.places(of: "sample").count == 1)
    #expect(try library.story("springs", in: sampleIssue) == sampleStory("springs"))
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 4)
    #expect(try file.contents() == before)
  }

  @Test func everyAttemptToKeepSaysWhyNot() throws {
    let library = try readOnly(TestLibrary.filled()).library
    let why = LibraryError.notKept(.owned(by: "ann"))
    #expect(throws: why) { try library.keep(sampleBookmark()) }
    #expect(throws: why) { try library.edit(note: "x", of: 1) }
    #expect(throws: why) { try library.delete(bookmark: 1) }
    #expect(throws: why) { try library.keep([:], of: "sample") }
    #expect(throws: why) { try library.keep("b", as: "a") }
    #expect(throws: why) { try library.remove("sample") }
    #expect(throws: why) { try library.keepQuery("a", at: 1) }
    #expect(why.sentence[.english] == "not kept: the library belongs to ann and cannot be written")
    #expect(why.sentence[.chinese] == "未保存：书库属于用户 ann，不可写入")
  }

  @Test func whatIsNewIsReadAndFoundAllTheSame() throws {
    let library = try readOnly(TestLibrary.filled()).library
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 1)
  }

  @Test func whatIsStillInTheLogIsReadToo() throws {
    let file = try TestLibrary.filled()
    let writer = try file.open().library
    try writer.edit(note: "in the log", of: 1)
    #expect(try readOnly(file).library.bookmarks().map(\.note) == ["in the log"])
  }

  @Test func aLibraryOfTheFirstVersionIsRead() throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    let (library, trouble) = try readOnly(file)
    #expect(trouble == .readOnly(file.path, .owned(by: "ann")))
    #expect(try library.bookmarks().count == 3)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 1)
    #expect(try !file.names().contains { $0.contains("before") || $0.contains("damaged") })
  }

  @Test func whatIsLeftOfADamagedOneIsRead() throws {
    let file = try TestLibrary.filled(bookmarks: 5)
    try file.run("DROP TABLE preference")
    let before = try file.contents()
    let (library, trouble) = try readOnly(file)
    #expect(
      trouble
        == .beyondRepair(
          file.path, .owned(by: "ann"), Salvaged(publications: 1, bookmarks: 5, places: 1)))
    #expect(try library.bookmarks().count == 5)
    #expect(throws: LibraryError.self) { try library.keep(sampleBookmark()) }
    #expect(try file.contents() == before)
    #expect(try file.names() == ["library.db"])
  }
}
