import Magazine

/// What stands under the mouse.
package enum ClickTarget: Hashable, Sendable {
  /// A column of the front page, as an index into `Publication.sections`.
  case section(Int)
  /// An entry of the front page.
  case entry(Int)
  /// An entry of a list.
  case item(Int)
  case link(Target)
  /// A block of the article.
  case block(Int)
  case command(Command)
  /// An empty cell, or any with a button that means nothing.
  case nothing
}
