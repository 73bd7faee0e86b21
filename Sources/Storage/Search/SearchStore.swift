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
    guard let expression = SearchExpression(query) else {
      return Answer(question: question, query: query, articles: [], total: 0)
    }
    let scope = SearchScope(question)
    // Columns and issues are told apart by what their contents say, behind the index.
    let isFiltered = query.filters.contains {
      if case .side = $0 { false } else { true }
    }
    return try disk.read { db in
      // A connection that knew a damaged index learns of the new one by reading another table.
      _ = try Row.fetchOne(db, sql: "SELECT name FROM preference LIMIT 1")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT article.* FROM search JOIN article ON article.number = search.rowid
          WHERE search MATCH ? AND \(scope.sql) ORDER BY rank LIMIT ?
          """,
        arguments: [expression.text] + scope.arguments + [isFiltered ? -1 : question.limit])
      let found = try hits(query, rows, open: question.issue, db)
      let articles = Array(found.prefix(question.limit))
      let isWhole = isFiltered || rows.count < question.limit
      let total = isWhole ? found.count : try count(expression, scope, db)
      return Answer(question: question, query: query, articles: articles, total: total)
    }
  }

  private func count(
    _ expression: SearchExpression, _ scope: SearchScope, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM search JOIN article ON article.number = search.rowid
        WHERE search MATCH ? AND \(scope.sql)
        """, arguments: [expression.text] + scope.arguments) ?? 0
  }

  /// What a plain scan of everything in scope finds: sounds are in no index.
  private func scan(
    _ query: Query, _ question: Question, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    let scope = SearchScope(question)
    return try disk.read { db in
      var articles: [ArticleHits] = []
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM article WHERE \(scope.sql) ORDER BY number",
        arguments: scope.arguments)
      var shelf = SearchedShelf(db, cut)
      let reader = HitReader(query, open: question.issue)
      while isWanted(), let row = try rows.next() {
        if let hits = try reader.hits(row, &shelf) { articles.append(hits) }
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
    let reader = HitReader(query, open: open)
    return try rows.compactMap { try reader.hits($0, &shelf) }
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

/// Which articles may be found, as a condition of SQL.
private struct SearchScope {
  private(set) var sql = "article.publication IN (SELECT id FROM publication WHERE NOT removed)"
  private(set) var arguments = StatementArguments()

  init(_ question: Question) {
    switch question.scope {
    case .article(let id):
      add("article.publication = ? AND article.id = ?", [question.issue, id])
    case .issue: add("article.publication = ?", [question.issue])
    case .library: break
    }
  }

  private mutating func add(_ condition: String, _ arguments: StatementArguments) {
    sql += " AND \(condition)"
    self.arguments += arguments
  }
}
