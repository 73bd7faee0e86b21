import GRDB
import Magazine

/// What a reader made: bookmarks, places, preferences. Every change touches its own row and no other.
struct KeptStore: Sendable {
  private let disk: Disk

  /// Keeps what a reader made on a disk.
  init(_ disk: Disk) { self.disk = disk }

  /// The bookmarks of a publication, or of all, in the order in which they were made.
  func bookmarks(of publication: Publication.ID?) throws(LibraryError) -> [Bookmark] {
    try disk.read { connection in
      let languages = try KeptLanguages(of: publication, connection)
      let all = "SELECT * FROM bookmark"
      let rows = try Readable<BookmarkRow>(
        connection, (publication == nil ? all : "\(all) WHERE publication = ?") + " ORDER BY id",
        publication.map { [.text($0)] } ?? [])
      return rows.records.map { $0.bookmark(in: languages) }
    }
  }

  /// Keeps a bookmark: a new one where its id is 0, else one that was deleted. One that is there
  /// stays as it is, and is what is returned.
  func keep(_ bookmark: Bookmark) throws(LibraryError) -> Bookmark {
    try disk.keep { db in
      let plain = PlainConnection(through: db)
      let languages = try KeptLanguages(of: bookmark.issue, plain)
      if bookmark.id != 0, let there = try KeptStore.row(bookmark.id, plain) {
        return there.bookmark(in: languages)
      }
      var row = BookmarkRow(bookmark, in: languages)
      try row.insert(db)
      return row.bookmark(in: languages)
    }
  }

  private static func row(
    _ id: Bookmark.ID, _ connection: PlainConnection
  ) throws -> BookmarkRow? {
    try connection.first("SELECT * FROM bookmark WHERE id = ?", [.whole(Int(id))]) {
      try BookmarkRow($0)
    }
  }

  /// Changes the note of a bookmark; false where there is none with the id.
  func edit(note: String, of id: Bookmark.ID) throws(LibraryError) -> Bool {
    try disk.keep { db in
      try db.execute(literal: "UPDATE bookmark SET note = \(note) WHERE id = \(id)")
      return db.changesCount > 0
    }
  }

  /// Changes the ink of a highlight; false where there is none with the id.
  func edit(colour: Highlight.Colour, of id: Bookmark.ID) throws(LibraryError) -> Bool {
    try disk.keep { db in
      try db.execute(
        literal:
          "UPDATE bookmark SET colour = \(colour.rawValue) WHERE id = \(id) AND colour NOT NULL")
      return db.changesCount > 0
    }
  }

  /// Deletes a bookmark; false where there is none with the id.
  func delete(bookmark id: Bookmark.ID) throws(LibraryError) -> Bool {
    try disk.keep { db in
      try db.execute(literal: "DELETE FROM bookmark WHERE id = \(id)")
      return db.changesCount > 0
    }
  }

  /// Where each article of a publication was left.
  func places(of publication: Publication.ID) throws(LibraryError) -> [Article.ID: KeptPlace] {
    try disk.read { connection in
      let languages = try KeptLanguages(of: publication, connection)
      let rows = try Readable<PlaceRow>(
        connection, "SELECT * FROM place WHERE publication = ?", [.text(publication)])
      return Dictionary(rows.records.map { ($0.article, $0.kept(in: languages)) }) { first, _ in
        first
      }
    }
  }

  /// Keeps where articles were left, all or none of them.
  func keep(
    _ places: [Article.ID: KeptPlace], of publication: Publication.ID
  ) throws(LibraryError) {
    try disk.keep { db in
      let languages = try KeptLanguages(of: publication, PlainConnection(through: db))
      for (article, kept) in places {
        let row = PlaceRow(publication, article, kept, in: languages)
        try row.insert(db, onConflict: .replace)
      }
    }
  }

  /// All preferences by their names, those too that this program does not know.
  func preferences() throws(LibraryError) -> [String: String] {
    try disk.read { connection in
      let rows = try Readable<PreferenceRow>(connection, "SELECT * FROM preference").records
      return Dictionary(rows.map { ($0.name, $0.value) }) { first, _ in first }
    }
  }

  /// The preference with a name; `nil` where there is none that can be read.
  func preference(_ name: String) throws(LibraryError) -> String? {
    try disk.read { try PreferenceRow.value(name, $0) }
  }

  /// Keeps a preference.
  func keep(_ value: String, as name: String) throws(LibraryError) {
    try disk.keep { db in
      try PreferenceRow(name: name, value: value).insert(db, onConflict: .replace)
    }
  }
}
