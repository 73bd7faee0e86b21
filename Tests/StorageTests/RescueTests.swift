import Foundation
import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// The ids of the bookmarks that SQLite reads of a file up to the first error, told to pass over its
/// length and over what is wrong with its schema.
func readableBookmarks(_ path: String) -> Set<Int64> {
  var ids: Set<Int64> = []
  do {
    let connection = try PlainConnection(path)
    try connection.tolerate()
    try connection.forEachRow("SELECT * FROM bookmark") { row in
      if let id = row.whole("id", in: 0...(1 << 52)),
        row.text("article")?.contains(where: { $0 != "\0" }) == true
      {
        ids.insert(Int64(id))
      }
    }
  } catch {}  // What was read so far counts.
  return ids
}

/// What can be read of a damaged library is carried over, the old file is kept, and reading goes on.
@Suite struct RescueTests {
  private static let whole = Result {
    try TestLibrary.filled(bookmarks: 60, isShort: true).contents()
  }

  /// Opens a damaged library and expects that nothing is lost that could be read.
  private func expectRescued(_ data: Data, atLeast count: Int = 0, _ comment: Comment) throws {
    let file = TestLibrary()
    try file.write(data)
    let plain = readableBookmarks(file.path)
    let (library, trouble) = try file.open()
    let kept = Set(try library.bookmarks().map(\.id))
    #expect(kept.isSuperset(of: plain), "\(comment): \(plain.subtracting(kept))")
    // Where the first page of the bookmarks is gone, so are they all.
    #expect(plain.isEmpty || kept.count >= count, comment)
    #expect(library.path == file.path && library.readOnlyReason == nil, comment)
    if case .rescued(_, let name, _) = trouble {
      #expect(FileManager.default.fileExists(atPath: name), comment)
    }
    let added = try library.keep(sampleBookmark())
    #expect(try library.bookmarks().contains(added), comment)
    // Damage that nobody could see is met by searching, said, and mended when the library is opened
    // next.
    do {
      _ = try library.answer(SearchRequest("垂柳", scope: .library, issue: ""))
    } catch {
      #expect(error == .damaged, comment)
    }
    let (again, _) = try file.open()
    #expect(Set(try again.bookmarks().map(\.id)).isSuperset(of: plain), comment)
    try expectUsable(again, comment)
    _ = try again.check()
  }

  @Test func aSoundLibraryHasNoFaults() throws {
    let library = try TestLibrary.filled().open().library
    #expect(try library.check() == [])
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    #expect(try library.check() == [])
  }

  @Test(arguments: 0..<60)
  func aFileThatEndsTooSoonKeepsItsBookmarks(cut: Int) throws {
    let whole = try RescueTests.whole.get()
    try expectRescued(whole.prefix(whole.count * cut / 60), "cut at \(cut)/60")
  }

