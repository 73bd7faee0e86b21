import GRDB
import Magazine

/// A bookmark as a row.
struct BookmarkRow: FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "bookmark"

  private(set) var bookmark: Bookmark

  init(_ bookmark: Bookmark) { self.bookmark = bookmark }

  /// Reads what there is of a bookmark; throws `damagedRecord` where it says no article.
  init(row: Row) throws {
    guard let locator = Locator(row), let publication = row.text("publication") else {
      throw LibraryError.damagedRecord
    }
    bookmark = Bookmark(
      id: Int64(row.whole("id", in: 0...(1 << 52)) ?? 0), issue: publication, locator: locator,
      quote: sanitized(row.text("quote") ?? ""), note: sanitized(row.text("note") ?? ""),
      created: row.whole("created", in: 0...(1 << 40)) ?? 0)
  }

  func encode(to container: inout PersistenceContainer) {
    container["id"] = bookmark.id == 0 ? nil : bookmark.id
    container["publication"] = bookmark.issue
    container["article"] = bookmark.locator.article
    bookmark.locator.place.encode(to: &container)
    container["quote"] = bookmark.quote
    container["note"] = bookmark.note
    container["created"] = bookmark.created
  }

  mutating func didInsert(_ inserted: InsertionSuccess) { bookmark.id = inserted.rowID }
}

extension Locator {
  /// The locator that a row holds; `nil` where it says no article.
  fileprivate init?(_ row: Row) {
    guard let article = row.text("article"), !article.isEmpty else { return nil }
    self.init(article: article, place: Place(row))
  }
}
