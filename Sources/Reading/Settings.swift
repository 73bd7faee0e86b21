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

  /// What is remembered of them from one day to the next: `zh facing light 68 automatic`.
  public var text: String {
    [language.rawValue, arrangement.rawValue, theme.rawValue, "\(measure)", columns.rawValue]
      .joined(separator: " ")
  }

  /// The same settings with what a remembered text says; what it does not say well stays.
  public func remembering(_ text: String) -> Settings {
    var settings = self
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 5 else { return self }
    settings.language = Language(rawValue: words[0]) ?? language
    settings.arrangement = Arrangement(rawValue: words[1]) ?? arrangement
    settings.theme = Theme(rawValue: words[2]) ?? theme
    if let measure = Int(words[3]), Settings.measures.contains(measure) {
      settings.measure = measure
    }
    settings.columns = Columns(rawValue: words[4]) ?? columns
    return settings
  }
}
