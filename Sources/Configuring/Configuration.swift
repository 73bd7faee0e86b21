import Presentation
import Reading

/// What a reader has written in `config.toml`, and what of it cannot be followed.
package struct Configuration: Hashable, Sendable {
  /// The path of the file; empty where there is no place for one.
  package let path: String
  /// Whether there is such a file.
  package internal(set) var isThere = false
  package internal(set) var values: [Setting: WrittenValue] = [:]
  package internal(set) var keys: [WrittenKey] = []
  /// The commands to run at moments of reading.
  package internal(set) var hooks: [Hook: WrittenValue] = [:]
  /// The themes that are written, by their names.
  package internal(set) var themes: [OwnTheme] = []
  package internal(set) var faults: [ConfigFault] = []

  /// Nothing written.
  package init(path: String = "") { self.path = path }

  /// The keys that hold.
  package var keyMap: KeyMap { keys.isEmpty ? .standard : KeyMap(changes: keys.map(\.change)) }

  /// The value of a setting; `nil` where nothing is written, or `auto` where no key chooses.
  package subscript(setting: Setting) -> String? {
    guard let value = values[setting]?.value else { return nil }
    if case .preference = setting { return value }
    return value == "auto" ? nil : value
  }

  /// What `kan` opens on.
  package var firstScreen: FirstScreen { self[.open].flatMap(FirstScreen.init) ?? .last }

  /// Whether clicks and the wheel are heard.
  package var hasMouse: Bool { self[.mouse] != "off" }

  /// The program and its arguments for a setting that names one.
  package func program(_ setting: Setting) -> [String]? {
    self[setting].map { $0.split(separator: " ").map(String.init) }
  }
}
