import Exporting
import Importing
import Magazine
import Presentation
import Reading
import Searching
import Storage

/// Performs the effects that need no terminal, each by one small function that answers with at most
/// one event. Safe to use from any thread.
package final class EffectHandler: Sendable {
  private let library: Library
  /// What a publication is read from that is not on the shelf as it is now.
  private let source: (any Importer)?

  /// Seconds since 1970.
  private let clock: @Sendable () -> Int

  /// Works with a library, and with a source whose publication is not on its shelf yet.
  package init(
    library: Library, source: (any Importer)? = nil, clock: @escaping @Sendable () -> Int = now
  ) {
    self.library = library
    self.source = source
    self.clock = clock
  }

  /// The answer to an effect; `nil` where there is none.
  func perform(_ effect: Effect) -> Event? {
    do {
      return try Log.timed(effect) { try answer(effect) }
    } catch LibraryError.notKept(let obstacle) {
      Log.failed("library", LibraryError.notKept(obstacle))
      return .notKept(obstacle.sentence)
    } catch {
      Log.failed("effect", error)
      let sentence = sentence(for: error)
      return effect.lane == .write ? .notKept(sentence) : .notice(sentence)
    }
  }

  private func answer(_ effect: Effect) throws -> Event? {
    switch effect {
    case .readArticle(let article, let publication): read(article, in: publication)
    case .readOpening(let article, let publication):
      (try? source(of: publication).story(article)).map { .opening($0, of: publication.id) }
    case .openPublication(let id): openPublication(id)
    case .noteOpening(let id): try note { try noteOpening(of: id) }
    case .search(let request): try find(request) { true }
    case .prepareSearch(let id): try nothing { try library.prepareSearch(in: id) }
    case .listLibrary: try items()
    case .listIndex(let publication):
      .index(try source(of: publication).index(), of: publication.id)
    case .keepQuery(let text): try note { try library.keepQuery(text, at: clock()) }
    case .keepBookmark(let bookmark): try keep(bookmark)
    case .editNote(let id, let note):
      try edited(id, library.edit(note: note, of: id)).map { .noted($0) } ?? .gone(id)
    case .editInk(let id, let colour):
      try edited(id, library.edit(colour: colour, of: id)).map { .kept($0) } ?? .gone(id)
    case .deleteBookmark(let id): try library.delete(bookmark: id) ? .deleted(id) : .gone(id)
    case .keepPlaces(let places, let id, let last, let history):
      try note { try keep(places, of: id, last: last, history: history) }
    case .keepPreference(let name, let value):
      try note { try library.keep(value, as: KeptNames.preference(name)) }
    case .removePublication(let id, let isRemoved): try remove(id, isRemoved: isRemoved)
    case .export(let export): try write(export)
    case .pipe(let text, let command): .output(output(of: command, reading: text), of: command)
    // The session hands it on.
    case .terminal: nil
    }
  }

  /// Does something that is not answered.
  private func nothing(_ work: () throws -> Void) rethrows -> Event? {
    try work()
    return nil
  }

  /// Keeps what is noted on the way. It is not asked for: where nothing can be kept, nothing is said.
  private func note(_ work: () throws -> Void) rethrows -> Event? {
    if library.readOnlyReason == nil { try work() }
    return nil
  }

  /// The answer to a request, as long as it is wanted; throws what the library throws.
  private func find(_ request: SearchRequest, while isWanted: () -> Bool) throws -> Event {
    .found(try library.answer(request, while: isWanted))
  }

  /// The answer to a request, as long as it is wanted.
  func search(_ request: SearchRequest, while isWanted: () -> Bool) -> Event {
    do {
      return try Log.timed(.search(request)) { try find(request, while: isWanted) }
    } catch {
      Log.failed("search", error)
      return .notice(sentence(for: error))
    }
  }

  /// Makes the index of search whole, as long as that is wanted.
  func makeSearchReady(while isWanted: () -> Bool) -> Event? {
    do {
      try library.makeSearchReady(while: isWanted)
      return nil
    } catch {
      Log.failed("index", error)
      return .notice(sentence(for: error))
    }
  }

  private func source(of publication: Publication) -> PublicationSource {
    guard let source, source.publication.id == publication.id else {
      return PublicationSource(publication, in: library)
    }
    return PublicationSource(source, besides: library)
  }

  /// The text of an article, or why it cannot be read.
  private func read(_ article: Article.ID, in publication: Publication) -> Event {
    do {
      return .opened(try source(of: publication).story(article), of: publication.id)
    } catch {
      return .failed(article, of: publication.id, sentence(for: error))
    }
  }

  private func openPublication(_ id: Publication.ID) -> Event {
    do {
      guard let publication = try library.issue(id) else { throw SourceError.unknown(id) }
      var kept = try kept(for: publication, try library.keptValues())
      kept.bookmarks = try library.bookmarks()
      let names = try library.names(of: id)
      (kept.terms, kept.people) = (names.terms, names.people)
      return .publication(publication, kept)
    } catch {
      return .noPublication(id, sentence(for: error))
    }
  }

  private func items() throws -> Event {
    let today = clock()
    return .library(
      try library.issues().map {
        LibraryItem(
          publication: $0.issue, articles: $0.articles, articlesRead: $0.articlesRead,
          progress: $0.progress, daysAgo: $0.daysAgo(at: today), isUnreadable: $0.isUnreadable,
          isRemoved: $0.isRemoved)
      })
  }
}

