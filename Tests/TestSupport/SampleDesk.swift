import Magazine
import Reading
import Searching

/// Keeps in memory what a library would, and finds by a plain scan.
package struct SampleDesk {
  package private(set) var bookmarks: [Bookmark] = []
  package private(set) var places: [Article.ID: KeptPlace] = [:]
  package private(set) var asked: [String] = []
  package private(set) var history = ""
  package private(set) var preferences: [String: String] = [:]
  private var removed: Set<Publication.ID> = []
  private var next: Int64 = 1

  private static func isForTerminal(_ effect: Effect) -> Bool {
    switch effect {
    case .follow, .quit, .interrupt, .suspend, .redraw, .copy: true
    default: false
    }
  }

  static func keeps(_ effect: Effect) -> Bool {
    switch effect {
    case .readArticle, .openPublication: false
    default: !isForTerminal(effect)
    }
  }

  mutating func answer(_ effect: Effect, _ issue: Publication) -> Event? {
    switch effect {
    case .search(let question): return .found(find(question, issue))
    case .keepQuery(let text): asked.append(text)
    case .keepBookmark(let bookmark): return keep(bookmark)
    case .editNote(let id, let note):
      guard var bookmark = bookmarks.first(where: { $0.id == id }) else { return .deleted(id) }
      bookmark.note = note
      return keep(bookmark)
    case .deleteBookmark(let id):
      bookmarks.removeAll { $0.id == id }
      return .deleted(id)
    case .keepPreference(let name, let value): preferences[name] = value
    case .keepPlaces(let places, _, _, let history):
      self.places.merge(places) { $1 }
      self.history = history
    case .listLibrary: return shelf(issue)
    case .removePublication(let id, let isRemoved):
      if isRemoved { removed.insert(id) } else { removed.remove(id) }
      return shelf(issue)
    case .listIndex:
      return .index(
        indexEntries(
          issue.articles.map { sampleStory($0.id) },
          terms: [Parallel(first: "willow", second: "垂柳")],
          people: [Parallel(first: "Li Bai", second: "李白")]), of: issue.id)
    default: break
    }
    return nil
  }

  private mutating func keep(_ bookmark: Bookmark) -> Event {
    var bookmark = bookmark
    if bookmark.id == 0 {
      bookmark.id = next
      bookmark.created = Int(next)
      next += 1
    }
    bookmarks.removeAll { $0.id == bookmark.id }
    bookmarks.append(bookmark)
    bookmarks.sort { $0.id < $1.id }
    return .kept(bookmark)
  }

  private func shelf(_ issue: Publication) -> Event {
    .library([
      LibraryItem(publication: issue, articlesRead: 1, isRemoved: removed.contains(issue.id))
    ])
  }

  private func find(_ question: Question, _ issue: Publication) -> Answer {
    let query = Query(question.text, isTyping: question.isTyping)
    let articles = issue.articles.filter { article in
      if case .article(let id) = question.scope { article.id == id } else { true }
    }
    let found = articles.compactMap { article -> ArticleHits? in
      let story = sampleStory(article.id)
      guard let tokens = tokenizedStories[article.id] else { return nil }
      let hits = findHits(in: tokens, query, Stemmer())
      guard !hits.isEmpty else { return nil }
      return ArticleHits(
        issue: issue.id, article: article, section: story.section.id,
        sectionTitle: story.section.title, languages: issue.languages, hits: hits)
    }
    return Answer(question: question, query: query, articles: found, total: found.count)
  }
}

/// The stories of the sample issue, ready to be searched.
private let tokenizedStories = Dictionary(
  uniqueKeysWithValues: sampleIssue.articles.map { ($0.id, TokenizedStory(sampleStory($0.id))) })
