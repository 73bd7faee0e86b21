import Magazine

/// What a run of set type is; a theme decides how it looks.
package struct Style: Hashable, Sendable {
  /// The part a run plays in an article.
  package enum Role: Hashable, Sendable {
    case kicker, title, otherTitle, dek, byline
    /// The rule under the title.
    case titleRule
    case body, caption, drawing
    /// A heading of level 1 to 6.
    case heading(Int)
    case tableHeader
    /// A bullet, an item's number, a bar beside a quotation.
    case marker
    /// A rule, whether between blocks or under a table's header.
    case rule
  }

  package var role: Role
  package var marks: Marks
  /// The translation under a paragraph of the leading language.
  package var isTranslation: Bool
  /// A title of a work with a wavy line below (书名号甲式).
  package var isWaved: Bool

  /// Makes a style.
  package init(
    _ role: Role, marks: Marks = [], isTranslation: Bool = false, isWaved: Bool = false
  ) {
    self.role = role
    self.marks = marks
    self.isTranslation = isTranslation
    self.isWaved = isWaved
  }
}
