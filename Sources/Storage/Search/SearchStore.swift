import GRDB
import Glibc
import Magazine
import Searching

/// Search: the index finds articles and ranks them, a plain scan of those finds the paragraphs.
struct SearchStore: Sendable {
  private let disk: Disk
  private let cut: CutStories

  init(_ disk: Disk, _ cut: CutStories) {
    self.disk = disk
    self.cut = cut
  }

  /// Answers a question. What is found nowhere as it stands is tried as Pinyin, then as initials.
  ///
  /// Sounds are in no index, and an index that is not whole is not asked: then all texts in scope are
  /// gone through, which takes seconds in a large library; `isWanted` tells when to give up.
  func answer(_ question: Question, while isWanted: () -> Bool) throws(LibraryError) -> Answer {
    let query = Query(question.text, isTyping: question.isTyping)
    guard !query.isEmpty else {
      return Answer(question: question, query: query, articles: [], total: 0)
    }
    let found = try findOrScan(query, question, isWanted)
    guard found.total == 0 else { return found }
    for initials in [false, true] {
      guard let reading = query.asPinyin(initials: initials) else { continue }
      let heard = try scan(reading, question, isWanted) { $0.script == .chinese }
      if heard.total > 0 { return heard }
    }
    return found
  }

  /// What the index finds, else what a scan does. A damaged index is given up, to be made anew.
  private func findOrScan(
    _ query: Query, _ question: Question, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    do {
      if try disk.read(SearchIndex.isWhole) { return try find(query, question) }
    } catch LibraryError.damaged {
      if disk.keepsIndex { try disk.shelve { try IndexMark.discard($0) } }
    }
    var found = try scan(query, question, isWanted)
    found.isIndexed = false
    return found
  }

  /// Makes the index whole step by step, as long as that is wanted; what is kept meanwhile waits for
  /// one step at most. A file that is only read keeps the index that it has.
  func makeReady(while isWanted: () -> Bool) throws(LibraryError) {
    guard disk.keepsIndex, try !disk.read(SearchIndex.isWhole) else { return }
    while isWanted() {
      let isWhole = try disk.shelve { db in
        var step = IndexStep(db)
        return try step.take()
      }
      if isWhole { return }
      usleep(SearchStore.pause)
    }
  }

  /// Microseconds between two steps, in which another program finds the file free to write.
  private static let pause: UInt32 = 20_000

  /// What the index finds.
  private func find(_ query: Query, _ question: Question) throws(LibraryError) -> Answer {
    // Columns and issues are told apart by what their contents say, behind the index.
    let isFiltered = query.filters.contains { $0.isBehindTheIndex }
    return try disk.search { connection in
      // A connection that knew a damaged index learns of the new one by reading another table.
      try connection.readThrough("SELECT name FROM preference LIMIT 1")
      let plan = try SearchPlan(query, question, connection)
      guard let statement = SearchStatement(query, plan) else {
        return Answer(question: question, query: query, articles: [], total: 0)
      }
      let limit = isFiltered ? -1 : question.limit
      var found = FoundArticles(query, question, connection, cut)
      let isWhole = try found.add(statement, limit: limit) < limit || isFiltered
      // Rank knows no order of words: an article with the very phrase may be beyond the limit.
      if !isWhole, let phrase = SearchStatement(phrase: query, plan) {
        _ = try found.add(phrase, limit: limit)
      }
      let articles = Array(found.nearestFirst.prefix(question.limit))
      let total = isWhole ? found.articles.count : try statement.count(connection)
      return Answer(question: question, query: query, articles: articles, total: total)
    }
  }

  /// What a plain scan of the texts in scope finds, those in languages that fit.
  private func scan(
    _ query: Query, _ question: Question, _ isWanted: () -> Bool,
    where fits: (Language) -> Bool = { _ in true }
  ) throws(LibraryError) -> Answer {
    try disk.search { connection in
      var articles: [ArticleHits] = []
      var shelf = SearchedShelf(connection, cut)
      var reader = HitReader(query, open: question.issue)
      let plan = try SearchPlan(query, question, connection, where: fits)
      for part in plan.parts {
        try connection.forEachRow(
          "SELECT * FROM article WHERE \(part.sql) ORDER BY number", part.arguments
        ) { row in
          if isWanted(), let hits = try reader.hits(row, &shelf) { articles.append(hits) }
        }
      }
      // Most hits first: what is there by chance is there seldom.
      let ranked = articles.enumerated().sorted {
        ($1.element.hits.count, $0.offset) < ($0.element.hits.count, $1.offset)
      }.map(\.element)
      return Answer(
        question: question, query: query, articles: Array(ranked.prefix(question.limit)),
        total: ranked.count)
    }
  }

  /// Cuts the texts of a publication into tokens, so that the first letter typed finds them ready.
  func prepare(in publication: Publication.ID) throws(LibraryError) {
    try disk.search { connection in
      var shelf = SearchedShelf(connection, cut)
      try connection.forEachRow(
        "SELECT * FROM article WHERE publication = ?", [.text(publication)]
      ) { _ = try shelf.story($0, open: publication) }
    }
  }

  /// What was asked last, the latest first.
  func queries() throws(LibraryError) -> [String] {
    try disk.read { connection in
      try Readable<QueryRow>(connection, "SELECT * FROM query ORDER BY at DESC LIMIT 100")
        .records.map(\.text)
    }
  }

  /// Keeps what was asked, at a time in seconds since 1970.
  func keep(query text: String, at time: Int) throws(LibraryError) {
    try disk.keep { db in try QueryRow(text: text, at: time).insert(db, onConflict: .replace) }
  }
}

extension QueryFilter {
  /// Whether only the contents of a publication tell what passes.
  fileprivate var isBehindTheIndex: Bool {
    switch self {
    case .section, .issue: true
    case .language: false
    }
  }
}

/// The articles that the index finds for a query, as statements of SQL.
private struct SearchStatement {
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

  /// How many articles there are in all.
  func count(_ connection: PlainConnection) throws -> Int {
    try connection.number("SELECT count(*) FROM (\(sql))", arguments)
  }
}

/// The articles that were found, each once.
private struct FoundArticles {
  private(set) var articles: [ArticleHits] = []
  private let connection: PlainConnection
  private var shelf: SearchedShelf
  private var reader: HitReader
  private var seen: Set<Int> = []

  init(
    _ query: Query, _ question: Question, _ connection: PlainConnection, _ cut: CutStories
  ) {
    self.connection = connection
    shelf = SearchedShelf(connection, cut)
    reader = HitReader(query, open: question.issue)
  }

  /// Adds what a statement finds; returns the number of its rows.
  mutating func add(_ statement: SearchStatement, limit: Int) throws -> Int {
    var rows = 0
    try statement.forEachRow(limit: limit, connection) { row in
      rows += 1
      guard seen.insert(row.whole("number", in: 0...(1 << 52)) ?? -1).inserted,
        let hits = try reader.hits(row, &shelf)
      else { return }
      articles.append(hits)
    }
    return rows
  }

  /// In the order of their rank, but those first where the words stand nearest.
  var nearestFirst: [ArticleHits] {
    articles.nearestFirst { $0.hits.first?.nearness ?? .apart }
  }
}
