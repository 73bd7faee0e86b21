/// A place in an article that survives any new layout.
///
/// The offset counts Unicode scalars in `Block.plain`. Offsets past the end of a block stand for
/// the blank lines after it. Block -1 is the head of the article: title, dek and byline.
package struct Place: Hashable, Sendable {
  package var block: Int
  package var side: Side
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
  package var article: Article.ID
  package var place: Place

  /// Makes a locator of a place in an article.
  package init(article: Article.ID, place: Place) {
    self.article = article
    self.place = place
  }
}
