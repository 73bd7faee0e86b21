import Magazine

/// A publication as the library lists it.
package struct LibraryItem: Hashable, Sendable {
  package let publication: Publication
  /// Articles read to their ends.
  package let articlesRead: Int
  /// Nothing but its nameplate can be read; it is to be imported again.
  package let isUnreadable: Bool
  /// Taken off the shelf a moment ago; undo brings it back.
  package let isRemoved: Bool

  /// Makes an item.
  package init(
    publication: Publication, articlesRead: Int, isUnreadable: Bool, isRemoved: Bool
  ) {
    self.publication = publication
    self.articlesRead = articlesRead
    self.isUnreadable = isUnreadable
    self.isRemoved = isRemoved
  }
}
