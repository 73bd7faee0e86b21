import GRDB

extension Schema {
  /// Makes the tables of today in an empty file at once. To go through all migrations for it took 39 of the
  /// 51 million instructions that opening a new library cost; that both ways lead to the same tables is tested.
  static func make(_ db: Database) throws {
    try db.execute(sql: tablesOfToday)
    for identifier in migrator.migrations {
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [identifier])
    }
    try db.execute(
      sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(application)")
  }

  /// A publication's contents stand last, so that a list of what stands before them does not read past
  /// them.
  private static let tablesOfToday = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    CREATE TABLE publication (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, title_second TEXT, language TEXT NOT NULL,
      language_second TEXT, number TEXT, number_second TEXT, path TEXT NOT NULL,
      fingerprint TEXT NOT NULL, added INTEGER NOT NULL, opened INTEGER NOT NULL DEFAULT 0,
      removed INTEGER NOT NULL DEFAULT 0, contents BLOB NOT NULL);
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, publication TEXT NOT NULL, id TEXT NOT NULL,
      first BLOB NOT NULL, second BLOB, UNIQUE (publication, id));
    CREATE TABLE name (
      publication TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL,
      first TEXT NOT NULL, second TEXT, PRIMARY KEY (publication, kind, position));
    CREATE TABLE bookmark (
      id INTEGER PRIMARY KEY AUTOINCREMENT, publication TEXT NOT NULL, article TEXT NOT NULL,
      block INTEGER NOT NULL, language TEXT NOT NULL, offset INTEGER NOT NULL,
      quote TEXT NOT NULL, note TEXT NOT NULL, created INTEGER NOT NULL,
      length INTEGER, colour TEXT, rivalry INTEGER NOT NULL DEFAULT 0,
      lost INTEGER NOT NULL DEFAULT 0, paragraph TEXT, paragraph_second TEXT, page INTEGER,
      blocks INTEGER NOT NULL DEFAULT 1);
    CREATE TABLE place (
      publication TEXT NOT NULL, article TEXT NOT NULL, block INTEGER NOT NULL,
      language TEXT NOT NULL, offset INTEGER NOT NULL, quote TEXT NOT NULL,
      progress REAL NOT NULL, page INTEGER, PRIMARY KEY (publication, article));
    CREATE TABLE query (text TEXT PRIMARY KEY, at INTEGER NOT NULL);
    CREATE TABLE preference (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    """
}
