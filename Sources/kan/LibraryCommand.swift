import ArgumentParser
import Glibc
import Magazine
import Presentation
import Running
import Storage

/// Lists the library.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "List the issues of the library, remove one or put it back, or look for damage.",
    subcommands: [List.self, Remove.self, Restore.self, Check.self], defaultSubcommand: List.self)

  /// Prints the issues.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the issues.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let issues = try library.openWithBundledIssue().flatMap { try $0.issues() }
        .filter { !$0.isRemoved }
      printOutput(
        json
          ? try encodeJSON(issues.map(ShelvedRecord.init))
          : issues.map { shelved in
            let issue = shelved.issue
            if shelved.isUnreadable {
              return "\(issue.id)\n  \(issue.title.first)\n"
                + "  \(ShellWords.unreadable.said)"
            }
            return "\(issue.id)\n  \(issue.title.joined(by: " "))\n  \(facts(of: shelved))"
          }.joined(separator: "\n"))
    }

    /// What it is, by whom, in which languages, how long, how much of it is read, and when.
    private func facts(of shelved: ShelvedPublication) -> String {
      let issue = shelved.issue
      let facts: [String?] = [
        Words.name(of: issue.kind).said, issue.byline(on: .first), issue.number?.first,
        issue.sides.map { issue.language(of: $0).ownName }.joined(separator: " "),
        ShellWords.articles(shelved.articles, read: shelved.articlesRead, of: issue.kind).said,
        Words.lastRead(daysAgo: shelved.daysAgo(at: now())).said,
      ]
      return facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// Removes an issue.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an issue off the shelf; its bookmarks and places stay.")

    @Argument(help: "The id of the issue.", completion: .publications)
    var id: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let library = try library.openToKeep()
      let shelved = try library.issues().first { $0.issue.id == id && !$0.isRemoved }
      guard let issue = shelved?.issue else {
        throw SourceError.unknown(id)
      }
      guard yes || isatty(0) == 1 else { return printOutput(ShellWords.removalNotAsked.said) }
      guard yes || isConfirmed(issue) else { return printOutput(ShellWords.nothingRemoved.said) }
      try library.remove(id)
      printOutput(ShellWords.removed(id).said)
    }

    private func isConfirmed(_ issue: Publication) -> Bool {
      printError(ShellWords.confirmRemoval(issue.name).said)
      return readLine().map { $0.lowercased().hasPrefix("y") } ?? false
    }
  }
}

extension LibraryCommand {
  /// Puts an issue back.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put an issue back that was taken off the shelf.")

    @Argument(help: "The id of the issue.", completion: .removedPublications)
    var id: String

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let library = try library.openToKeep()
      guard let shelved = try library.issues().first(where: { $0.issue.id == id }) else {
        throw SourceError.unknown(id)
      }
      if shelved.isRemoved { try library.remove(id, isRemoved: false) }
      printOutput(ShellWords.isOnShelf(id).said)
    }
  }

  /// Looks for damage.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look at everything that is kept, and print what cannot be read.")

    @OptionGroup var library: LibraryOptions

    func run() throws {
      let faults = try library.openKept().check()
      printOutput(
        faults.isEmpty
          ? ShellWords.nothingWrong.said
          : faults.map(\.sentence.said).joined(separator: "\n"))
      if !faults.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
    }
  }
}

/// The JSON of an issue of the library.
private struct ShelvedRecord: Encodable {
  let id: String
  let title: PairRecord
  let number: PairRecord?
  let kind: String
  let authors: [PairRecord]
  let languages: [String]
  let path: String
  let articles, read: Int
  /// How much is read, from 0 to 1, and when it was opened last, in seconds since 1970; 0 for never.
  let progress: Double
  let opened: Int

  /// What scripts are promised about a publication of the library.
  init(_ shelved: ShelvedPublication) {
    id = shelved.issue.id
    title = shelved.issue.languages.record(shelved.issue.title)
    number = shelved.issue.number.map(shelved.issue.languages.record)
    kind = shelved.issue.kind.rawValue
    authors = shelved.issue.authors.map(shelved.issue.languages.record)
    languages = shelved.issue.sides.map { shelved.issue.language(of: $0).tag }
    path = shelved.path
    progress = shelved.progress
    opened = shelved.opened
    articles = shelved.articles
    read = shelved.articlesRead
  }
}
