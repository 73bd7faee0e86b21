import Foundation
import GRDB
import Magazine

// The full-text index: one row for each article, with both languages.
extension Library {
  /// Adds an article to the index.
  func index(_ story: Story, number: Int64, _ db: Database) throws {
    let fields = SearchFields(story)
    try db.cachedStatement(
      sql: """
        INSERT INTO search (rowid, en_title, zh_title, en_body, zh_body) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [number] + fields.arguments)
  }

  /// Takes an issue's articles out of the index and off the shelf.
  func unindex(_ issue: Publication.ID, _ db: Database) throws {
    let data = try Data.fetchOne(
      db, sql: "SELECT contents FROM issue WHERE id = ?", arguments: [issue])
    guard let data else { return }
    let old = try ByteReader.issue(Array(data))
    let rows = try Row.fetchAll(
      db, sql: "SELECT number, id, english, chinese FROM article WHERE issue = ?",
      arguments: [issue])
    for row in rows {
      guard let story = try Library.story(row, in: old) else { continue }
      try db.execute(
        sql: """
          INSERT INTO search (search, rowid, en_title, zh_title, en_body, zh_body)
          VALUES ('delete', ?, ?, ?, ?, ?)
          """, arguments: [row["number"] as Int64] + SearchFields(story).arguments)
    }
    try db.execute(sql: "DELETE FROM article WHERE issue = ?", arguments: [issue])
  }

  /// The story that a row of `article` holds.
  static func story(_ row: Row, in issue: Publication) throws -> Story? {
    guard let entry = issue.article(row["id"]), let section = issue.section(of: row["id"]) else {
      return nil
    }
    let body = Body(
      first: try ByteReader.blocks(bytes(row["english"])),
      second: try ByteReader.blocks(bytes(row["chinese"])))
    return Story(article: entry, section: section, body: body)
  }

  /// Builds the index anew where it is missing or of another version.
  func repairIndex() throws {
    let isSound = try database.read { db in
      let version = try String.fetchOne(
        db, sql: "SELECT value FROM remembered WHERE name = 'index'")
      return try version == String(SearchTokenizer.version) && db.tableExists("search")
    }
    guard !isSound else { return }
    try database.write { db in
      try Schema.createIndex(db)
      for data in try Data.fetchAll(db, sql: "SELECT contents FROM issue") {
        let issue = try ByteReader.issue(Array(data))
        let rows = try Row.fetchCursor(
          db, sql: "SELECT number, id, english, chinese FROM article WHERE issue = ?",
          arguments: [issue.id])
        while let row = try rows.next() {
          if let story = try Library.story(row, in: issue) {
            try index(story, number: row["number"], db)
          }
        }
      }
    }
  }
}

/// What of an article is searched.
private struct SearchFields {
  let arguments: StatementArguments

  init(_ story: Story) {
    let title = Side.allCases.map { side in
      let article = story.article
      return [
        article.title[side], article.kicker?[side], article.dek?[side],
        article.byline?[side],
      ]
      .compactMap { $0 }.joined(separator: "\n")
    }
    let body = Side.allCases.map { side in
      story.body[side].map(\.plain).joined(separator: "\n")
    }
    arguments = [title[0], title[1], body[0], body[1]]
  }
}
