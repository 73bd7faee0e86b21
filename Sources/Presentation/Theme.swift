import Grid
import Magazine
import Reading
import Typesetting

/// What each role looks like.
///
/// Dark, light, safe and contrast paint their own page, so that every contrast is ours; night keeps the
/// terminal's dark ground; plain keeps its colours too and tells roles apart by attributes alone, as
/// any theme does without colours.
package struct Theme: Hashable, Sendable {
  private let palette: Palette

  /// A theme for a terminal that shows so many colours.
  package init(_ name: Preferences.Theme, depth: ColourDepth) {
    palette = Palette(name, depth: depth)
  }

  /// The look of a role.
  func look(_ role: Role) -> Look {
    switch role {
    case .page, .plain: ink(palette.text)
    case .strong: ink(palette.strong, .bold)
    case .nameplate: ink(palette.accent, .bold)
    case .heavyRule, .accent, .bar: ink(palette.accent)
    case .rule: ink(palette.rule, palette.hasColour ? [] : .dim)
    case .muted: ink(palette.muted, palette.hasColour ? [] : .dim)
    case .byline: ink(palette.byline, palette.hasColour ? [] : .italic)
    case .selected: ink(palette.strong, .bold)
    case .key: ink(palette.strong, palette.hasColour ? [] : .bold)
    case .label: ink(palette.accent, [.bold, .reverse])
    case .match: ink(palette.accent, palette.hasColour ? [.bold, .reverse] : .reverse)
    case .selection: ink(palette.text, .reverse)
    case .currentMatch: ink(palette.strong, [.bold, .reverse, .underline])
    case .notice: ink(palette.accent, palette.hasColour ? [] : .bold)
    case .print(let style): look(style)
    }
  }

  /// A look on the ground of a highlight; without enough colours it is underlined instead.
  func highlighted(_ look: Look, _ colour: Highlight.Colour) -> Look {
    guard let ground = palette.grounds?[colour] else { return look.with(.underline) }
    return Look(look.foreground, on: ground, look.attributes)
  }

  /// The look of set type.
  private func look(_ style: Style) -> Look {
    var look = base(style.role)
    // Struck text steps back; the marks around it say that it is struck.
    if style.isSecond || style.marks.contains(.struck) {
      look.foreground = palette.muted
      if !palette.hasColour { look = look.with(.dim) }
    }
    if style.marks.contains(.strong) {
      look = look.with(.bold)
      if !style.isSecond { look.foreground = palette.strong }
    }
    if style.marks.contains(.emphasis) { look = look.with(.italic) }
    if style.marks.contains(.code) { look.foreground = palette.accent }
    return look
  }

  private func base(_ role: Style.Role) -> Look {
    switch role {
    case .title: ink(palette.strong, .bold)
    case .otherTitle: look(.muted)
    case .byline: look(.byline)
    case .titleRule: look(.heavyRule)
    case .kicker: ink(palette.accent)
    case .dek: ink(palette.text, .italic)
    case .heading(let level):
      switch level {
      case 1: ink(palette.accent, .bold)
      case 2: ink(palette.strong, .bold)
      case 3: look(.muted).with(.bold)
      default: look(.muted)
      }
    case .tableHeader: ink(palette.strong, .bold)
    case .caption, .marker: look(.muted)
    case .rule: look(.rule)
    case .body, .drawing: ink(palette.text)
    }
  }

  private func ink(_ colour: Int16, _ attributes: Look.Attributes = []) -> Look {
    Look(colour, on: palette.page, attributes)
  }
}
