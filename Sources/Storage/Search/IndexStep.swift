import GRDB
import Magazine
import Searching

/// One step in making the index: so many articles as are read in a moment, in one transaction, so that
/// whoever keeps a bookmark waits for no more than that. Any number of programs may take steps in turn.
struct IndexStep {
  private let db: Database
  private let plain: PlainConnection
  /// It takes in texts of about so many bytes.
  private let size: Int
  private var publications: [Publication.ID: Publication] = [:]
  private var filling: IndexFilling?

  /// As many bytes as take a tenth of a second on a slow machine.
  private static let moment = 1 << 18

  init(_ db: Database, size: Int = moment) {
    (self.db, self.size) = (db, size)
    plain = PlainConnection(through: db)
  }

  /// Takes the step that comes next, the first one where there is no index of today; whether the index
  /// is whole now. Throws a `DatabaseError`.
  ///
  /// What cannot be read is not found; where a newer version of this program can read it, that one
  /// makes the index again.
  mutating func run() throws -> Bool {
    var mark = try begun()
    var bytes = 0
    while !mark.isWhole, bytes < size {
      guard let read = try next(after: mark) else {
        mark.end()
        break
      }
      bytes += read.bytes
      if !read.isKnown { mark.leaveOut() }
      mark.pass(read.number)
    }
    try filling?.finish()
    try mark.keep(db)
    return mark.isWhole
  }

  private func begun() throws -> IndexMark {
    if let mark = try IndexMark(plain) { return mark }
    try SearchIndex.clear(db)
    return .begun
  }

  /// Adds the article after those that are in the index; `nil` where there is none.
  private mutating func next(
    after mark: IndexMark
  ) throws -> (number: Int, bytes: Int, isKnown: Bool)? {
    var step = self
    defer { self = step }
    return try plain.first(
      "SELECT * FROM article WHERE number > ? ORDER BY number", [.whole(mark.last ?? 0)]
    ) { row in
      let bytes = (row.bytes("first")?.count ?? 0) + (row.bytes("second")?.count ?? 0)
      let number = row.whole("number", in: 0...(1 << 52)) ?? 0
      do {
        try step.add(row)
        return (number, bytes, true)
      } catch let error as LibraryError {
        // A record that cannot be read is passed over, and `check` names it.
        return (number, bytes, error != .newerRecord)
      }
    }
  }

  private mutating func add(_ row: PlainRow) throws {
    let article = try ArticleRow(row)
    guard let number = article.number, let publication = try publication(article.publication),
      let story = try article.story(in: publication)
    else { return }
    var filling = try self.filling ?? IndexFilling(db)
    self.filling = nil
    try filling.pass(story, number: number)
    self.filling = filling
  }

  private mutating func publication(_ id: Publication.ID) throws -> Publication? {
    if let publication = publications[id] { return publication }
    let publication = try PublicationRow.first(plain, "id = ?", id)?.publication()
    publications[id] = publication
    return publication
  }
}
