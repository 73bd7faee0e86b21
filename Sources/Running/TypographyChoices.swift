import Reading
import Typesetting

/// What was chosen about setting type.
package struct TypographyChoices {
  private let align: Typography.Alignment?
  private let paragraphs: Typography.ParagraphBreak?
  private let hyphens: Bool?
  package let ambiguous: Preferences.Ambiguous?

  /// What was chosen; nothing where nothing is said.
  package init(
    align: Typography.Alignment? = nil, paragraphs: Typography.ParagraphBreak? = nil,
    hyphens: Bool? = nil, ambiguous: Preferences.Ambiguous? = nil
  ) {
    self.align = align
    self.paragraphs = paragraphs
    self.hyphens = hyphens
    self.ambiguous = ambiguous
  }

  /// The preferences with what was chosen now.
  package func over(_ kept: Preferences) -> Preferences {
    var typography = kept.typography
    typography.alignment = align ?? typography.alignment
    typography.paragraphs = paragraphs ?? typography.paragraphs
    typography.hyphenates = hyphens ?? typography.hyphenates
    return Preferences(
      side: kept.side, interface: kept.interface, arrangement: kept.arrangement,
      theme: kept.theme, measure: kept.measure, columns: kept.columns, typography: typography,
      ambiguous: ambiguous ?? kept.ambiguous)
  }
}
