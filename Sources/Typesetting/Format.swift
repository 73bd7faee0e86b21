import Magazine

/// What a story is set to: the arrangement of its sides, the measure and the reader's taste.
package struct Format: Hashable, Sendable {
  package var arrangement: Arrangement
  /// The language that leads: the only one, the left one, the first one.
  package var side: Side
  /// The width of the text column of each side in cells; only facing ones may differ.
  package var measures: Parallel<Int>
  /// The width that a table may take where the measure would break it into records, in cells.
  package var tableMeasure: Int
  /// Blocks shown in the other language.
  package var flipped: Set<Int>
  /// The only blocks that are set; `nil` for all. The head always is.
  package var only: Set<Int>?
  package var typography: Typography
  /// Cells right of the measure: one holds the blank half of a mark, two a stop.
  package var overhang: Int
  /// Whether the cell left of the text is free for the blank half of an opening mark.
  package var opensLeft = false
  /// How much of the head of an article stands over its text.
  package var head: HeadForm

  /// Cells between facing columns, the rule among them; between text columns too.
  package static let gutter = 5

  /// Makes a format; `hangs` says that a stop may stand outside the measure.
  package init(
    arrangement: Arrangement, side: Side, measure: Int, flipped: Set<Int> = [],
    typography: Typography = Typography(), hangs: Bool = false, head: HeadForm = .full
  ) {
    self.arrangement = arrangement
    self.side = side
    measures = Parallel(first: measure)
    tableMeasure = measure
    self.head = head
    self.flipped = flipped
    self.typography = typography
    overhang = hangs ? 2 : 0
  }

  /// One language on a page of so many cells, set as on a screen: where its stops may stand outside
  /// the measure they do so on the page.
  package init(_ language: Language, on side: Side, page: Int, typography: Typography) {
    let hangs = CompositionRules(language).hangsStops && page > Typography.filledMeasure
    // On the narrowest of these only the blank half of a mark.
    let outside = hangs ? min(2, page - Typography.filledMeasure) : 0
    self.init(
      arrangement: .single, side: side, measure: hangs ? (page - outside) / 2 * 2 : page,
      typography: typography)
    overhang = outside
  }

  /// The same for a story that has no second side.
  var forOneSide: Format {
    var format = self
    (format.arrangement, format.side, format.flipped) = (.single, .first, [])
    return format
  }

  /// Whether the cell left of a side's column is free: that of a second one is, in the gutter.
  func opensLeft(_ side: Side) -> Bool { opensLeft || arrangement == .facing && side != self.side }

  /// The width of the text column of the side that leads in cells.
  package var measure: Int { measures[side] }

  /// The width of everything but tables in cells.
  package var width: Int {
    arrangement == .facing ? measures[.first] + Format.gutter + measures[.second] : measure
  }
}
