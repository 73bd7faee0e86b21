import Foundation
import GRDB
import Magazine

/// A publication as a row: its nameplate for SQL, and the record of its contents.
struct PublicationRow: KeptRecord, PersistableRecord {
  static let databaseTableName = "publication"

  let id: Publication.ID
  private(set) var languages: Parallel<Language>
  private(set) var title: Parallel<String>
  private(set) var number: Parallel<String>?
  let contents: [UInt8]
  let path: String
  /// Of the files it came from; empty where they are to be read again.
  private(set) var fingerprint: String
  /// When it came and when it was opened last, in seconds since 1970; 0 for never.
  private(set) var added: Int
  private(set) var opened = 0
  private(set) var isRemoved = false

  /// A publication as it is brought in: `fingerprint` tells whether its source has changed since,
  /// `added` is in seconds since 1970.
  init(_ publication: Publication, path: String, fingerprint: String, added: Int) {
    id = publication.id
    languages = publication.languages
    title = publication.title
    number = publication.number
    contents = ByteWriter.bytes(of: publication)
    self.path = path
    self.fingerprint = fingerprint
    self.added = added
  }

  /// Reads what there is; throws `damagedRecord` where it says no id.
  init(_ row: some Cells) throws {
    guard let id = row.text("id") else { throw LibraryError.damagedRecord }
    self.id = id
    languages = Parallel(row)
    title = row.pair("title") ?? Parallel(first: id)
    number = row.pair("number")
    contents = row.bytes("contents") ?? []
    path = row.text("path") ?? ""
    fingerprint = row.text("fingerprint") ?? ""
    added = row.whole("added", in: 0...(1 << 40)) ?? 0
    opened = row.whole("opened", in: 0...(1 << 40)) ?? 0
    isRemoved = row.whole("removed", in: 0...1) == 1
  }

  /// The first row that meets a condition on a text.
  static func first(
    _ connection: PlainConnection, _ condition: String, _ text: String
  ) throws -> PublicationRow? {
    try connection.first("SELECT * FROM publication WHERE \(condition)", [.text(text)]) {
      try PublicationRow($0)
    }
  }

  /// The publication; throws where its record cannot be read.
  func publication() throws(LibraryError) -> Publication { try ByteReader.issue(contents) }

  /// The publication; `nil` where its record cannot be read.
  var readable: Publication? {
    do { return try publication() } catch { return nil }
  }

  /// The publication without its contents; `nil` where its record cannot be read.
  var nameplate: Publication? {
    do { return try ByteReader.issue(contents, withContents: false) } catch { return nil }
  }

  /// The same, to be read from its files again.
  var unprinted: PublicationRow {
    var row = self
    row.fingerprint = ""
    return row
  }

  /// The same with the nameplate that a publication's record holds.
  func named(_ publication: Publication) -> PublicationRow {
    var row = self
    (row.title, row.number) = (publication.title, publication.number)
    row.languages = publication.languages
    return row
  }

  /// Writes the row; what the reader did with one that was there before stays, but it is on the shelf.
  func upsertContents(_ db: Database) throws {
    let old = try PublicationRow.first(PlainConnection(through: db), "id = ?", id)
    var row = self
    row.opened = old?.opened ?? 0
    row.added = old?.added ?? added
    try row.insert(db, onConflict: .replace)
  }

  /// Writes the row. Titles, numbers and languages stand beside the contents, which hold them too: a record that
  /// cannot be read is still listed by its name, and can be removed or imported again.
  func encode(to container: inout PersistenceContainer) {
    container["id"] = id
    container["title"] = title.first
    container["title_second"] = title.second
    container["number"] = number?.first
    container["number_second"] = number?.second
    container["language"] = languages.first.tag
    container["language_second"] = languages.second?.tag
    container["contents"] = Data(contents)
    container["path"] = path
    container["fingerprint"] = fingerprint
    container["added"] = added
    container["opened"] = opened
    container["removed"] = isRemoved
  }
}
