import ArgumentParser
import Glibc
import Running

@main
/// Where the program begins: the shortest command lines first, then the parser of arguments, then what
/// went wrong.
enum Main {
  /// Runs the command that was typed. Every error ends here, in one sentence and the status of its kind.
  static func main() {
    Crash.prepare()
    Log.begin()
    do {
      let everyday = EverydayArguments(Array(CommandLine.arguments.dropFirst()))
      switch everyday {
      case .read(let issue): try openReader(issue: issue)
      case .version: printOutput(Version.line)
      case nil:
        var command = try Kan.parseAsRoot()
        try command.run()
      }
      Log.finish()
    } catch let status as ExitCode {
      end(status.rawValue)
    } catch let failure as Failure {
      printError("kan: \(failure.sentence.said)")
      end(failure.status.rawValue)
    } catch {
      if let status = ExitStatus(of: error) {
        report(error)
        end(status.rawValue)
      }
      endAsParser(error)
    }
  }

  /// Ends the program, its last words in the log.
  private static func end(_ status: Int32) -> Never {
    Log.finish()
    exit(status)
  }

  /// Ends with what the parser of arguments has to say: help and the version, or a fault.
  private static func endAsParser(_ error: any Error) -> Never {
    let message = Kan.fullMessage(for: error)
    guard Kan.exitCode(for: error) == .success else {
      printError(usage(message, in: ShellLanguage.current))
      exit(ExitStatus.usage.rawValue)
    }
    printOutput(help(message))
    exit(ExitStatus.done.rawValue)
  }

  /// The parser's help in the language of the interface.
  private static func help(_ message: String) -> String {
    switch ShellLanguage.current {
    case .english: return message
    case .chinese:
      do {
        return HelpPage(of: message, in: try ToolDescription(of: Kan.self))?.text ?? message
      } catch {
        return message  // English is better than none.
      }
    }
  }
}
