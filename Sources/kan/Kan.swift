import ArgumentParser

/// The program.
struct Kan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kan",
    abstract: "Reads a magazine, a book or a document in the terminal, in two languages at once.",
    discussion: examples + "\n\nIn the reader ? shows the keys; “man kan” tells everything.",
    version: versionLine,
    subcommands: [
      ReadCommand.self, ContentsCommand.self, ShowCommand.self, SearchCommand.self,
      BookmarkCommand.self, LibraryCommand.self, ImportCommand.self, IndexCommand.self,
      CiteCommand.self, ExportCommand.self, CheckCommand.self, KeysCommand.self,
      ConfigCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// The first examples of the manual, which say more than a list of options.
  private static let examples: String = ManualText.examples.prefix(5).map { example in
    let gap = String(repeating: " ", count: max(2, 50 - example.command.count))
    return "  \(example.command)\(gap)\(example.meaning)"
  }.joined(separator: "\n")

  static let version = "0.2.0"
  /// What `--version` prints.
  static let versionLine = "kan \(version)"
}
