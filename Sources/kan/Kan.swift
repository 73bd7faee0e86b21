import ArgumentParser
import Glibc
import Importing
import Storage

/// The program.
struct Kan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kan",
    abstract: "Reads a magazine in the terminal, in English and Chinese at once.",
    discussion: "Without a command, opens the issue on its front page; ? shows the keys.",
    version: "kan \(version)",
    subcommands: [
      ReadCommand.self, ContentsCommand.self, ShowCommand.self, SearchCommand.self,
      BookmarkCommand.self, LibraryCommand.self, ImportCommand.self, IndexCommand.self,
      CiteCommand.self, CheckCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static let version = "0.1.0"
}

/// How a command ended, as sysexits.h and DESIGN count it.
enum ExitStatus: Int32 {
  case done = 0
  case nothingFound = 1
  case usage = 2
  case badData = 65
  case noInput = 66
  case inputOutput = 74
  case interrupted = 130
}

/// Ends a command with one sentence on standard error.
struct Failure: Error {
  let status: ExitStatus
  let sentence: String

  init(_ status: ExitStatus, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}

@main
enum Main {
  static func main() {
    do {
      // The everyday way in: with nothing to parse, the parser's share of the start is saved.
      if CommandLine.argc == 1 {
        try openReader(
          issue: nil, library: usualLibraryPath, look: LookChoices(), keys: nil)
      } else {
        var command = try Kan.parseAsRoot()
        try command.run()
      }
    } catch let failure as Failure {
      printError("kan: \(failure.sentence)")
      exit(failure.status.rawValue)
    } catch let error as LibraryError {
      printError("kan: \(error)")
      exit(ExitStatus.inputOutput.rawValue)
    } catch let error as ImportError {
      printError("kan: \(error)")
      exit((error.isMissingInput ? ExitStatus.noInput : .badData).rawValue)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      let isHelp = Kan.exitCode(for: error) == .success
      let message = Kan.fullMessage(for: error)
      if isHelp { printOutput(message) } else { printError(message) }
      exit(isHelp ? ExitStatus.done.rawValue : ExitStatus.usage.rawValue)
    }
  }
}
