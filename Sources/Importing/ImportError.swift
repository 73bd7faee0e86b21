/// Why an issue, or a part of it, could not be read: where, what, what to do.
package enum ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  case noFolder(String)
  case noManifest(String)
  case unreadable(String, reason: String)
  case tooLarge(String, limit: Int)
  case malformed(String, line: Int, what: String)
  case missing(String, line: Int, key: String)
  case notUTF8(String, line: Int)

  /// The sentence a reader sees.
  package var description: String {
    switch self {
    case .noFolder(let path): "\(path): there is no such folder; give the folder of an issue"
    case .noManifest(let path):
      "\(path): there is no issue.toml in this folder; it names the columns and articles of an issue"
    case .unreadable(let path, let reason): "\(path): \(reason); check the file and its permissions"
    case .tooLarge(let path, let limit):
      "\(path): larger than \(limit >> 20) MB, which no article is; split it"
    case .malformed(let path, let line, let what): "\(path):\(line): \(what); correct the line"
    case .missing(let path, let line, let key):
      "\(path):\(line): “\(key)” is missing or of the wrong kind; see Content/README.md"
    case .notUTF8(let path, let line): "\(path):\(line): not UTF-8; save the file as UTF-8"
    }
  }

  /// Whether it is the input that is not there, rather than bad.
  package var isMissingInput: Bool {
    switch self {
    case .noFolder, .noManifest: true
    default: false
    }
  }
}
