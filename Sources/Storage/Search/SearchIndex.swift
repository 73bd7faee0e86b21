import GRDB
import Magazine

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

  /// Adds an article to the index, but for its words, which are counted for many at once.
  static func add(_ story: Story, number: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO search (rowid, first_title, second_title, first_body, second_body)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number] + SearchFields(story).arguments)
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
      var words = WordCounts()
      try plain.forEachRow("SELECT * FROM article WHERE publication = ?", [.text(id)]) { row in
        let article = try ArticleRow(row)
        guard let number = article.number, mark.covers(number),
          let story = try remove(article, of: publication, db)
        else { return }
        words.count(story, times: -1)
      }
      try words.flush(db)
      return mark
    } catch is LibraryError {
      return nil
    } catch let error as DatabaseError where error.isDamage {
      return nil
    }
  }

  /// Takes an article out of the index, but for its words; returns its text.
  private static func remove(
    _ row: ArticleRow, of publication: Publication, _ db: Database
  ) throws -> Story? {
    guard let story = try row.story(in: publication) else { return nil }
    try db.execute(
      sql: """
        INSERT INTO search (search, rowid, first_title, second_title, first_body, second_body)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """, arguments: [row.number] + SearchFields(story).arguments)
    return story
  }

  /// Makes the index anew at once, where nobody waits: in a file that is just being made.
  static func rebuild(_ db: Database) throws {
    try IndexMark.discard(db)
    var step = IndexStep(db)
    while try !step.run() {}
  }

  /// Makes the index, empty.
  static func clear(_ db: Database) throws {
    try drop(db)
    try WordTable.clear(db)
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          first_title, second_title, first_body, second_body,
          content='', tokenize='\(SearchTokenizer.name)');
        INSERT INTO search(search, rank) VALUES ('rank', 'bm25(10, 10, 1, 1)');
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

/// What of an article is searched: the titles and the text of each side that it has.
struct SearchFields {
  /// The texts as the index takes them: titles of either side, then their bodies.
  let texts: [String]
  let arguments: StatementArguments

  init(_ story: Story) {
    let article = story.article
    let titles = Side.allCases.map { side in
      [article.title, article.kicker, article.dek, article.byline]
        .compactMap { $0?[exactly: side] }.joined(separator: "\n")
    }
    let bodies = Side.allCases.map { side in
      (story.body[exactly: side] ?? []).map(\.plain).joined(separator: "\n")
    }
    texts = titles + bodies
    let languages = Side.allCases + Side.allCases
    arguments = StatementArguments(
      zip(languages, texts).map { side, text in
        story.languages[exactly: side].map { SearchTokenizer.tagged(text, $0) } ?? ""
      })
  }
}
