import GRDB
import Magazine

/// The second version of the schema: publications instead of issues, with their titles and names in rows
/// that SQL can read.
///
/// It stands on no record of today, so that it does the same when those change.
enum SecondVersion {
  /// Brings tables of the first version up to date. A text that cannot be read stays as it is, and
  /// its publication is read from its files again.
  static func migrate(_ db: Database) throws {
    try db.execute(sql: tables)
    let old = try Row.fetchAll(db, sql: "SELECT id, contents, names FROM issue")
    for row in old { try fill(row, db) }
    try db.execute(sql: "DROP TABLE issue")
  }

  /// The contents stand last, so that a list of what stands before them does not read past them.
  private static let tables = """
    CREATE TABLE publication (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, title_second TEXT, language TEXT NOT NULL,
      language_second TEXT, number TEXT, number_second TEXT, path TEXT NOT NULL,
      fingerprint TEXT NOT NULL, added INTEGER NOT NULL, opened INTEGER NOT NULL DEFAULT 0,
      removed INTEGER NOT NULL DEFAULT 0, contents BLOB NOT NULL);
    INSERT INTO publication
      SELECT id, id, NULL, 'en', 'zh', NULL, NULL, path, fingerprint, added, opened, removed, contents
      FROM issue;
    CREATE TABLE section (
      publication TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
      title_second TEXT, page INTEGER, PRIMARY KEY (publication, position));
    CREATE TABLE name (
      publication TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
      first TEXT NOT NULL, second TEXT, PRIMARY KEY (publication, kind, position));
    ALTER TABLE article RENAME TO old_article;
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, publication TEXT NOT NULL, position INTEGER NOT NULL,
      id TEXT NOT NULL, section TEXT NOT NULL, title TEXT NOT NULL, title_second TEXT,
      page INTEGER, first BLOB NOT NULL, second BLOB, UNIQUE (publication, id));
    INSERT INTO article (number, publication, position, id, section, title, first, second)
      SELECT number, issue, number, id, section, id, english, chinese FROM old_article;
    DROP TABLE old_article;
    ALTER TABLE bookmark RENAME COLUMN issue TO publication;
    ALTER TABLE place RENAME COLUMN issue TO publication;
    ALTER TABLE asked RENAME TO query;
    ALTER TABLE remembered RENAME TO preference;
    """

  /// Fills the rows of a publication from its records, where those can be read.
  private static func fill(_ row: Row, _ db: Database) throws {
    guard let id = row.text("id") else { return }
    do {
      let publication = try ByteReader.issue(row.bytes("contents") ?? [])
      try db.execute(
        literal: """
          UPDATE publication SET title = \(publication.title.first),
            title_second = \(publication.title.second), number = \(publication.number?.first),
            number_second = \(publication.number?.second) WHERE id = \(id)
          """)
      try Names(firstVersion: row.bytes("names") ?? []).insert(of: id, db)
    } catch is LibraryError {
      try db.execute(
        literal: "UPDATE publication SET title = id, fingerprint = '' WHERE id = \(id)")
    }
  }
}
