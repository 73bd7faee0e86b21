import Magazine
import Searching

/// Somewhere to go.
enum Goal: Hashable, Sendable {
  case article(Article.ID, Landing)
  /// An index into `Publication.sections`.
  case section(Int)
  /// A print page.
  case page(Int)
  /// A bookmark or a hit, with the query that found it.
  case place(Locator, in: Publication.ID, query: Query?)
  /// The front page of another publication, or of this one anew.
  case publication(Publication.ID)
  /// The article that was read last.
  case lastRead
  case back, forward
  /// Back, from a list that lies over the article too.
  case lastPlace
}

/// Where in an article to arrive.
enum Landing: Hashable, Sendable {
  /// Where the reader left it, or its beginning.
  case whereLeft
  case place(Place)
  /// The beginning of a block, in whatever language is shown.
  case block(Int)
  /// As far through as this, from 0 to 1.
  case fraction(Double)
}
