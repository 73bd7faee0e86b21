import GRDB
import Magazine
import Searching

/// Puts articles into the index, or takes them out, as many as one transaction has: tokens are made and
/// words counted for all of them together.
struct IndexFilling {
  private let db: Database
  private let statement: PlainStatement
  private var writer = IndexWriter()
  private let times: Int

  /// Begins to fill the index of a connection, or to empty it. Throws a `DatabaseError`.
  init(_ db: Database, removing: Bool = false) throws {
    self.db = db
    times = removing ? -1 : 1
    let columns = "rowid, first_title, second_title, first_body, second_body"
    statement = try PlainConnection(through: db).prepare(
      removing
        ? "INSERT INTO search (search, \(columns)) VALUES ('delete', ?, ?, ?, ?, ?)"
        : "INSERT INTO search (\(columns)) VALUES (?, ?, ?, ?, ?)")
  }

  /// Adds an article under its number, or takes it out.
  mutating func pass(_ story: Story, number: Int64) throws {
    writer.beginArticle(times: times)
    try statement.begin([.whole(Int(number))] + fields(story))
    _ = try statement.next()
    statement.end()
  }

  /// Writes what was counted.
  mutating func finish() throws { try WordTable.add(writer.takeCounts(), db) }

  /// What of an article is searched, as tokens: the titles of each side that it has, then their texts.
  private mutating func fields(_ story: Story) -> [PlainStatement.Argument] {
    let texts =
      Side.allCases.map { ($0, story.article.searchedTitles($0)) }
      + Side.allCases.map { side in
        (
          side,
          (story.body[exactly: side] ?? []).map { SearchedText($0).text }.joined(separator: "\n")
        )
      }
    return texts.map { side, text in
      .utf8(story.languages[exactly: side].map { writer.tokens(of: text, in: $0) } ?? [])
    }
  }
}

extension Article {
  /// What of an article is searched as its title.
  fileprivate func searchedTitles(_ side: Side) -> String {
    [title, kicker, dek, byline].compactMap { $0?[exactly: side] }.joined(separator: "\n")
  }
}
