import ArgumentParser
import Importing

/// Proves an issue folder.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that an issue folder is whole and its languages agree.")

  @Argument(help: "The folder of an issue.", completion: .directory)
  var folder: String

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let faults = try Source(folder).open().findings()
    faults.forEach { printOutput($0.sentence.said) }
    if !faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
