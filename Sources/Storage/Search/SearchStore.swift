import GRDB
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
  /// Sounds are in no index, so a large library takes seconds; `isWanted` tells when to give up. A
  /// damaged index is made anew.
  func answer(_ question: Question, while isWanted: () -> Bool) throws(LibraryError) -> Answer {
    do {
      return try answerOnce(question, isWanted)
    } catch LibraryError.damaged {
      try disk.shelve { try SearchIndex.rebuild($0) }
      return try answerOnce(question, isWanted)
    }
  }

  private func answerOnce(
    _ question: Question, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    let query = Query(question.text, isTyping: question.isTyping)
    let nothing = Answer(question: question, query: query, articles: [], total: 0)
    guard !query.isEmpty else { return nothing }
    let found = try find(query, question)
    if found.total > 0 { return found }
    for initials in [false, true] {
      guard let reading = query.asPinyin(initials: initials) else { continue }
      let found = try scan(reading, question, isWanted)
      if found.total > 0 { return found }
    }
    return nothing
  }

  /// What the index finds.
  private func find(_ query: Query, _ question: Question) throws(LibraryError) -> Answer {
    // Columns and issues are told apart by what their contents say, behind the index.
    let isFiltered = query.filters.contains { $0.isBehindTheIndex }
    return try disk.read { db in
      // A connection that knew a damaged index learns of the new one by reading another table.
      _ = try Row.fetchOne(db, sql: "SELECT name FROM preference LIMIT 1")
      let plan = try SearchPlan(query, question, db)
      guard let statement = SearchStatement(query, plan) else {
        return Answer(question: question, query: query, articles: [], total: 0)
      }
      var rows = try statement.rows(limit: isFiltered ? -1 : question.limit, db)
      let isWhole = isFiltered || rows.count < question.limit
      // Rank knows no order of words: an article with the very phrase may be beyond the limit.
      if !isWhole, let phrase = SearchStatement(phrase: query, plan) {
        rows = try phrase.rows(limit: question.limit, db) + rows
      }
      let found = try hits(query, rows, open: question.issue, db)
      let articles = Array(found.prefix(question.limit))
      let total = isWhole ? found.count : try statement.count(db)
      return Answer(question: question, query: query, articles: articles, total: total)
    }
  }

  /// What a plain scan of everything Chinese in scope finds: sounds are in no index.
  private func scan(
    _ query: Query, _ question: Question, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    try disk.read { db in
      var articles: [ArticleHits] = []
      var shelf = SearchedShelf(db, cut)
      var reader = HitReader(query, open: question.issue)
      for part in try SearchPlan(query, question, db, where: { $0.script == .chinese }).parts {
        let rows = try Row.fetchCursor(
          db, sql: "SELECT * FROM article WHERE \(part.sql) ORDER BY number",
          arguments: part.arguments)
        while isWanted(), let row = try rows.next() {
          if let hits = try reader.hits(row, &shelf) { articles.append(hits) }
        }
      }
      // Most hits first: a sound that is there by chance is there seldom.
      let ranked = articles.enumerated().sorted {
        ($1.element.hits.count, $0.offset) < ($0.element.hits.count, $1.offset)
      }.map(\.element)
      return Answer(
        question: question, query: query, articles: Array(ranked.prefix(question.limit)),
        total: ranked.count)
    }
  }

  private func hits(
    _ query: Query, _ rows: [Row], open: Publication.ID, _ db: Database
  ) throws -> [ArticleHits] {
    var shelf = SearchedShelf(db, cut)
    var reader = HitReader(query, open: open)
    var seen: Set<Int64> = []
    return try rows.filter { seen.insert($0["number"]).inserted }
      .compactMap { try reader.hits($0, &shelf) }
      .nearestFirst { $0.hits.first?.nearness ?? .apart }
  }

  /// Cuts the texts of a publication into tokens, so that the first letter typed finds them ready.
  func prepare(in publication: Publication.ID) throws(LibraryError) {
    try disk.read { db in
      var shelf = SearchedShelf(db, cut)
      let rows = try Row.fetchCursor(
        db, ArticleRow.filter(Column("publication") == publication))
      while let row = try rows.next() { _ = try shelf.story(row, open: publication) }
    }
  }

  /// What was asked last, the latest first.
  func queries() throws(LibraryError) -> [String] {
    try disk.read { db in
      try Readable<QueryRow>(db, QueryRow.order(Column("at").desc).limit(100)).records.map(\.text)
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
  private let arguments: StatementArguments

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
    arguments = plan.parts.reduce(into: StatementArguments()) { arguments, part in
      arguments += [expression.text(for: part.sides)] + part.arguments
    }
  }

  /// The rows of the articles that fit best; all where the limit is negative.
  func rows(limit: Int, _ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT article.* FROM (\(sql) ORDER BY score LIMIT ?) AS found
        JOIN article ON article.number = found.number ORDER BY found.score
        """, arguments: arguments + [limit])
  }

  /// How many articles there are in all.
  func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))", arguments: arguments) ?? 0
  }
}
