import Magazine
import Reading
import Searching

/// Keeps in memory what a library would, and finds by a plain scan.
package struct SampleDesk {
  package private(set) var bookmarks: [Bookmark] = []
  package private(set) var places: [Article.ID: KeptPlace] = [:]
  package private(set) var asked: [String] = []
  package private(set) var history = ""
  private var removed: Set<Publication.ID> = []
  private var next: Int64 = 1

  static func keeps(_ effect: Effect) -> Bool {
    switch effect {
    case .open, .follow, .quit, .interrupt, .suspend, .redraw, .copy, .openIssue: false
    default: true
    }
  }

  mutating func answer(_ effect: Effect, _ issue: Publication) -> Event? {
    switch effect {
    case .search(let question): return .found(find(question, issue))
    case .noteAsking(let text): asked.append(text)
    case .keepBookmark(let bookmark): return keep(bookmark)
    case .deleteBookmark(let id):
      bookmarks.removeAll { $0.id == id }
      return .bookmarks(bookmarks)
    case .keepPlaces(let places, _, let history):
      self.places.merge(places) { $1 }
      self.history = history
    case .listShelf: return shelf(issue)
    case .removeIssue(let id, let isRemoved):
      if isRemoved { removed.insert(id) } else { removed.remove(id) }
      return shelf(issue)
    case .listIndex:
      return .index(
        indexEntries(
          issue.articles.map { sampleStory($0.id) },
          terms: [Parallel(first: "willow", second: "垂柳")],
          people: [Parallel(first: "Li Bai", second: "李白")]))
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
    return .bookmarks(bookmarks)
  }

  private func shelf(_ issue: Publication) -> Event {
    .shelf([ShelfList.Item(issue: issue, articlesRead: 1, isRemoved: removed.contains(issue.id))])
  }

  private func find(_ question: Question, _ issue: Publication) -> Answer {
    let query = Query(question.text, isTyping: question.isTyping)
    let articles = issue.articles.filter { article in
      if case .article(let id) = question.scope { article.id == id } else { true }
    }
    let found = articles.compactMap { article -> ArticleHits? in
      let story = sampleStory(article.id)
      let hits = findHits(in: TokenizedStory(story), query, Stemmer())
      guard !hits.isEmpty else { return nil }
      return ArticleHits(
        issue: issue.id, article: article, section: story.section.id,
        sectionTitle: story.section.title, hits: hits)
    }
    return Answer(question: question, query: query, articles: found, total: found.count)
  }
}
