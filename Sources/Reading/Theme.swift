extension Preferences {
  /// The looks to choose from.
  package enum Theme: CaseIterable, Hashable, Sendable {
    case dark, light
    /// Dark, on the ground that the terminal has.
    case night
    /// Black, white and yellow: 7 : 1 and more.
    case contrast
    /// Told apart by blue and yellow, which every kind of colour blindness leaves.
    case safe
    /// The colours of the terminal.
    case plain
    /// One that the reader has written, by its name.
    case own(String)

    /// Kan's own.
    package static let allCases: [Theme] = [.dark, .light, .night, .contrast, .safe, .plain]

    /// The theme with a name: one of Kan's, or one of those that the reader has written.
    package init?(_ name: String, own: [String] = []) {
      if let theme = Theme.allCases.first(where: { $0.name == name }) {
        self = theme
      } else if own.contains(name) {
        self = .own(name)
      } else {
        return nil
      }
    }

    /// The name to type.
    package var name: String {
      switch self {
      case .dark: "dark"
      case .light: "light"
      case .night: "night"
      case .contrast: "contrast"
      case .safe: "safe"
      case .plain: "plain"
      case .own(let name): name
      }
    }
  }
}
