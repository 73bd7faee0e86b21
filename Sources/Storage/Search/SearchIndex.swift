import GRDB
import Magazine
import Searching

/// The full-text index: one row for each article, with both languages. It keeps no texts itself, and
/// is made anew where it is missing, damaged or of other tokens.
enum SearchIndex {
  /// Whether every article is in the index, by the tokens of today.
  static func isWhole(_ connection: PlainConnection) throws -> Bool {
    try IndexMark(connection)?.isWhole ?? false
  }

  /// Whether the index, as far as it has come, is of the tokens of today and can be asked.
  static func isSound(_ connection: PlainConnection) throws -> Bool {
    guard try IndexMark(connection) != nil else { return false }
    do {
      try connection.readThrough("SELECT rowid FROM search WHERE search MATCH '\"a\"' LIMIT 1")
      return true
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }

  /// Takes a publication's articles out of the index, as far as they are in it; the mark of the index.
  /// `nil` where it must be made anew instead, since it is damaged or a text that was indexed cannot
  /// be read.
  static func remove(_ id: Publication.ID, _ db: Database) throws -> IndexMark? {
    let plain = PlainConnection(through: db)
    guard try isSound(plain), let mark = try IndexMark(plain) else { return nil }
    guard let row = try PublicationRow.first(plain, "id = ?", id) else { return mark }
    do {
      let publication = try row.publication()
      var filling = try IndexFilling(db, removing: true)
      try plain.forEachRow("SELECT * FROM article WHERE publication = ?", [.text(id)]) { row in
        let article = try ArticleRow(row)
        guard let number = article.number, mark.covers(number),
          let story = try article.story(in: publication)
        else { return }
        try filling.pass(story, number: number)
      }
      try filling.finish()
      return mark
    } catch is LibraryError {
      return nil
    } catch let error as DatabaseError where error.isDamage {
      return nil
    }
  }

  /// Makes the index anew at once, where nobody waits: in a file that is just being made.
  static func rebuild(_ db: Database) throws {
    try IndexMark.discard(db)
    var step = IndexStep(db)
    while try !step.run() {}
  }

  /// Makes the index, empty. What is to be written of some articles is held in memory until it is 8 MB, as an
  /// issue or a book comes to: FTS5's own bound of one makes so many parts that to join them is a fifth of an
  /// import.
  static func clear(_ db: Database) throws {
    try drop(db)
    try WordTable.clear(db)
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          first_title, second_title, first_body, second_body,
          content='', tokenize='\(SearchTokenizer.name)');
        INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10, 10, 1, 1)');
        INSERT INTO search(search, rank) VALUES ('hashsize', 8388608);
        """)
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
