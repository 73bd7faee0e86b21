import Magazine

/// A publication in the library.
package struct ShelvedPublication: Hashable, Sendable {
  /// Without sections where its record cannot be read.
  package let issue: Publication
  /// The folder it came from.
  package let path: String
  /// When it was opened last, in seconds since 1970; 0 for never.
  package let opened: Int
  /// The number of its articles that are read.
  package let articlesRead: Int
  package let isRemoved: Bool
  /// Whether its record cannot be read: it can be imported again or removed.
  package let isUnreadable: Bool

  init(_ row: PublicationRow, articlesRead: Int) {
    let readable = row.readable
    issue = readable ?? ShelvedPublication.nameplate(row)
    path = row.path
    opened = row.opened
    self.articlesRead = articlesRead
    isRemoved = row.isRemoved
    isUnreadable = readable == nil
  }

  /// What the row alone says of a publication.
  private static func nameplate(_ row: PublicationRow) -> Publication {
    Publication(
      id: row.id, languages: row.languages, title: row.title, number: row.number, sections: [])
  }
}
