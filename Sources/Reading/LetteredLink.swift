import Magazine

/// A link with the letters that open it.
package struct LetteredLink: Hashable, Sendable {
  /// The letters to type.
  package let label: String
  /// Where the link leads.
  package let target: Target
  /// Where it begins: the row of the text, and the cell of the window.
  package let row, x: Int
}
