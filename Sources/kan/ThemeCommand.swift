import ArgumentParser
import Configuring
import Reading
import Running
import Storage

/// Lists the themes, chooses one, or prints one as config.toml writes it.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "List the themes, choose one, or show what one is made of.")

  @Argument(
    help: "The name of a theme; all are listed if it is left out.",
    completion: .themes)
  var name: String?

  @Flag(name: .customLong("show"), help: "Print the theme as config.toml writes it.")
  var shows = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let written = Configuration.read(at: usualConfigPath)
    for fault in written.faults { printError("kan: \(fault.sentence.said)") }
    let names = written.themes.map(\.name)
    let kept = KeptNames.choices(in: try library.open().keptValues())
    var preferences = Preferences()
    preferences.ownThemes = names
    let all = preferences.values(of: .theme)
    let current = kept.choice(.theme, besides: written)?.value ?? preferences[.theme]
    guard let asked = name ?? (shows ? current : nil) else {
      return printOutput(all.map { ($0 == current ? "* " : "  ") + $0 }.joined(separator: "\n"))
    }
    guard preferences.set(.theme, to: asked) else { throw SourceError.noTheme(asked, of: all) }
    if shows { return printOutput(ThemeFile(preferences.theme, in: written).text) }
    try library.openToKeep().choose(.theme, asked, besides: written)
  }
}
