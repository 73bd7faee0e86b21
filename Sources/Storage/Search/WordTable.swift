import GRDB
import Magazine
import Searching

/// The words of letters that stand in articles, in their order, and in how many of them: what FTS5 knows
/// only by going through all that it says of each word. It is made and dropped with the index.
enum WordTable {
  private static let name = "word"

  /// Makes the table, empty.
  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS \(name);
        CREATE TABLE \(name) (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
        """)
  }

  /// Adds words, or takes them away where their numbers are below 0.
  static func add(_ counts: [String: Int], _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(name) VALUES (?, ?)
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
        """)
    // In their order neighbours stand on the same page.
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
      try statement.execute(arguments: [word, count])
    }
    if counts.values.contains(where: { $0 < 0 }) {
      try db.execute(sql: "DELETE FROM \(name) WHERE articles <= 0")
    }
  }

  /// The words nearest to one; throws a `DatabaseError`.
  static func nearest(
    to word: String, isPrefix: Bool, _ connection: PlainConnection
  ) throws -> [NearWord] {
    let statement = try connection.prepare(
      "SELECT word, articles FROM \(name) WHERE word >= ? ORDER BY word")
    return try nearestWords(to: word, isPrefix: isPrefix) { bound in
      try statement.begin([.text(bound)])
      return try statement.next().flatMap { row in
        row.text(at: 0).map { ($0, row.whole("articles", in: 0...(1 << 40)) ?? 0) }
      }
    }
  }
}

/// In how many of some articles each word stands.
struct WordCounts {
  private(set) var counts: [String: Int] = [:]

  /// Counts the words of an article, or takes them away again.
  mutating func count(_ story: Story, times: Int = 1) {
    var words: Set<[UInt8]> = []
    for text in SearchFields(story).texts { collect(text, &words) }
    for word in words { counts[String(decoding: word, as: UTF8.self), default: 0] += times }
  }

  /// Writes what was counted, and begins anew.
  mutating func flush(_ db: Database) throws {
    try WordTable.add(counts, db)
    counts = [:]
  }

  private func collect(_ text: String, _ words: inout Set<[UInt8]>) {
    var text = text
    text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      while scanner.next() {
        if scanner.kind == .word, scanner.folded.count > 2 { words.insert(scanner.folded) }
      }
    }
  }
}
