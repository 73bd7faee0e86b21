import Magazine

/// Where to search.
package enum SearchScope: Hashable, Sendable {
  case article(Article.ID)
  case issue
  case library
}

/// A question to the library.
package struct Question: Hashable, Sendable {
  package var text: String
  package var scope: SearchScope
  /// The issue that is open.
  package var issue: Publication.ID
  /// Whether the reader is still typing, so that the last word may be the beginning of one.
  package var isTyping: Bool
  /// The most articles to show hits of.
  package var limit: Int

  /// Makes a question.
  package init(
    _ text: String, scope: SearchScope, issue: Publication.ID, isTyping: Bool = false,
    limit: Int = 50
  ) {
    self.text = text
    self.scope = scope
    self.issue = issue
    self.isTyping = isTyping
    self.limit = limit
  }
}

/// A paragraph that was found, with the same paragraph in the other language.
package struct Hit: Hashable, Sendable {
  package let place: Place
  package let snippet: Snippet
  /// The beginning of the paragraph in the other language, its own matches lit; `nil` where there is
  /// none.
  package let other: Snippet?

  /// Makes a hit.
  package init(place: Place, snippet: Snippet, other: Snippet?) {
    self.place = place
    self.snippet = snippet
    self.other = other
  }
}

/// Part of a paragraph around what was found.
package struct Snippet: Hashable, Sendable {
  package let text: String
  /// Matches in the snippet, in Unicode scalars.
  package let matches: [Range<Int>]

  /// Cuts a snippet out of a paragraph: some scalars before the first match, many after it.
  package init(of paragraph: String, matches: [Range<Int>], reach: Int = 160) {
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
package struct ArticleHits: Hashable, Sendable {
  package let issue: Publication.ID
  package let article: Article
  package let section: Section.ID
  package let sectionTitle: Parallel<String>
  /// The languages of the issue.
  package let languages: Parallel<Language>
  package let hits: [Hit]

  /// Puts the hits of an article together.
  package init(
    issue: Publication.ID, article: Article, section: Section.ID, sectionTitle: Parallel<String>,
    languages: Parallel<Language>, hits: [Hit]
  ) {
    self.issue = issue
    self.article = article
    self.section = section
    self.sectionTitle = sectionTitle
    self.languages = languages
    self.hits = hits
  }
}

/// What was found.
package struct Answer: Hashable, Sendable {
  package let question: Question
  /// The query that found it: the one typed, or the one it was read as.
  package let query: Query
  /// Articles in the order of their rank.
  package let articles: [ArticleHits]
  /// Articles found in all, those beyond the limit too.
  package let total: Int

  /// Makes an answer.
  package init(question: Question, query: Query, articles: [ArticleHits], total: Int) {
    self.question = question
    self.query = query
    self.articles = articles
    self.total = total
  }

  /// The paragraphs found in the articles shown.
  package var hitCount: Int { articles.reduce(0) { $0 + $1.hits.count } }
}
