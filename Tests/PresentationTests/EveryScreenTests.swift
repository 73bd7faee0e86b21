import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

@testable import Presentation

/// What holds of every screen in every window, theme, language and arrangement.
@Suite struct EveryScreenTests {
  /// Keys that lead to each screen and panel.
  private static let screens = [
    "", "Enter", "Enter } } V l l", "t", "s", "t / sp Enter", "i", "o", "Enter m } m '", "?",
    "Enter f a", "Enter 5 } K", "Enter f", "/ willow", "/ willow Enter q", ": t h e", ": set Enter",
    "Enter &willow Enter",
  ]
  private static let windows = [(1, 1), (2, 5), (12, 3), (40, 12), (80, 24), (200, 50)]

  private func reader(_ keys: String, _ columns: Int, _ rows: Int, _ preferences: Preferences)
    -> Reader
  {
    var reader = Reader(columns: columns, rows: rows, preferences: preferences)
    reader.press(keys)
    return reader
  }

  private func preferences(_ side: Side, _ arrangement: Arrangement) -> Preferences {
    Preferences(
      side: side, interface: side == .first ? .english : .chinese, arrangement: arrangement)
  }

  @Test(arguments: screens) func nothingStandsOutsideTheWindow(keys: String) {
    for (columns, rows) in EveryScreenTests.windows {
      for side in Side.allCases {
        for arrangement in Arrangement.allCases {
          let reader = reader(keys, columns, rows, preferences(side, arrangement))
          let page = render(reader.state, Theme(.dark, depth: .indexed))
          let name = "\(keys) \(columns)×\(rows) \(side) \(arrangement)"
          #expect(page.frame.cells.count == columns * rows, "\(name)")
          for row in page.frame.text.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(displayWidth(String(row), .narrow) <= columns, "\(name): \(row)")
          }
          for region in page.regions {
            let isInside = region.row < rows && region.columns.upperBound <= columns
            #expect(
              isInside && region.row >= 0 && region.columns.lowerBound >= 0, "\(name) \(region)")
          }
        }
      }
    }
  }

  @Test(arguments: screens) func noLookIsNeededToReadIt(keys: String) {
    for side in Side.allCases {
      let reader = reader(keys, 80, 24, preferences(side, .single))
      let texts = Preferences.Theme.allCases.map { theme in
        render(reader.state, Theme(theme, depth: .indexed)).frame.text
      }
      #expect(Set(texts).count == 1, "\(keys)")
    }
  }

  @Test(arguments: screens) func drawingTwiceIsTheSame(keys: String) {
    let reader = reader(keys, 100, 30, Preferences())
    let theme = Theme(.light, depth: .direct)
    #expect(render(reader.state, theme).frame == render(reader.state, theme).frame)
  }

  @Test(arguments: screens) func inChineseTheInterfaceHasNoEnglishSentence(keys: String) {
    var preferences = Preferences(side: .second, interface: .chinese)
    preferences.interface = .chinese
    let last = reader(keys, 80, 24, preferences).rows.last ?? ""
    // Names of keys, themes and commands are in Latin letters; sentences of three words are not.
    let words = last.split(separator: " ").filter { word in
      word.count > 2 && word.allSatisfy { $0.isASCII && $0.isLowercase }
    }
    #expect(words.count < 3, "\(keys): \(last)")
  }

  @Test(arguments: screens) func growingAndShrinkingTheWindowShowsTheSameAgain(keys: String) {
    var reader = reader(keys, 80, 24, Preferences())
    let before = reader.rows
    for (columns, rows) in [(30, 8), (160, 60), (1, 1), (80, 24)] { reader.resize(columns, rows) }
    #expect(reader.rows == before, "\(keys)")
  }
}