  @Test(arguments: 0..<60)
  func scrambledBytesCostNoBookmarkThatCanBeRead(seed: Int) throws {
    var data = try RescueTests.whole.get()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...200, using: &generator) {
      let at = Int.random(in: 0..<data.count, using: &generator)
      data[at] = UInt8.random(in: 0...255, using: &generator)
    }
    try expectRescued(data, atLeast: 50, "seed \(seed)")
  }

  @Test(arguments: 0..<30)
  func scrambledPagesCostNoBookmarkThatCanBeRead(seed: Int) throws {
    var data = try RescueTests.whole.get()
    var generator = SeededGenerator(seed: seed)
    let page = Int.random(in: 1..<data.count / 4096, using: &generator) * 4096
    for at in page..<page + 4096 { data[at] = UInt8.random(in: 0...255, using: &generator) }
    try expectRescued(data, atLeast: 40, "page \(page / 4096 + 1), seed \(seed)")
  }

  @Test(arguments: [0..<16, 0..<100, 18..<20, 100..<4096, 0..<4096])
  func withoutItsFirstPageTheBookmarksAreStillFound(range: Range<Int>) throws {
    let file = try TestLibrary.filled(bookmarks: 60)
    var data = try file.contents()
    for at in range { data[at] = UInt8(truncatingIfNeeded: at &* 37 &+ 11) }
    try file.write(data)
    let (library, trouble) = try file.open()
    #expect(trouble != nil)
    let kept = try library.bookmarks()
    #expect(kept.map(\.id) == Array(1...60))
    #expect(
      kept.last?.note == "附注 59"
        && kept.last?.locator.place == Place(block: 5, side: .second, offset: 59))
    #expect(try library.places(of: "sample")["deltas"]?.isRead == true)
    #expect(try library.keptValue(named: "last") == "springs")
    try expectUsable(library)
  }

  @Test func theSentenceSaysWhatWasCarriedOver() throws {
    let file = try TestLibrary.filled(bookmarks: 6)
    try file.run("DROP TABLE preference")
    let (library, trouble) = try file.open()
    guard case .rescued(file.path, let name, let salvaged) = trouble else {
      Testing.Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(salvaged == Salvaged(publications: 1, bookmarks: 6, places: 1))
    #expect(
      trouble?.sentence[.english].hasSuffix("6 bookmarks, 1 place, 1 publication") == true)
    #expect(trouble?.sentence[.chinese].contains("书签 6") == true)
    #expect(readableBookmarks(name).count == 6)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 4)
    #expect(try library.names(of: "sample").terms.count == 1)
    #expect(try library.publication(at: "/rivers", "1") != nil)
    #expect(try file.open().trouble == nil)
  }

  @Test(arguments: Schema.tables.keys.sorted())
  func aDroppedTableCostsOnlyItself(table: String) throws {
    let file = try TestLibrary.filled(bookmarks: 6)
    try file.run("DROP TABLE \(table)")
    let library = try file.open().library
    // The pages of a dropped table may still hold its rows.
    #expect(try library.bookmarks().count == 6 || table == "bookmark")
    #expect(try library.places(of: "sample").count == 1 || table == "place")
    #expect(try library.keptValue(named: "last") == "springs" || table == "preference")
    // What is not whole is read from its files again.
    #expect(
      (try library.publication(at: "/rivers", "1") != nil) == !["publication", "article"].contains(
        table))
    try expectUsable(library)
  }

  @Test(arguments: [
    "DROP TABLE search", "UPDATE preference SET value = '0' WHERE name = 'index'",
    "DROP TABLE search_data", "DROP TABLE search_config", "DELETE FROM search_data",
    "UPDATE search_data SET block = x'00112233445566778899'", "DROP TABLE search_idx",
    "DROP TABLE search_docsize",
  ])
  func aDamagedIndexIsMadeAnew(damage: String) throws {
    let file = try TestLibrary.filled()
    try file.run(damage)
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try library.answer(SearchRequest("垂柳", scope: .library, issue: "")).articles.count == 4)
    #expect(try library.bookmarks().count == 1)
  }

  @Test(arguments: [
    "block = 9223372036854775807", "block = -9223372036854775808", "block = 'x'",
    "offset = 9e99", "offset = -5", "quote = x'FF00'", "created = 'never'", "language = 'xx'",
    "note = 7",
  ])
  func aRowOfAnotherProgramIsBounded(change: String) throws {
    let file = try TestLibrary.filled(bookmarks: 2)
    try file.run("UPDATE bookmark SET \(change) WHERE id = 1")
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    let place = try #require(try library.bookmarks().first).locator.place
    #expect(try library.bookmarks().count == 2)
    #expect((-1...(1 << 24)).contains(place.block) && (0...(1 << 24)).contains(place.offset))
    _ = sampleStory("springs").anchor(place, quote: "q")
    try library.shelve(
      sampleIssue, stories: [sampleStory("springs")], terms: [], people: [], path: "/rivers",
      fingerprint: "2", at: 2)
    try expectUsable(library)
  }

  @Test func nullsCostOnlyTheirRow() throws {
    let file = try TestLibrary.filled(bookmarks: 6)
    try file.run(
      """
      CREATE TABLE odd (id INTEGER PRIMARY KEY, publication, article, block, language, offset,
        quote, note, created, length, colour, rivalry, lost, paragraph, paragraph_second, page, blocks);
      INSERT INTO odd SELECT * FROM bookmark;
      UPDATE odd SET note = NULL, quote = NULL, block = NULL, language = NULL WHERE id = 2;
      UPDATE odd SET article = NULL WHERE id = 3;
      DROP TABLE bookmark; ALTER TABLE odd RENAME TO bookmark;
      INSERT INTO place VALUES ('sample', 'fords', 9223372036854775807, 'zh', 0, '', 'x', NULL);
      """)
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try library.bookmarks().map(\.id) == [1, 2, 4, 5, 6])
    #expect(try library.places(of: "sample").count == 2)
    #expect(try library.check() == [.rows(table: "bookmark", count: 1)])
    try expectUsable(library)
  }

  @Test func aMissingColumnIsSaidAndTheRestCarriedOver() throws {
    let file = try TestLibrary.filled(bookmarks: 6)
    try file.run("ALTER TABLE bookmark DROP COLUMN note")
    let (library, trouble) = try file.open()
    #expect(trouble != nil)
    #expect(try library.bookmarks().map(\.quote) == (0..<6).map { "q\($0)" })
  }

  @Test(arguments: ["garbage", "SQLite format 3\u{0}garbage", ""])
  func aLibraryOfWhichNothingIsLeftIsSetAside(content: String) throws {
    let file = try TestLibrary.filled()
    let garbage = Data(String(repeating: content, count: 400).utf8)
    try file.write(garbage)
    let (library, trouble) = try file.open()
    try expectUsable(library)
    guard case .rescued(file.path, let name, Salvaged()) = trouble else {
      Testing.Issue.record("\(String(describing: trouble))")
      return
    }
    #expect(try Data(contentsOf: URL(filePath: name)) == garbage)
    #expect(trouble?.description.contains("set aside as") == true)
    #expect(library.path == file.path)
  }

  @Test func manyRescueALibraryAtOnce() throws {
    let file = try TestLibrary.filled(bookmarks: 6)
    try file.run("DROP TABLE preference")
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      let opened = try? file.open()
      #expect((try? opened?.library.bookmarks().count) == 6)
    }
    #expect(
      try file.names().filter {
        $0.contains("damaged") && !$0.contains("-wal") && !$0.contains("-shm")
      } == ["library.db.damaged"])
  }
}
