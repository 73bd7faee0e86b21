import Magazine
import Typesetting

/// What a reader chooses about the look of the page.
public struct Settings: Hashable, Sendable {
  /// The looks to choose from.
  public enum Theme: String, CaseIterable, Hashable, Sendable {
    case dark, light, plain
  }

  public var language: Language
  public var arrangement: Arrangement
  public var theme: Theme
  /// The width of a text column in cells where the window has room for it.
  public var measure: Int

  /// The measure at first: some 12 English words, or 34 Chinese characters.
  public static let usualMeasure = 68
  /// The measures that a reader may choose.
  public static let measures = 24...120

  /// Makes settings.
  public init(
    language: Language = .english, arrangement: Arrangement = .single, theme: Theme = .dark,
    measure: Int = usualMeasure
  ) {
    self.language = language
    self.arrangement = arrangement
    self.theme = theme
    self.measure = min(max(measure, Settings.measures.lowerBound), Settings.measures.upperBound)
  }
}
