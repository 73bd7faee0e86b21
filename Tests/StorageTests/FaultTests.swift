import Foundation
import GRDB
import Glibc
import Grid
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// A library that is damaged, foreign, newer, torn or out of reach costs a sentence, never a
/// bookmark.
@Suite struct FaultTests {
  private func newPath() throws -> String {
    "\(FaultTests.folder)/\(UUID().uuidString)/deep/library.db"
  }

  /// Where the libraries of these tests are; gone when the tests end.
  private static let folder: String = {
    atexit { try? FileManager.default.removeItem(atPath: FaultTests.folder) }
    return NSTemporaryDirectory() + "kan-faults-\(getpid())"
  }()

  /// A library with an issue and a bookmark in it.
  private func filled(_ path: String) throws {
    let (library, trouble) = try Library.open(at: path)
    #expect(trouble == nil)
    try library.shelve(
      sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) }, terms: [], people: [],
      path: "/rivers", fingerprint: "1", at: 1)
    try library.keep(
      Bookmark(
        issue: "sample", locator: Locator(article: "springs", place: .start(.first)), quote: "q"))
  }

  private func isUsable(_ library: Library) throws {
    let kept = try library.keep(
      Bookmark(
        issue: "sample", locator: Locator(article: "deltas", place: .start(.second)), quote: "新"))
    #expect(try library.bookmarks().contains(kept))
  }

  @Test func aLibraryIsThereTheNextDay() throws {
    let path = try newPath()
    try filled(path)
    let (library, trouble) = try Library.open(at: path)
    #expect(trouble == nil)
    #expect(try library.bookmarks().count == 1)
    #expect(try library.answer(Question("垂柳", scope: .library, issue: "")).articles.count == 4)
  }

  @Test(arguments: ["garbage", "", "SQLite format 3\u{0}garbage"])
  func aFileThatIsNoLibraryIsSetAside(content: String) throws {
    let path = try newPath()
    try filled(path)
    let garbage = String(repeating: content, count: 400)
    try Data(garbage.utf8).write(to: URL(filePath: path))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    let (library, trouble) = try Library.open(at: path)
    try isUsable(library)
    guard !content.isEmpty else { return }  // An empty file is an empty library.
    guard case .setAside(path, let name) = trouble else {
      Testing.Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(try Data(contentsOf: URL(filePath: name)) == Data(garbage.utf8))
    #expect(trouble?.description.contains("set aside as") == true)
    #expect(library.path == path)
  }

  @Test func aTornLibraryIsSetAside() throws {
    let path = try newPath()
    try filled(path)
    let whole = try Data(contentsOf: URL(filePath: path))
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try whole.prefix(whole.count / 3).write(to: URL(filePath: path))
    let (library, trouble) = try Library.open(at: path)
    #expect(trouble != nil)
    try isUsable(library)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains { $0.contains("damaged") })
  }

  @Test func aNewerLibraryIsLeftAlone() throws {
    let path = try newPath()
    try filled(path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let (library, trouble) = try Library.open(at: path)
    #expect(trouble == .newerVersion(path))
    #expect(library.path == nil)
    try isUsable(library)
    let kept = try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM bookmark")
    }
    #expect(kept == 1)
  }

  @Test func aPlaceThatCannotBeWrittenCostsASentence() throws {
    let (library, trouble) = try Library.open(at: "/dev/null/kan/library.db")
    #expect(library.path == nil)
    #expect(trouble?.description.contains("reading goes on") == true)
    try isUsable(library)
  }

  @Test(arguments: ["DROP TABLE search", "UPDATE remembered SET value = '0' WHERE name = 'index'"])
  func aMissingOrOldIndexIsBuiltAnew(damage: String) throws {
    let path = try newPath()
    try filled(path)
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: SearchTokenizer.self) }
    try DatabaseQueue(path: path, configuration: configuration).write {
      try $0.execute(sql: damage)
    }
    let (library, trouble) = try Library.open(at: path)
    #expect(trouble == nil)
    #expect(try library.answer(Question("垂柳", scope: .library, issue: "")).articles.count == 4)
    #expect(try library.bookmarks().count == 1)
  }

  /// Another program that writes for long makes no page wait.
  @Test func aForeignWriterMakesNoReaderWait() throws {
    let path = try newPath()
    try filled(path)
    let library = try Library.open(at: path).library
    let foreign = try DatabaseQueue(path: path)
    let isOpen = DispatchSemaphore(value: 0)
    let isRead = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? foreign.write { db in
        try db.execute(sql: "UPDATE issue SET opened = 7")
        isOpen.signal()
        isRead.wait()
      }
    }
    isOpen.wait()
    Thread.detachNewThread { try? library.remember("last", "springs") }
    Thread.sleep(forTimeInterval: 0.1)  // The write is waiting for its turn by now.
    #expect(try library.story("springs", in: sampleIssue) != nil)
    #expect(try library.remembered("last") == nil)
    isRead.signal()
  }

  @Test func manyBeginALibraryAtOnce() throws {
    for _ in 0..<5 {
      let path = try newPath()
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        let opened = try? Library.open(at: path)
        #expect(opened?.library.path == path && opened?.trouble == nil)
        let locator = Locator(article: "fords", place: .start(.first))
        _ = try? opened?.library.keep(Bookmark(issue: "sample", locator: locator, quote: "q"))
      }
      #expect(try Library.open(at: path).library.bookmarks().count == 8)
    }
  }

  @Test func twoProgramsKeepWithoutLosing() throws {
    let path = try newPath()
    try filled(path)
    let libraries = try (0..<2).map { _ in try Library.open(at: path).library }
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      let locator = Locator(
        article: "fords", place: Place(block: 0, side: .first, offset: index))
      _ = try? libraries[index % 2].keep(Bookmark(issue: "sample", locator: locator, quote: "q"))
    }
    #expect(try libraries[0].bookmarks().count == 41)
  }
}
