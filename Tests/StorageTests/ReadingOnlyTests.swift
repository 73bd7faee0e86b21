import Foundation
import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// Who only reads leaves a library byte for byte as it is, and nothing beside it.
@Suite struct ReadingOnlyTests {
  /// Opens a library to read all that it holds.
  private func expectReadable(_ file: TestLibrary, bookmarks count: Int) throws {
    let (library, trouble) = try Library.openToRead(at: file.path)
    #expect(trouble == nil && library.path == file.path)
    #expect(try library.bookmarks().count == count)
    #expect(try library.issues().map(\.issue) == [sampleIssue])
    #expect(try library.places(of: "sample").count == 1)
    #expect(try library.story("springs", in: sampleIssue) == sampleStory("springs"))
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 4)
    #expect(try library.check() == [])
    #expect(throws: LibraryError.notKept(.readOnly)) { try library.keep(sampleBookmark()) }
  }

  @Test func notAByteIsChanged() throws {
    let file = try TestLibrary.filled(bookmarks: 3)
    let before = try file.contents()
    let time = try file.changed()
    try expectReadable(file, bookmarks: 3)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    #expect(try file.changed() == time)
    #expect(try file.names() == ["library.db"])
  }

  @Test func whatAnotherProgramWritesIsRead() throws {
    let file = try TestLibrary.filled(bookmarks: 1)
    let (reader, _) = try Library.openToRead(at: file.path)
    #expect(try reader.bookmarks().count == 1)
    let writer = try file.open().library
    try writer.keep(sampleBookmark())
    #expect(try reader.bookmarks().count == 2)
    try expectReadable(file, bookmarks: 2)
    try writer.keep(sampleBookmark())
    #expect(try reader.bookmarks().count == 3)
  }

  /// A program that ended without putting its log into the file.
  @Test func aLogThatWasLeftIsReadAndLeft() throws {
    let file = try TestLibrary.filled(bookmarks: 1)
    let copy = TestLibrary()
    do {
      let writer = try file.open().library
      try writer.keep(sampleBookmark())
      try copy.write(Data(contentsOf: URL(filePath: file.path)))
      try Data(contentsOf: URL(filePath: file.path + "-wal"))
        .write(to: URL(filePath: copy.path + "-wal"))
    }
    let before = try Data(contentsOf: URL(filePath: copy.path))
    try expectReadable(copy, bookmarks: 2)
    #expect(try Data(contentsOf: URL(filePath: copy.path)) == before)
    #expect(try copy.open().library.bookmarks().count == 2)
  }

  @Test func whatIsNotThereIsNotMade() throws {
    let file = TestLibrary()
    let (library, trouble) = try Library.openToRead(at: file.path)
    #expect(trouble == nil && library.path == nil)
    #expect(try library.bookmarks() == [])
    #expect(!FileManager.default.fileExists(atPath: file.path))
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 1)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func nothingIsShelvedInIt() throws {
    let file = try TestLibrary.filled()
    let before = try file.contents()
    let (library, _) = try Library.openToRead(at: file.path)
    #expect(throws: LibraryError.notKept(.readOnly)) { try shelve(["kawa"], in: library) }
    try library.makeSearchReady()
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
  }

  /// After an update, or a kill in the making of an index: the texts themselves are gone through.
  @Test(arguments: ["0", "\(SearchTokenizer.version)<1", "\(SearchTokenizer.version)/1"])
  func whatIsNotIndexedIsFound(mark: String) throws {
    let file = try TestLibrary.filled()
    try shelve(["kawa", "rivieres"], in: file.open().library)
    let queries = [
      "垂柳", "willow*", "shui", "人々", "\"the river\"", "title:deltas", "lang:fr eau", "zzz",
    ]
    func found(_ library: Library) throws -> [Set<String>] {
      try queries.map { query in
        let answer = try library.answer(SearchRequest(query, scope: .library, issue: ""))
        return Set(answer.articles.map { "\($0.issue) \($0.article.id) \($0.hits.count)" })
      }
    }
    let indexed = try found(Library.openToRead(at: file.path).library)
    try file.run("UPDATE preference SET value = '\(mark)' WHERE name = 'index'")
    let before = try file.contents()
    let (library, _) = try Library.openToRead(at: file.path)
    #expect(try found(library) == indexed && indexed[0].count == 4)
    #expect(try !library.answer(SearchRequest("垂柳", scope: .library, issue: "")).isIndexed)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
  }

  @Test(arguments: [
    "UPDATE preference SET value = '1' WHERE name = 'index'", "DROP TABLE preference",
    "UPDATE publication SET contents = x'FFFF'",
  ])
  func whatIsToBeMendedIsLeftToWhoKeeps(damage: String) throws {
    let file = try TestLibrary.filled(bookmarks: 3)
    try file.run(damage)
    let before = try file.contents()
    let (library, trouble) = try Library.openToRead(at: file.path)
    #expect((trouble == .damaged) == damage.hasPrefix("DROP"))
    #expect(try library.bookmarks().count == 3)
    let isReadable = !damage.contains("contents")
    let answer = try library.answer(SearchRequest("垂柳", scope: .library, issue: ""))
    #expect(answer.articles.isEmpty != isReadable)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    #expect(try file.names() == ["library.db"])
  }

  @Test func aLibraryOfTheFirstVersionStaysOne() throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    let before = try Data(contentsOf: URL(filePath: file.path))
    let (library, trouble) = try Library.openToRead(at: file.path)
    #expect(trouble == nil)
    #expect(try library.bookmarks().count == 3)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 1)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    #expect(try file.names() == ["library.db"])
  }
}

extension TestLibrary {
  /// When the file was changed last.
  fileprivate func changed() throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
