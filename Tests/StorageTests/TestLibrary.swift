import Foundation
import GRDB
import Glibc
import Importing
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// A library's file of a test's own, in a folder of its own that is gone when the tests end.
struct TestLibrary {
  let path: String

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: TestLibrary.root) }
    return NSTemporaryDirectory() + "kan-storage-\(getpid())"
  }()

  /// A path at which there is nothing yet, not even a folder.
  init(name: String = "library.db") {
    path = "\(TestLibrary.root)/\(UUID().uuidString)/deep/\(name)"
  }

  /// A library with the sample issue, some bookmarks and places, closed again.
  static func filled(bookmarks count: Int = 1, isShort: Bool = false) throws -> TestLibrary {
    let file = TestLibrary()
    let (library, trouble) = try Library.open(at: file.path)
    #expect(trouble == nil)
    let stories = sampleIssue.articles.map { sampleStory($0.id) }
    try library.shelve(
      sampleIssue, stories: isShort ? stories.map(shortened) : stories,
      terms: [Parallel(first: "willow", second: "垂柳")], people: [], path: "/rivers",
      fingerprint: "1", at: 1)
    for number in 0..<count {
      let place = Place(block: number % 9, side: number % 2 == 0 ? .first : .second, offset: number)
      let locator = Locator(article: "springs", place: place)
      try library.keep(
        Bookmark(issue: "sample", locator: locator, quote: "q\(number)", note: "附注 \(number)"))
    }
    try library.keep(
      ["deltas": KeptPlace(place: .start(.second), quote: "", progress: 1)], of: "sample")
    try library.keep("springs", as: "last")
    return file
  }

  /// A library that holds what a file of the tests holds.
  static func fixture(_ name: String) throws -> TestLibrary {
    let file = TestLibrary()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    try file.write(Data(contentsOf: fixture))
    return file
  }

  /// Opens it; what there is to say about it comes along.
  func open() throws -> (library: Library, trouble: LibraryError?) { try Library.open(at: path) }

  /// What the file holds, all that SQLite keeps beside it put into it.
  func contents() throws -> Data {
    try run("PRAGMA wal_checkpoint(TRUNCATE)")
    return try Data(contentsOf: URL(filePath: path))
  }

  /// Puts something in the place of the file and of all that SQLite keeps beside it.
  func write(_ data: Data) throws {
    try FileManager.default.createDirectory(
      atPath: folder(of: path), withIntermediateDirectories: true)
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.removeItem(atPath: path + ending)
    }
    try data.write(to: URL(filePath: path))
  }

  /// Does what another program could do to the file.
  func run(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: .library())
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The names beside the file.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder(of: path)).sorted()
  }
}

/// A story with its first blocks alone, so that many libraries can be made of it.
private func shortened(_ story: Story) -> Story {
  Story(
    article: story.article, section: story.section, languages: story.languages,
    body: story.body.map { Array($0.prefix(6)) })
}

/// A bookmark of the sample issue.
func sampleBookmark(_ article: Article.ID = "deltas", note: String = "") -> Bookmark {
  Bookmark(
    issue: "sample", locator: Locator(article: article, place: .start(.second)), quote: "新",
    note: note)
}

/// Expects that a library keeps and finds.
func expectUsable(_ library: Library, _ comment: Comment? = nil) throws {
  let kept = try library.keep(sampleBookmark())
  #expect(try library.bookmarks().contains(kept), comment)
  _ = try library.answer(SearchRequest("垂柳", scope: .library, issue: ""))
}

/// Expects that a library is read from and found in, and says why it keeps nothing.
func expectReadable(_ library: Library, for obstacle: Obstacle) throws {
  #expect(library.readOnlyReason == obstacle)
  #expect(throws: LibraryError.notKept(obstacle)) { try library.keep(sampleBookmark()) }
  try shelve(["kawa"], in: library)
  #expect(try library.answer(SearchRequest("人々", scope: .library, issue: "")).articles.count == 1)
}

/// Puts small publications written for the tests on the shelf.
func shelve(_ names: [String], in library: Library) throws {
  for name in names {
    let folder = try IssueFolder(fixture(name))
    let stories = try folder.publication.articles.compactMap { try folder.story($0.id) }
    let glossary = try folder.glossary()
    try library.shelve(
      folder.publication, stories: stories, terms: glossary.terms, people: glossary.people,
      path: folder.path, fingerprint: "1", at: 1)
  }
}

extension PlainConnection {
  /// All rows of a query.
  func rows(_ sql: String) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(sql) { rows.append($0.gathered) }
    return rows
  }
}
