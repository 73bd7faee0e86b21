import Magazine

/// A publication as the library lists it.
package struct LibraryItem: Hashable, Sendable {
  package let publication: Publication
  /// Articles read to their ends.
  package let articlesRead: Int
  /// Taken off the shelf a moment ago; undo brings it back.
  package let isRemoved: Bool

  /// Makes an item.
  package init(publication: Publication, articlesRead: Int, isRemoved: Bool) {
    self.publication = publication
    self.articlesRead = articlesRead
    self.isRemoved = isRemoved
  }
}
