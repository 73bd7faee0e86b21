import GRDB
import Magazine

// What a reader made: bookmarks and places.
extension Library {
  /// The bookmarks of an issue, or of all, in the order in which they were made.
  package func bookmarks(of issue: Publication.ID? = nil) throws(LibraryError) -> [Bookmark] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM bookmark WHERE ?1 IS NULL OR issue = ?1 ORDER BY id",
        arguments: [issue])
      return rows.compactMap { row in
        Library.place(row).map { place in
          Bookmark(
            id: row["id"], issue: row["issue"],
            locator: Locator(article: row["article"], place: place),
            quote: sanitized(row["quote"]),
            note: sanitized(row["note"]), created: row["created"])
        }
      }
    }
  }

  /// Keeps a bookmark, new where its id is 0, else as it is now, and put back where it was deleted.
  @discardableResult
  package func keep(_ bookmark: Bookmark) throws(LibraryError) -> Bookmark {
    let place = bookmark.locator.place
    return try write { db in
      try db.execute(
        literal: """
          INSERT OR REPLACE INTO bookmark
            (id, issue, article, block, language, offset, quote, note, created)
          VALUES (\(bookmark.id == 0 ? nil : bookmark.id), \(bookmark.issue),
            \(bookmark.locator.article), \(place.block), \(place.side.rawValue), \(place.offset),
            \(bookmark.quote), \(bookmark.note), \(bookmark.created))
          """)
      var kept = bookmark
      kept.id = db.lastInsertedRowID
      return kept
    }
  }

  /// Deletes a bookmark; false where there is none with the id.
  @discardableResult
  package func delete(bookmark id: Bookmark.ID) throws(LibraryError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM bookmark WHERE id = ?", arguments: [id])
      return db.changesCount > 0
    }
  }

  /// Where each article of an issue was left.
  package func places(of issue: Publication.ID) throws(LibraryError) -> [Article.ID: KeptPlace] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM place WHERE issue = ?", arguments: [issue])
      var places: [Article.ID: KeptPlace] = [:]
      for row in rows {
        if let place = Library.place(row) {
          places[row["article"]] = KeptPlace(
            place: place, quote: row["quote"], progress: row["progress"])
        }
      }
      return places
    }
  }

  /// Keeps where articles were left, all or none of them.
  package func keep(_ places: [Article.ID: KeptPlace], of issue: Publication.ID)
    throws(LibraryError)
  {
    try write { db in
      for (article, kept) in places {
        try db.execute(
          literal: """
            INSERT OR REPLACE INTO place VALUES (\(issue), \(article), \(kept.place.block),
              \(kept.place.side.rawValue), \(kept.place.offset), \(kept.quote),
              \(kept.progress))
            """)
      }
    }
  }

  /// All remembered values by their names.
  package func remembered() throws(LibraryError) -> [String: String] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM remembered")
      return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
    }
  }

  /// A remembered value, such as the article that was open last.
  package func remembered(_ name: String) throws(LibraryError) -> String? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT value FROM remembered WHERE name = ?", arguments: [name])
    }
  }

  /// Remembers a value under a name.
  package func remember(_ name: String, _ value: String) throws(LibraryError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO remembered VALUES (?, ?)", arguments: [name, value])
    }
  }
}
