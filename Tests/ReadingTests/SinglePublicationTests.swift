import Magazine
import Reading
import TestSupport
import Testing

/// A publication in Japanese alone: everything that two languages have a key for, and says so.
@Suite struct SinglePublicationTests {
  private func reading(_ keys: String, columns: Int = 100) throws -> Reader {
    var reader = try Reader(
      fixture: "kawa", columns: columns, rows: 24,
      preferences: Preferences(side: .second, arrangement: .interleaved))
    reader.press(keys)
    return reader
  }

  @Test(arguments: ["", "Enter", "t", "s", "i", "o", "'", "?"])
  func tabSaysOnEveryScreenThatThereIsOneLanguage(keys: String) throws {
    #expect(try reading("\(keys) Tab").state.notice == .oneLanguageOnly)
  }

  @Test(arguments: Command.allCases.filter(\.needsTwoLanguages))
  func whatNeedsTwoLanguagesSaysSoByNameToo(command: Command) throws {
    let reader = try reading("Enter :\(command.name) Enter")
    #expect(reader.state.notice == .oneLanguageOnly)
    #expect(reader.state.preferences == Preferences(side: .second, arrangement: .interleaved))
  }

  @Test func theTextIsReadFromItsHeadToItsEnd() throws {
    var reader = try reading("Enter")
    var seen = reader.rows.joined(separator: "\n")
    for _ in 0..<20 where reader.state.notice != .atEnd {
      reader.press("Space")
      seen += reader.rows.joined(separator: "\n")
    }
    for text in ["みずうみから", "水の始まりを歩く。", "流れる水は腐らない。", "ヤナギの根元"] {
      #expect(seen.contains(text), "\(text)")
    }
  }

  @Test func searchingGoesFromHitToHit() throws {
    var reader = try reading("/ 水 Enter")
    var places: Set<Place> = []
    for _ in 0..<6 {
      if let article = reader.state.article { places.insert(article.place) }
      reader.press("n")
    }
    #expect(places.count > 3 && places.allSatisfy { $0.side == .first })
  }

  @Test func linksAndNotesWorkAsInTwoLanguages() throws {
    var reader = try reading("Enter f a")
    #expect(reader.state.screen.mode == .note)
    #expect(reader.rows.contains { $0.contains("二〇二四年の秋の調べによる。") })
    reader.press("q ] f a")
    #expect(reader.state.article?.story.article.id == "mizuumi")
  }

  @Test func bookmarksHoldTheFirstSide() throws {
    let reader = try reading("Enter } } m '")
    let bookmark = try #require(reader.library.bookmarks().first)
    #expect(bookmark.locator.place.side == .first)
    #expect(reader.rows.contains { $0.contains(String(bookmark.quote.prefix(8))) })
  }

  @Test func aCitationHasOneEntry() throws {
    #expect(try reading("Enter Y").effects == [.copy("みずうみから[Z]//川の手帖.")])
  }

  @Test func thePublicationOnTheShelfBesideOneInTwoLanguagesIsOpened() throws {
    var reader = try reading("")
    try shelve(sampleIssue, terms: [], in: reader.library)
    reader.press("o")
    guard case .library(let list) = reader.state.screen else {
      Testing.Issue.record("no library")
      return
    }
    let index = try #require(list.items.firstIndex { $0.publication.id == "sample" })
    reader.press("g " + String(repeating: "j ", count: index) + "Enter Enter")
    #expect(reader.state.sitting.publication.id == "sample")
    #expect(reader.state.article?.layout.arrangement == .interleaved, "the choice has waited")
    #expect(reader.state.preferences.side == .second)
  }
}
