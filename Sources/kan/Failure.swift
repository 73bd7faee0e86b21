import Running

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

extension ExitStatus {
  /// How a command ends that could not find something.
  init(_ error: SourceError) {
    switch error {
    case .noBundledContent, .noIssue, .unknown, .noArticle: self = .noInput
    case .noLanguage: self = .usage
    }
  }
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
