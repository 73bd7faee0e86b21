import ArgumentParser
import FoundationEssentials
import Magazine

/// Prints the contents of an issue.
struct ContentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contents", abstract: "Print the columns and articles of an issue.")

  @Argument(help: "The folder of an issue; the bundled one if left out.")
  var issue: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let issue = try openIssue(issue).issue
    printOutput(json ? try encodeJSON(ContentsRecord(issue)) : ContentsCommand.text(issue))
  }

  /// The contents as plain text: columns, and under each its articles with print page and id.
  static func text(_ issue: Publication) -> String {
    var lines = [
      "\(issue.title.first) \(issue.title[.second])",
      "\(issue.number.first) · \(issue.number[.second])",
    ]
    for section in issue.sections {
      let page = section.page.map { "  \($0)" } ?? ""
      lines += ["", "\(section.title.first) \(section.title[.second])\(page)"]
      if section.articles.isEmpty, let remark = section.remark {
        lines += ["  \(remark.first)", "  \(remark[.second])"]
      }
      for article in section.articles {
        let page = article.folio ?? ""
        lines.append("  \(page)\t\(article.title.first)  [\(article.id)]")
        lines.append("  \t\(article.title[.second])")
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Both languages of a text, as JSON names them.
struct PairRecord: Encodable {
  let en: String
  let zh: String

  init(_ pair: Parallel<String>) {
    en = pair.first
    zh = pair[.second]
  }
}

/// The JSON of `kan contents`.
private struct ContentsRecord: Encodable {
  let id: String
  let title, number, date: PairRecord
  let volume, issn: String
  let sections: [SectionRecord]

  struct SectionRecord: Encodable {
    let id: String
    let title: PairRecord
    let page, number: Int?
    let remark: PairRecord?
    let articles: [ArticleRecord]
  }

  struct ArticleRecord: Encodable {
    let id: String
    let title: PairRecord
    let dek, byline: PairRecord?
    let page, words, characters: Int?
  }

  init(_ issue: Publication) {
    id = issue.id
    title = PairRecord(issue.title)
    number = PairRecord(issue.number)
    date = PairRecord(issue.date)
    volume = issue.volume
    issn = issue.issn
    sections = issue.sections.map { section in
      SectionRecord(
        id: section.id, title: PairRecord(section.title), page: section.page,
        number: section.number, remark: section.remark.map(PairRecord.init),
        articles: section.articles.map { article in
          ArticleRecord(
            id: article.id, title: PairRecord(article.title),
            dek: article.dek.map(PairRecord.init), byline: article.byline.map(PairRecord.init),
            page: article.page, words: article.length?.words,
            characters: article.length?.characters)
        })
    }
  }
}

/// A value as indented JSON with sorted keys.
func encodeJSON(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
