import Grid
import Magazine

/// Breaks a text into lines no wider than `measure` cells, by optimal fit, ragged.
///
///     breakLines("天地玄黄，宇宙洪荒", measure: 8, in: .chinese)   // "天地玄", "黄，宇宙", "洪荒"
package func breakLines(
  _ text: String, measure: Int, in language: Language,
  ambiguous: AmbiguousWidth = .narrow
) -> [String] {
  let glyphs = Glyphs(Text(text), in: language, ambiguous)
  return fill(glyphs, Filling(measure: measure)).map { glyphs.string($0.glyphs) }
}

/// How the lines of a paragraph are to be filled.
struct Filling {
  var measure: Int
  /// Cells kept free at the start of the first line.
  var indent = 0
  /// Where lines take air to reach the measure, for which gaps may close too; `nil` leaves them
  /// ragged.
  var expansion: CompositionRules.Expansion?
  /// Each line takes what it can hold, as in short cells of a table, where even lines look torn.
  var isFirstFit = false
  /// Cells behind the measure that a line may take and may leave: the one that characters of two cells
  /// leave over where the measure is odd.
  var spare = 0
  /// Cells outside the measure for the end of a line: one for the blank half of a mark, two for 。，、 whole.
  var overhang = 0
  /// The blank half of an opening mark may stand in the cell before a line.
  var opensLeft = false
  var hyphenates = false
}

/// The glyphs of one line, trailing spaces left out.
struct FilledLine: Equatable {
  var glyphs: Range<Int>
  /// Cells of its first mark that stand before the line.
  var opening = 0
  /// A word wider than the measure is severed at its end.
  var isSevered = false
  /// A hyphen that the author did not type ends the line.
  var endsInHyphen = false
  /// The last line of a paragraph, or one before a line break.
  var isLast = false
  /// Cells that the line lacks of the measure; negative where it has too many.
  var slack = 0
  /// What it can take in and give up, where it is filled at its marks.
  var adjustment = Adjustment()
}

/// The lines of a paragraph by optimal fit: of all ways to break it, the one with the least
/// demerits (Knuth and Plass, Breaking Paragraphs into Lines, 1981; see `Demerits`).
///
/// As in TeX, words are divided only in a second pass, where without it lines would be left a
/// fifth empty or words severed.
func fill(_ glyphs: Glyphs, _ filling: Filling) -> [FilledLine] {
  var filling = filling
  filling.measure = max(2, filling.measure)
  filling.indent = min(filling.indent, filling.measure - 2)
  let whole = pieces(of: glyphs, measure: filling.measure)
  guard !whole.isEmpty else { return [] }
  let lines = OptimalFit(whole, glyphs, filling).lines()
  guard filling.hyphenates,
    lines.contains(where: { $0.isSevered || !$0.isLast && $0.slack > filling.measure / 5 })
  else { return lines }
  return OptimalFit(divided(whole, of: glyphs), glyphs, filling).lines()
}
