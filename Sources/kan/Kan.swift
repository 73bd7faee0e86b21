import ArgumentParser
import Magazine

/// The program.
struct Kan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kan",
    abstract: "Reads a magazine, a book or a document in the terminal, in two languages at once.",
    discussion: ManualText.shortExamples(in: .english)
      + "\n\nIn the reader ? shows the keys; “man kan” tells everything.",
    version: Version.line,
    subcommands: [
      ReadCommand.self, ContentsCommand.self, ShowCommand.self, SearchCommand.self,
      BookmarkCommand.self, LibraryCommand.self, ImportCommand.self, IndexCommand.self,
      CiteCommand.self, ExportCommand.self, CheckCommand.self, KeysCommand.self,
      ConfigCommand.self, DoctorCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
