import Golden
import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// Whole screens as text, compared with the files in Goldens. `KAN_RECORD=1` writes them anew.
@Suite struct GoldenTests {
  private static let sizes = [(40, 12), (80, 24), (120, 40), (200, 50)]
  private static let scenes: [(name: String, keys: String, preferences: Preferences)] = [
    ("front", "j", Preferences()),
    ("front-zh", "j", Preferences(side: .second, interface: .chinese)),
    ("front-remark", "3", Preferences()),
    ("article", "Enter", Preferences()),
    ("article-zh", "Enter Space", Preferences(side: .second, interface: .chinese)),
    ("facing", "Enter Space", Preferences(arrangement: .facing)),
    (
      "interleaved", "Enter Space",
      Preferences(side: .second, interface: .chinese, arrangement: .interleaved)
    ),
    ("end", "Enter G", Preferences(side: .second, interface: .chinese)),
    ("contents", "Enter t", Preferences()),
    ("columns", "s", Preferences()),
    ("help", "?", Preferences()),
    ("note", "Enter ) f a", Preferences(side: .second, interface: .chinese)),
    ("hints", "Enter ) f", Preferences(side: .second, interface: .chinese)),
    ("prompt", "Tab :view Space Tab", Preferences()),
    ("search", "/ 柳 Down", Preferences()),
    ("search-zh", "/ willow", Preferences(side: .second, interface: .chinese)),
    ("hit", "/ 柳 Down Enter", Preferences(arrangement: .facing)),
    ("bookmarks", "Enter M 记住 Enter } } m '", Preferences()),
    ("library", "o", Preferences(side: .second, interface: .chinese)),
    ("index", "i o o", Preferences()),
    ("continue", "2 Enter Space q", Preferences(side: .second, interface: .chinese)),
  ]

  @Test(arguments: scenes.indices, sizes.indices)
  func screensLookAsRecorded(scene: Int, size: Int) throws {
    let (name, keys, settings) = GoldenTests.scenes[scene]
    let (columns, rows) = GoldenTests.sizes[size]
    var reader = Reader(columns: columns, rows: rows, preferences: settings)
    reader.press(keys)
    let text = reader.frame.text
    #expect(text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(name) has no Chinese")
    try expectGolden(text, "\(name)-\(columns)x\(rows)")
  }

  private static let fixtures: [(name: String, publication: String, keys: String)] = [
    ("one-language-front", "kawa", "j"), ("one-language-help", "kawa", "? Space"),
    ("one-language-search", "kawa", "/ 水"), ("french-german-front", "rivieres", ""),
    ("english-japanese-search", "tides", "/ tide"),
  ]

  @Test(arguments: fixtures.indices) func otherLanguagesLookAsRecorded(scene: Int) throws {
    let (name, publication, keys) = GoldenTests.fixtures[scene]
    var reader = try Reader(fixture: publication, columns: 100, rows: 30)
    reader.press(keys)
    try expectGolden(reader.frame.text, name)
  }

  private static let chinese = Preferences(side: .second, interface: .chinese)
  private static let coloured: [(name: String, keys: String, preferences: Preferences)] = [
    ("front", "j", Preferences()),
    ("front-zh", "j", chinese),
    ("article", "Enter }", Preferences()),
    ("article-zh", "Enter }", chinese),
    ("facing", "Enter } m", Preferences(arrangement: .facing)),
    (
      "facing-zh", "Enter } m",
      Preferences(side: .second, interface: .chinese, arrangement: .facing)
    ),
    ("search", "/ willow Down", Preferences()),
    ("search-zh", "/ 柳 Down", chinese),
    ("hit", "/ 柳 Down Enter", Preferences(arrangement: .facing)),
  ]

  /// Colours and attributes of the dark theme, cell by cell.
  @Test(arguments: coloured.indices) func cellsLookAsRecorded(scene: Int) throws {
    let (name, keys, preferences) = GoldenTests.coloured[scene]
    var reader = Reader(columns: 100, rows: 30, preferences: preferences)
    reader.press(keys)
    let frame = render(reader.state, Theme(.dark, depth: .indexed)).frame
    try expectGolden(LookMap(frame: frame).text, "looks-\(name)")
  }
}
