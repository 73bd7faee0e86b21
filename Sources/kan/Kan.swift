import ArgumentParser

/// The program.
struct Kan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kan",
    abstract: "Reads a magazine in the terminal, in English and Chinese at once.",
    discussion: "Without a command, opens the issue on its front page; ? shows the keys.",
    version: "kan \(version)",
    subcommands: [
      ReadCommand.self, ContentsCommand.self, ShowCommand.self, SearchCommand.self,
      BookmarkCommand.self, LibraryCommand.self, ImportCommand.self, IndexCommand.self,
      CiteCommand.self, CheckCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  static let version = "0.1.0"
}
