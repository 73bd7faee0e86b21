import Grid

// The theme that is as light or as dark as the terminal.
extension Preferences {
  /// What is written and typed for the theme that follows the terminal.
  package static let groundedName = "auto"

  /// Chooses a theme; none follows the terminal.
  mutating func choose(_ theme: Theme?) {
    followsGround = theme == nil
    self.theme = theme ?? ground.theme
  }

  /// Chooses a theme by its name; false where there is none of that name.
  mutating func chooseTheme(named name: String) -> Bool {
    let theme = Theme(name, own: ownThemes)
    guard theme != nil || name == Preferences.groundedName else { return false }
    choose(theme)
    return true
  }

  /// Learns how the terminal's background is now.
  package mutating func learn(_ ground: Ground) {
    self.ground = ground
    if followsGround { theme = ground.theme }
  }
}

extension Ground {
  /// The theme for it.
  var theme: Preferences.Theme {
    switch self {
    case .dark: .dark
    case .light: .light
    }
  }
}
