import Grid
import Magazine
import Reading
import Typesetting

/// What each role looks like.
///
/// Dark and light paint their own page, so that every contrast is ours; plain keeps the terminal's
/// colours and tells roles apart by attributes alone, as any theme does without colours.
package struct Theme: Hashable, Sendable {
  private let palette: Palette

  /// The inks of a page.
  private struct Palette: Hashable, Sendable {
    let page, text, strong, muted, faint, accent: Int16
    let hasColour: Bool

    /// The grounds of highlights; `nil` where there are too few colours for quiet ones.
    var grounds: [Highlight.Colour: Int16]? {
      switch page {
      case 234: [.amber: 58, .green: 22, .indigo: 17, .rose: 53]
      case 255: [.amber: 229, .green: 194, .indigo: 189, .rose: 224]
      default: nil
      }
    }
  }

  /// A theme for a terminal that shows so many colours.
  package init(_ name: Preferences.Theme, depth: ColourDepth) {
    palette =
      switch (name, depth) {
      case (.plain, _), (_, .none):
        Palette(page: -1, text: -1, strong: -1, muted: -1, faint: -1, accent: -1, hasColour: false)
      case (.dark, .indexed):
        Palette(
          page: 234, text: 252, strong: 255, muted: 246, faint: 239, accent: 209, hasColour: true)
      case (.light, .indexed):
        Palette(
          page: 255, text: 236, strong: 232, muted: 242, faint: 250, accent: 124, hasColour: true)
      case (.dark, .sixteen):
        Palette(page: 0, text: 7, strong: 15, muted: 8, faint: 8, accent: 9, hasColour: true)
      case (.light, .sixteen):
        Palette(page: 15, text: 0, strong: 0, muted: 8, faint: 7, accent: 1, hasColour: true)
      case (.dark, .eight):
        Palette(page: 0, text: 7, strong: 7, muted: 7, faint: 7, accent: 1, hasColour: true)
      case (.light, .eight):
        Palette(page: 7, text: 0, strong: 0, muted: 0, faint: 0, accent: 1, hasColour: true)
      }
  }

  /// The look of a role.
  func look(_ role: Role) -> Look {
    switch role {
    case .page, .plain: ink(palette.text)
    case .strong: ink(palette.strong, .bold)
    case .nameplate: ink(palette.accent, .bold)
    case .heavyRule, .accent, .bar: ink(palette.accent)
    case .rule: ink(palette.faint, palette.hasColour ? [] : .dim)
    case .muted: ink(palette.muted, palette.hasColour ? [] : .dim)
    case .faint: ink(palette.faint, palette.hasColour ? [] : .dim)
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
    case .otherTitle, .byline: look(.muted)
    case .kicker: ink(palette.accent)
    case .dek: ink(palette.text, .italic)
    case .heading(let level):
      switch level {
      case 1: ink(palette.accent, .bold)
      case 2: ink(palette.accent, [.bold, .underline])
      case 3: ink(palette.strong, .bold)
      case 4: ink(palette.strong, .underline)
      default: ink(palette.strong)
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