// What is taken out.
extension EffectHandler {
  private func write(_ export: Export) throws -> Event {
    let kept = export.isKept ? try library.bookmarks(of: export.publication.id) : nil
    let work = try source(of: export.publication).exported(
      article: export.article, kept: kept, isProse: export.format.isProse)
    guard !work.stories.isEmpty else { return .notice(Words.nothingKept) }
    let path = try export.freePath()
    try writeFile(work.data(as: export.format), to: path)
    return .notice(Words.written(shortened(path)))
  }
}

// What is kept.
extension EffectHandler {
  private func keep(_ bookmark: Bookmark) throws -> Event {
    var bookmark = bookmark
    if bookmark.created == 0 { bookmark.created = clock() }
    return .kept(try library.keep(inStoredText(bookmark)))
  }

  /// A mark where its words stand in the text that is kept: another program may have brought that in since this
  /// reader opened the article.
  private func inStoredText(_ bookmark: Bookmark) throws -> Bookmark {
    guard let publication = try library.issue(bookmark.issue),
      let story = try library.story(bookmark.locator.article, in: publication),
      !story.holds(bookmark)
    else { return bookmark }
    return story.anchor(bookmark)
  }

  /// A bookmark of which something was changed, as it is now, with what else has changed meanwhile; `nil` where
  /// it is gone.
  private func edited(_ id: Bookmark.ID, _ isThere: Bool) throws -> Bookmark? {
    try isThere ? library.bookmarks().first { $0.id == id } : nil
  }

  /// Notes that a publication is read now, so that the next day begins with it.
  private func noteOpening(of id: Publication.ID) throws {
    if try library.keptValue(named: KeptNames.publication) != id {
      try library.keep(id, as: KeptNames.publication)
    }
    try library.noteOpening(of: id, at: clock())
  }

  private func keep(
    _ places: [Article.ID: KeptPlace], of id: Publication.ID, last: Article.ID?, history: String
  ) throws {
    try library.keep(places, of: id)
    if let last { try library.keep(last, as: KeptNames.lastArticle(of: id)) }
    try library.keep(history, as: KeptNames.history(of: id))
  }

  /// Notes what was written about a preference when it was chosen by key.
  func noteWritten(_ name: String, _ value: String) -> Event? {
    do {
      return try note { try library.keep(value, as: KeptNames.written(name)) }
    } catch {
      return .notKept(sentence(for: error))
    }
  }

  private func remove(_ id: Publication.ID, isRemoved: Bool) throws -> Event {
    try library.remove(id, isRemoved: isRemoved)
    return try items()
  }

  /// What the first page needs of what the library has kept for a reader of a publication; the marks,
  /// however many they are, come by `look`. Throws what the library throws.
  func kept(
    for publication: Publication, _ keptValues: [String: String]
  ) throws -> Sitting.Kept {
    let id = publication.id
    return Sitting.Kept(
      places: try library.places(of: id), last: keptValues[KeptNames.lastArticle(of: id)],
      history: keptValues[KeptNames.history(of: id)] ?? "")
  }

  /// The bookmarks as other programs have left them.
  func look() -> Event {
    do {
      return .bookmarks(try library.bookmarks())
    } catch {
      return .notice(sentence(for: error))
    }
  }

  /// What else it has kept, which no page needs at once.
  func recall(_ publication: Publication) -> Event {
    do {
      let names = try library.names(of: publication.id)
      return .recalled(
        queries: try library.recentQueries(), terms: names.terms, people: names.people,
        of: publication.id)
    } catch {
      return .notice(sentence(for: error))
    }
  }
}
