import ArgumentParser
import Glibc
import Importing
import Running
import Storage

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
    } catch let error as SourceError {
      printError("kan: \(error)")
      exit(ExitStatus(error).rawValue)
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
