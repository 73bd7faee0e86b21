import Magazine

/// A publication as the library lists it.
package struct LibraryItem: Hashable, Sendable {
  /// Its nameplate; with its contents where the reader has left marks or places in it.
  package let publication: Publication
  /// How many articles it has.
  package let articles: Int
  /// Articles read to their ends.
  package let articlesRead: Int
  /// How much of it is read, from 0 to 1: half an article counts as half.
  package let progress: Double
  /// Days since it was opened last; `nil` where it never was.
  package let daysAgo: Int?
  /// Nothing but its nameplate can be read; it is to be imported again.
  package let isUnreadable: Bool
  /// Taken off the shelf a moment ago; undo brings it back.
  package let isRemoved: Bool

  /// Makes an item.
  package init(
    publication: Publication, articles: Int, articlesRead: Int, progress: Double = 0,
    daysAgo: Int? = nil,
    isUnreadable: Bool, isRemoved: Bool
  ) {
    self.publication = publication
    self.articles = articles
    self.articlesRead = articlesRead
    self.progress = progress
    self.daysAgo = daysAgo
    self.isUnreadable = isUnreadable
    self.isRemoved = isRemoved
  }
}
