import Grid
import Presentation
import Reading
import TestSupport
import Testing

/// What the last row names are keys that hold, however the reader has changed them.
@Suite struct HintedKeysTests {
  private func key(_ name: String) throws -> Key { try #require(Key(named: name)) }

  @Test(arguments: Mode.allCases)
  func whatIsNamedIsARowOfTheTable(mode: Mode) {
    let map = KeyMap.standard
    #expect(map.hintedBindings(in: mode) == map.bindings(in: mode).filter(\.isHinted))
  }

  @Test(arguments: Mode.allCases)
  func whatIsNamedDoesWhatItSays(mode: Mode) {
    for binding in KeyMap.standard.hintedBindings(in: mode) {
      for key in binding.keys where !(mode.isTyping && key.character != nil) {
        #expect(KeyMap.standard.command(for: key, in: mode) != nil, "\(key.name)")
      }
      #expect(binding.modes.contains(mode) && binding.hasKeys)
    }
  }

  @Test func aKeyThatWasTakenAwayIsNotNamed() throws {
    let help = try key("?")
    let map = KeyMap(changes: [
      KeyChange([help], to: nil, in: [.article]),
      KeyChange([try key("F1")], to: nil, in: [.article]),
    ])
    let named = map.hintedBindings(in: .article).flatMap(\.keys)
    #expect(!named.contains(help))
    #expect(map.hintedBindings(in: .front).flatMap(\.keys).contains(help))
  }

  @Test func aKeyThatWasGivenIsNamedWhereItHolds() throws {
    let given = try key("^T")
    let map = KeyMap(changes: [KeyChange([given], to: .reader(.help), in: [.index])])
    #expect(map.hintedBindings(in: .index).contains { $0.keys.contains(given) })
    #expect(!map.hintedBindings(in: .library).contains { $0.keys.contains(given) })
  }

  @Test func arrowsAreShownAsArrows() throws {
    let names = KeyMap.standard.bindings(in: .bookmarks).flatMap(\.keyNames)
    for arrow in ["↑", "↓", "←", "→"] { #expect(names.contains(arrow), "\(arrow)") }
    for name in ["Up", "Down", "Left", "Right"] { #expect(!names.contains(name), "\(name)") }
  }

  @Test func digitsAreShownAsARun() throws {
    let row = try #require(
      KeyMap.standard.bindings(in: .front).first { $0.command == .section(.choose) })
    #expect(row.keyNames.first == "1–9")
  }

  @Test(arguments: ["7 Enter", "t", "'", "s", "o", "?", "/ willow"])
  func theLastRowNamesAWayOut(keys: String) {
    for columns in [40, 80, 120] {
      var reader = Reader(columns: columns, rows: 24)
      reader.press(keys)
      let last = reader.rows.last { !$0.trimmed.isEmpty } ?? ""
      #expect(last.contains("q") || last.contains("Esc"), "\(columns): \(last)")
    }
  }

  @Test func noRowOfAnyScreenIsWiderThanTheWindow() {
    for columns in [12, 20, 33, 47, 80] {
      for keys in ["", "7 Enter", "t", "'", "s", "o", "?", "/ willow", ":"] {
        var reader = Reader(columns: columns, rows: 16)
        reader.press(keys)
        for row in reader.rows {
          #expect(displayWidth(row, .narrow) <= columns, "\(columns) \(keys): \(row)")
        }
      }
    }
  }
}
