import ArgumentParser
import Configuring
import Glibc
import Magazine
import Presentation
import Reading
import Running
import Storage

/// Shows what is set and by whom, and helps to write it.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings that hold and where they come from.",
    subcommands: [ThemeCommand.self])

  @Flag(name: .customLong("default"), help: "Print a commented file with every setting and key.")
  var isDefault = false

  @Flag(name: .customLong("edit"), help: "Open config.toml in VISUAL or EDITOR.")
  var edits = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    if isDefault {
      return printOutput(DefaultFile(in: ShellLanguage.current).text.droppingLastLineEnd)
    }
    if edits { try ConfigEditor(path: usualConfigPath).run() }
    let written = Configuration.read(at: usualConfigPath)
    let kept = try library.open().keptValues()
    let report = ConfigReport(written: written, kept: KeptNames.choices(in: kept))
    printOutput(report.text(in: ShellLanguage.current))
    for fault in written.faults {
      printError("kan: \(fault.sentence.said)")
    }
    if !written.faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}

extension String {
  /// The text without the end of its last line.
  fileprivate var droppingLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
