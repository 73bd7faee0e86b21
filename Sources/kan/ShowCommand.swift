import ArgumentParser
import Magazine
import Reading
import Running
import Typesetting

/// Prints an article as the screen would set it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article.")

  @Argument(
    help: "The id of the article; “kan contents” lists them.", completion: .articles)
  var article: String

  @OptionGroup var publication: PublicationOptions

  @Option(help: "The language by its tag, or both; the first of the publication if left out.")
  var language: Choice?

  @Option(help: "The width of the page in cells, 2 to 1000.")
  var width = 80

  @OptionGroup var typography: TypographyOptions

  @Flag(help: "Print JSON.")
  var json = false

  /// What may stand behind `--language`.
  enum Choice: ExpressibleByArgument {
    case one(Language)
    case both

    init?(argument: String) {
      guard argument != "both" else {
        self = .both
        return
      }
      guard let language = Language(argument) else { return nil }
      self = .one(language)
    }
  }

  /// Two cells are one Han character; nobody reads lines of more than a thousand.
  func validate() throws {
    guard (2...1000).contains(width) else {
      throw ValidationError(ShellWords.badWidth(width).said)
    }
  }

  func run() throws {
    let source = try publication.source()
    let story = try source.story(article)
    printOutput(
      try json ? encodeJSON(StoryRecord(story)) : text(story, of: source.publication))
  }

  private func text(_ story: Story, of issue: Publication) throws -> String {
    let typography = try typography.typography(for: issue)
    let format =
      switch language {
      case nil: alone(.first, of: story, typography)
      case .one(let language): alone(try issue.wantedSide(in: language), of: story, typography)
      case .both: bothSides(issue.languages, typography)
      }
    return typeset(story, as: format).lines.map(\.text).joined(separator: "\n")
  }

  private func alone(_ side: Side, of story: Story, _ typography: Typography) -> Format {
    Format(story.languages[side], on: side, page: width, typography: typography)
  }

  /// Side by side where there is room for it, else one below the other.
  private func bothSides(_ languages: Parallel<Language>, _ typography: Typography) -> Format {
    let inside = width - 2  // A stop may stand outside the measure.
    let isWide = FacingMeasures.fit(in: inside)
    var format = Format(
      arrangement: isWide ? .facing : .interleaved, side: .first,
      measure: max(2, inside - inside % 2), typography: typography, hangs: true)
    if isWide { format.measures = FacingMeasures(inside, languages).cells }
    return format
  }
}

/// The JSON of `kan show`.
private struct StoryRecord: Encodable {
  let id: String
  let section: String
  let title: PairRecord
  let dek, byline: PairRecord?
  let page: Int?
  let blocks: [PairRecord]

  /// What scripts are promised about a text: block N of one language beside block N of the other.
  init(_ story: Story) {
    let languages = story.languages
    id = story.article.id
    section = story.section.id
    title = languages.record(story.article.title)
    dek = story.article.dek.map(languages.record)
    byline = story.article.byline.map(languages.record)
    page = story.article.page
    blocks = (0..<story.blockCount).map { index in
      let block = story.body.map { $0.indices.contains(index) ? $0[index] : nil }
      var record = languages.record(block.map { $0?.plain ?? "" })
      record["kind"] = (block.first ?? block.second ?? nil)?.kind[.english] ?? ""
      return record
    }
  }
}
