import Magazine
import Typesetting

/// What a reader chooses about the look of the page.
package struct Settings: Hashable, Sendable {
  /// The looks to choose from.
  package enum Theme: String, CaseIterable, Hashable, Sendable {
    case dark, light, plain
  }

  /// How many text columns a page of one language has.
  package enum Columns: String, CaseIterable, Hashable, Sendable {
    /// Two where the window has room for two whole measures.
    case automatic
    case one
    /// Two wherever they can be read.
    case two
  }

  package var side: Side
  package var arrangement: Arrangement
  package var theme: Theme
  /// The width of a text column in cells where the window has room for it.
  package var measure: Int
  package var columns: Columns
  package var typography: Typography

  /// The measure at first: some 12 English words, or 34 Chinese characters.
  package static let usualMeasure = 68
  /// The measures that a reader may choose.
  package static let measures = 24...120

  /// Makes settings.
  package init(
    side: Side = .first, arrangement: Arrangement = .single, theme: Theme = .dark,
    measure: Int = usualMeasure, columns: Columns = .automatic,
    typography: Typography = Typography()
  ) {
    self.side = side
    self.arrangement = arrangement
    self.theme = theme
    self.measure = min(max(measure, Settings.measures.lowerBound), Settings.measures.upperBound)
    self.columns = columns
    self.typography = typography
  }

  /// What is remembered of them from one day to the next: `zh facing light 68 automatic`.
  package var text: String {
    [side.rawValue, arrangement.rawValue, theme.rawValue, "\(measure)", columns.rawValue]
      .joined(separator: " ")
  }

  /// The same settings with what a remembered text says; what it does not say well stays.
  package func remembering(_ text: String) -> Settings {
    var settings = self
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 5 else { return self }
    settings.side = Side(rawValue: words[0]) ?? side
    settings.arrangement = Arrangement(rawValue: words[1]) ?? arrangement
    settings.theme = Theme(rawValue: words[2]) ?? theme
    if let measure = Int(words[3]), Settings.measures.contains(measure) {
      settings.measure = measure
    }
    settings.columns = Columns(rawValue: words[4]) ?? columns
    return settings
  }
}
