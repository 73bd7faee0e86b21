import ArgumentParser
import Glibc
import Importing
import Magazine
import Storage

/// Where the library is: `--library`, else in XDG_DATA_HOME or ~/.local/share.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The file of the library.")
  var library: String?

  var path: String { library ?? usualLibraryPath }

  /// Opens the library for a command that keeps something; where nothing can be kept it fails.
  func openToKeep() throws -> Library {
    let library = try open(saying: false)
    guard library.path != nil else {
      throw Failure(.inputOutput, "\(path): the library cannot be written; nothing was kept")
    }
    return library
  }

  /// Opens the library for a command, the bundled issue on its shelf; what went wrong goes to
  /// standard error.
  func open(saying saysTrouble: Bool = true) throws -> Library {
    let (library, trouble) = try Library.open(at: path)
    if let trouble, saysTrouble || library.path != nil { printError("kan: \(trouble)") }
    if let folder = try? bundledIssue() { try shelveIfNew(folder, in: library) }
    return library
  }
}

var usualLibraryPath: String {
  let data = environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
  return "\(data ?? "\(environment("HOME") ?? "")/.local/share")/kan/library.db"
}

/// Puts the issue of a folder on the shelf where it is not there or has changed; true if it did.
@discardableResult
func shelveIfNew(_ path: String, in library: Library) throws -> Bool {
  let id = try issueID(path)
  let print = fingerprint(of: path)
  if try library.fingerprint(of: id) == print { return false }
  try shelve(try IssueFolder(path), fingerprint: print, in: library)
  return true
}

/// Puts an issue with all its texts on the shelf.
func shelve(_ folder: IssueFolder, fingerprint: String, in library: Library) throws {
  let stories = try folder.issue.articles.compactMap { try folder.story($0.id) }
  let glossary = try folder.glossary()
  try library.shelve(
    folder.issue, stories: stories, terms: glossary.terms, people: glossary.people,
    path: folder.path, fingerprint: fingerprint, at: now())
}

/// Seconds since 1970.
func now() -> Int { time(nil) }
