import GRDB
import Magazine

/// Carries what can be read of a library, whatever is left of it, into a new one: first what a reader
/// made, then publications, then search.
struct Salvage {
  private let source: SalvagedFile
  private let db: Database
  private var salvaged = Salvaged()

  /// Carries what can be read of a file into an empty library; throws what writing throws.
  static func carry(from source: SalvagedFile, into db: Database) throws -> Salvaged {
    var salvage = Salvage(source: source, db: db)
    try salvage.carryKept()
    try salvage.carryPublications()
    salvage.salvaged.publications = try PublicationRow.fetchCount(db)
    salvage.salvaged.bookmarks = try BookmarkRow.fetchCount(db)
    salvage.salvaged.places = try PlaceRow.fetchCount(db)
    try SearchIndex.rebuild(db)
    return salvage.salvaged
  }

  private init(source: SalvagedFile, db: Database) {
    self.source = source
    self.db = db
  }

  /// What a reader made, by the names of both schemas: nobody can make it again. A row that says too
  /// little is passed over; of two with one number the one that SQLite reached itself comes first.
  private mutating func carryKept() throws {
    for row in source.rows(of: "bookmark") {
      guard var bookmark = record(BookmarkRow.self, row) else {
        salvaged.lostBookmarks += 1
        continue
      }
      try bookmark.insert(db, onConflict: .ignore)
    }
    for row in source.rows(of: "place") {
      guard let place = record(PlaceRow.self, row) else { continue }
      try place.insert(db, onConflict: .ignore)
    }
    for table in ["remembered", "preference"] {
      for row in source.rows(of: table) {
        try record(PreferenceRow.self, row)?.insert(db, onConflict: .ignore)
      }
    }
    for table in ["query", "asked"] {
      for row in source.rows(of: table) {
        try record(QueryRow.self, row)?.insert(db, onConflict: .ignore)
      }
    }
  }

  /// Texts before contents: whether a publication is whole is seen by its texts in the new file.
  private mutating func carryPublications() throws {
    for row in source.rows(of: "article") {
      guard var article = record(ArticleRow.self, row) else { continue }
      try article.insert(db, onConflict: .ignore)
    }
    for table in ["publication", "issue"] {
      for row in source.rows(of: table) {
        guard let publication = record(PublicationRow.self, row) else { continue }
        try carry(publication, row)
      }
    }
  }

  /// Carries a publication; one that is not whole is read from its files again.
  private func carry(_ old: PublicationRow, _ row: Row) throws {
    guard let publication = old.readable else {
      return try old.unprinted.insert(db, onConflict: .ignore)
    }
    let isWhole = try publication.articles.allSatisfy { try isReadable($0.id, in: publication) }
    let new = old.named(publication)
    try (isWhole ? new : new.unprinted).insert(db, onConflict: .ignore)
    if let bytes = row.bytes("names") {
      do { try Names(firstVersion: bytes).insert(of: old.id, db) } catch is LibraryError {}
    } else {
      try source.names(of: old.id).insert(of: old.id, db)
    }
  }

  private func isReadable(_ id: Article.ID, in publication: Publication) throws -> Bool {
    let row = try ArticleRow.first(PlainConnection(through: db), id, in: publication.id)
    do { return try row?.story(in: publication) != nil } catch { return false }
  }

  private func record<Record: KeptRecord>(_: Record.Type, _ row: Row) -> Record? {
    do { return try Record(row) } catch { return nil }
  }
}
