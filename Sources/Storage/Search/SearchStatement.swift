import Searching

/// The articles that the index finds for a query, as statements of SQL.
struct SearchStatement {
  private let sql: String
  private let arguments: [PlainConnection.Argument]

  /// `nil` where nothing can be found.
  init?(_ query: Query, _ plan: SearchPlan, _ begun: BegunWords = BegunWords()) {
    self.init(SearchExpression(query, in: plan.languages, begun), plan)
  }

  /// Finds what a query finds in titles alone; `nil` where nothing can be found.
  init?(titles query: Query, _ plan: SearchPlan, _ begun: BegunWords) {
    self.init(SearchExpression(query, in: plan.languages, begun), plan, inTitles: true)
  }

  /// Finds the words of a query one behind the other; `nil` where it has no phrase.
  init?(phrase query: Query, _ plan: SearchPlan, _ begun: BegunWords = BegunWords()) {
    self.init(SearchExpression(phrase: query, begun), plan)
  }

  /// Finds what any of some queries finds; `nil` where nothing can be found.
  init?(anyOf queries: [Query], _ plan: SearchPlan) {
    self.init(SearchExpression(anyOf: queries, in: plan.languages), plan)
  }

  private init?(_ expression: SearchExpression?, _ plan: SearchPlan, inTitles: Bool = false) {
    guard let expression, !plan.parts.isEmpty else { return nil }
    sql = plan.parts.map { part in
      "SELECT search.rowid AS number, search.rank AS score FROM search \(part.condition)"
    }.joined(separator: " UNION ALL ")
    arguments = plan.parts.flatMap { part in
      part.arguments(expression.text(for: part.sides, inTitles: inTitles))
    }
  }

  /// The numbers of articles: of those that fit best, the best first, or of any; of all where the limit is
  /// negative. Their rows are not read with them: to sort those would copy every text.
  func numbers(
    limit: Int, isRanked: Bool = true, _ connection: PlainConnection
  ) throws -> [Int] {
    var numbers: [Int] = []
    let order = isRanked ? " ORDER BY score" : ""
    try connection.forEachRow(
      "SELECT number FROM (\(sql))\(order) LIMIT ?", arguments + [.whole(limit)]
    ) { row in row.whole("number", in: 0...(1 << 52)).map { numbers.append($0) } }
    return numbers
  }

  /// Whether there is any.
  func isMet(_ connection: PlainConnection) throws -> Bool {
    try connection.number("SELECT EXISTS (\(sql))", arguments) > 0
  }

  /// How many articles there are in all, counted up to a limit; a negative one is none.
  func count(upTo limit: Int = -1, _ connection: PlainConnection) throws -> Int {
    try connection.number(
      "SELECT count(*) FROM (\(sql) LIMIT ?)", arguments + [.whole(limit)])
  }
}
