import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// Whole screens as text, compared with the files in Goldens. `KAN_RECORD=1` writes them anew.
@Suite struct GoldenTests {
  private static let sizes = [(40, 12), (80, 24), (120, 40), (200, 50)]
  private static let scenes: [(name: String, keys: String, settings: Settings)] = [
    ("front", "j", Settings()),
    ("front-zh", "j", Settings(side: .second)),
    ("front-remark", "3", Settings()),
    ("article", "Enter", Settings()),
    ("article-zh", "Enter Space", Settings(side: .second)),
    ("facing", "Enter Space", Settings(arrangement: .facing)),
    ("interleaved", "Enter Space", Settings(side: .second, arrangement: .interleaved)),
    ("end", "Enter G", Settings(side: .second)),
    ("contents", "Enter t", Settings()),
    ("columns", "s", Settings()),
    ("help", "?", Settings()),
    ("note", "Enter ) f a", Settings(side: .second)),
    ("hints", "Enter ) f", Settings(side: .second)),
    ("prompt", "Tab :view Space Tab", Settings()),
    ("search", "/ 柳 Down", Settings()),
    ("search-zh", "/ willow", Settings(side: .second)),
    ("hit", "/ 柳 Down Enter", Settings(arrangement: .facing)),
    ("bookmarks", "Enter M 记住 Enter } } m '", Settings()),
    ("library", "o", Settings(side: .second)),
    ("index", "i o o", Settings()),
    ("continue", "2 Enter Space q", Settings(side: .second)),
  ]

  @Test(arguments: scenes.indices, sizes.indices)
  func screensLookAsRecorded(scene: Int, size: Int) throws {
    let (name, keys, settings) = GoldenTests.scenes[scene]
    let (columns, rows) = GoldenTests.sizes[size]
    var reader = Reader(columns: columns, rows: rows, settings: settings)
    reader.press(keys)
    let text = reader.frame.text
    #expect(text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(name) has no Chinese")
    try expectGolden(text, "\(name)-\(columns)x\(rows)")
  }
}
