import Searching

/// The articles that the index finds for a query, as statements of SQL.
struct SearchStatement {
  private let sql: String
  private let arguments: [PlainConnection.Argument]

  /// `nil` where nothing can be found.
  init?(_ query: Query, _ plan: SearchPlan) {
    self.init(SearchExpression(query, in: plan.languages), plan)
  }

  /// Finds the words of a query one behind the other; `nil` where it has no phrase.
  init?(phrase query: Query, _ plan: SearchPlan) {
    self.init(SearchExpression(phrase: query), plan)
  }

  /// Finds what any of some queries finds; `nil` where nothing can be found.
  init?(anyOf queries: [Query], _ plan: SearchPlan) {
    self.init(SearchExpression(anyOf: queries, in: plan.languages), plan)
  }

  private init?(_ expression: SearchExpression?, _ plan: SearchPlan) {
    guard let expression, !plan.parts.isEmpty else { return nil }
    sql = plan.parts.map { part in
      """
      SELECT search.rowid AS number, search.rank AS score
      FROM search JOIN article ON article.number = search.rowid
      WHERE search MATCH ? AND \(part.sql)
      """
    }.joined(separator: " UNION ALL ")
    arguments = plan.parts.flatMap { part in
      [.text(expression.text(for: part.sides))] + part.arguments
    }
  }

  /// Goes through the rows of the articles that fit best; all where the limit is negative.
  func forEachRow(
    limit: Int, _ connection: PlainConnection, _ body: (PlainRow) throws -> Void
  ) throws {
    try connection.forEachRow(
      """
      SELECT article.* FROM (\(sql) ORDER BY score LIMIT ?) AS found
      JOIN article ON article.number = found.number ORDER BY found.score
      """, arguments + [.whole(limit)], body)
  }

  /// Whether there is any.
  func isMet(_ connection: PlainConnection) throws -> Bool {
    try connection.number("SELECT EXISTS (\(sql))", arguments) > 0
  }

  /// How many articles there are in all.
  func count(_ connection: PlainConnection) throws -> Int {
    try connection.number("SELECT count(*) FROM (\(sql))", arguments)
  }
}
