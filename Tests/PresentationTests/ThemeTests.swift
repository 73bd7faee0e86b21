import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

@Suite struct ThemeTests {
  private func looks(_ name: Preferences.Theme, _ depth: ColourDepth) -> Set<Look> {
    var reader = Reader(columns: 100, rows: 30, preferences: Preferences(theme: name))
    reader.press("Enter")
    return Set(render(reader.state, Theme(name, depth: depth)).frame.cells.map(\.look))
  }

  @Test(arguments: Preferences.Theme.allCases, [ColourDepth.none, .eight, .sixteen, .indexed])
  func usesNoColourBeyondTheDepth(name: Preferences.Theme, depth: ColourDepth) {
    for look in looks(name, depth) {
      #expect(look.foreground < max(1, depth.rawValue) && look.background < max(1, depth.rawValue))
      if depth == .none || name == .plain {
        #expect(look.foreground == -1 && look.background == -1)
      }
    }
  }

  @Test(arguments: [Preferences.Theme.dark, .light], [ColourDepth.eight, .sixteen, .indexed])
  func paintsOnePageThatTextStandsOutFrom(name: Preferences.Theme, depth: ColourDepth) {
    let looks = looks(name, depth)
    #expect(Set(looks.map(\.background)).count == 1)
    #expect(looks.allSatisfy { $0.foreground != $0.background })
  }

  @Test func nothingInTheTextStandsOutMoreThanTheTitle() {
    let theme = Theme(.dark, depth: .indexed)
    let accent = theme.part(.accent).ink
    for part in [ThemePart.heading1, .heading2, .heading3, .heading] {
      #expect(theme.part(part).ink != accent, "\(part)")
    }
    #expect(theme.part(.title).attributes == .bold)
  }

  @Test func withoutColoursAttributesTellPartsApart() {
    let attributes = Set(looks(.plain, .none).map(\.attributes))
    #expect(attributes.contains(.bold) && attributes.contains(.dim) && attributes.contains([]))
  }
}
