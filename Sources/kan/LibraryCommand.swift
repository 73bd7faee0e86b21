import ArgumentParser
import Glibc
import Importing
import Magazine
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
    for path in folders {
      let found = IssueFolder.find(in: path)
      guard !found.isEmpty else {
        throw Failure(.noInput, "\(path): no issue here; an issue is a folder with an issue.toml")
      }
      for folder in found {
        let isNew = try library.shelveIfNew(absolute(folder))
        let name = try library.issue(at: absolute(folder))?.issue
        let title = name.map { "\($0.name)  [\($0.id)]" } ?? folder
        printOutput(isNew ? "imported  \(title)" : "unchanged \(title)")
      }
    }
  }
}

/// Lists the library.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "List the issues of the library, remove one, or look for damage.",
    subcommands: [List.self, Remove.self, Check.self], defaultSubcommand: List.self)

  /// Prints the issues.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the issues.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let issues = try library.openWithBundledIssue().issues().filter { !$0.isRemoved }
      printOutput(
        json
          ? try encodeJSON(issues.map(ShelvedRecord.init))
          : issues.map { shelved in
            let issue = shelved.issue
            if shelved.isUnreadable {
              return "\(issue.id)\n  \(issue.title.first)\n"
                + "  unreadable; import it again or remove it"
            }
            return "\(issue.id)\n  \(issue.title.joined(by: " "))\n"
              + "  \(issue.number.map { "\($0.first) · " } ?? "")\(issue.articles.count) articles, \(shelved.articlesRead) read"
          }.joined(separator: "\n"))
    }
  }

  /// Removes an issue.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an issue off the shelf; its bookmarks and places stay.")

    @Argument(help: "The id of the issue.")
    var id: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let library = try library.openToKeep()
      let shelved = try library.issues().first { $0.issue.id == id && !$0.isRemoved }
      guard let issue = shelved?.issue else {
        throw Failure(.noInput, "no issue “\(id)” in the library; “kan library” lists them")
      }
      guard yes || isConfirmed(issue) else { return printOutput("nothing was removed") }
      try library.remove(id)
      printOutput("removed \(id); importing it again brings it back")
    }

    private func isConfirmed(_ issue: Publication) -> Bool {
      guard isatty(0) == 1 else { return false }
      printError("Remove \(issue.name)? [y/N] ")
      return readLine().map { $0.lowercased().hasPrefix("y") } ?? false
    }
  }
}

extension LibraryCommand {
  /// Looks for damage.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look at everything that is kept, and print what cannot be read.")

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let faults = try library.openKept().check()
      printOutput(
        faults.isEmpty
          ? "nothing is wrong"
          : faults.map { $0.sentence(in: .english) }.joined(separator: "\n"))
      if !faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
    }
  }
}

/// The JSON of an issue of the library.
private struct ShelvedRecord: Encodable {
  let id: String
  let title: PairRecord
  let number: PairRecord?
  let path: String
  let articles, read: Int

  init(_ shelved: ShelvedPublication) {
    id = shelved.issue.id
    title = shelved.issue.languages.record(shelved.issue.title)
    number = shelved.issue.number.map(shelved.issue.languages.record)
    path = shelved.path
    articles = shelved.issue.articles.count
    read = shelved.articlesRead
  }
}
