import Foundation
import Magazine
import Searching
import Testing

@testable import Storage

/// A library of Kan 0.1.0 is brought up to date with everything in it.
@Suite struct MigrationTests {
  /// What the file holds that Kan 0.1.0 wrote.
  private func expectAll(in library: Library) throws {
    let bookmarks = try library.bookmarks()
    #expect(bookmarks.map(\.id) == [1, 2, 3])
    #expect(bookmarks.map(\.note) == ["第一 one", "问", ""])
    #expect(bookmarks[0].locator.place == Place(block: 1, side: .first, offset: 7))
    #expect(bookmarks[1].locator.place.side == .second && bookmarks[1].quote == "摆渡人不问姓名。")
    let places = try library.places(of: "rivers-2025-01")
    #expect(places["springs"]?.isRead == true)
    #expect(
      places["fords"]
        == KeptPlace(
          place: Place(block: 1, side: .second, offset: 2), quote: "人不问姓名。", progress: 0.4))
    let kept = try library.keptValues()
    #expect(kept["settings"] == "en facing light 68 automatic")
    #expect(kept["last rivers-2025-01"] == "springs" && kept["issue"] == "rivers-2025-01")
    #expect(try library.recentQueries() == ["垂柳"])
    let publication = try #require(try library.issue("rivers-2025-01"))
    #expect(publication.title == Parallel(first: "River Notes", second: "江河札记"))
    #expect(try library.stories(of: publication).count == 2)
    #expect(try library.names(of: publication.id).terms.map(\.first) == ["willow"])
    let answer = try library.answer(SearchRequest("垂柳", scope: .library, issue: ""))
    #expect(answer.articles.map(\.article.id) == ["springs"])
  }

  @Test func everythingIsThereAndTheOldFileIsKept() throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    for _ in 0..<2 {
      let (library, trouble) = try file.open()
      #expect(trouble == nil)
      try expectAll(in: library)
      let path = try #require(try library.issues().first?.path)
      #expect(try library.publication(at: path, "") == nil, "nothing is to be read again")
      try library.keep(
        ["fords": try #require(library.places(of: "rivers-2025-01")["fords"])], of: "rivers-2025-01"
      )
    }
    #expect(try file.names().contains("library.db.before-\(Schema.version)"))
    #expect(
      try PlainConnection("\(file.path).before-\(Schema.version)").number("PRAGMA user_version")
        == 1)
  }

  @Test func theFileSaysWhoseItIs() throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    _ = try file.open()
    #expect(try PlainConnection(file.path).number("PRAGMA application_id") == Schema.application)
  }

  /// What the file of the third version holds, in French and German.
  private func expectFrench(_ library: Library, isIndexed: Bool) throws {
    let publication = try #require(try library.issue("rivieres"))
    #expect(try library.stories(of: publication).map(\.article.id) == ["sources", "gues"])
    let bookmarks = try library.bookmarks()
    #expect(bookmarks.map(\.note) == ["第一 one", ""] && bookmarks.map(\.tag) == ["de", "fr"])
    #expect(bookmarks[1].highlight?.length == 5 && bookmarks[1].page == 4)
    #expect(try library.places(of: "rivieres")["gues"]?.progress == 0.4)
    #expect(try library.recentQueries() == ["eau"])
    let answer = try library.answer(SearchRequest("Furt", scope: .library, issue: ""))
    #expect(answer.articles.map(\.article.id) == ["gues"] && answer.isIndexed == isIndexed)
  }

  @Test func theThirdVersionLosesOnlyWhatNobodyRead() throws {
    let file = try TestLibrary.fixture("third-version.sqlite")
    for _ in 0..<2 {
      let (library, trouble) = try file.open()
      #expect(trouble == nil)
      try library.makeSearchReady()
      try expectFrench(library, isIndexed: true)
      #expect(try library.check() == [])
    }
    let tables = try PlainConnection(file.path).texts("SELECT name FROM sqlite_schema")
    #expect(!tables.contains("section") && tables.contains("article"))
  }

  /// Nothing is copied and nothing written for a command that only reads.
  @Test func theVersionsBeforeAreReadAsTheyStand() throws {
    for name in ["second-version.sqlite", "third-version.sqlite"] {
      let file = try TestLibrary.fixture(name)
      let before = try Data(contentsOf: URL(filePath: file.path))
      let (library, trouble) = try Library.openToRead(at: file.path)
      #expect(trouble == nil && library.readOnlyReason == .readOnly)
      // The index of that version knows no words to correct by.
      if name.hasPrefix("third") { try expectFrench(library, isIndexed: false) }
      #expect(try !library.bookmarks().isEmpty && library.check() == [.index])
      #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    }
  }

  @Test func anEmptiedMigrationTableLocksNobodyOut() throws {
    for sql in ["DELETE FROM grdb_migrations", "DROP TABLE grdb_migrations"] {
      let file = try TestLibrary.fixture("first-version.sqlite")
      try file.run(sql)
      let (library, trouble) = try file.open()
      #expect(trouble == nil)
      try expectAll(in: library)
      try file.run(sql)
      #expect(try file.open().trouble == nil)
    }
  }

  @Test func aRecordThatCannotBeReadCostsOnlyItself() throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    try file.run("UPDATE issue SET contents = x'00FF'")
    let (library, trouble) = try file.open()
    #expect(trouble == nil)
    #expect(try library.bookmarks().count == 3)
    #expect(try library.issues().map(\.isUnreadable) == [true])
    let path = try #require(try library.issues().first?.path)
    #expect(try library.publication(at: path, "") == nil)
  }

  @Test(arguments: 0..<22)
  func aDamagedOldLibraryIsRescuedToo(page: Int) throws {
    let file = try TestLibrary.fixture("first-version.sqlite")
    var data = try Data(contentsOf: URL(filePath: file.path))
    data.replaceSubrange(page * 1024 + 100..<page * 1024 + 1024, with: Data(count: 924))
    try file.write(data)
    let plain = readableBookmarks(file.path)
    let (library, trouble) = try file.open()
    #expect(
      Set(try library.bookmarks().map(\.id)).isSuperset(of: plain), "\(String(describing: trouble))"
    )
    // Damage that nobody could see is met by searching, and mended when the library is opened next.
    do {
      _ = try library.answer(SearchRequest("垂柳", scope: .library, issue: ""))
    } catch {
      #expect(error == .damaged)
    }
    try expectUsable(try file.open().library)
  }

  @Test func bookmarksOfTheSecondVersionAreThereAndHighlightsCanBeKept() throws {
    let file = try TestLibrary.fixture("second-version.sqlite")
    for count in 0..<2 {
      let (library, trouble) = try file.open()
      #expect(trouble == nil)
      let bookmarks = try library.bookmarks()
      #expect(bookmarks.count == 3 + count)
      #expect(bookmarks[0].note == "第一 one" && bookmarks[0].highlight == nil)
      var kept = bookmarks[1]
      (kept.id, kept.highlight) = (0, Highlight(length: 4, colour: .rose, rivalry: 2))
      (kept.paragraph, kept.page) = (Parallel(first: "a\nb", second: "甲"), 42)
      kept = try library.keep(kept)
      #expect(try library.bookmarks().last == kept)
    }
    #expect(try file.names().contains("library.db.before-\(Schema.version)"))
  }

  @Test func highlightsOfTheFourthVersionAreThereAndGoOverParagraphsFromNowOn() throws {
    let file = try TestLibrary.fixture("fourth-version.sqlite")
    for count in 0..<2 {
      let (library, trouble) = try file.open()
      #expect(trouble == nil)
      let bookmarks = try library.bookmarks()
      #expect(bookmarks.count == 4 + count)
      #expect(bookmarks[3].quote == "Rivers begin" && bookmarks[3].note == "河")
      #expect(bookmarks[3].highlight == Highlight(length: 12, colour: .rose))
      #expect(bookmarks[3].blocks == 1..<2 && bookmarks[3].marked == 0..<12)
      var kept = bookmarks[3]
      (kept.id, kept.highlight) = (0, Highlight(length: 40, blocks: 3, colour: .green))
      kept = try library.keep(kept)
      #expect(try library.bookmarks().last == kept)
    }
    #expect(try file.names().contains("library.db.before-\(Schema.version)"))
  }
}
