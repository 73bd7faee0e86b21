import Reading
import Typesetting

/// What was chosen about setting type.
package struct TypographyChoices {
  private let align: Typography.Alignment?
  private let paragraphs: Typography.ParagraphBreak?
  private let leading: Typography.Leading?
  private let marks: Typography.MarkSpacing?
  private let titles: Typography.TitleMarks?
  private let ruby: Typography.Ruby?
  private let names: Bool?
  private let hyphens: Bool?
  /// How wide ambiguous characters are; `nil` where nothing is said.
  package let ambiguous: Preferences.Ambiguous?

  /// What was chosen; nothing where nothing is said.
  package init(
    align: Typography.Alignment? = nil, paragraphs: Typography.ParagraphBreak? = nil,
    leading: Typography.Leading? = nil, marks: Typography.MarkSpacing? = nil,
    titles: Typography.TitleMarks? = nil, ruby: Typography.Ruby? = nil, names: Bool? = nil,
    hyphens: Bool? = nil,
    ambiguous: Preferences.Ambiguous? = nil
  ) {
    self.align = align
    self.paragraphs = paragraphs
    self.leading = leading
    self.marks = marks
    self.titles = titles
    self.ruby = ruby
    self.names = names
    self.hyphens = hyphens
    self.ambiguous = ambiguous
  }

  /// The preferences with what was chosen now.
  package func over(_ kept: Preferences) -> Preferences {
    var preferences = kept
    preferences.typography.alignment = align ?? kept.typography.alignment
    preferences.typography.paragraphs = paragraphs ?? kept.typography.paragraphs
    preferences.typography.leading = leading ?? kept.typography.leading
    preferences.typography.marks = marks ?? kept.typography.marks
    preferences.typography.titles = titles ?? kept.typography.titles
    preferences.typography.ruby = ruby ?? kept.typography.ruby
    preferences.typography.underlinesNames = names ?? kept.typography.underlinesNames
    preferences.typography.hyphenates = hyphens ?? kept.typography.hyphenates
    if let ambiguous { preferences.choose(ambiguous) }
    return preferences
  }
}
