import Magazine

/// How the two languages stand on the page.
package enum Arrangement: String, CaseIterable, Hashable, Sendable {
  /// One language.
  case single
  /// Both side by side, the rows of a paragraph answering each other.
  case facing
  /// Each paragraph followed by its translation.
  case interleaved
}
