import Foundation
import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// A library that is foreign, newer, held or out of reach costs a sentence, never a bookmark.
@Suite struct FaultTests {
  @Test func aLibraryIsThereTheNextDay() throws {
    let file = try TestLibrary.filled()
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try library.bookmarks().count == 1)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 4)
  }

  @Test(arguments: ["", ":memory:", "file:x?mode=memory"])
  func whatIsNoFileIsSaid(name: String) throws {
    let (library, trouble) = try Library.open(at: name)
    #expect(trouble == .noFile(name) && library.path == nil)
    try expectReadable(library, for: .nameless)
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAsItIs() throws {
    for name in ["library.db", "places.sqlite"] {
      let file = TestLibrary(name: name)
      try file.write(Data())
      try file.run("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')")
      let before = try file.contents()
      let (library, trouble) = try file.open()
      #expect(trouble == .foreign(file.path) && library.path == nil)
      try expectReadable(library, for: .foreign)
      #expect(try file.contents() == before)
      #expect(try file.names() == [name])
    }
  }

  @Test(arguments: ["", "some notes of mine"])
  func aFileOfAnotherNameIsLeftAsItIs(content: String) throws {
    let file = TestLibrary(name: "notes.txt")
    try file.write(Data(content.utf8))
    let (library, trouble) = try file.open()
    #expect(trouble == (content.isEmpty ? .empty(file.path) : .foreign(file.path)))
    try expectReadable(library, for: content.isEmpty ? .empty : .foreign)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == Data(content.utf8))
    #expect(try file.names() == ["notes.txt"])
  }

  @Test func aNewerLibraryIsLeftAlone() throws {
    let file = try TestLibrary.filled()
    try file.run("PRAGMA user_version = 99")
    let (library, trouble) = try file.open()
    #expect(trouble == .newerVersion(file.path))
    #expect(library.path == nil)
    try expectReadable(library, for: .newer)
    #expect(try PlainConnection(file.path).number("SELECT count(*) FROM bookmark") == 1)
  }

  @Test func aPlaceThatCannotBeWrittenCostsASentence() throws {
    let (library, trouble) = try Library.open(at: "/dev/null/kan/library.db")
    #expect(library.path == nil)
    #expect(trouble?.description.contains("reading goes on") == true)
    try expectReadable(library, for: .closed)
  }

  /// Another program that writes for long makes no page wait.
  @Test func aForeignWriterMakesNoReaderWait() throws {
    let file = try TestLibrary.filled()
    let library = try file.open().library
    let foreign = try DatabaseQueue(path: file.path)
    let isOpen = DispatchSemaphore(value: 0)
    let isRead = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      try? foreign.write { db in
        try db.execute(sql: "UPDATE publication SET opened = 7")
        isOpen.signal()
        isRead.wait()
      }
    }
    isOpen.wait()
    Thread.detachNewThread { try? library.keep("fords", as: "last") }
    Thread.sleep(forTimeInterval: 0.1)  // The write is waiting for its turn by now.
    #expect(try library.story("springs", in: sampleIssue) != nil)
    #expect(try library.keptValue(named: "last") == "springs")
    isRead.signal()
  }

  /// A connection that may leave a transaction open.
  private static var holding: Configuration {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return configuration
  }

  @Test func whoHoldsTheLibraryIsSaidAfterTwoSeconds() throws {
    let file = try TestLibrary.filled()
    let library = try file.open().library
    let foreign = try DatabaseQueue(path: file.path, configuration: FaultTests.holding)
    try foreign.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: LibraryError.notKept(.busy)) { try library.keep(sampleBookmark()) }
    }
    #expect(time < .seconds(4))
    // A library that is held is opened all the same.
    let (second, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try second.bookmarks().count == 1)
    try foreign.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try expectUsable(library)
  }

  /// Whoever leaves waits for another program once, not once for each thing that is still to be kept.
  @Test func aReaderWhoLeavesWaitsTwoSecondsForAllThatIsToBeKept() throws {
    let file = try TestLibrary.filled()
    let library = try file.open().library
    try library.keep("before", as: "last")
    let foreign = try DatabaseQueue(path: file.path, configuration: FaultTests.holding)
    try foreign.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let time = ContinuousClock().measure {
      library.hurry()
      for _ in 0..<5 {
        #expect(throws: LibraryError.notKept(.busy)) { try library.keep(sampleBookmark()) }
      }
    }
    #expect(time < .seconds(6))
    try foreign.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try expectUsable(library)
  }

  /// The first page waits for nothing that only keeping needs.
  @Test func nothingIsMadeBesideASoundLibraryBeforeSomethingIsKept() throws {
    let file = try TestLibrary.filled()
    let before = try file.names()
    let library = try file.open().library
    let kept = try library.bookmarks().count
    #expect(try file.names() == before && library.readOnlyReason == nil)
    try library.keep(sampleBookmark())
    #expect(try library.bookmarks().count == kept + 1)
    #expect(try file.open().library.bookmarks().count == kept + 1)
  }

  /// A library that another program has for itself is read all the same; keeping says who holds it.
  @Test func anExclusiveLockHoldsUpKeepingAlone() throws {
    let file = try TestLibrary.filled()
    let foreign = try DatabaseQueue(path: file.path, configuration: FaultTests.holding)
    try foreign.inDatabase {
      try $0.execute(
        sql: """
          PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE
          """)
    }
    let (library, trouble) = try file.open()
    #expect(try trouble == nil && library.bookmarks().count == 1)
    let time = ContinuousClock().measure {
      #expect(throws: LibraryError.notKept(.busy)) { try library.keep(sampleBookmark()) }
    }
    #expect(time < .seconds(4))
    try foreign.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try foreign.close()
    try expectUsable(library)
  }

  @Test func manyBeginALibraryAtOnce() throws {
    for _ in 0..<5 {
      let file = TestLibrary()
      DispatchQueue.concurrentPerform(iterations: 8) { index in
        let opened = try? file.open()
        #expect(opened?.library.path == file.path && opened?.trouble == nil)
        _ = try? opened?.library.keep(sampleBookmark())
      }
      #expect(try file.open().library.bookmarks().count == 8)
      #expect(try file.names().filter { $0.contains("new") }.isEmpty)
    }
  }

  @Test func twoOpenLibrariesKeepWithoutLosing() throws {
    let file = try TestLibrary.filled()
    let libraries = try (0..<2).map { _ in try file.open().library }
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      _ = try? libraries[index % 2].keep(sampleBookmark())
    }
    #expect(try libraries[0].bookmarks().count == 41)
  }
}
