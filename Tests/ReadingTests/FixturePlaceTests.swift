import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

/// The place is the truth: whatever is done to the window and the look, it stays where it was.
@Suite struct FixturePlaceTests {
  private static let fixtures = ["", "rivieres", "kawa", "tides"]
  private static let bilingual = ["", "rivieres", "tides"]

  /// The sample issue where the name is empty.
  private func reader(_ fixture: String, columns: Int = 80, rows: Int = 12) throws -> Reader {
    try fixture.isEmpty
      ? Reader(columns: columns, rows: rows)
      : Reader(fixture: fixture, columns: columns, rows: rows)
  }

  /// Something that changes how the page looks and not where one is.
  private func look(_ random: inout SeededGenerator) -> Event {
    let keys = ["Tab", "v", "D", "+", "-", "=", "c", "^L"]
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      return .resize(
        Size(
          columns: .random(in: 1..<220, using: &random), rows: .random(in: 1..<60, using: &random)))
    case 1: return .ambiguous(Bool.random(using: &random) ? .wide : .narrow)
    default:
      let name = keys.randomElement(using: &random) ?? "v"
      return .key(Key(named: name) ?? Key(name.first ?? "v"))
    }
  }

  @Test(arguments: fixtures, 1...6) func aPlaceNeverDrifts(fixture: String, seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var reader = try reader(fixture)
    reader.press("Enter")
    for _ in 0..<8 {
      let moves = ["j", "Space", "}", ")", "d", "5 j", "3 0 %", "k", "G", "g"]
      reader.press(moves.randomElement(using: &random) ?? "j")
      let place = reader.state.article?.place
      for _ in 0..<10 { reader.send(look(&random)) }
      #expect(reader.state.article?.place == place, "\(fixture) seed \(seed)")
    }
  }

  @Test(arguments: bilingual, 1...3)
  func undoingWhatWasDoneToTheLookGivesTheSameState(fixture: String, seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var reader = try reader(fixture, columns: 130, rows: 20)
    // A theme that is chosen is another thing than one that follows the terminal.
    reader.press("c c c c c c Enter } Space j")
    for _ in 0..<12 {
      reader.press("^L")
      let before = reader.state
      let size = before.size
      switch Int.random(in: 0..<4, using: &random) {
      case 0: reader.press("Tab Tab")
      case 1: reader.press("v v v")
      case 2: reader.press("c c c c c c ^L")
      default:
        reader.resize(.random(in: 1..<200, using: &random), .random(in: 1..<60, using: &random))
        reader.resize(size.columns, size.rows)
      }
      let isSame = reader.state == before
      #expect(isSame, "\(fixture) seed \(seed)")
      reader.press(["j", "Tab", "v", "k", "}"].randomElement(using: &random) ?? "j")
    }
  }

  @Test(arguments: fixtures) func thePlaceIsInSightInEveryWindow(fixture: String) throws {
    var reader = try reader(fixture)
    reader.press("Enter } }")
    for size in [(200, 60), (80, 24), (40, 12), (24, 7), (12, 5), (120, 40)] {
      reader.resize(size.0, size.1)
      let article = try #require(reader.state.article)
      let line = article.galley.lineIndex(of: article.place)
      let shown = article.window.sheet
      #expect(article.top <= line && line < shown.end, "\(fixture) \(size)")
    }
  }

  @Test(arguments: fixtures) func theTextScrollsToItsEndAndBack(fixture: String) throws {
    for (columns, rows) in [(20, 6), (60, 12), (150, 30)] {
      var reader = try reader(fixture, columns: columns, rows: rows)
      reader.press("Enter")
      var screens = 0
      while reader.state.notice != .atEnd, screens < 500 {
        reader.press("Space")
        screens += 1
      }
      let article = try #require(reader.state.article)
      #expect(article.top == article.lastTop && article.percent == 100, "\(fixture) \(columns)")
      for _ in 0..<screens { reader.press("b") }
      #expect(reader.state.article?.place.block == -1, "\(fixture) \(columns)×\(rows)")
    }
  }

  @Test(arguments: fixtures) func everyLineIsSeenWhenOneTurnsScreens(fixture: String) throws {
    for (columns, rows) in [(24, 8), (60, 12), (150, 24)] {
      var reader = try reader(fixture, columns: columns, rows: rows)
      reader.press("Enter")
      var end = 0
      for _ in 0..<300 where reader.state.notice != .atEnd {
        let article = try #require(reader.state.article)
        let blank = article.galley.firstFilled(from: end)
        #expect(article.top <= max(end, blank), "lines are passed over: \(fixture) \(columns)")
        end = max(end, article.window.sheet.end)
        reader.press("Space")
      }
      #expect(reader.state.notice == .atEnd)
    }
  }

  @Test(arguments: bilingual) func theOtherLanguageStandsAtTheSameBlock(fixture: String) throws {
    var reader = try reader(fixture)
    reader.press("Enter")
    for _ in 0..<8 {
      reader.press("}")
      let block = try #require(reader.state.article).galley.block(
        at: reader.state.article?.top ?? 0)
      reader.press("Tab")
      let other = try #require(reader.state.article)
      #expect(other.galley.block(at: other.top) == block, "\(fixture)")
    }
  }

  @Test(arguments: fixtures) func bookmarksLeadToTheirLine(fixture: String) throws {
    var reader = try reader(fixture)
    reader.press("Enter } } j m")
    let place = try #require(reader.state.article?.place)
    let bookmark = try #require(reader.library.bookmarks().first)
    #expect(bookmark.locator.place == place && !bookmark.quote.isEmpty)
    reader.press("q G Enter")
    reader.resize(47, 9)
    reader.press("' Enter")
    #expect(reader.state.article?.place == place, "\(fixture)")
  }

  @Test(arguments: fixtures) func theNextDayBeginsWhereTheLastOneEnded(fixture: String) throws {
    var reader = try reader(fixture)
    reader.press("Enter } } j")
    let place = try #require(reader.state.article?.place)
    reader.press("Q")
    reader = try reader.nextDay()
    reader.resize(61, 15)
    reader.press("r")
    #expect(reader.state.article?.place == place, "\(fixture)")
  }
}
