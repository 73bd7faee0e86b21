/// A link or an entry of a list with the letters that open it.
package struct LetteredLink: Hashable, Sendable {
  /// The letters to type.
  package let label: String
  /// What the letters choose, as a click on it does.
  package let target: ClickTarget
  /// Where it begins: the row of the text, and the cell of the window.
  package let row, x: Int
}
