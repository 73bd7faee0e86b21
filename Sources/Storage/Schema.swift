import GRDB
import Magazine

/// The tables of the library, and how older files become newer ones.
enum Schema {
  /// From this version on a file can be read as it is: what came later are columns that may be missing,
  /// and tables that nobody reads.
  static let firstReadable = 2
  /// The number of migrations, kept in `user_version`, which is read faster than the migrator's table.
  static let version = 5
  /// Says in the header of the file whose it is: “Kan1”, as file(1) can tell.
  static let application = 0x4B61_6E31

  /// Every table but those of search, with its columns, as this version needs them.
  static let tables = [
    "publication": [
      "id", "language", "language_second", "title", "title_second", "number", "number_second",
      "contents", "path", "fingerprint", "added", "opened", "removed",
    ],
    "article": ["number", "publication", "id", "first", "second"],
    "name": ["publication", "kind", "position", "first", "second"],
    "bookmark": markedBookmark + ["blocks"],
    "place": keptPlace + ["page"],
    "query": ["text", "at"],
    "preference": ["name", "value"],
  ]

  /// The columns that a bookmark has had since the first version, by which a file is known for a library.
  private static let keptBookmark = [
    "id", "publication", "article", "block", "language", "offset", "quote", "note", "created",
  ]

  /// The same of a place.
  private static let keptPlace = [
    "publication", "article", "block", "language", "offset", "quote", "progress",
  ]

  private static let markedBookmark =
    keptBookmark + [
      "length", "colour", "rivalry", "lost", "paragraph", "paragraph_second", "page",
    ]

  /// The tables of the fourth version with their columns: a range was of one paragraph, a place had no
  /// page.
  private static let fourthTables = tables.merging([
    "bookmark": markedBookmark, "place": keptPlace,
  ]) { $1 }

  /// The tables of the third version with their columns: contents stood in rows beside their records.
  private static let thirdTables = fourthTables.merging([
    "section": ["publication", "position", "id", "title", "title_second", "page"],
    "article": [
      "number", "publication", "position", "id", "section", "title", "title_second", "page",
      "first", "second",
    ],
  ]) { $1 }

  /// The tables of the second version with their columns: bookmarks had no ranges yet.
  private static let secondTables = thirdTables.merging(["bookmark": keptBookmark]) { $1 }

  /// The tables that a version has, with their columns.
  static func tables(of version: Int) -> [String: [String]] {
    switch version {
    case ...1: firstTables
    case 2: secondTables
    case 3: thirdTables
    case 4: fourthTables
    default: tables
    }
  }

  /// The tables of the first version with their columns.
  static let firstTables = [
    "issue": ["id", "contents", "names", "path", "fingerprint", "added", "opened", "removed"],
    "article": ["number", "issue", "id", "section", "english", "chinese"],
    "bookmark": [
      "id", "issue", "article", "block", "language", "offset", "quote", "note", "created",
    ],
    "place": ["issue", "article", "block", "language", "offset", "quote", "progress"],
    "asked": ["text", "at"],
    "remembered": ["name", "value"],
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: issues, search, bookmarks, places") { db in
      try db.execute(sql: firstVersion)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2: publications, their contents as rows") { db in
      try SecondVersion.migrate(db)
      try db.execute(sql: "PRAGMA user_version = 2; PRAGMA application_id = \(application)")
    }
    migrator.registerMigration("3: highlights, whole paragraphs") { db in
      try db.execute(sql: thirdVersion)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("4: contents in their records alone") { db in
      try db.execute(sql: fourthVersion)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("5: highlights over paragraphs, pages of places") { db in
      try db.execute(sql: fifthVersion)
      try db.execute(sql: "PRAGMA user_version = 5")
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

  /// A bookmark may mark a range, and holds its whole paragraph and its page.
  private static let thirdVersion = """
    ALTER TABLE bookmark ADD COLUMN length INTEGER;
    ALTER TABLE bookmark ADD COLUMN colour TEXT;
    ALTER TABLE bookmark ADD COLUMN rivalry INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE bookmark ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE bookmark ADD COLUMN paragraph TEXT;
    ALTER TABLE bookmark ADD COLUMN paragraph_second TEXT;
    ALTER TABLE bookmark ADD COLUMN page INTEGER;
    """

  /// What a publication holds is said by its record: to read that costs two fifths of reading rows,
  /// which nothing else was read from.
  private static let fourthVersion = """
    DROP TABLE section;
    CREATE TABLE new_article (
      number INTEGER PRIMARY KEY, publication TEXT NOT NULL, id TEXT NOT NULL,
      first BLOB NOT NULL, second BLOB, UNIQUE (publication, id));
    INSERT INTO new_article SELECT number, publication, id, first, second FROM article;
    DROP TABLE article;
    ALTER TABLE new_article RENAME TO article;
    """

  /// A range may go over paragraphs, and a place knows its page.
  private static let fifthVersion = """
    ALTER TABLE bookmark ADD COLUMN blocks INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE place ADD COLUMN page INTEGER;
    """

  /// Migrates, also where the migrator's own table was emptied: `user_version` tells what was done.
  static func migrate(_ writer: any DatabaseWriter) throws {
    try writer.write { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard version > 0 else { return }
      try db.execute(
        sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      for identifier in migrator.migrations.prefix(version) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO grdb_migrations VALUES (?)", arguments: [identifier])
      }
    }
    try migrator.migrate(writer)
  }
}
