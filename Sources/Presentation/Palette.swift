import Magazine
import Reading

/// The inks of a page, as indices into the terminal's palette; -1 is the terminal's own colour.
///
/// Every ink of words has at least 4.5 : 1 against the page (WCAG 2.2, 1.4.3); only rules may be
/// fainter. A test measures each of them.
struct Palette: Hashable, Sendable {
  private(set) var page, text, strong, muted, byline, accent, rule: Int16
  /// The grounds of highlights under the strong ink; `nil` where there are too few colours for quiet
  /// ones, or where they would cost contrast that the theme promises.
  private(set) var grounds: [Highlight.Colour: Int16]?
  private(set) var hasColour: Bool

  private init(
    page: Int16, text: Int16, strong: Int16, muted: Int16, byline: Int16, accent: Int16,
    rule: Int16, hasColour: Bool = true
  ) {
    self.page = page
    self.text = text
    self.strong = strong
    self.muted = muted
    self.byline = byline
    self.accent = accent
    self.rule = rule
    self.hasColour = hasColour
    grounds = Palette.grounds(on: page)
  }

  /// The inks of a theme on a terminal that shows so many colours.
  init(_ theme: Preferences.Theme, depth: ColourDepth) {
    self =
      switch depth {
      case .none: .plain
      case .eight: Palette.eight(theme)
      case .sixteen: Palette.sixteen(theme)
      case .indexed, .direct: Palette.indexed(theme)
      }
  }

  /// Tells roles apart by colours.
  mutating func takeColour() { hasColour = true }

  /// An ink; `nil` for the ground of a highlight where there is none.
  subscript(name: InkName) -> Int16? {
    get {
      switch name {
      case .page: page
      case .text: text
      case .strong: strong
      case .muted: muted
      case .byline: byline
      case .accent: accent
      case .rule: rule
      case .amber, .green, .indigo, .rose: name.highlight.flatMap { grounds?[$0] }
      }
    }
    set {
      guard let newValue else { return }
      switch name {
      case .page: page = newValue
      case .text: text = newValue
      case .strong: strong = newValue
      case .muted: muted = newValue
      case .byline: byline = newValue
      case .accent: accent = newValue
      case .rule: rule = newValue
      case .amber, .green, .indigo, .rose:
        if let colour = name.highlight {
          grounds = (grounds ?? [:]).merging([colour: newValue]) { $1 }
        }
      }
    }
  }

  private static func grounds(on page: Int16) -> [Highlight.Colour: Int16]? {
    switch page {
    case 234: [.amber: 58, .green: 22, .indigo: 17, .rose: 53]
    case 255: [.amber: 229, .green: 194, .indigo: 189, .rose: 224]
    default: nil
    }
  }

  private static let plain = Palette(
    page: -1, text: -1, strong: -1, muted: -1, byline: -1, accent: -1, rule: -1, hasColour: false)

  /// Of the 256 colours those above 15 look the same in every terminal.
  private static func indexed(_ theme: Preferences.Theme) -> Palette {
    switch theme {
    case .dark:
      Palette(page: 234, text: 252, strong: 255, muted: 246, byline: 144, accent: 209, rule: 239)
    case .light:
      Palette(page: 255, text: 236, strong: 232, muted: 242, byline: 94, accent: 124, rule: 250)
    case .night:
      Palette(page: -1, text: 252, strong: 255, muted: 247, byline: 144, accent: 209, rule: 240)
    case .contrast:
      Palette(page: 16, text: 231, strong: 231, muted: 252, byline: 159, accent: 226, rule: 246)
    case .safe:
      Palette(page: 234, text: 252, strong: 255, muted: 246, byline: 179, accent: 75, rule: 239)
    case .plain, .own: .plain
    }
  }

  private static func sixteen(_ theme: Preferences.Theme) -> Palette {
    switch theme {
    case .dark: Palette(page: 0, text: 7, strong: 15, muted: 8, byline: 6, accent: 9, rule: 8)
    case .light: Palette(page: 15, text: 0, strong: 0, muted: 0, byline: 4, accent: 1, rule: 7)
    case .night: Palette(page: -1, text: 7, strong: 15, muted: 7, byline: 6, accent: 11, rule: 8)
    case .contrast:
      Palette(page: 0, text: 15, strong: 15, muted: 7, byline: 14, accent: 11, rule: 7)
    case .safe: Palette(page: 0, text: 7, strong: 15, muted: 8, byline: 11, accent: 14, rule: 8)
    case .plain, .own: .plain
    }
  }

  private static func eight(_ theme: Preferences.Theme) -> Palette {
    switch theme {
    case .dark: Palette(page: 0, text: 7, strong: 7, muted: 7, byline: 6, accent: 3, rule: 7)
    case .light: Palette(page: 7, text: 0, strong: 0, muted: 0, byline: 4, accent: 1, rule: 0)
    case .night: Palette(page: -1, text: 7, strong: 7, muted: 7, byline: 6, accent: 3, rule: 7)
    case .contrast: Palette(page: 0, text: 7, strong: 7, muted: 7, byline: 6, accent: 3, rule: 7)
    case .safe: Palette(page: 0, text: 7, strong: 7, muted: 7, byline: 3, accent: 6, rule: 7)
    case .plain, .own: .plain
    }
  }
}

extension InkName {
  /// The highlight that an ink is the ground of.
  fileprivate var highlight: Highlight.Colour? {
    switch self {
    case .page, .text, .strong, .muted, .byline, .accent, .rule: nil
    case .amber: .amber
    case .green: .green
    case .indigo: .indigo
    case .rose: .rose
    }
  }
}
