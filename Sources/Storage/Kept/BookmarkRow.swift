import GRDB
import Magazine

/// A bookmark as a row: with the tag of its language, whatever side that is on now.
struct BookmarkRow: FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "bookmark"

  private var id: Int64
  private let publication: Publication.ID
  private let article: Article.ID
  private let place: TaggedPlace
  private let quote: String
  private let note: String
  private let created: Int

  init(_ bookmark: Bookmark, in languages: KeptLanguages) {
    let place = bookmark.locator.place
    id = bookmark.id
    publication = bookmark.issue
    article = bookmark.locator.article
    self.place = TaggedPlace(place, tag: languages.tag(of: place.side, in: bookmark.issue))
    (quote, note, created) = (bookmark.quote, bookmark.note, bookmark.created)
  }

  /// Reads what there is of a bookmark; throws `damagedRecord` where it says no article.
  init(row: Row) throws {
    guard let article = row.text("article"), !article.isEmpty,
      let publication = row.text("publication")
    else { throw LibraryError.damagedRecord }
    id = Int64(row.whole("id", in: 0...(1 << 52)) ?? 0)
    self.publication = publication
    self.article = article
    place = TaggedPlace(row)
    quote = sanitized(row.text("quote") ?? "")
    note = sanitized(row.text("note") ?? "")
    created = row.whole("created", in: 0...(1 << 40)) ?? 0
  }

  /// The bookmark on the side that its language has now.
  func bookmark(in languages: KeptLanguages) -> Bookmark {
    let side = languages.side(of: place.tag, in: publication)
    return Bookmark(
      id: id, issue: publication, locator: Locator(article: article, place: place.place(on: side)),
      quote: quote, note: note, created: created)
  }

  func encode(to container: inout PersistenceContainer) {
    container["id"] = id == 0 ? nil : id
    container["publication"] = publication
    container["article"] = article
    place.encode(to: &container)
    container["quote"] = quote
    container["note"] = note
    container["created"] = created
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}
