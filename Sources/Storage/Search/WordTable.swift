import GRDB
import Magazine
import Searching

/// The words of letters that stand in articles, in their order, and in how many of them: what FTS5 knows
/// only by going through all that it says of each word. It is made and dropped with the index.
enum WordTable {
  private static let name = "word"
  /// Words that one statement adds: to begin one costs as much as some words do.
  private static let rows = 128

  /// Makes the table, empty.
  static func clear(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS \(name);
        CREATE TABLE \(name) (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
        """)
  }

  /// Adds the words that were counted, or takes them away where their numbers are below 0. In their order
  /// neighbours stand on the same page.
  static func add(_ counts: [(word: String, articles: Int)], _ db: Database) throws {
    let connection = PlainConnection(through: db)
    var prepared: (count: Int, statement: PlainStatement)?
    for start in stride(from: 0, to: counts.count, by: rows) {
      let some = counts[start..<min(start + rows, counts.count)]
      let statement =
        if let prepared, prepared.count == some.count { prepared.statement } else {
          try connection.prepare(adding(some.count))
        }
      prepared = (some.count, statement)
      try statement.begin(some.flatMap { [.text($0.word), .whole($0.articles)] })
      _ = try statement.next()
      statement.end()
    }
    if counts.contains(where: { $0.articles < 0 }) {
      try db.execute(sql: "DELETE FROM \(name) WHERE articles <= 0")
    }
  }

  private static func adding(_ count: Int) -> String {
    """
    INSERT INTO \(name) VALUES \(Array(repeating: "(?, ?)", count: count).joined(separator: ", "))
    ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
    """
  }

  /// The words that begin with some letters: in how many articles each stands, added up, and the most frequent
  /// of them; throws a `DatabaseError`.
  static func begun(
    with letters: String, most: Int, _ connection: PlainConnection
  ) throws -> (articles: Int, words: [String]) {
    let range = "word >= ? AND word < ?"
    let bounds: [PlainConnection.Argument] = [.text(letters), .text(letters + "\u{10FFFF}")]
    let articles = try connection.number(
      "SELECT ifnull(sum(articles), 0) FROM \(name) WHERE \(range)", bounds)
    var words: [String] = []
    try connection.forEachRow(
      "SELECT word FROM \(name) WHERE \(range) ORDER BY articles DESC LIMIT ?",
      bounds + [.whole(most)]
    ) { row in row.text(at: 0).map { words.append($0) } }
    return (articles, words)
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
