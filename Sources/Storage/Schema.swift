import GRDB

/// The tables of the library, and how older files become newer ones.
enum Schema {
  /// The number of migrations, kept in `user_version`, which is read faster than the migrator's table.
  static let version = 1

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: issues, search, bookmarks, places") { db in
      try db.execute(sql: firstVersion)
      try createIndex(db)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }

  private static let firstVersion = """
    CREATE TABLE issue (
      id TEXT PRIMARY KEY, contents BLOB NOT NULL, names BLOB NOT NULL, path TEXT NOT NULL,
      fingerprint TEXT NOT NULL, added INTEGER NOT NULL, opened INTEGER NOT NULL DEFAULT 0,
      removed INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, issue TEXT NOT NULL, id TEXT NOT NULL, section TEXT NOT NULL,
      english BLOB NOT NULL, chinese BLOB NOT NULL, UNIQUE (issue, id));
    CREATE TABLE bookmark (
      id INTEGER PRIMARY KEY AUTOINCREMENT, issue TEXT NOT NULL, article TEXT NOT NULL,
      block INTEGER NOT NULL, language TEXT NOT NULL, offset INTEGER NOT NULL,
      quote TEXT NOT NULL, note TEXT NOT NULL, created INTEGER NOT NULL);
    CREATE TABLE place (
      issue TEXT NOT NULL, article TEXT NOT NULL, block INTEGER NOT NULL, language TEXT NOT NULL,
      offset INTEGER NOT NULL, quote TEXT NOT NULL, progress REAL NOT NULL,
      PRIMARY KEY (issue, article));
    CREATE TABLE asked (text TEXT PRIMARY KEY, at INTEGER NOT NULL);
    CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    """

  /// Makes the full-text index, empty, and notes by which tokens it will be built.
  static func createIndex(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS search;
        CREATE VIRTUAL TABLE search USING fts5(
          en_title, zh_title, en_body, zh_body, content='', tokenize='\(SearchTokenizer.name)');
        INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10, 10, 1, 1)');
        INSERT OR REPLACE INTO remembered VALUES ('index', '\(SearchTokenizer.version)');
        """)
  }
}
