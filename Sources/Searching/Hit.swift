import Magazine

/// Where to search.
package enum SearchScope: Hashable, Sendable {
  case article(Article.ID)
  case issue
  case library
}

/// What the library is asked to find, and where.
package struct SearchRequest: Hashable, Sendable {
  package var text: String
  package var scope: SearchScope
  /// The issue that is open.
  package var issue: Publication.ID
  /// Whether the reader is still typing, so that the last word may be the beginning of one.
  package var isTyping: Bool
  /// The most articles to show hits of.
  package var limit: Int

  /// Makes a request.
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

/// A paragraph and what was found in it. What is shown of it is cut out when it is: a letter finds thousands
/// of paragraphs, and a screen has room for twenty.
package struct FoundParagraph: Hashable, Sendable {
  package let text: String
  /// In Unicode scalars, in order and apart.
  package let matches: [Range<Int>]
  /// Where most of what was asked for stands together; `nil` where that is the first match.
  package let focus: Range<Int>?

  /// Makes a found paragraph.
  package init(_ text: String, matches: [Range<Int>], focus: Range<Int>? = nil) {
    (self.text, self.matches, self.focus) = (text, matches, focus)
  }

  /// The part of it around what was found.
  package var snippet: Snippet { Snippet(of: text, matches: matches, focus: focus) }
}

/// A paragraph that was found, with the same paragraph in the other language. An object, for a letter finds
/// hundreds, which are put in order and handed on several times.
package final class Hit: Hashable, Sendable {
  package let place: Place
  package let paragraph: FoundParagraph
  /// The paragraph in the other language, with its own matches; `nil` where there is none.
  package let partner: FoundParagraph?
  /// How close together the words that were asked for stand in the paragraph.
  package let nearness: Nearness
  /// The query that found it: the one typed, or one that it may be read as.
  package let query: Query

  /// Makes a hit.
  package init(
    place: Place, paragraph: FoundParagraph, partner: FoundParagraph?,
    nearness: Nearness = .apart, query: Query
  ) {
    self.place = place
    self.paragraph = paragraph
    self.partner = partner
    self.nearness = nearness
    self.query = query
  }

  package static func == (left: Hit, right: Hit) -> Bool {
    left === right
      || (left.place == right.place && left.paragraph == right.paragraph
        && left.partner == right.partner && left.nearness == right.nearness
        && left.query == right.query)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(paragraph)
  }
}

/// The hits in one article.
package final class ArticleHits: Hashable, Sendable {
  package let issue: Publication.ID
  package let article: Article
  package let section: Section.ID
  package let sectionTitle: Parallel<String>
  /// The languages of the issue.
  package let languages: Parallel<Language>
  package let hits: [Hit]
  /// What the issue is called.
  package let issueName: Parallel<String>

  /// A section of an issue, under whose title hits are listed together.
  package struct Heading: Hashable, Sendable {
    let issue: Publication.ID
    let section: Section.ID
  }

  /// The section that the article stands in.
  package var heading: Heading { Heading(issue: issue, section: section) }

  /// Puts the hits of an article together.
  package init(
    issue: Publication.ID, named issueName: Parallel<String>, article: Article,
    section: Section.ID, sectionTitle: Parallel<String>, languages: Parallel<Language>, hits: [Hit]
  ) {
    self.issue = issue
    self.issueName = issueName
    self.article = article
    self.section = section
    self.sectionTitle = sectionTitle
    self.languages = languages
    self.hits = hits
  }

  package static func == (left: ArticleHits, right: ArticleHits) -> Bool {
    left === right
      || (left.heading == right.heading && left.issueName == right.issueName
        && left.article == right.article && left.sectionTitle == right.sectionTitle
        && left.languages == right.languages && left.hits == right.hits)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(heading)
    hasher.combine(article.id)
  }
}

/// What was found.
package struct Answer: Hashable, Sendable {
  package let request: SearchRequest
  /// Articles in the order of their rank.
  package let articles: [ArticleHits]
  /// Articles found in all, those beyond the limit too, as far as they were counted.
  package var total: Int
  /// Whether all were counted: while one types, thousands are not.
  package var isCounted = true
  /// Whether the index was asked; without it all texts are gone through, which takes longer.
  package var isIndexed = true
  /// What the words were taken to be, or might be, since they stand nowhere or hardly anywhere.
  package let spelling: Spelling?

  /// Makes an answer.
  package init(
    request: SearchRequest, articles: [ArticleHits], total: Int, spelling: Spelling? = nil
  ) {
    self.request = request
    self.articles = articles
    self.total = total
    self.spelling = spelling
  }

  /// The same answer to the request as it was typed, with what its words were taken to be.
  package func answering(_ request: SearchRequest, by spelling: Spelling) -> Answer {
    Answer(request: request, articles: articles, total: total, spelling: spelling)
  }

  /// The paragraphs found in the articles shown.
  package var hitCount: Int { articles.reduce(0) { $0 + $1.hits.count } }
}

extension Sequence {
  /// The same elements, those first whose words stand closest together, else in their order.
  package func nearestFirst(by nearness: (Element) -> Nearness) -> [Element] {
    var (phrases, near, apart): ([Element], [Element], [Element]) = ([], [], [])
    for element in self {
      switch nearness(element) {
      case .phrase: phrases.append(element)
      case .near: near.append(element)
      case .apart: apart.append(element)
      }
    }
    return phrases + near + apart
  }
}
