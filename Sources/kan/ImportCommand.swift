import ArgumentParser
import Importing
import Magazine
import Presentation
import Running
import Storage

/// Brings issues in.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put issue folders into the library.")

  @Argument(help: "Folders of issues, or folders that hold some.")
  var folders: [String]

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.openToKeep()
    let faults = folders.flatMap { bring(everythingIn: $0, into: library) }
    faults.forEach(report)
    if let status = faults.lazy.compactMap({ ExitStatus(of: $0) }).first {
      throw ExitCode(status.rawValue)
    }
  }

  /// Brings in what a folder holds; what could not be is the answer, and costs nothing else.
  private func bring(everythingIn path: String, into library: Library) -> [any Error] {
    let found = IssueFolder.find(in: path)
    guard !found.isEmpty else { return [SourceError.noIssue(in: path)] }
    return found.flatMap { folder -> [any Error] in
      do { return try bring(absolute(folder), into: library) } catch { return [error] }
    }
  }

  private func bring(_ folder: String, into library: Library) throws -> [ImportError] {
    let outcome = try library.bringIn(folder)
    let issue = try library.issue(at: folder)?.issue
    let title = issue.map { "\($0.name)  [\($0.id)]" } ?? folder
    switch outcome {
    case .unchanged:
      printOutput(ShellWords.unchanged(title).said)
      return []
    case .shelved(let unreadable) where unreadable.isEmpty:
      printOutput(ShellWords.imported(title).said)
      return []
    case .shelved(let unreadable):
      printOutput(ShellWords.importedInPart(title, missing: unreadable.count).said)
      return unreadable
    }
  }
}
