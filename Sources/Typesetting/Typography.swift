import Grid
import Magazine

/// A reader's taste in setting type; a page of any size can be set by it.
package struct Typography: Hashable, Sendable {
  /// How the right edge of a paragraph runs.
  package enum Alignment: String, CaseIterable, Hashable, Sendable {
    /// What looks best: Chinese and Japanese filled at their marks from 30 cells on, the others
    /// ragged.
    case automatic
    case ragged
    /// Every line to the measure, with air between characters where marks do not suffice.
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

  /// The rows between two lines of text.
  package enum Leading: String, CaseIterable, Hashable, Sendable {
    case solid
    /// A blank one, for long reading.
    case open
  }

  /// How Chinese and Japanese marks that meet are set.
  package enum MarkSpacing: String, CaseIterable, Hashable, Sendable {
    /// Each in two cells.
    case full
    /// The first in one, on a screen (clreq 标点挤压).
    case tight
  }

  /// How the titles of works are marked in Chinese.
  package enum TitleMarks: String, CaseIterable, Hashable, Sendable {
    /// As they are written, in 《》 (GB/T 15834 4.15).
    case brackets
    /// On a screen by a wavy line below in their place (书名号甲式, clreq 3.1.8).
    case wave
  }

  /// Where the readings of words stand.
  package enum Ruby: String, CaseIterable, Hashable, Sendable {
    /// In brackets behind the word.
    case brackets
    /// In a row above the line.
    case above
  }

  package var alignment: Alignment
  package var marks: MarkSpacing
  package var titles: TitleMarks
  /// Whether names of people have a line below in Chinese, on a screen (专名号, clreq 3.1.8).
  package var underlinesNames: Bool
  package var ruby: Ruby
  package var leading: Leading
  package var paragraphs: ParagraphBreak
  /// Whether English words may be divided where a line has fewer than 50 cells.
  package var hyphenates: Bool
  package var ambiguous: AmbiguousWidth
  /// Whether it is for a screen, where some characters are shown by others (see `Glyphs.dress`).
  package private(set) var isForScreen = false

  /// Below this measure words may be divided.
  static let hyphenatedMeasure = 50
  /// From this measure on lines are filled where that is the custom: shorter ones have too few marks.
  static let filledMeasure = 30
  /// From this measure on paragraphs are indented where that is the custom.
  static let indentedMeasure = 20

  /// Makes a taste.
  package init(
    alignment: Alignment = .automatic, paragraphs: ParagraphBreak = .indent,
    leading: Leading = .solid, marks: MarkSpacing = .full, titles: TitleMarks = .brackets,
    ruby: Ruby = .brackets, underlinesNames: Bool = false, hyphenates: Bool = true,
    ambiguous: AmbiguousWidth = .narrow
  ) {
    self.alignment = alignment
    self.paragraphs = paragraphs
    self.leading = leading
    self.marks = marks
    self.titles = titles
    self.ruby = ruby
    self.underlinesNames = underlinesNames
    self.hyphenates = hyphenates
    self.ambiguous = ambiguous
  }

  /// The same taste on a screen.
  package var forScreen: Typography {
    var typography = self
    typography.isForScreen = true
    return typography
  }

  /// How far what is shown may differ from what is written.
  var dress: Dress {
    guard isForScreen else { return [] }
    return Dress.screen.union(marks == .tight ? .tight : []).union(titles == .wave ? .waved : [])
  }

  /// Where body text takes the air that fills its lines; `nil` where they stay ragged.
  func expansion(by rules: CompositionRules, measure: Int) -> CompositionRules.Expansion? {
    switch alignment {
    case .automatic: measure >= Typography.filledMeasure ? rules.expansion : nil
    case .ragged: nil
    case .justified: rules.fullExpansion
    }
  }
}
