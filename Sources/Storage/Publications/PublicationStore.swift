import GRDB
import Magazine
import Searching

/// Publications with their texts.
struct PublicationStore: Sendable {
  private let disk: Disk

  /// Keeps publications on a disk.
  init(_ disk: Disk) { self.disk = disk }

  /// Puts a publication with all its texts on the shelf, in one transaction. One that was there
  /// before is replaced; bookmarks and places stay, and are found again by their quotes. The answer is where
  /// articles with something kept in them have gone, whose text has another id now.
  func shelve(
    _ publication: Publication, stories: [Story], names: Names, path: String, fingerprint: String,
    at time: Int
  ) throws(LibraryError) -> [Article.ID: Article.ID] {
    let row = PublicationRow(publication, path: path, fingerprint: fingerprint, added: time)
    return try disk.shelve { db in
      let moves = try ArticleMoves(of: publication, to: stories, db)
      let mark = try SearchIndex.remove(publication.id, db)
      try db.execute(literal: "DELETE FROM article WHERE publication = \(publication.id)")
      try row.upsertContents(db)
      try moves.follow(db)
      let marks = try KeptMarks(of: publication.id, db)
      let works = ArticleWork.ahead(
        of: stories, in: publication.id, withTokens: mark?.isWhole ?? false)
      defer { works.leave() }
      var filling = try mark.map { _ in try IndexFilling(db) }
      while let work = works.next() {
        switch work {
        case .article(var row, let story, let tokens):
          try row.insert(db)
          let number = db.lastInsertedRowID
          if let tokens {
            try filling?.pass(tokens, number: number)
          } else if mark?.covers(number) ?? false {
            try filling?.pass(story, number: number)
          }
          try marks.reanchor(story)
        case .counts(let counts): try filling?.finish(adding: counts)
        }
      }
      try marks.seek(moves)
      try names.insert(of: publication.id, db)
      if mark == nil { try IndexMark.discard(db) }
      return moves.moved
    }
  }

  /// The publications on the shelf and those taken off it, the last opened first. One that cannot be
  /// read is among them, with no contents; those in which the reader has left nothing are without contents too.
  func all() throws(LibraryError) -> [ShelvedPublication] {
    try disk.read { connection in
      let places = try Readable<PlaceRow>(connection, "SELECT * FROM place").records
      let own = Dictionary(grouping: places, by: \.publication)
      var marked: Set<Publication.ID> = []
      try connection.forEachRow("SELECT DISTINCT publication FROM bookmark") { row in
        if let id = row.text(at: 0) { marked.insert(id) }
      }
      var articles: [Publication.ID: Int] = [:]
      try connection.forEachRow(
        "SELECT publication, count(*) AS count FROM article GROUP BY publication"
      ) { row in
        if let id = row.text(at: 0) { articles[id] = row.whole("count", in: 0...(1 << 52)) }
      }
      var all: [(added: Int, ShelvedPublication)] = []
      try connection.forEachRow("SELECT * FROM publication") { row in
        do {
          let row = try PublicationRow(row)
          let places = own[row.id] ?? []
          let isUsed = !places.isEmpty || marked.contains(row.id)
          let shelved = ShelvedPublication(
            row, places, articles: articles[row.id] ?? 0, withContents: isUsed)
          all.append((row.added, shelved))
        } catch LibraryError.damagedRecord {
          return  // Without an id there is nothing to list.
        }
      }
      // SQLite would put rows in order with all that they hold, in a file of its own.
      return all.sorted { left, right in
        if left.1.isRemoved != right.1.isRemoved { return right.1.isRemoved }
        return (left.1.opened, left.added) > (right.1.opened, right.added)
      }.map(\.1)
    }
  }

  /// The publication with an id; `nil` where it is not on the shelf. Throws where it cannot be read.
  func publication(_ id: Publication.ID) throws(LibraryError) -> Publication? {
    try disk.read { connection in
      try PublicationRow.first(connection, "id = ? AND NOT removed", id)?.publication()
    }
  }

  /// The publication that came from a path when that had the fingerprint, and whether it is off the
  /// shelf; `nil` where there is none that can be read.
  func publication(
    at path: String, _ fingerprint: String
  ) throws(LibraryError) -> (publication: Publication, isRemoved: Bool)? {
    try disk.read { connection in
      let row = try connection.first(
        "SELECT * FROM publication WHERE path = ? AND fingerprint = ?",
        [.text(path), .text(fingerprint)]
      ) { try PublicationRow($0) }
      guard let row, let publication = row.readable else { return nil }
      return (publication, row.isRemoved)
    }
  }

  /// The id of the publication that came from a path last; `nil` where none did.
  func id(at path: String) throws(LibraryError) -> Publication.ID? {
    try disk.read { connection in
      try connection.first(
        "SELECT id FROM publication WHERE path = ? ORDER BY added DESC", [.text(path)]
      ) { $0.text("id") } ?? nil
    }
  }

  /// The publication on the shelf that may hold what another does, as the end of its id says, and where it came
  /// from: what has no title is named by its file, and by what it holds. That with the id itself comes first.
  func twin(of id: Publication.ID) throws(LibraryError) -> (id: Publication.ID, path: String)? {
    let end = id.split(separator: "-").last ?? ""
    return try disk.read { connection in
      try connection.first(
        """
        SELECT id, path FROM publication WHERE (id = ? OR id LIKE ?) AND NOT removed
        ORDER BY id = ? DESC
        """, [.text(id), .text("%-\(end)"), .text(id)]
      ) { ($0.text("id") ?? "", $0.text("path") ?? "") }
    }
  }

  /// What a publication names.
  func names(of id: Publication.ID) throws(LibraryError) -> Names {
    try disk.read { try Names(of: id, $0) }
  }

  /// Notes that a publication was opened, at a time in seconds since 1970.
  func noteOpening(of id: Publication.ID, at time: Int) throws(LibraryError) {
    try disk.keep { db in
      try db.execute(literal: "UPDATE publication SET opened = \(time) WHERE id = \(id)")
    }
  }

  /// Takes a publication off the shelf, or puts it back; false where there is none with the id.
  func remove(_ id: Publication.ID, isRemoved: Bool) throws(LibraryError) -> Bool {
    try disk.keep { db in
      try db.execute(literal: "UPDATE publication SET removed = \(isRemoved) WHERE id = \(id)")
      return db.changesCount > 0
    }
  }

  /// An article with its text; `nil` where it is not there. Throws where it cannot be read.
  func story(
    _ article: Article.ID, in publication: Publication
  ) throws(LibraryError) -> Story? {
    try disk.read { connection in
      try ArticleRow.first(connection, article, in: publication.id)?.story(in: publication)
    }
  }

  /// The articles of a publication whose texts can be read, in printed order.
  func stories(of publication: Publication) throws(LibraryError) -> [Story] {
    try disk.search { connection in
      let rows = try Readable<ArticleRow>(
        connection, "SELECT * FROM article WHERE publication = ?", [.text(publication.id)]
      ).records
      let texts = Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
      return publication.articles.compactMap { article in
        do { return try texts[article.id]?.story(in: publication) } catch { return nil }
      }
    }
  }
}
