import ArgumentParser
import Magazine
import Running

/// Prints the contents of an issue.
struct ContentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contents", abstract: "Print the columns and articles of an issue.")

  @Argument(
    help: "The folder or the id of an issue; the one read last if left out.",
    completion: .publications)
  var issue: String?

  @OptionGroup var library: LibraryOptions

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let issue = try SourceResolver(library.open()).source(named: issue).publication
    printOutput(json ? try encodeJSON(ContentsRecord(issue)) : ContentsCommand.text(issue))
  }

  /// The contents as plain text: columns, and under each its articles with print page and id.
  static func text(_ issue: Publication) -> String {
    var lines = [issue.title.joined(by: " ")]
    if let number = issue.number { lines.append(number.joined(by: " · ")) }
    for section in issue.sections {
      let page = section.page.map { "  \($0)" } ?? ""
      lines += ["", "\(section.title.joined(by: " "))\(page)"]
      if section.articles.isEmpty, let remark = section.remark {
        lines += [remark.first, remark.second].compactMap { $0.map { "  \($0)" } }
      }
      for article in section.articles {
        let page = article.folio ?? ""
        lines.append("  \(page)\t\(article.title.first)  [\(article.id)]")
        if let second = article.title.second { lines.append("  \t\(second)") }
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// One thing in each language, as JSON names them: `{"en": "Rivers", "zh": "江河"}`.
typealias PairRecord = [String: String]

extension Parallel<Language> {
  /// A text on each side under the tag of its language.
  func record(_ pair: Parallel<String>) -> PairRecord {
    var record = [first.tag: pair.first]
    if let second { record[second.tag] = pair.second }
    return record
  }
}

/// The JSON of `kan contents`.
private struct ContentsRecord: Encodable {
  let id: String
  let title: PairRecord
  let number, date: PairRecord?
  let volume, issn: String?
  let sections: [SectionRecord]

  /// A column with its articles.
  struct SectionRecord: Encodable {
    let id: String
    let title: PairRecord
    let page, number: Int?
    let remark: PairRecord?
    let articles: [ArticleRecord]
  }

  /// An article: what the contents say of it, without its text.
  struct ArticleRecord: Encodable {
    let id: String
    let title: PairRecord
    let dek, byline: PairRecord?
    let page, words, characters: Int?
  }

  /// What scripts are promised about a publication: names and shapes stay as they are.
  init(_ issue: Publication) {
    let languages = issue.languages
    id = issue.id
    title = languages.record(issue.title)
    number = issue.number.map(languages.record)
    date = issue.date.map(languages.record)
    volume = issue.volume
    issn = issue.issn
    sections = issue.sections.map { section in
      SectionRecord(
        id: section.id, title: languages.record(section.title), page: section.page,
        number: section.number, remark: section.remark.map(languages.record),
        articles: section.articles.map { ArticleRecord($0, languages) })
    }
  }
}

extension ContentsRecord.ArticleRecord {
  /// An article, its length in words where one of its languages has words, in characters where one has none.
  init(_ article: Article, _ languages: Parallel<Language>) {
    func length(byCharacter: Bool) -> Int? {
      let side = Side.allCases.first { side in
        languages[exactly: side]?.script.isByCharacter == byCharacter
      }
      return side.flatMap { article.length?[exactly: $0] }
    }
    self.init(
      id: article.id, title: languages.record(article.title),
      dek: article.dek.map(languages.record), byline: article.byline.map(languages.record),
      page: article.page, words: length(byCharacter: false), characters: length(byCharacter: true))
  }
}
