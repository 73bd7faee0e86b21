import ArgumentParser
import Importing

/// Proves an issue folder.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that an issue folder is whole and its languages agree.")

  @Argument(help: "The folder of an issue.")
  var folder: String

  func run() throws {
    let faults: [Fault]
    do {
      faults = try checkFolder(folder)
    } catch {
      throw Failure(error.isMissingInput ? .noInput : .badData, error.description)
    }
    faults.forEach { printOutput($0.description) }
    if !faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
