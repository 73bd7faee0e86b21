import GRDB
import Magazine

/// What is kept in a publication, to be found again by its quotes when texts change. What is in a language
/// that the publication has no more stays as it is, for it may come back.
struct KeptMarks {
  private let publication: Publication.ID
  private let languages: KeptLanguages
  private let db: Database
  private let plain: PlainConnection

  /// Begins when the languages of the publication are in its row.
  init(of publication: Publication.ID, _ db: Database) throws {
    self.publication = publication
    self.db = db
    plain = PlainConnection(through: db)
    languages = try KeptLanguages(of: publication, plain)
  }

  /// Finds bookmarks, highlights and places of an article again, or notes that marked words are gone.
  func reanchor(_ story: Story) throws {
    try reanchorBookmarks(story)
    try reanchorPlace(story)
  }

  /// Looks for bookmarks whose words, or whose article, are gone in all other articles.
  func seek(_ moves: ArticleMoves) throws {
    guard moves.isNeeded else { return }
    let rows = try Readable<BookmarkRow>(
      plain, "SELECT * FROM bookmark WHERE publication = ?", [.text(publication)]
    ).records
    for row in rows where row.isKnown(in: languages) {
      let old = row.bookmark(in: languages)
      guard old.isLost || !moves.hasArticle(old.locator.article), let new = moves.found(old) else {
        continue
      }
      try BookmarkRow(new, in: languages).update(db)
    }
  }

  private func reanchorPlace(_ story: Story) throws {
    let table = PlaceRow.databaseTableName
    for mark in try Readable<KeptMark>(
      plain,
      """
      SELECT rowid AS row, block, language, offset, quote FROM \(table)
      WHERE publication = ? AND article = ?
      """, [.text(publication), .text(story.article.id)]
    ).records {
      guard let side = languages.known(mark.place.tag, in: publication) else { continue }
      let old = mark.place.place(on: side)
      let new = story.anchor(old, quote: mark.quote)
      guard new != old else { continue }
      try db.execute(
        sql: "UPDATE \(table) SET block = ?, offset = ? WHERE rowid = ?",
        arguments: [new.block, new.offset, mark.row])
    }
  }

  private func reanchorBookmarks(_ story: Story) throws {
    let rows = try Readable<BookmarkRow>(
      plain,
      "SELECT * FROM bookmark WHERE publication = ? AND article = ?",
      [.text(publication), .text(story.article.id)]
    ).records
    for row in rows where row.isKnown(in: languages) {
      let old = row.bookmark(in: languages)
      let new = story.anchor(old)
      if new != old { try BookmarkRow(new, in: languages).update(db) }
    }
  }
}

/// What finds a mark again after its text has changed.
private struct KeptMark: KeptRecord {
  let row: Int
  let place: TaggedPlace
  let quote: String

  /// Reads a row; throws `damagedRecord` where it has no number, by which alone it could be changed.
  init(_ row: some Cells) throws {
    guard let number = row.whole("row", in: 0...(1 << 52)) else {
      throw LibraryError.damagedRecord
    }
    self.row = number
    place = TaggedPlace(row)
    quote = row.text("quote") ?? ""
  }
}
