/// A place in an article that survives any new layout.
///
/// The offset counts Unicode scalars in `Block.plain`. Offsets past the end of a block stand for
/// the blank lines after it. Block -1 is the head of the article: title, dek and byline.
package struct Place: Hashable, Sendable {
  /// The block of the article, from 0; -1 is its head.
  package var block: Int
  /// The side whose text the offset counts in.
  package var side: Side
  /// The Unicode scalars of the text before the place.
  package var offset: Int

  /// Makes a place in a block's text in one language.
  package init(block: Int, side: Side, offset: Int) {
    self.block = block
    self.side = side
    self.offset = offset
  }

  /// Where an article begins.
  package static func start(_ side: Side) -> Place {
    Place(block: -1, side: side, offset: 0)
  }
}

/// A place in an issue.
package struct Locator: Hashable, Sendable {
  /// The article of the publication that is meant.
  package var article: Article.ID
  /// The place in it.
  package var place: Place

  /// Makes a locator of a place in an article.
  package init(article: Article.ID, place: Place) {
    self.article = article
    self.place = place
  }
}
