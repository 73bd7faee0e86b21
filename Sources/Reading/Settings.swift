import Magazine
import Typesetting

/// What a reader chooses about the look of the page.
public struct Settings: Hashable, Sendable {
  /// The looks to choose from.
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    case dark, light, plain
  }

  /// How many text columns a page of one language has.
  public enum Columns: String, CaseIterable, Hashable, Sendable {
    /// Two where the window has room for two whole measures.
    case automatic
    case one
    /// Two wherever they can be read.
    case two
  }

  public var language: Language
  public var arrangement: Arrangement
  public var theme: Theme
  /// The width of a text column in cells where the window has room for it.
  public var measure: Int
  public var columns: Columns
  public var typography: Typography

  /// The measure at first: some 12 English words, or 34 Chinese characters.
  public static let usualMeasure = 68
  /// The measures that a reader may choose.
  public static let measures = 24...120

  /// Makes settings.
  public init(
    language: Language = .english, arrangement: Arrangement = .single, theme: Theme = .dark,
    measure: Int = usualMeasure, columns: Columns = .automatic,
    typography: Typography = Typography()
  ) {
    self.language = language
    self.arrangement = arrangement
    self.theme = theme
    self.measure = min(max(measure, Settings.measures.lowerBound), Settings.measures.upperBound)
    self.columns = columns
    self.typography = typography
  }
}
