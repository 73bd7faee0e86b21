import GRDB
import Magazine

/// The full-text index: one row for each article, with both languages. It keeps no texts itself, and
/// is made anew where it is missing, damaged or of other tokens.
enum SearchIndex {
  /// Under this name the tokens of the index are kept among the preferences.
  private static let name = "index"

  /// Whether the index says that it is of the tokens of today.
  static func isOfToday(_ connection: PlainConnection) throws -> Bool {
    try PreferenceRow.value(name, connection).map(IndexVersion.isOfToday) ?? false
  }

  /// Whether the index is there, of the tokens of today, and can be asked.
  static func isSound(_ connection: PlainConnection) throws -> Bool {
    guard try isOfToday(connection) else { return false }
    do {
      try connection.readThrough("SELECT rowid FROM search WHERE search MATCH '\"a\"' LIMIT 1")
      return true
    } catch let error as DatabaseError where error.isDamage {
      return false
    }
  }

  /// Adds an article to the index.
  static func add(_ story: Story, number: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO search (rowid, first_title, second_title, first_body, second_body)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number] + SearchFields(story).arguments)
  }

  /// Takes a publication's articles out of the index; false where the index must be made anew
  /// instead, since it is damaged or a text that was indexed cannot be read.
  static func remove(_ id: Publication.ID, _ db: Database) throws -> Bool {
    let plain = PlainConnection(through: db)
    guard try isSound(plain) else { return false }
    guard let row = try PublicationRow.first(plain, "id = ?", id) else { return true }
    do {
      let publication = try row.publication()
      try plain.forEachRow("SELECT * FROM article WHERE publication = ?", [.text(id)]) { row in
        try remove(ArticleRow(row), of: publication, db)
      }
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
        INSERT INTO search (search, rowid, first_title, second_title, first_body, second_body)
        VALUES ('delete', ?, ?, ?, ?, ?)
        """, arguments: [row.number] + SearchFields(story).arguments)
  }

  /// Builds the index anew. What cannot be read is not found; where a newer version of this program
  /// can read it, that one builds the index again.
  static func rebuild(_ db: Database) throws {
    try clear(db)
    var isWhole = true
    let plain = PlainConnection(through: db)
    for row in try Readable<PublicationRow>(plain, "SELECT * FROM publication").records {
      let isKnown = try isOfKnownForm {
        let publication = try row.publication()
        try plain.forEachRow(
          "SELECT * FROM article WHERE publication = ?", [.text(publication.id)]
        ) { row in
          if try !isOfKnownForm({ try add(row, of: publication, db) }) { isWhole = false }
        }
      }
      if !isKnown { isWhole = false }
    }
    try PreferenceRow(name: name, value: IndexVersion.today(isWhole: isWhole))
      .insert(db, onConflict: .replace)
  }

  /// Passes over a record that cannot be read, which `check` names; false where it is of a newer form.
  private static func isOfKnownForm(_ work: () throws -> Void) throws -> Bool {
    do {
      try work()
      return true
    } catch let error as LibraryError {
      return error != .newerRecord
    }
  }

  private static func add(_ row: PlainRow, of publication: Publication, _ db: Database) throws {
    let article = try ArticleRow(row)
    guard let number = article.number, let story = try article.story(in: publication) else {
      return
    }
    try add(story, number: number, db)
  }

  /// Makes the index, empty.
  private static func clear(_ db: Database) throws {
    try drop(db)
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

/// The number of the tokens that an index is of and, where records of a newer form were left out, the
/// newest form that was known to who built it: `2/2`.
private enum IndexVersion {
  static func today(isWhole: Bool) -> String {
    "\(SearchTokenizer.version)" + (isWhole ? "" : "/\(Form.newest.rawValue)")
  }

  static func isOfToday(_ version: String) -> Bool {
    let numbers = version.split(separator: "/").map { Int($0) ?? 0 }
    return numbers.first == SearchTokenizer.version
      && (numbers.count < 2 || numbers[1] >= Form.newest.rawValue)
  }
}

/// What of an article is searched: the titles and the text of each side that it has.
private struct SearchFields {
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
    let languages = Side.allCases + Side.allCases
    arguments = StatementArguments(
      zip(languages, titles + bodies).map { side, text in
        story.languages[exactly: side].map { SearchTokenizer.tagged(text, $0) } ?? ""
      })
  }
}
