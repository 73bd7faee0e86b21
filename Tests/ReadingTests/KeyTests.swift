import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// What keys do on which screen.
@Suite struct KeyTests {
  /// Keys that lead to each screen, with something before and after what is chosen.
  private static let ways: [(mode: Mode, keys: String)] = [
    (.front, "Enter q H"),
    (.article, "/ willow Enter } } }"),
    (.range, "Enter } } V"),
    (.outline, "t j"),
    (.bookmarks, "Enter m } } m } } m ' j"),
    (.library, "o"),
    (.index, "i"),
    (.help, "? Space"),
    (.note, "Enter f a"),
    (.panel, "Enter 5 } K"),
    (.links, "Enter f"),
    (.search, "/ willow Enter q Esc / willow Left Left"),
    (.hits, "/ willow Enter q"),
    (.prompt, ":vi Left"),
  ]

  @Test func everyScreenIsReached() {
    #expect(KeyTests.ways.map(\.mode) == Mode.allCases)
    for (mode, keys) in KeyTests.ways {
      var reader = Reader()
      reader.press(keys)
      #expect(reader.state.screen.mode == mode, "\(keys)")
    }
  }

  @Test(arguments: KeyTests.ways.indices)
  func everyKeyDoesOrSaysSomething(way: Int) {
    let (mode, keys) = KeyTests.ways[way]
    for key in Set(CommandTable.bindings.flatMap(\.keys)) {
      var reader = Reader()
      reader.press(keys)
      let before = reader.state
      reader.send(.key(key))
      #expect(
        reader.state != before || !reader.effects.isEmpty, "\(key.name) is silent on \(mode)")
    }
  }

  /// All keys that a terminal sends: what is printed, with Control, and by name.
  private static let allKeys: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { Key(Character($0)) } }
    + (0x61...0x7A).compactMap { Unicode.Scalar($0).map { .control(Character($0)) } }
    + Key.Name.allCases.map { Key($0) } + [.alt("u"), .alt("x"), Key("柳"), Key("ｊ")]

  @Test(arguments: KeyTests.ways.indices)
  func noKeyIsSilentOnAnyScreen(way: Int) {
    let (mode, keys) = KeyTests.ways[way]
    var reader = Reader()
    reader.press(keys)
    let before = reader
    for key in KeyTests.allKeys {
      reader = before
      reader.send(.key(key))
      #expect(
        reader.state != before.state || !reader.effects.isEmpty, "\(key.name) is silent on \(mode)")
    }
  }

  @Test func aKeyOfLessOrVimSaysWhatDoesItHere() {
    for (key, said) in [("w", "V"), ("^W", "v"), ("$", "G")] {
      var reader = Reader()
      reader.press("Enter \(key)")
      let sentence = reader.state.notice.map { Words.sentence(for: $0)[.english] } ?? ""
      #expect(sentence.hasPrefix("\(key) means nothing here; \(said): "), "\(sentence)")
    }
    var reader = Reader()
    reader.press("Enter S")
    #expect(reader.state.notice != nil)
  }

  @Test(arguments: KeyTests.ways.indices)
  func everyKeyOfARowHoldsOnItsScreens(way: Int) {
    let (mode, keys) = KeyTests.ways[way]
    for row in CommandTable.bindings where row.modes.contains(mode) {
      for key in row.keys {
        var reader = Reader()
        reader.press(keys)
        reader.send(.key(key))
        if case .worksElsewhere = reader.state.notice {
          Testing.Issue.record("\(key.name) does not hold on \(mode)")
        }
      }
    }
  }

  @Test func aKeyOfAnotherScreenSaysWhereItWorks() {
    var reader = Reader()
    reader.press("m")
    #expect(reader.state.notice == .worksElsewhere(.article(.bookmark), [.article]))
    #expect(
      reader.state.notice.map { Words.sentence(for: $0)[.english] }
        == "bookmark this place, or take the bookmark away: works in article")
    reader.press("q : bookmark Enter")
    #expect(reader.state.notice == nil || reader.state.screen.mode == .front)
  }
}
