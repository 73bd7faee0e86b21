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

/// What decides how a story is set, apart from the story.
package struct Setting: Hashable, Sendable {
  package var arrangement: Arrangement
  /// The language that leads: the only one, the left one, the first one.
  package var side: Side
  /// The width of one text column in cells.
  package var measure: Int
  /// Blocks shown in the other language.
  package var flipped: Set<Int>
  package var typography: Typography
  /// Whether there is room for a stop outside the measure.
  package var hangs: Bool

  /// Cells between facing columns, the rule among them; between text columns too.
  package static let gutter = 5

  /// Makes a setting.
  package init(
    arrangement: Arrangement, side: Side, measure: Int, flipped: Set<Int> = [],
    typography: Typography = Typography(), hangs: Bool = false
  ) {
    self.arrangement = arrangement
    self.side = side
    self.measure = measure
    self.flipped = flipped
    self.typography = typography
    self.hangs = hangs
  }

  /// The width of everything in cells.
  package var width: Int {
    arrangement == .facing ? 2 * measure + Setting.gutter : measure
  }
}
