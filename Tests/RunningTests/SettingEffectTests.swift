import Configuring
import Magazine
import Reading
import TestSupport
import Testing

/// Every line of `config.toml` about the page is seen on the page.
@Suite struct SettingEffectTests {
  private func written(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  private func screen(_ text: String, _ keys: String, columns: Int) -> String {
    var reader = Reader(columns: columns, rows: 40, configuration: written(text))
    reader.press(keys)
    return reader.frame.text
  }

  /// A line, the one it is compared with, and keys that lead to where it shows.
  private static let lines: [(line: String, other: String, keys: String)] = [
    ("language = \"second\"", "language = \"first\"", "Enter"),
    ("language = \"zh\"", "language = \"en\"", ""),
    ("interface = \"zh\"", "interface = \"en\"", "?"),
    ("view = \"facing\"", "view = \"single\"", "Enter"),
    ("view = \"interleaved\"", "view = \"single\"", "Enter"),
    ("measure = 30", "measure = 60", "Enter"),
    ("columns = \"two\"", "columns = \"one\"", "Enter"),
    ("align = \"justified\"", "align = \"ragged\"", "Enter"),
    ("paragraphs = \"blank\"", "paragraphs = \"indent\"", "Enter Tab"),
    ("leading = \"open\"", "leading = \"solid\"", "Enter"),
    ("marks = \"tight\"", "marks = \"full\"", "Enter Tab"),
    ("hyphens = false", "hyphens = true", "Enter"),
    ("ambiguous = \"wide\"", "ambiguous = \"narrow\"", "Enter Tab"),
    ("linear = true", "linear = false", ""),
  ]

  @Test(arguments: lines.indices) func aLineIsSeenOnThePage(index: Int) {
    let (line, other, keys) = SettingEffectTests.lines[index]
    #expect(written(line).faults.isEmpty && written(other).faults.isEmpty)
    let isSeen = [28, 34, 40, 60, 80, 120, 160].contains { columns in
      screen(line, keys, columns: columns) != screen(other, keys, columns: columns)
    }
    #expect(isSeen, "\(line) and \(other) are the same")
  }

  @Test func whatIsUsualChangesNothing() {
    let usual = Setting.allCases.filter { $0 != .preference(.language) }.map {
      "\($0.name) = \($0.written($0.usual))"
    }.joined(separator: "\n")
    #expect(written(usual).faults.isEmpty)
    for keys in ["", "Enter", "?"] {
      #expect(screen(usual, keys, columns: 100) == screen("", keys, columns: 100), "\(keys)")
    }
  }

  @Test func aKeyOfTheFileDoesWhatItSays() {
    let written = written(
      "[keys]\n\"Z\" = \"contents\"\n[keys.article]\n\"Z\" = \"bottom\"\n\"j\" = false\n\"g e\" = \"bottom\"\n"
    )
    #expect(written.faults.isEmpty, "\(written.faults)")
    var reader = Reader(configuration: written)
    reader.press("Z")
    #expect(reader.state.screen.mode == .outline)
    reader.press("q Enter Z")
    #expect(reader.state.article?.percent == 100)
    reader = Reader(configuration: written)
    reader.press("Enter j")
    #expect(reader.state.article?.percent == 0 && reader.state.notice != nil)
    reader.press("g e")
    #expect(reader.state.article?.percent == 100)
  }
}
