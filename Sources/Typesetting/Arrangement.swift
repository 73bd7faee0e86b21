import Magazine

/// How the two languages stand on the page.
public enum Arrangement: String, CaseIterable, Hashable, Sendable {
  /// One language.
  case single
  /// Both side by side, the rows of a paragraph answering each other.
  case facing
  /// Each paragraph followed by its translation.
  case interleaved
}

/// What decides how a story is set, apart from the story.
public struct Setting: Hashable, Sendable {
  public var arrangement: Arrangement
  /// The language that leads: the only one, the left one, the first one.
  public var language: Language
  /// The width of one text column in cells.
  public var measure: Int
  /// Blocks shown in the other language.
  public var flipped: Set<Int>
  public var typography: Typography
  /// Whether there is room for a stop outside the measure.
  public var hangs: Bool

  /// Cells between facing columns, the rule among them; between text columns too.
  public static let gutter = 5

  /// Makes a setting.
  public init(
    arrangement: Arrangement, language: Language, measure: Int, flipped: Set<Int> = [],
    typography: Typography = Typography(), hangs: Bool = false
  ) {
    self.arrangement = arrangement
    self.language = language
    self.measure = measure
    self.flipped = flipped
    self.typography = typography
    self.hangs = hangs
  }

  /// The width of everything in cells.
  public var width: Int {
    arrangement == .facing ? 2 * measure + Setting.gutter : measure
  }
}
