import Magazine
import Reading
import Running
import TestSupport
import Testing
import Typesetting

/// What a reader chooses, and what is kept of it.
@Suite struct PreferencesTests {
  @Test func themesOfTheReadersOwnComeAfterKansAndMayBeNamed() {
    var reader = Reader()
    reader.send(.configured([:], .standard, themes: ["ink", "sepia"]))
    reader.press(": theme Space sepia Enter")
    #expect(reader.state.preferences.theme == .own("sepia"))
    reader.press("c")
    #expect(reader.state.preferences.theme == .dark)
    for _ in Preferences.Theme.allCases { reader.press("c") }
    #expect(reader.state.preferences.theme == .own("ink"))
    reader.press(": theme Space blue Enter")
    #expect(reader.state.preferences.theme == .own("ink"))
    // The file no longer has it.
    reader.send(.configured([:], .standard, themes: ["sepia"]))
    #expect(reader.state.preferences.theme == .dark)
  }

  /// Types lines after `:` and returns what was kept.
  private func kept(_ lines: String...) throws -> [String: String] {
    var reader = Reader(columns: 120)
    for line in lines {
      reader.press(":\(line.split(separator: " ").joined(separator: " Space ")) Enter")
    }
    return try kept(by: reader)
  }

  private func kept(by reader: Reader) throws -> [String: String] {
    try Startup("sample", in: reader.library).choices.values
  }

  @Test func everyChoiceIsKeptByItsName() throws {
    #expect(try kept("align justified") == ["align": "justified"])
    #expect(try kept("paragraphs blank") == ["paragraphs": "blank"])
    #expect(try kept("marks tight") == ["marks": "tight"])
    #expect(try kept("titles wave") == ["titles": "wave"])
    #expect(try kept("ruby above") == ["ruby": "above"])
    #expect(try kept("names on") == ["names": "on"])
    #expect(try kept("hyphens off") == ["hyphens": "off"])
    #expect(try kept("ambiguous wide") == ["ambiguous": "wide"])
    #expect(try kept("measure 60", "theme light") == ["measure": "60", "theme": "light"])
    #expect(try kept("language zh") == ["language": "second"])
    #expect(try kept("interface zh") == ["interface": "zh"])
    #expect(try kept("columns two", "columns two") == ["columns": "two"])
    #expect(try kept("theme dark") == ["theme": "dark"])
    #expect(try kept("theme dark", "theme auto") == ["theme": "auto"])
    #expect(try kept("theme auto") == [:])
  }

  @Test func whatIsKeptIsReadAgain() {
    let chosen = Preferences(
      side: .second, interface: .chinese, arrangement: .facing, theme: .light, measure: 60,
      columns: .two,
      typography: Typography(
        alignment: .justified, paragraphs: .blank, marks: .tight, titles: .wave, ruby: .above,
        underlinesNames: true, hyphenates: false, ambiguous: .wide),
      ambiguous: .wide)
    let rows = Dictionary(
      uniqueKeysWithValues: Preference.allCases.map { ($0.rawValue, chosen[$0]) })
    #expect(Preferences().reading(rows) == chosen)
  }

  @Test func aRowThatSaysNothingKnownCostsOnlyItself() {
    let rows = ["theme": "purple", "measure": "9999", "view": "facing", "sound": "loud"]
    #expect(Preferences().reading(rows) == Preferences(arrangement: .facing))
  }

  @Test func theFormOfOldIsStillRead() {
    let rows = Preferences.rows(ofText: "zh facing light 72 two")
    #expect(
      Preferences().reading(rows)
        == Preferences(
          side: .second, arrangement: .facing, theme: .light, measure: 72, columns: .two))
    #expect(Preferences.rows(ofText: "zh facing") == [:])
  }

  @Test func theWidthTheTerminalShowsIsNoChoice() throws {
    var reader = Reader()
    reader.send(.ambiguous(.wide))
    #expect(reader.state.preferences.typography.ambiguous == .wide)
    #expect(try kept(by: reader) == [:])
    reader.press(":ambiguous Space narrow Enter")
    reader.send(.ambiguous(.wide))
    #expect(reader.state.preferences.typography.ambiguous == .narrow)
  }

  @Test func theInterfaceStaysWhenTheTextTurns() {
    var reader = Reader()
    reader.press("Tab ?")
    #expect(reader.state.preferences.side == .second)
    #expect(reader.rows[0].trimmed == "Keys 按键")
    reader.press("q :interface Space zh Enter Tab ?")
    #expect(reader.state.preferences.side == .first)
    #expect(reader.rows[0].trimmed == "按键 Keys")
  }
}
