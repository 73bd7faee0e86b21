import Reading

/// One thing that stands in the first part of `config.toml`: what a reader may choose by key as well, and
/// what only the file says.
package enum Setting: Hashable, Sendable, CaseIterable {
  case preference(Preference)
  /// What `kan` opens on.
  case open
  case mouse
  case clipboard
  case browser

  package static let allCases =
    Preference.allCases.map(Setting.preference) + [.open, .mouse, .clipboard, .browser]

  /// The name in the file.
  package var name: String {
    switch self {
    case .preference(let preference): preference.rawValue
    case .open: "open"
    case .mouse: "mouse"
    case .clipboard: "clipboard"
    case .browser: "browser"
    }
  }

  /// The setting with a name.
  init?(named name: String) {
    guard let setting = Setting.allCases.first(where: { $0.name == name }) else { return nil }
    self = setting
  }

  /// What holds where nothing is said, as it is written in the file.
  package var usual: String {
    switch self {
    case .preference(.language): "first"
    case .preference(let preference): Preferences()[preference]
    case .open: FirstScreen.last.rawValue
    case .mouse: "on"
    case .clipboard: "auto"
    case .browser: "auto"
    }
  }

  /// The values to choose from, or an example of them.
  package var values: [String] {
    switch self {
    case .preference(.language): ["first", "second", "zh", "fr …"]
    case .preference(let preference): preference.values
    case .open: FirstScreen.allCases.map(\.rawValue)
    case .mouse: ["on", "off"]
    case .clipboard: ["auto", "terminal", "wl-copy …"]
    case .browser: ["auto", "firefox …"]
    }
  }
}

/// What `kan` opens on where no publication is named.
package enum FirstScreen: String, CaseIterable, Hashable, Sendable {
  /// The page where the reader left off.
  case last
  case front, library
}
