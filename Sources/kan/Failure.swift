import Importing
import Magazine
import Presentation
import Running
import Storage

/// How a command ended, as sysexits.h and DESIGN count it.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case nothingFound = 1
  case usage = 2
  case badData = 65
  case noInput = 66
  case inputOutput = 74
  case interrupted = 130

  /// How a command ends by an error of the library, of importing or of finding something; `nil` for
  /// every other error.
  init?(of error: any Error) {
    switch error {
    case LibraryError.tooLong: self = .usage
    case is LibraryError: self = .inputOutput
    case let error as ImportFault: self = ExitStatus(error)
    case let error as SourceError: self = ExitStatus(error)
    default: return nil
    }
  }

  private init(_ fault: ImportFault) {
    self = fault.isStop ? .interrupted : fault.isMissingInput ? .noInput : .badData
  }

  private init(_ error: SourceError) {
    switch error {
    case .noBundledContent, .nothingPiped, .noIssue, .unknown, .noArticle: self = .noInput
    case .noLanguage, .noTheme: self = .usage
    case .notWritten, .alreadyThere: self = .inputOutput
    }
  }
}

/// Ends a command with one sentence on standard error.
struct Failure: Error {
  let status: ExitStatus
  let sentence: Phrase

  /// What is said, and how the program ends.
  init(_ status: ExitStatus, _ sentence: Phrase) {
    self.status = status
    self.sentence = sentence
  }
}

/// Says what went wrong, on standard error.
func report(_ error: any Error) {
  printError("kan: \(sentence(for: error).said)")
}
