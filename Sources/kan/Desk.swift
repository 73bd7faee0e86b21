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

  private var isReadOnly: Bool { library.readOnlyReason != nil }

  /// The answer to an effect; `nil` where there is none. `publication` is the one that is open.
  func perform(_ effect: Effect, beside publication: Publication) -> Event? {
    do {
      return try answer(effect, publication)
    } catch {
      return effect.lane == .write ? .notKept("\(error)") : .notice("\(error)")
    }
  }

  private func answer(_ effect: Effect, _ current: Publication) throws -> Event? {
    switch effect {
    case .readArticle(let article, let id): return read(article, id, current)
    case .openPublication(let id): return openPublication(id)
    case .search(let question): return search(question) { true }
    case .prepareSearch(let id): try library.prepareSearch(in: id)
    case .listLibrary: return .library(try items())
    case .listIndex(let id):
      guard let publication = try publication(id, current) else { return nil }
      return .index(try index(of: publication), of: id)
    // What is noted on the way is not asked for: where nothing can be kept, nothing is said of it.
    case .keepQuery where isReadOnly, .keepPlaces where isReadOnly,
      .keepPreference where isReadOnly:
      break
    case .keepQuery(let text): try library.noteAsking(text, at: now())
    case .keepBookmark(var bookmark):
      if bookmark.created == 0 { bookmark.created = now() }
      return .kept(try library.keep(bookmark))
    case .editNote(let id, let note): return try edit(id, note)
    case .deleteBookmark(let id):
      try library.delete(bookmark: id)
      return .deleted(id)
    case .keepPlaces(let places, let id, let last, let history):
      try library.keep(places, of: id)
      if let last { try library.remember("last \(id)", last) }
      try library.remember("history \(id)", history)
    case .keepPreference(let name, let value):
      try library.remember(preferencePrefix + name, value)
    case .removePublication(let id, let isRemoved):
      try library.remove(id, isRemoved: isRemoved)
      return .library(try items())
    case .follow, .copy, .quit, .interrupt, .suspend, .redraw: break
    }
    return nil
  }

  /// Changes the note of a bookmark; what else of it has changed meanwhile stays.
  private func edit(_ id: Bookmark.ID, _ note: String) throws -> Event {
    guard try library.edit(note: note, of: id),
      let bookmark = try library.bookmarks().first(where: { $0.id == id })
    else { return .deleted(id) }
    return .kept(bookmark)
  }

  /// A publication by its id, without asking the disk for the one that is open.
  private func publication(_ id: Publication.ID, _ current: Publication) throws -> Publication? {
    current.id == id ? current : try library.issue(id)
  }

  /// The answer to a question, as long as it is wanted.
  func search(_ question: Question, while isWanted: () -> Bool) -> Event {
    do {
      return .found(try library.answer(question, while: isWanted))
    } catch {
      return .notice("\(error)")
    }
  }

  private func read(
    _ article: Article.ID, _ id: Publication.ID, _ current: Publication
  ) -> Event {
    do {
      guard let publication = try publication(id, current) else {
        return .failed(article, of: id, "no issue “\(id)” on the shelf")
      }
      // A text that the library cannot read is read from its file, where that is at hand.
      let own = folder?.issue.id == id ? folder : nil
      let story =
        if let own { try (try? library.story(article, in: publication)) ?? own.story(article) } else
        {
          try library.story(article, in: publication)
        }
      guard let story else {
        return .failed(article, of: id, "no article “\(article)” in this issue")
      }
      return .opened(story, of: id)
    } catch {
      return .failed(article, of: id, "\(error)")
    }
  }

  private func openPublication(_ id: Publication.ID) -> Event {
    do {
      guard let publication = try library.issue(id) else {
        return .noPublication(id, "no issue “\(id)” on the shelf")
      }
      if !isReadOnly { try library.noteOpening(of: id, at: now()) }
      var kept = try kept(for: publication, try library.remembered())
      kept.terms = try library.names(of: id).terms
      return .publication(publication, kept)
    } catch {
      return .noPublication(id, "\(error)")
    }
  }

  private func items() throws -> [LibraryItem] {
    try library.issues().map {
      LibraryItem(
        publication: $0.issue, articlesRead: $0.articlesRead, isRemoved: $0.isRemoved)
    }
  }

  /// The index of an issue: the standards, people and terms named in it.
  func index(of issue: Publication) throws -> [IndexEntry] {
    let names = try library.names(of: issue.id)
    return indexEntries(
      try library.stories(of: issue), terms: names.terms, people: names.people)
  }

  /// What the first page needs of what the library has kept for a reader of an issue.
  func kept(for issue: Publication, _ remembered: [String: String]) throws -> Sitting.Kept {
    Sitting.Kept(
      places: try library.places(of: issue.id), last: remembered["last \(issue.id)"],
      bookmarks: try library.bookmarks(), history: remembered["history \(issue.id)"] ?? "")
  }

  /// What else it has kept, which no page needs at once.
  func recall(_ issue: Publication) -> Event {
    do {
      let terms = try library.names(of: issue.id).terms
      return .recalled(queries: try library.asked(), terms: terms, of: issue.id)
    } catch {
      return .notice("\(error)")
    }
  }
}

/// What the names of kept preferences begin with.
private let preferencePrefix = "preference "

/// The preferences among what is remembered; those kept in the form of Kan 0.1 too.
func keptPreferences(_ remembered: [String: String]) -> [String: String] {
  var rows = Preferences.rows(ofText: remembered["settings"] ?? "")
  for (name, value) in remembered where name.hasPrefix(preferencePrefix) {
    rows[String(name.dropFirst(preferencePrefix.count))] = value
  }
  return rows
}
