import ArgumentParser
import Exporting
import Glibc
import Magazine
import Running

/// Takes a publication, an article or what is kept of it out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Take an issue, an article or what you kept of it out, as a file of another kind.")

  @Argument(help: "The folder or the id of an issue; the one read last if left out.")
  var issue: String?

  @Option(help: "markdown, html, epub, json, tsv, csl-json or bibtex.")
  var format: ExportFormat = .markdown

  @Option(help: "Only this article, by its id.")
  var article: String?

  @Option(help: "Only this language, by its tag; both if left out.")
  var language: Language?

  @Flag(help: "What you kept of it: bookmarks and highlights with their paragraphs and notes.")
  var kept = false

  @Option(name: .shortAndLong, help: "The file to write; standard output if left out.")
  var output: String?

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let library = try library.open()
    let source = try SourceResolver(library).source(named: issue)
    let side = try language.map { try source.publication.wantedSide(in: $0) }
    let work = try source.exported(
      article: article, side: side,
      kept: kept ? try library.bookmarks(of: source.publication.id) : nil, isProse: format.isProse)
    let data = work.data(as: format)
    guard let output else {
      guard format != .epub || isatty(1) == 0 else {
        throw ValidationError(ShellWords.bookNeedsFile.said)
      }
      return printBytes(data)
    }
    try writeFile(data, to: output)
  }
}

extension ExportFormat: ExpressibleByArgument {}
