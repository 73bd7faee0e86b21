import Foundation
import GRDB
import Magazine

/// An issue in the library.
package struct ShelvedIssue: Hashable, Sendable {
  package let issue: Publication
  /// The folder it came from.
  package let path: String
  /// When it was opened last, in seconds since 1970; 0 for never.
  package let opened: Int
  /// The share of its articles that are read.
  package let articlesRead: Int
  package let isRemoved: Bool
}

// Issues in and out.
extension Library {
  /// Puts an issue with all its texts on the shelf, in one transaction. One that was there before is
  /// replaced; bookmarks and places stay, and are found again by their quotes.
  package func shelve(
    _ issue: Publication, stories: [Story], terms: [Parallel<String>], people: [Parallel<String>],
    path: String, fingerprint: String, at time: Int
  ) throws(LibraryError) {
    defer { cut.clear() }
    try write { db in
      try unindex(issue.id, db)
      try db.execute(
        sql: """
          INSERT INTO issue (id, contents, names, path, fingerprint, added) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET contents = excluded.contents, names = excluded.names,
            path = excluded.path, fingerprint = excluded.fingerprint, removed = 0
          """,
        arguments: [
          issue.id, Data(ByteWriter.bytes(of: issue)), Data(nameBytes(terms, people)), path,
          fingerprint,
          time,
        ])
      for story in stories {
        try insert(story, of: issue.id, db)
        try reanchor(story, of: issue.id, db)
      }
    }
  }

  private func nameBytes(_ terms: [Parallel<String>], _ people: [Parallel<String>]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(terms) { $0.write($1) }
    writer.write(people) { $0.write($1) }
    return writer.bytes
  }

  private func insert(_ story: Story, of issue: Publication.ID, _ db: Database) throws {
    try db.execute(
      literal: """
        INSERT INTO article (issue, id, section, english, chinese) VALUES (
          \(issue), \(story.article.id), \(story.section.id),
          \(Data(ByteWriter.bytes(of: story.body.first))),
          \(Data(ByteWriter.bytes(of: story.body.second ?? []))))
        """)
    try index(story, number: db.lastInsertedRowID, db)
  }

  /// Finds bookmarks and places of an article again after its text has changed.
  private func reanchor(_ story: Story, of issue: Publication.ID, _ db: Database) throws {
    for table in ["bookmark", "place"] {
      let rows = try Row.fetchAll(
        db,
        sql:
          "SELECT rowid AS number, block, language, offset, quote FROM \(table) WHERE issue = ? AND article = ?",
        arguments: [issue, story.article.id])
      for row in rows {
        guard let old = Library.place(row) else { continue }
        let new = story.anchor(old, quote: row["quote"])
        guard new != old else { continue }
        try db.execute(
          sql: "UPDATE \(table) SET block = ?, offset = ? WHERE rowid = ?",
          arguments: [new.block, new.offset, row["number"] as Int64])
      }
    }
  }

  /// The place that a row holds.
  static func place(_ row: Row) -> Place? {
    Side(rawValue: row["language"]).map {
      Place(block: row["block"], side: $0, offset: row["offset"])
    }
  }

  /// The issues on the shelf, the last opened first.
  package func issues() throws(LibraryError) -> [ShelvedIssue] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT contents, path, opened, removed, (SELECT count(*) FROM place
            WHERE place.issue = issue.id AND progress >= 0.995) AS read
          FROM issue ORDER BY removed, opened DESC, added DESC
          """)
      return try rows.map { row in
        ShelvedIssue(
          issue: try ByteReader.issue(bytes(row["contents"])), path: row["path"],
          opened: row["opened"], articlesRead: row["read"], isRemoved: row["removed"] != 0)
      }
    }
  }

  /// The issue with an id; `nil` where it is not on the shelf.
  package func issue(_ id: Publication.ID) throws(LibraryError) -> Publication? {
    try read { db in
      let data = try Data.fetchOne(
        db, sql: "SELECT contents FROM issue WHERE id = ? AND NOT removed", arguments: [id])
      return try data.map { try ByteReader.issue(Array($0)) }
    }
  }

  /// The issue that came from a folder, and the fingerprint it had then.
  package func issue(at path: String) throws(LibraryError) -> (
    issue: Publication, fingerprint: String
  )? {
    try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT contents, fingerprint FROM issue WHERE path = ? AND NOT removed",
        arguments: [path])
      return try row.map { (try ByteReader.issue(bytes($0["contents"])), $0["fingerprint"]) }
    }
  }

  /// The fingerprint of the files an issue came from; `nil` where it is not on the shelf.
  package func fingerprint(of id: Publication.ID) throws(LibraryError) -> String? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT fingerprint FROM issue WHERE id = ?", arguments: [id])
    }
  }

  /// The terms of an issue's glossary, and its people.
  package func names(
    of id: Publication.ID
  ) throws(LibraryError) -> (terms: [Parallel<String>], people: [Parallel<String>]) {
    try read { db in
      let data = try Data.fetchOne(db, sql: "SELECT names FROM issue WHERE id = ?", arguments: [id])
      var reader = ByteReader(data.map { Array($0) } ?? [0, 0])
      let terms = try reader.array { reader throws(LibraryError) in try reader.pair() }
      return (terms, try reader.array { reader throws(LibraryError) in try reader.pair() })
    }
  }

  /// Notes that an issue was opened.
  package func noteOpening(of id: Publication.ID, at time: Int) throws(LibraryError) {
    try write {
      try $0.execute(sql: "UPDATE issue SET opened = ? WHERE id = ?", arguments: [time, id])
    }
  }

  /// Takes an issue off the shelf, or puts it back: what it holds stays until it is imported anew.
  package func remove(_ id: Publication.ID, isRemoved: Bool = true) throws(LibraryError) {
    try write { db in
      try db.execute(sql: "UPDATE issue SET removed = ? WHERE id = ?", arguments: [isRemoved, id])
    }
  }

  /// An article with its text.
  package func story(_ article: Article.ID, in issue: Publication) throws(LibraryError) -> Story? {
    guard let entry = issue.article(article), let section = issue.section(of: article) else {
      return nil
    }
    return try read { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT english, chinese FROM article WHERE issue = ? AND id = ?",
        arguments: [issue.id, article])
      return try row.map { row in
        Story(
          article: entry, section: section,
          body: Body(
            first: try ByteReader.blocks(bytes(row["english"])),
            second: try ByteReader.blocks(bytes(row["chinese"]))))
      }
    }
  }

  /// All articles of an issue with their texts, in printed order.
  package func stories(of issue: Publication) throws(LibraryError) -> [Story] {
    var stories: [Story] = []
    for article in issue.articles {
      if let story = try story(article.id, in: issue) { stories.append(story) }
    }
    return stories
  }
}

func bytes(_ data: Data) -> [UInt8] { Array(data) }
