import GRDB
import Magazine

/// What a reader made: bookmarks, places, preferences. Every change touches its own row and no other.
struct KeptStore: Sendable {
  private let disk: Disk

  init(_ disk: Disk) { self.disk = disk }

  /// The bookmarks of a publication, or of all, in the order in which they were made.
  func bookmarks(of publication: Publication.ID?) throws(LibraryError) -> [Bookmark] {
    try disk.read { db in
      let request = BookmarkRow.order(Column("id"))
      let wanted = publication.map { request.filter(Column("publication") == $0) } ?? request
      let languages = try KeptLanguages(of: publication, db)
      return try Readable<BookmarkRow>(db, wanted).records.map { $0.bookmark(in: languages) }
    }
  }

  /// Keeps a bookmark: a new one where its id is 0, else one that was deleted. One that is there
  /// stays as it is, and is what is returned.
  func keep(_ bookmark: Bookmark) throws(LibraryError) -> Bookmark {
    try disk.keep { db in
      let languages = try KeptLanguages(of: bookmark.issue, db)
      if bookmark.id != 0, let there = try BookmarkRow.fetchOne(db, key: bookmark.id) {
        return there.bookmark(in: languages)
      }
      var row = BookmarkRow(bookmark, in: languages)
      try row.insert(db)
      return row.bookmark(in: languages)
    }
  }

  /// Changes the note of a bookmark; false where there is none with the id.
  func edit(note: String, of id: Bookmark.ID) throws(LibraryError) -> Bool {
    try disk.keep { db in
      try BookmarkRow.filter(key: id).updateAll(db, Column("note").set(to: note)) > 0
    }
  }

  /// Deletes a bookmark; false where there is none with the id.
  func delete(bookmark id: Bookmark.ID) throws(LibraryError) -> Bool {
    try disk.keep { db in try BookmarkRow.deleteOne(db, key: id) }
  }

  /// Where each article of a publication was left.
  func places(of publication: Publication.ID) throws(LibraryError) -> [Article.ID: KeptPlace] {
    try disk.read { db in
      let request = PlaceRow.filter(Column("publication") == publication)
      let languages = try KeptLanguages(of: publication, db)
      let rows = try Readable<PlaceRow>(db, request).records
      return Dictionary(rows.map { ($0.article, $0.kept(in: languages)) }) { first, _ in first }
    }
  }

  /// Keeps where articles were left, all or none of them.
  func keep(
    _ places: [Article.ID: KeptPlace], of publication: Publication.ID
  ) throws(LibraryError) {
    try disk.keep { db in
      let languages = try KeptLanguages(of: publication, db)
      for (article, kept) in places {
        let row = PlaceRow(publication, article, kept, in: languages)
        try row.insert(db, onConflict: .replace)
      }
    }
  }

  /// All preferences by their names, those too that this program does not know.
  func preferences() throws(LibraryError) -> [String: String] {
    try disk.read { db in
      let rows = try Readable<PreferenceRow>(db, PreferenceRow.all()).records
      return Dictionary(rows.map { ($0.name, $0.value) }) { first, _ in first }
    }
  }

  /// The preference with a name; `nil` where there is none that can be read.
  func preference(_ name: String) throws(LibraryError) -> String? {
    try disk.read { db in
      try Readable<PreferenceRow>(db, PreferenceRow.filter(Column("name") == name))
        .records.first?.value
    }
  }

  /// Keeps a preference.
  func keep(_ value: String, as name: String) throws(LibraryError) {
    try disk.keep { db in
      try PreferenceRow(name: name, value: value).insert(db, onConflict: .replace)
    }
  }
}
