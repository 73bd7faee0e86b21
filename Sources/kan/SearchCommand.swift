import ArgumentParser
import Magazine
import Running
import Searching
import Storage

/// Searches the library.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find words, phrases, 汉字 or pinyin in all texts.",
    discussion: """
      碳足迹 carbon* "fit for 55" -solar wind or hydro column:spotlight lang:en title:GB issue:2025
      """)

  @Argument(parsing: .allUnrecognized, help: "What to find.")
  var query: [String]

  @Option(
    name: [.customLong("in"), .customLong("scope")],
    help: "Only this issue, by its folder or id.")
  var scope: String?

  @Option(help: "The most articles to show hits of.")
  var limit = 50

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  /// A limit of none would find nothing and say so, as if there were nothing.
  func validate() throws {
    guard limit > 0 else { throw ValidationError(ShellWords.badLimit(limit).said) }
  }

  func run() throws {
    let answer = try answer(in: library.openWithBundledIssue())
    if let spelling = answer.spelling { printError(ShellWords.spelling(spelling).said) }
    if answer.isCut {
      printError(
        ShellWords.articlesShown(
          answer.articles.count, of: answer.isCounted ? answer.total : nil
        ).said)
    }
    printOutput(json ? try encodeJSON(SearchRecord(answer)) : text(answer))
    if answer.articles.isEmpty { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }

  /// What was typed; `--` only ends the options.
  private var words: [String] {
    guard let end = query.firstIndex(of: "--") else { return query }
    return Array(query[..<end] + query[(end + 1)...])
  }

  /// The answer of one publication, or of all: the bundled issue is beside the library until it is on
  /// the shelf.
  private func answer(in libraries: [Library]) throws -> Answer {
    let text = sanitized(words.joined(separator: " "))
    guard let scope else {
      let request = SearchRequest(text, scope: .library, issue: "", limit: limit)
      return try libraries.map { try $0.answer(request) }.joined(to: limit)
    }
    let source = try SourceResolver(libraries[0]).source(named: scope)
    let request = SearchRequest(text, scope: .issue, issue: source.publication.id, limit: limit)
    return try source.searchable().answer(request)
  }

  private func text(_ answer: Answer) -> String {
    if answer.articles.isEmpty { return ShellWords.nothingFound(answer.request.text).said }
    return answer.articles.map { hits in
      let page = hits.article.folio.map { "  p. \($0)" } ?? ""
      let head =
        "\(hits.article.title.joined(by: " · "))\(page)  [\(hits.article.id)]"
      let lines = hits.hits.flatMap { hit in
        [hit.paragraph, hit.partner].compactMap { $0.map { "  \(marked($0.snippet))" } }
      }
      return ([head] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// A snippet with its matches in 〔 〕.
  private func marked(_ snippet: Snippet) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in snippet.text.unicodeScalars.enumerated() {
      if snippet.matches.contains(where: { $0.lowerBound == index }) { result.append("〔") }
      result.append(scalar)
      if snippet.matches.contains(where: { $0.upperBound == index + 1 }) { result.append("〕") }
    }
    return String(result)
  }
}

extension [Answer] {
  /// The answers of libraries to one request as one; there is at least one. What is found as it was
  /// typed leaves out what others have guessed.
  fileprivate func joined(to limit: Int) -> Answer {
    let exact = filter { $0.total > 0 && $0.spelling?.isShown != true }
    let answers = exact.isEmpty ? self : exact
    let articles = answers.flatMap(\.articles).prefix(limit)
    var answer = Answer(
      request: self[0].request, articles: [ArticleHits](articles),
      total: answers.reduce(0) { $0 + $1.total }, spelling: answers.compactMap(\.spelling).first)
    answer.isCounted = answers.allSatisfy(\.isCounted)
    return answer
  }
}

extension Answer {
  /// Whether articles were found that it does not have.
  fileprivate var isCut: Bool { total > articles.count || !isCounted }
}

/// The JSON of `kan search`.
private struct SearchRecord: Encodable {
  let query: String
  /// The paragraphs in `hits`.
  let total: Int
  /// The articles found in all, those beyond the limit too; at least so many where they are not `counted`.
  let articles: Int
  let counted: Bool
  let spelling: SpellingRecord?
  let hits: [HitRecord]

  /// What a word that is found nowhere was taken to be (`shown`), or what is near it.
  struct SpellingRecord: Encodable {
    let typed: String
    let shown: String?
    let near: [String]
  }

  /// A paragraph that was found; `matches` are ranges of the snippet in scalars.
  struct HitRecord: Encodable {
    let issue, section, article: String
    let title: PairRecord
    let page: Int?
    let block: Int
    let language, snippet: String
    /// Start and length in Unicode scalars of the snippet.
    let matches: [[Int]]
    let other: String
  }

  /// What scripts are promised about hits: each stands by itself, with the tag of its language.
  init(_ answer: Answer) {
    query = answer.request.text
    total = answer.hitCount
    articles = answer.isCounted ? answer.total : answer.articles.count
    counted = answer.isCounted
    spelling = answer.spelling.map { spelling in
      let near = spelling.offers.map(\.word)
      return SpellingRecord(
        typed: spelling.typed, shown: spelling.isShown ? near.first : nil, near: near)
    }
    hits = answer.articles.flatMap { article in
      article.hits.map { hit in
        let snippet = hit.paragraph.snippet
        return HitRecord(
          issue: article.issue, section: article.section, article: article.article.id,
          title: article.languages.record(article.article.title), page: article.article.page,
          block: hit.place.block, language: article.languages[hit.place.side].tag,
          snippet: snippet.text,
          matches: snippet.matches.map { [$0.lowerBound, $0.count] },
          other: hit.partner?.snippet.text ?? "")
      }
    }
  }
}
