import Grid
import Magazine

/// A reader's taste in setting type; a page of any size can be set by it.
package struct Typography: Hashable, Sendable {
  /// How the right edge of a paragraph runs.
  package enum Alignment: String, CaseIterable, Hashable, Sendable {
    /// What looks best: Chinese and Japanese justified from 20 cells on, the others ragged.
    case automatic
    case ragged
    case justified
  }

  /// How a reader sees that a new paragraph begins, in languages that have a custom of their own.
  package enum ParagraphBreak: String, CaseIterable, Hashable, Sendable {
    /// So far in as is the custom of the language (clreq 段首缩排, JLReq 段落字下げ), no blank line
    /// between the paragraphs of a page in it.
    case indent
    /// A blank line, no indent.
    case blank
  }

  package var alignment: Alignment
  package var paragraphs: ParagraphBreak
  /// Whether English words may be divided where a line has fewer than 50 cells.
  package var hyphenates: Bool
  package var ambiguous: AmbiguousWidth

  /// Below this measure words may be divided.
  static let hyphenatedMeasure = 50
  /// From this measure on lines are justified, and paragraphs indented, where that is the custom.
  static let justifiedMeasure = 20

  /// Makes a taste.
  package init(
    alignment: Alignment = .automatic, paragraphs: ParagraphBreak = .indent,
    hyphenates: Bool = true,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.alignment = alignment
    self.paragraphs = paragraphs
    self.hyphenates = hyphenates
    self.ambiguous = ambiguous
  }

  /// Whether body text fills the measure.
  func isJustified(by rules: CompositionRules, measure: Int) -> Bool {
    switch alignment {
    case .automatic: rules.isJustified && measure >= Typography.justifiedMeasure
    case .ragged: false
    case .justified: true
    }
  }
}
