import GRDB
import Magazine
import Searching

/// Cuts articles into tokens, and counts their words: as many as one transaction has together.
struct TokenMaker {
  private var writer = IndexWriter()
  private let times: Int

  /// Begins with no words; those of articles that are taken out count less than 0.
  init(removing: Bool = false) { times = removing ? -1 : 1 }

  /// What of an article is searched, as tokens: the titles of each side that it has, then their texts.
  mutating func tokens(of story: Story) -> [[UInt8]] {
    writer.beginArticle(times: times)
    let texts =
      Side.allCases.map { ($0, story.article.searchedTitles($0)) }
      + Side.allCases.map { side in
        (
          side,
          (story.body[exactly: side] ?? []).map { SearchedText($0).text }.joined(separator: "\n")
        )
      }
    return texts.map { side, text in
      story.languages[exactly: side].map { writer.tokens(of: text, in: $0) } ?? []
    }
  }

  /// The words that were counted, in their order, with the number of articles; begins anew.
  mutating func takeCounts() -> [(word: String, articles: Int)] { writer.takeCounts() }
}

/// Puts articles into the index, or takes them out, as many as one transaction has.
struct IndexFilling {
  private let db: Database
  private let statement: PlainStatement
  private var maker: TokenMaker

  /// Begins to fill the index of a connection, or to empty it. Throws a `DatabaseError`.
  init(_ db: Database, removing: Bool = false) throws {
    self.db = db
    maker = TokenMaker(removing: removing)
    let columns = "rowid, first_title, second_title, first_body, second_body"
    statement = try PlainConnection(through: db).prepare(
      removing
        ? "INSERT INTO search (search, \(columns)) VALUES ('delete', ?, ?, ?, ?, ?)"
        : "INSERT INTO search (\(columns)) VALUES (?, ?, ?, ?, ?)")
  }

  /// Adds an article under its number, or takes it out.
  mutating func pass(_ story: Story, number: Int64) throws {
    try pass(maker.tokens(of: story), number: number)
  }

  /// Adds the tokens of an article, whose words are counted by who made them, or takes them out.
  func pass(_ tokens: [[UInt8]], number: Int64) throws {
    try statement.begin([.whole(Int(number))] + tokens.map { .utf8($0) })
    _ = try statement.next()
    statement.end()
  }

  /// Writes what was counted, and what others have counted.
  mutating func finish(adding counts: [(word: String, articles: Int)] = []) throws {
    for counts in [maker.takeCounts(), counts] { try WordTable.add(counts, db) }
  }
}

extension Article {
  /// What of an article is searched as its title.
  fileprivate func searchedTitles(_ side: Side) -> String {
    [title, kicker, dek, byline].compactMap { $0?[exactly: side] }.joined(separator: "\n")
  }
}
