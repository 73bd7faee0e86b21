import ArgumentParser
import Magazine
import Reading
import Typesetting

/// Prints an article as the screen would set it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article.")

  @Argument(help: "The id of the article; “kan contents” lists them.")
  var article: String

  @Option(help: "The folder of an issue; the bundled one if left out.")
  var issue: String?

  @Option(help: "The language: en, zh or both.")
  var language = Choice.en

  @Option(help: "The width of the page in cells, 2 to 1000.")
  var width = 80

  @OptionGroup var typography: TypographyOptions

  @Flag(help: "Print JSON.")
  var json = false

  /// What may stand behind `--language`.
  enum Choice: String, CaseIterable, ExpressibleByArgument { case en, zh, both }

  func validate() throws {
    guard (2...1000).contains(width) else {
      throw ValidationError("--width \(width): give a width of 2 to 1000 cells")
    }
  }

  func run() throws {
    let folder = try openIssue(issue)
    guard folder.issue.article(article) != nil else {
      let near = nearest(to: article, among: folder.issue.articles.map(\.id))
      let hint = near.map { "did you mean “\($0)”?" } ?? "“kan contents” lists them"
      throw Failure(.noInput, "no article “\(article)”; \(hint)")
    }
    let story: Story?
    do {
      story = try folder.story(article)
    } catch {
      throw Failure(.badData, error.description)
    }
    guard let story else { throw Failure(.badData, "“\(article)” belongs to no column") }
    printOutput(json ? try encodeJSON(StoryRecord(story)) : text(story))
  }

  private func text(_ story: Story) -> String {
    let half = (width - Setting.gutter) / 2
    let arrangement: Arrangement =
      language != .both ? .single : half >= PageLayout.narrowestFacing ? .facing : .interleaved
    let setting = Setting(
      arrangement: arrangement, side: language == .zh ? .second : .first,
      measure: arrangement == .facing ? half - half % 2 : width,
      typography: typography.typography)
    return typeset(story, as: setting).lines.map(\.text).joined(separator: "\n")
  }
}

/// The JSON of `kan show`.
private struct StoryRecord: Encodable {
  let id: String
  let section: String
  let title: PairRecord
  let dek, byline: PairRecord?
  let page: Int?
  let blocks: [BlockRecord]

  struct BlockRecord: Encodable {
    let kind: String
    let en, zh: String
  }

  init(_ story: Story) {
    id = story.article.id
    section = story.section.id
    title = PairRecord(story.article.title)
    dek = story.article.dek.map(PairRecord.init)
    byline = story.article.byline.map(PairRecord.init)
    page = story.article.page
    blocks = (0..<story.blockCount).map { index in
      let english = index < story.body.first.count ? story.body.first[index] : nil
      let chinese = story.body.second.flatMap { index < $0.count ? $0[index] : nil }
      return BlockRecord(
        kind: (english ?? chinese)?.kind ?? "", en: english?.plain ?? "", zh: chinese?.plain ?? "")
    }
  }
}
