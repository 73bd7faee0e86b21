import Magazine

/// Where to search.
public enum SearchScope: Hashable, Sendable {
  case article(Article.ID)
  case issue
  case library
}

/// A question to the library.
public struct Question: Hashable, Sendable {
  public var text: String
  public var scope: SearchScope
  /// The issue that is open.
  public var issue: Issue.ID
  /// Whether the reader is still typing, so that the last word may be the beginning of one.
  public var isTyping: Bool
  /// The most articles to show hits of.
  public var limit: Int

  /// Makes a question.
  public init(
    _ text: String, scope: SearchScope, issue: Issue.ID, isTyping: Bool = false, limit: Int = 50
  ) {
    self.text = text
    self.scope = scope
    self.issue = issue
    self.isTyping = isTyping
    self.limit = limit
  }
}

/// A paragraph that was found, with the same paragraph in the other language.
public struct Hit: Hashable, Sendable {
  public let place: Place
  public let snippet: Snippet
  /// The beginning of the paragraph in the other language, its own matches lit.
  public let other: Snippet

  /// Makes a hit.
  public init(place: Place, snippet: Snippet, other: Snippet) {
    self.place = place
    self.snippet = snippet
    self.other = other
  }
}

/// Part of a paragraph around what was found.
public struct Snippet: Hashable, Sendable {
  public let text: String
  /// Matches in the snippet, in Unicode scalars.
  public let matches: [Range<Int>]

  /// Cuts a snippet out of a paragraph: some scalars before the first match, many after it.
  public init(of paragraph: String, matches: [Range<Int>], reach: Int = 160) {
    let scalars = Array(paragraph.unicodeScalars)
    let first = matches.first?.lowerBound ?? 0
    let start = first < 28 ? 0 : first - 24
    let end = min(scalars.count, start + reach)
    var view = String.UnicodeScalarView()
    if start > 0 { view.append("…") }
    view.append(contentsOf: scalars[start..<max(start, end)].map { $0 == "\n" ? " " : $0 })
    if end < scalars.count { view.append("…") }
    text = String(view)
    let shift = start - (start > 0 ? 1 : 0)
    self.matches = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
      $0.lowerBound - shift..<$0.upperBound - shift
    }
  }
}

/// The hits in one article.
public struct ArticleHits: Hashable, Sendable {
  public let issue: Issue.ID
  public let article: Article
  public let section: Section.ID
  public let sectionTitle: Parallel<String>
  public let hits: [Hit]

  /// Puts the hits of an article together.
  public init(
    issue: Issue.ID, article: Article, section: Section.ID, sectionTitle: Parallel<String>,
    hits: [Hit]
  ) {
    self.issue = issue
    self.article = article
    self.section = section
    self.sectionTitle = sectionTitle
    self.hits = hits
  }
}

/// What was found.
public struct Answer: Hashable, Sendable {
  public let question: Question
  /// The query that found it: the one typed, or the one it was read as.
  public let query: Query
  /// Articles in the order of their rank.
  public let articles: [ArticleHits]
  /// Articles found in all, those beyond the limit too.
  public let total: Int

  /// Makes an answer.
  public init(question: Question, query: Query, articles: [ArticleHits], total: Int) {
    self.question = question
    self.query = query
    self.articles = articles
    self.total = total
  }

  /// The paragraphs found in the articles shown.
  public var hitCount: Int { articles.reduce(0) { $0 + $1.hits.count } }
}
