/// A place in an article that survives any new layout.
///
/// The offset counts Unicode scalars in `Block.plain`. Offsets past the end of a block stand for
/// the blank lines after it. Block -1 is the head of the article: title, dek and byline.
public struct Place: Hashable, Sendable {
  public var block: Int
  public var language: Language
  public var offset: Int

  /// Makes a place in a block's text in one language.
  public init(block: Int, language: Language, offset: Int) {
    self.block = block
    self.language = language
    self.offset = offset
  }

  /// Where an article begins.
  public static func start(_ language: Language) -> Place {
    Place(block: -1, language: language, offset: 0)
  }
}

/// A place in an issue.
public struct Locator: Hashable, Sendable {
  public var article: Article.ID
  public var place: Place

  /// Makes a locator of a place in an article.
  public init(article: Article.ID, place: Place) {
    self.article = article
    self.place = place
  }
}
