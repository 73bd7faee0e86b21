import Magazine

/// A reader's taste in setting type; a page of any size can be set by it.
public struct Typography: Hashable, Sendable {
  /// How the right edge of a paragraph runs.
  public enum Alignment: String, CaseIterable, Hashable, Sendable {
    /// What looks best: Chinese justified from 20 cells on, English ragged.
    case automatic
    case ragged
    case justified
  }

  /// How a reader of Chinese sees that a new paragraph begins.
  public enum Opening: String, CaseIterable, Hashable, Sendable {
    /// Two characters in (clreq 段首缩排), no blank line between paragraphs of the Chinese page.
    case indent
    /// A blank line, no indent.
    case blank
  }

  public var alignment: Alignment
  public var opening: Opening
  /// Whether English words may be divided where a line has fewer than 50 cells.
  public var hyphenates: Bool
  public var ambiguous: AmbiguousWidth

  /// Below this measure words may be divided.
  static let hyphenatedMeasure = 50
  /// From this measure on Chinese is justified.
  static let justifiedMeasure = 20

  /// Makes a taste.
  public init(
    alignment: Alignment = .automatic, opening: Opening = .indent, hyphenates: Bool = true,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.alignment = alignment
    self.opening = opening
    self.hyphenates = hyphenates
    self.ambiguous = ambiguous
  }

  /// Whether body text of a language fills the measure.
  func isJustified(_ language: Language, measure: Int) -> Bool {
    switch alignment {
    case .automatic: language == .chinese && measure >= Typography.justifiedMeasure
    case .ragged: false
    case .justified: true
    }
  }
}
