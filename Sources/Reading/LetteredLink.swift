import Magazine

/// A link with the letters that open it.
package struct LetteredLink: Hashable, Sendable {
  /// The letters to type.
  package let label: String
  /// Where the link leads.
  package let target: Target
  /// Where it begins: the text column of the page, its row, and the cell in it.
  package let column, row, x: Int
}
