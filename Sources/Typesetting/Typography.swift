import Grid
import Magazine

/// A reader's taste in setting type; a page of any size can be set by it.
package struct Typography: Hashable, Sendable {
  /// How the right edge of a paragraph runs.
  package enum Alignment: String, CaseIterable, Hashable, Sendable {
    /// What looks best: Chinese justified from 20 cells on, English ragged.
    case automatic
    case ragged
    case justified
  }

  /// How a reader sees that a new paragraph begins, in languages that have a custom of their own.
  package enum ParagraphBreak: String, CaseIterable, Hashable, Sendable {
    /// Two characters in (clreq 段首缩排), no blank line between paragraphs of the Chinese page.
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
  /// From this measure on Chinese is justified.
  static let justifiedMeasure = 20

  /// Makes a taste.
  package init(
    alignment: Alignment = .automatic, paragraphs: ParagraphBreak = .indent, hyphenates: Bool = true,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.alignment = alignment
    self.paragraphs = paragraphs
    self.hyphenates = hyphenates
    self.ambiguous = ambiguous
  }

  /// Whether body text of a language fills the measure.
  func isJustified(_ side: Side, measure: Int) -> Bool {
    switch alignment {
    case .automatic: side == .second && measure >= Typography.justifiedMeasure
    case .ragged: false
    case .justified: true
    }
  }
}
