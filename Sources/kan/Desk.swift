import Importing
import Magazine
import Reading
import Searching
import Storage

/// Performs the effects that need no terminal, each by one small function that answers with at most
/// one event. Safe to use from any thread.
final class Desk: Sendable {
  let library: Library
  private let folder: IssueFolder?

  /// Sits down at a library; a folder whose issue is not on its shelf yet is read itself.
  init(library: Library, folder: IssueFolder? = nil) {
    self.library = library
    self.folder = folder
  }

  /// The answer to an effect while an issue is open; `nil` where there is none.
  func perform(_ effect: Effect, in issue: Publication) -> Event? {
    do {
      return try answer(effect, issue)
    } catch {
      return .notice("\(error)")
    }
  }

  private func answer(_ effect: Effect, _ issue: Publication) throws -> Event? {
    switch effect {
    case .open(let article): return open(article, in: issue)
    case .search(let question): return search(question) { true }
    case .prepareSearch: try library.prepareSearch(in: issue.id)
    case .noteAsking(let text): try library.noteAsking(text, at: now())
    case .keepBookmark(var bookmark):
      if bookmark.created == 0 { bookmark.created = now() }
      // What is there already has a new note; what was deleted comes back.
      if try bookmark.id == 0 || !library.edit(note: bookmark.note, of: bookmark.id) {
        try library.keep(bookmark)
      }
      return .bookmarks(try library.bookmarks())
    case .deleteBookmark(let id):
      try library.delete(bookmark: id)
      return .bookmarks(try library.bookmarks())
    case .keepPlaces(let places, let last, let history):
      try library.keep(places, of: issue.id)
      if let last { try library.remember("last \(issue.id)", last) }
      try library.remember("history \(issue.id)", history)
    case .keepSettings(let settings): try library.remember("settings", settings.text)
    case .listShelf: return .shelf(try shelf())
    case .removeIssue(let id, let isRemoved):
      try library.remove(id, isRemoved: isRemoved)
      return .shelf(try shelf())
    case .openIssue(let id): return try turn(to: id)
    case .listIndex: return .index(try index(of: issue))
    case .follow, .copy, .quit, .interrupt, .suspend, .redraw: break
    }
    return nil
  }

  /// The answer to a question, as long as it is wanted.
  func search(_ question: Question, while isWanted: () -> Bool) -> Event {
    do {
      return .found(try library.answer(question, while: isWanted))
    } catch {
      return .notice("\(error)")
    }
  }

  private func open(_ article: Article.ID, in issue: Publication) -> Event {
    do {
      let kept = try? library.story(article, in: issue)
      let own = folder?.issue.id == issue.id ? folder : nil
      guard let story = try kept ?? own?.story(article) else {
        return .failed(article, "no article “\(article)” in this issue")
      }
      return .opened(story)
    } catch {
      return .failed(article, "\(error)")
    }
  }

  private func turn(to id: Publication.ID) throws -> Event? {
    guard let issue = try library.issue(id) else { return .notice("no issue “\(id)” on the shelf") }
    try library.noteOpening(of: id, at: now())
    return .issue(issue, try library.places(of: id))
  }

  private func shelf() throws -> [ShelfList.Item] {
    try library.issues().map {
      ShelfList.Item(issue: $0.issue, articlesRead: $0.articlesRead, isRemoved: $0.isRemoved)
    }
  }

  /// The index of an issue: the standards, people and terms named in it.
  func index(of issue: Publication) throws -> [IndexEntry] {
    let names = try library.names(of: issue.id)
    return indexEntries(
      try library.stories(of: issue), terms: names.terms, people: names.people)
  }

  /// What the first page needs of what the library has kept for a reader of an issue.
  func kept(for issue: Publication, _ remembered: [String: String]) -> State.Kept {
    State.Kept(
      places: (try? library.places(of: issue.id)) ?? [:], last: remembered["last \(issue.id)"],
      bookmarks: (try? library.bookmarks()) ?? [],
      history: remembered["history \(issue.id)"] ?? "")
  }

  /// What else it has kept, which no page needs at once.
  func recall(_ issue: Publication) -> Event {
    .recalled(
      asked: (try? library.asked()) ?? [], terms: (try? library.names(of: issue.id).terms) ?? [])
  }
}
