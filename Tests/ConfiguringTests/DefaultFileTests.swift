import Configuring
import Magazine
import Reading
import Testing

/// The file that says everything.
@Suite struct DefaultFileTests {
  /// The file with every line that can hold held.
  private func uncommented(_ language: InterfaceLanguage) -> String {
    DefaultFile(in: language).text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func asItIsPrintedItChangesNothing(language: InterfaceLanguage) {
    let text = DefaultFile(in: language).text
    let configuration = Configuration.read(Array(text.utf8), path: "config.toml")
    #expect(configuration.faults.isEmpty && configuration.values.isEmpty)
    #expect(configuration.keyMap == .standard)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func everyLineOfItIsReadBackAsTheDefault(language: InterfaceLanguage) {
    let configuration = Configuration.read(Array(uncommented(language).utf8), path: "config.toml")
    #expect(configuration.faults.map { $0.sentence[.english] } == [])
    #expect(Set(configuration.values.keys) == Set(Setting.allCases))
    var preferences = Preferences()
    for preference in Preference.allCases {
      let value = configuration.values[.preference(preference)]?.value ?? ""
      let isSet = preferences.set(preference, to: value)
      #expect(isSet, "\(preference)")
    }
    #expect(preferences == Preferences())
    #expect(configuration.firstScreen == .last && configuration.hasMouse)
  }

  @Test func everyKeyOfTheTableStandsInItAndMeansTheSame() {
    let map = Configuration.read(Array(uncommented(.english).utf8), path: "config.toml").keyMap
    for mode in Mode.allCases {
      for binding in KeyMap.standard.bindings(in: mode) {
        for key in binding.keys {
          #expect(map.command(for: key, in: mode) == binding.command, "\(key.name) in \(mode)")
        }
      }
    }
  }
}
