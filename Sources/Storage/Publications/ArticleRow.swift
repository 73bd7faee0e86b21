import Foundation
import GRDB
import Magazine

/// The text of an article as a row; what the contents say of it stands in its publication's record.
struct ArticleRow: KeptRecord, MutablePersistableRecord {
  static let databaseTableName = "article"

  /// The number by which the index of search knows it; `nil` before it has one.
  private(set) var number: Int64?
  let publication: Publication.ID
  let id: Article.ID
  private let first: [UInt8]
  private let second: [UInt8]?

  /// Makes the row of an article of a publication.
  init(_ story: Story, of publication: Publication.ID) {
    self.publication = publication
    id = story.article.id
    first = ByteWriter.bytes(of: story.body.first)
    second = story.body.second.map { ByteWriter.bytes(of: $0) }
  }

  /// Reads what there is; throws `damagedRecord` where it says no article.
  init(_ row: some Cells) throws {
    guard let id = row.text("id"), let publication = row.text("publication") else {
      throw LibraryError.damagedRecord
    }
    number = row.whole("number", in: 0...(1 << 52)).map(Int64.init)
    self.publication = publication
    self.id = id
    first = row.bytes("first") ?? []
    second = row.bytes("second")
  }

  /// Writes the row with the texts in the form of today.
  func encode(to container: inout PersistenceContainer) {
    container["number"] = number
    container["publication"] = publication
    container["id"] = id
    container["first"] = Data(first)
    container["second"] = second.map { Data($0) }
  }

  /// Learns the number that SQLite has given it, which the index of search goes by.
  mutating func didInsert(_ inserted: InsertionSuccess) { number = inserted.rowID }

  /// The row of an article of a publication; `nil` where there is none.
  static func first(
    _ connection: PlainConnection, _ id: Article.ID, in publication: Publication.ID
  ) throws -> ArticleRow? {
    try connection.first(
      "SELECT * FROM article WHERE publication = ? AND id = ?", [.text(publication), .text(id)]
    ) { try ArticleRow($0) }
  }

  /// The article with its text; `nil` where the publication has no such article. Throws where its
  /// record cannot be read.
  func story(in publication: Publication) throws(LibraryError) -> Story? {
    guard let article = publication.article(id), let section = publication.section(of: id) else {
      return nil
    }
    return Story(
      article: article, section: section, languages: publication.languages, body: try body())
  }

  /// The text; `nil` where its record cannot be read.
  var readableBody: Body? { try? body() }

  /// The text; throws where its record cannot be read.
  private func body() throws(LibraryError) -> Body {
    let blocks = try ByteReader.blocks(first)
    guard let second else { return Body(first: blocks) }
    return Body(first: blocks, second: try ByteReader.blocks(second))
  }
}
