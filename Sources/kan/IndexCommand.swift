import ArgumentParser
import Exporting
import Magazine
import Running
import Searching

extension IndexEntry.Kind: ExpressibleByArgument {}
extension CitationStyle: ExpressibleByArgument {}

/// Prints the index of an issue.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Print the standards, people or terms named in an issue.")

  @Argument(help: "standards, people or terms.")
  var kind: IndexEntry.Kind

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let source = try publication.source()
    let languages = source.publication.languages
    let entries = try source.index().filter { $0.kind == kind }
    printOutput(
      json
        ? try encodeJSON(entries.map { EntryRecord($0, languages) })
        : entries.map(text).joined(separator: "\n"))
    if entries.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }

  private func text(_ entry: IndexEntry) -> String {
    let name =
      entry.name.first == entry.name[.second] ? entry.name.first : entry.name.joined(by: "  ")
    return "\(name)  \(entry.paragraphs)"
  }
}

/// The JSON of an entry of the index.
private struct EntryRecord: Encodable {
  let kind: String
  let name: PairRecord
  let mentions: [MentionRecord]

  /// Where it is named.
  struct MentionRecord: Encodable {
    let article: String
    let block: Int
    let language: String
    let offset: Int
  }

  /// What scripts are promised about an entry: where it is named, in scalars from the beginning of the block.
  init(_ entry: IndexEntry, _ languages: Parallel<Language>) {
    kind = entry.kind.rawValue
    name = languages.record(entry.name)
    mentions = entry.mentions.map {
      MentionRecord(
        article: $0.article, block: $0.place.block, language: languages[$0.place.side].tag,
        offset: $0.place.offset)
    }
  }
}

/// Prints a citation.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Print how to cite an article.")

  @Argument(
    help: "The id of the article; “kan contents” lists them.", completion: .articles)
  var article: String

  @Option(help: "The style: gbt7714, bibtex, csl-json or markdown.")
  var style = CitationStyle.gbt7714

  @OptionGroup var publication: PublicationOptions

  func run() throws {
    let source = try publication.source()
    printOutput(source.publication.citation(of: try source.article(article), style: style))
  }
}
