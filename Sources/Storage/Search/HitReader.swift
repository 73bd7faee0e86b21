import Magazine
import Searching

/// Finds the paragraphs of an article that a query means, in any of its meanings, by the same tokens that the
/// index is made of. What the index finds is a superset: it knows articles, no paragraphs, and of columns
/// nothing.
struct HitReader {
  private var finders: [HitFinder]
  private let filters: [QueryFilter]
  private let open: Publication.ID

  init(_ meanings: [Query], open: Publication.ID) {
    finders = meanings.map { HitFinder($0) }
    filters = meanings.first?.filters ?? []
    self.open = open
  }

  /// The hits in an article, by its number; `nil` where there are none after all, or a filter keeps it out.
  mutating func hits(in number: Int, _ shelf: inout SearchedShelf) throws -> ArticleHits? {
    try shelf.story(number, open: open).flatMap { hits(in: $1, of: $0) }
  }

  /// The same in the article of a row.
  mutating func hits(_ row: PlainRow, _ shelf: inout SearchedShelf) throws -> ArticleHits? {
    try shelf.story(row, open: open).flatMap { hits(in: $1, of: $0) }
  }

  private mutating func hits(
    in tokenized: TokenizedStory, of publication: Publication
  ) -> ArticleHits? {
    guard passes(tokenized.story, publication) else { return nil }
    let hits = hits(in: tokenized)
    guard !hits.isEmpty else { return nil }
    let story = tokenized.story
    return ArticleHits(
      issue: publication.id, named: publication.fullName, article: story.article,
      section: story.section.id, sectionTitle: story.section.title,
      languages: publication.languages, hits: hits)
  }

  /// The paragraphs found, each once, those first that the surest meaning finds.
  private mutating func hits(in story: TokenizedStory) -> [Hit] {
    var (found, known): ([Hit], Set<Int>) = ([], [])
    for index in finders.indices {
      let hits = finders[index].hits(in: story, except: known)
      for hit in hits { known.insert(hit.place.block) }
      found += hits
    }
    return found
  }

  private func passes(_ story: Story, _ issue: Publication) -> Bool {
    filters.allSatisfy { filter in
      switch filter {
      case .section(let name): contains([story.section.id] + story.section.title.all, name)
      case .issue(let name):
        contains([issue.id] + issue.title.all + (issue.number?.all ?? []), name)
      case .language: true
      }
    }
  }

  private func contains(_ texts: [String], _ name: String) -> Bool {
    texts.contains { $0.lowercased().contains(name) }
  }
}

extension Parallel<String> {
  fileprivate var all: [String] { [first, second].compactMap(\.self) }
}

/// The contents of publications that hits are in, read once each, and the texts of the open one.
struct SearchedShelf {
  private let connection: PlainConnection
  private let tokenized: TokenizedStories
  private var publications: [Publication.ID: Publication] = [:]

  init(_ connection: PlainConnection, _ tokenized: TokenizedStories) {
    self.connection = connection
    self.tokenized = tokenized
  }

  /// An article by its number, cut into tokens; what is known of the open publication is not read.
  mutating func story(
    _ number: Int, open: Publication.ID
  ) throws -> (Publication, TokenizedStory)? {
    if let known = tokenized.story(number, of: open) { return known }
    let connection = connection
    return try connection.first(
      "SELECT * FROM article WHERE number = ?", [.whole(number)]
    ) { try story($0, open: open) } ?? nil
  }

  /// The article of a row, cut into tokens; those of the open publication are tokenized once. `nil` where
  /// its record cannot be read: it is not found then.
  mutating func story(_ row: PlainRow, open: Publication.ID) throws -> (
    Publication, TokenizedStory
  )? {
    do {
      let article = try ArticleRow(row)
      guard let number = article.number, let issue = try publication(article.publication) else {
        return nil
      }
      guard let story = try article.story(in: issue) else { return nil }
      let tokens = TokenizedStory(story)
      if issue.id == open { tokenized.keep(tokens, number, of: issue) }
      return (issue, tokens)
    } catch is LibraryError {
      return nil
    }
  }

  /// The contents of a publication; `nil` where there is none.
  mutating func publication(_ id: Publication.ID) throws -> Publication? {
    if let publication = publications[id] { return publication }
    let publication =
      try tokenized.publication(id)
      ?? PublicationRow.first(connection, "id = ?", id)?.publication()
    publications[id] = publication
    return publication
  }
}
