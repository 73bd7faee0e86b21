import Magazine

/// What a run of set type is; a theme decides how it looks.
public struct Style: Hashable, Sendable {
  /// The part a run plays in an article.
  public enum Role: Hashable, Sendable {
    case kicker, title, otherTitle, dek, byline
    case body, caption, drawing
    /// A heading of level 1 to 6.
    case heading(Int)
    case tableHeader
    /// A bullet, an item's number, a bar beside a quotation.
    case marker
    /// A rule, whether between blocks or under a table's header.
    case rule
  }

  public var role: Role
  public var marks: Marks
  /// The translation under a paragraph of the leading language.
  public var isSecond: Bool

  /// Makes a style.
  public init(_ role: Role, marks: Marks = [], isSecond: Bool = false) {
    self.role = role
    self.marks = marks
    self.isSecond = isSecond
  }
}
