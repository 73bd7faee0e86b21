import Foundation
import GRDB
import Magazine
import Searching

// Search: the index finds articles and ranks them, a plain scan of those finds the paragraphs.
extension Library {
  /// Answers a question. What is found nowhere as it stands is tried as Pinyin, then as initials.
  ///
  /// Sounds are in no index, so a large library takes seconds; `isWanted` tells when to give up.
  package func answer(
    _ question: Question, while isWanted: () -> Bool = { true }
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
    let condition = Condition(query, question)
    // Columns and issues are told apart by what their contents say, behind the index.
    let isFiltered = query.filters.contains {
      if case .side = $0 { false } else { true }
    }
    return try readAside { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT article.number, article.issue, article.id, english, chinese
          FROM search JOIN article ON article.number = search.rowid
          WHERE search MATCH ? AND \(condition.sql) ORDER BY rank LIMIT ?
          """,
        arguments: [expression.text] + condition.arguments + [isFiltered ? -1 : question.limit])
      let found = try hits(query, rows, open: question.issue, db)
      let articles = Array(found.prefix(question.limit))
      let isWhole = isFiltered || rows.count < question.limit
      let total = isWhole ? found.count : try count(expression, condition, db)
      return Answer(question: question, query: query, articles: articles, total: total)
    }
  }

  private func count(
    _ expression: SearchExpression, _ condition: Condition, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM search JOIN article ON article.number = search.rowid
        WHERE search MATCH ? AND \(condition.sql)
        """, arguments: [expression.text] + condition.arguments) ?? 0
  }

  /// What a plain scan of everything in scope finds: sounds are in no index.
  private func scan(
    _ query: Query, _ question: Question, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    let condition = Condition(query, question)
    return try readAside { db in
      var articles: [ArticleHits] = []
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT number, issue, id, english, chinese FROM article
          WHERE \(condition.sql) ORDER BY number
          """, arguments: condition.arguments)
      var shelf = Shelf(db, self)
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
    var shelf = Shelf(db, self)
    let reader = HitReader(query, open: open)
    return try rows.compactMap { try reader.hits($0, &shelf) }
  }

  /// Cuts the texts of an issue into tokens, so that the first letter typed finds them ready.
  package func prepareSearch(in issue: Publication.ID) throws(LibraryError) {
    try readAside { db in
      var shelf = Shelf(db, self)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT number, issue, id, english, chinese FROM article WHERE issue = ?",
        arguments: [issue])
      while let row = try rows.next() { _ = try shelf.story(row, open: issue) }
    }
  }

  /// What was asked last, the latest first.
  package func asked() throws(LibraryError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT text FROM asked ORDER BY at DESC LIMIT 100") }
  }

  /// Keeps what was asked.
  package func noteAsking(_ text: String, at time: Int) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO asked VALUES (?, ?)", arguments: [text, time])
    }
  }
}

/// Which articles may be found, as a condition of SQL.
private struct Condition {
  private(set) var sql = "article.issue IN (SELECT id FROM issue WHERE NOT removed)"
  private(set) var arguments = StatementArguments()

  init(_ query: Query, _ question: Question) {
    switch question.scope {
    case .article(let id): add("article.issue = ? AND article.id = ?", [question.issue, id])
    case .issue: add("article.issue = ?", [question.issue])
    case .library: break
    }
  }

  private mutating func add(_ condition: String, _ arguments: StatementArguments) {
    sql += " AND \(condition)"
    self.arguments += arguments
  }
}

/// The contents of issues that hits are in, read once each, and the texts of the one that is open.
private struct Shelf {
  private let db: Database
  private let library: Library
  private var issues: [Publication.ID: Publication] = [:]

  init(_ db: Database, _ library: Library) {
    self.db = db
    self.library = library
  }

  /// The article of a row, cut into tokens; those of the open issue are cut once.
  mutating func story(_ row: Row, open: Publication.ID) throws -> (Publication, TokenizedStory)? {
    guard let issue = try issue(row["issue"]) else { return nil }
    let number: Int64 = row["number"]
    if issue.id == open, let cut = library.cut.story(number) { return (issue, cut) }
    guard let story = try Library.story(row, in: issue) else { return nil }
    let cut = TokenizedStory(story)
    if issue.id == open { library.cut.keep(cut, number, of: issue.id) }
    return (issue, cut)
  }

  mutating func issue(_ id: Publication.ID) throws -> Publication? {
    if let issue = issues[id] { return issue }
    let data = try Data.fetchOne(
      db, sql: "SELECT contents FROM issue WHERE id = ?", arguments: [id])
    guard let data else { return nil }
    let issue = try ByteReader.issue(Array(data))
    issues[id] = issue
    return issue
  }
}

/// Finds the paragraphs of an article that a query means.
private struct HitReader {
  private let query: Query
  private let open: Publication.ID
  private let stemmer = Stemmer()

  init(_ query: Query, open: Publication.ID) {
    self.query = query
    self.open = open
  }

  /// The hits in an article; `nil` where there are none after all, or a filter keeps it out.
  func hits(_ row: Row, _ shelf: inout Shelf) throws -> ArticleHits? {
    guard let (issue, cut) = try shelf.story(row, open: open), passes(cut.story, issue) else {
      return nil
    }
    let hits = findHits(in: cut, query, stemmer)
    guard !hits.isEmpty else { return nil }
    let story = cut.story
    return ArticleHits(
      issue: issue.id, article: story.article, section: story.section.id,
      sectionTitle: story.section.title, hits: hits)
  }

  private func passes(_ story: Story, _ issue: Publication) -> Bool {
    query.filters.allSatisfy { filter in
      switch filter {
      case .section(let name):
        contains(
          [story.section.id, story.section.title.first, story.section.title[.second]], name)
      case .issue(let name):
        contains([issue.id, issue.title.first, issue.title[.second], issue.number.first], name)
      case .side: true
      }
    }
  }

  private func contains(_ texts: [String], _ name: String) -> Bool {
    texts.contains { $0.lowercased().contains(name) }
  }
}
