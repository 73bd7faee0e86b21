import Magazine
import Searching

/// All that belongs to the publication being read, and is replaced whole when another is opened.
package struct Sitting: Hashable, Sendable {
  /// What is open.
  package let publication: Publication
  /// Where each article was left, and how far the reader has come in it.
  package private(set) var places: [Article.ID: KeptPlace]
  /// The article read last.
  package private(set) var last: Article.ID?
  var history: History
  /// The glossary of the publication.
  var terms: [Parallel<String>]
  /// The people that it names.
  package internal(set) var people: [Parallel<String>]
  package internal(set) var marks: Marks
  /// The article asked for and not yet there.
  private var pending: Pending?
  /// Articles whose places have changed since they were kept.
  private var unkept: Set<Article.ID> = []

  /// What the library has kept for the reader of a publication.
  package struct Kept: Hashable, Sendable {
    package var places: [Article.ID: KeptPlace]
    package var last: Article.ID?
    /// The bookmarks of the whole library.
    package var bookmarks: [Bookmark]
    /// The places visited, as `Effect.keepPlaces` gave them.
    package var history: String
    package var terms: [Parallel<String>]
    package var people: [Parallel<String>]

    /// Puts together what was kept; nothing yet where nothing is said.
    package init(
      places: [Article.ID: KeptPlace] = [:], last: Article.ID? = nil, bookmarks: [Bookmark] = [],
      history: String = "", terms: [Parallel<String>] = [], people: [Parallel<String>] = []
    ) {
      self.places = places
      self.last = last
      self.bookmarks = bookmarks
      self.history = history
      self.terms = terms
      self.people = people
    }
  }

  /// An article asked for by `Effect.readArticle`.
  struct Pending: Hashable, Sendable {
    let article: Article.ID
    let landing: Landing
    /// Whether the reader goes back or forward, which leaves the history as it is.
    let isOnWay: Bool
    /// What led there, whose matches are shown in the article.
    let query: Query?
  }

  /// Sits down to a publication with what was kept of it.
  init(_ publication: Publication, kept: Kept) {
    self.publication = publication
    places = kept.places
    last = kept.last.flatMap { publication.article($0) == nil ? nil : $0 }
    history = History(kept.history)
    terms = kept.terms
    people = kept.people
    marks = Marks(kept.bookmarks)
  }

  /// Asks for the text of an article.
  mutating func ask(
    for article: Article.ID, _ landing: Landing, isOnWay: Bool = false, query: Query? = nil
  ) -> [Outcome] {
    guard publication.article(article) != nil else {
      return [.say(.noArticle(article, nearest: nil))]
    }
    pending = Pending(article: article, landing: landing, isOnWay: isOnWay, query: query)
    return [.effect(.readArticle(article, in: publication))]
  }

  /// Ends the waiting for an article; `nil` where it is no longer wanted.
  mutating func endWaiting(for article: Article.ID) -> Pending? {
    guard let pending, pending.article == article else { return nil }
    self.pending = nil
    return pending
  }

  /// Remembers where an article is left.
  mutating func remember(_ article: Article.ID, _ place: KeptPlace) {
    let old = places[article]
    guard old?.place != place.place || last != article || place.progress > old?.progress ?? 0
    else { return }
    var place = place
    place.progress = max(old?.progress ?? 0, place.progress)
    places[article] = place
    last = article
    unkept.insert(article)
  }

  /// Takes an article for read, or for unread where it is; whether it is read now.
  mutating func toggleRead(_ article: Article.ID) -> Bool {
    guard var place = places[article] else { return false }
    place.progress = place.isRead ? 0 : 1
    places[article] = place
    unkept.insert(article)
    return place.isRead
  }

  /// The article to go on with: the one read last, where its place is known.
  package var leftOff: Article.ID? { last.flatMap { places[$0] == nil ? nil : $0 } }

  /// Whether a place has changed since places were kept.
  var hasUnkept: Bool { !unkept.isEmpty }

  /// Has the places kept that have changed.
  mutating func keepPlaces() -> [Effect] {
    guard !unkept.isEmpty else { return [] }
    defer { unkept = [] }
    return [
      .keepPlaces(
        places.filter { unkept.contains($0.key) }, of: publication.id, last: last,
        history: history.text)
    ]
  }
}
