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
    let (library, trouble) = try Library.open(at: path)
    guard library.path != nil, library.readOnlyReason == nil else {
      throw trouble ?? .unreachable(path, .closed)
    }
    return try ready(library, trouble)
  }

  /// Opens the library for a command that prints what is kept; where that cannot be read it fails, so
  /// that nobody takes it for nothing.
  func openKept() throws -> Library {
    let (library, trouble) = try Library.open(at: path)
    guard library.path != nil else { throw trouble ?? .unreachable(path, .closed) }
    return try ready(library, trouble)
  }

  /// Opens the library for a command, the bundled issue on its shelf; what went wrong goes to
  /// standard error.
  func open() throws -> Library {
    let (library, trouble) = try Library.open(at: path)
    return try ready(library, trouble)
  }

  private func ready(_ library: Library, _ trouble: LibraryError?) throws -> Library {
    if let trouble { printError("kan: \(trouble)") }
    if let folder = try? bundledIssue() { try shelveIfNew(folder, in: library) }
    return library
  }
}

/// In XDG_DATA_HOME or ~/.local/share; empty where there is no home.
var usualLibraryPath: String {
  func folder(_ name: String) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
  let data = folder("XDG_DATA_HOME") ?? folder("HOME").map { "\($0)/.local/share" }
  return data.map { "\($0)/kan/library.db" } ?? ""
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
