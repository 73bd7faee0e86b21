import ArgumentParser
import Glibc

@main
enum Main {
  static func main() {
    Crash.prepare()
    do {
      let everyday = EverydayArguments(Array(CommandLine.arguments.dropFirst()))
      switch everyday {
      case .read(let issue): try openReader(issue: issue)
      case .version: printOutput(Kan.versionLine)
      case nil:
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
