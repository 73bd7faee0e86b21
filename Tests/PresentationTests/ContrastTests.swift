import Grid
import Magazine
import Reading
import Testing
import Typesetting

@testable import Presentation

/// What can be read in every theme (WCAG 2.2, 1.4.3: 4.5 : 1 for words, 1.4.6: 7 : 1 where contrast is high).
@Suite struct ContrastTests {
  private static let depths = [ColourDepth.eight, .sixteen, .indexed]
  private static let painted = Preferences.Theme.allCases.filter { $0 != .plain }
  /// Grounds that terminals are dark by: black, the greys of editors, the blue and the purple of some.
  private static let darkGrounds: [UInt32] = [0, 0x1E1E1E, 0x282C34, 0x002B36, 0x300A24]

  /// Everything that words are drawn in; a new role does not compile until it is sorted.
  private static let roles: [Presentation.Role] =
    [
      .page, .nameplate, .heavyRule, .rule, .strong, .plain, .muted, .byline, .accent, .selected,
      .bar, .key, .label, .notice, .match, .currentMatch, .selection,
    ]
    + parts.flatMap { part in
      [[], Marks.strong, .emphasis, .code, .struck, [.strong, .emphasis]].flatMap { marks in
        [false, true].map { Presentation.Role.print(Style(part, marks: marks, isTranslation: $0)) }
      }
    }
  private static let parts: [Style.Role] =
    [
      .kicker, .title, .titleRule, .otherTitle, .dek, .byline, .body, .caption, .drawing,
      .tableHeader, .marker, .rule,
    ] + (1...6).map(Style.Role.heading)

  private static func isWords(_ role: Presentation.Role) -> Bool {
    switch role {
    case .heavyRule, .rule, .bar: false
    case .page, .nameplate, .strong, .plain, .muted, .byline, .accent, .selected, .key, .label,
      .notice, .match, .currentMatch, .selection:
      true
    case .print(let style):
      switch style.role {
      case .rule, .titleRule: false
      case .kicker, .title, .otherTitle, .dek, .byline, .body, .caption, .drawing, .heading,
        .tableHeader, .marker:
        true
      }
    }
  }

  @Test(arguments: painted, depths)
  func wordsStandOutFromTheirGround(name: Preferences.Theme, depth: ColourDepth) {
    let theme = Theme(name, depth: depth)
    let least = name == .contrast ? 7.0 : 4.5
    for role in ContrastTests.roles where ContrastTests.isWords(role) {
      let look = theme.look(role)
      let grounds =
        look.background < 0
        ? ContrastTests.darkGrounds : [XtermPalette.colour(look.background)]
      for ground in grounds {
        let ratio = XtermPalette.contrast(XtermPalette.colour(look.foreground), ground)
        #expect(ratio >= least, "\(role) on \(String(ground, radix: 16)): \(ratio)")
      }
    }
  }

  /// The grounds that something marked stands on: words of a highlight keep their contrast whatever
  /// they are drawn in, a chosen range and the light of a search by their own looks.
  @Test(arguments: painted, depths)
  func markedWordsStandOutFromTheirGrounds(name: Preferences.Theme, depth: ColourDepth) {
    let theme = Theme(name, depth: depth)
    let least = name == .contrast ? 7.0 : 4.5
    for role in ContrastTests.roles where ContrastTests.isWords(role) {
      for colour in Highlight.Colour.allCases {
        let look = theme.highlighted(theme.look(role), colour)
        guard look.background != theme.look(role).background else {
          #expect(look.attributes.contains(.underline), "\(role) in \(colour)")
          continue
        }
        let ratio = XtermPalette.contrast(
          XtermPalette.colour(look.foreground), XtermPalette.colour(look.background))
        #expect(ratio >= least, "\(role) in \(colour) of \(name): \(ratio)")
      }
    }
  }

  @Test(arguments: depths) func nightKeepsTheGroundOfTheTerminal(depth: ColourDepth) {
    let theme = Theme(.night, depth: depth)
    #expect(ContrastTests.roles.allSatisfy { theme.look($0).background == -1 })
  }

  /// Without the red or the green cones, the accent is still another colour than the text.
  @Test(arguments: depths) func theSafeAccentIsSeenWithoutRedOrGreenCones(depth: ColourDepth) {
    let theme = Theme(.safe, depth: depth)
    let (accent, text) = (theme.look(.accent).foreground, theme.look(.plain).foreground)
    let byline = theme.look(.byline).foreground
    for (one, other) in [(accent, text), (accent, byline), (byline, text)] {
      let difference = XtermPalette.differenceWithoutRedOrGreen(
        XtermPalette.colour(one), XtermPalette.colour(other))
      #expect(difference > 0.2, "\(one) \(other): \(difference)")
    }
  }

  @Test func theTitleIsTheStrongestOfTheHeadings() {
    let theme = Theme(.dark, depth: .indexed)
    func look(_ part: Style.Role) -> Look { theme.look(.print(Style(part))) }
    #expect(look(.title).attributes.contains(.bold))
    #expect(look(.titleRule).foreground == look(.kicker).foreground)
    #expect(look(.heading(2)).attributes == .bold)
    #expect(look(.heading(3)).foreground != look(.heading(2)).foreground)
    #expect(!look(.heading(4)).attributes.contains(.bold))
    #expect(look(.byline).foreground != look(.otherTitle).foreground)
  }
}
