import GRDB
import Magazine

/// The full-text index: one row for each article, with both languages. It keeps no texts itself, and
/// is made anew where it is missing, damaged or of other tokens.
enum SearchIndex {
  /// Under this name the tokens of the index are kept among the preferences.
  private static let name = "index"

  /// Whether the index is there, of the tokens of today, and can be asked.
  static func isSound(_ db: Database) throws -> Bool {
    let version = try Readable<PreferenceRow>(
      db, PreferenceRow.filter(Column("name") == name)
    ).records.first?.value
    guard version == String(SearchTokenizer.version) else { return false }
    do {
      _ = try Row.fetchOne(db, sql: "SELECT rowid FROM search WHERE search MATCH '\"a\"' LIMIT 1")
      return true
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }

  /// Adds an article to the index.
  static func add(_ story: Story, number: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO search (rowid, en_title, zh_title, en_body, zh_body) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number] + SearchFields(story).arguments)
  }

  /// Takes a publication's articles out of the index; false where the index must be made anew
  /// instead, since it is damaged or a text that was indexed cannot be read.
  static func remove(_ id: Publication.ID, _ db: Database) throws -> Bool {
    guard try isSound(db) else { return false }
    guard let row = try PublicationRow.fetchOne(db, key: id) else { return true }
    do {
      let publication = try row.publication()
      let articles = ArticleRow.filter(Column("publication") == id)
      for row in try articles.fetchAll(db) { try remove(row, of: publication, db) }
      return true
    } catch is LibraryError {
      return false
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }

  private static func remove(
    _ row: ArticleRow, of publication: Publication, _ db: Database
  ) throws {
    guard let story = try row.story(in: publication) else { return }
    try db.execute(
      sql: """
        INSERT INTO search (search, rowid, en_title, zh_title, en_body, zh_body)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """, arguments: [row.number] + SearchFields(story).arguments)
  }

  /// Builds the index anew. What cannot be read is not found.
  static func rebuild(_ db: Database) throws {
    try clear(db)
    for row in try Readable<PublicationRow>(db, PublicationRow.all()).records {
      guard let publication = row.readable else { continue }
      let rows = try Row.fetchCursor(
        db, ArticleRow.filter(Column("publication") == publication.id))
      while let row = try rows.next() { try add(row, of: publication, db) }
    }
  }

  private static func add(_ row: Row, of publication: Publication, _ db: Database) throws {
    do {
      let article = try ArticleRow(row: row)
      guard let number = article.number, let story = try article.story(in: publication) else {
        return
      }
      try add(story, number: number, db)
    } catch is LibraryError {}  // The article costs only itself; `check` names it.
  }

  /// Makes the index, empty, and notes by which tokens it will be built.
  private static func clear(_ db: Database) throws {
    try drop(db)
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          en_title, zh_title, en_body, zh_body, content='', tokenize='\(SearchTokenizer.name)');
        INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10, 10, 1, 1)');
        """)
    try PreferenceRow(name: name, value: String(SearchTokenizer.version))
      .insert(db, onConflict: .replace)
  }

  /// Drops the index. FTS5 refuses to where it is damaged, so its name goes first, then its tables.
  private static func drop(_ db: Database) throws {
    try db.execute(
      sql: """
        PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE name = 'search' AND sql LIKE 'CREATE VIRTUAL TABLE%';
        PRAGMA writable_schema = RESET;
        """)
    for part in ["data", "idx", "docsize", "config", "content"] {
      try db.execute(sql: "DROP TABLE IF EXISTS search_\(part)")
    }
  }
}

/// What of an article is searched.
private struct SearchFields {
  let arguments: StatementArguments

  init(_ story: Story) {
    let title = Side.allCases.map { side in
      let article = story.article
      return [
        article.title[side], article.kicker?[side], article.dek?[side],
        article.byline?[side],
      ]
      .compactMap { $0 }.joined(separator: "\n")
    }
    let body = Side.allCases.map { side in
      story.body[side].map(\.plain).joined(separator: "\n")
    }
    arguments = [title[0], title[1], body[0], body[1]]
  }
}
