import ArgumentParser
import Glibc
import Running

@main
enum Main {
  static func main() {
    Crash.prepare()
    do {
      // The everyday way in: with nothing to parse, the parser's share of the start is saved.
      if CommandLine.argc == 1 {
        try openReader(
          issue: nil, library: usualLibraryPath, look: LookChoices(), keys: nil)
      } else {
        var command = try Kan.parseAsRoot()
        try command.run()
      }
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch let failure as Failure {
      printError("kan: \(failure.sentence.said)")
      exit(failure.status.rawValue)
    } catch {
      if let status = ExitStatus(of: error) {
        report(error)
        exit(status.rawValue)
      }
      endAsParser(error)
    }
  }

  /// Ends with what the parser of arguments has to say: help and the version, or a fault.
  private static func endAsParser(_ error: any Error) -> Never {
    let message = Kan.fullMessage(for: error)
    guard Kan.exitCode(for: error) == .success else {
      printError(usage(message, in: ShellLanguage.current))
      exit(ExitStatus.usage.rawValue)
    }
    printOutput(message)
    exit(ExitStatus.done.rawValue)
  }
}
