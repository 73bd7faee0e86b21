import GRDB
import Magazine

/// The columns and articles of a publication in rows that SQL can list, in printed order.
struct ContentRows {
  private let publication: Publication

  init(_ publication: Publication) { self.publication = publication }

  /// Writes the columns anew, and the titles of the articles whose texts are there.
  func insert(_ db: Database) throws {
    try delete(publication.id, db)
    for (position, section) in publication.sections.enumerated() {
      try db.execute(
        literal: """
          INSERT INTO section (publication, position, id, title, title_second, page)
          VALUES (\(publication.id), \(position), \(section.id), \(section.title.first),
            \(section.title.second), \(section.page))
          """)
    }
    for (position, article) in publication.articles.enumerated() {
      try db.execute(
        literal: """
          UPDATE article SET position = \(position), title = \(article.title.first),
            title_second = \(article.title.second), page = \(article.page)
          WHERE publication = \(publication.id) AND id = \(article.id)
          """)
    }
  }

  private func delete(_ id: Publication.ID, _ db: Database) throws {
    try db.execute(literal: "DELETE FROM section WHERE publication = \(id)")
  }
}
