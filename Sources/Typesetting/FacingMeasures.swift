import Magazine

/// How facing columns share a width: by what each language needs to say the same, so that the rows of
/// a pair end together.
package struct FacingMeasures: Hashable, Sendable {
  /// The cells of each side, even where they can be.
  package let cells: Parallel<Int>

  /// The narrowest column that may stand beside another, in cells.
  package static let narrowest = 30

  /// The sum of both, with the gutter between them.
  package var width: Int { cells[.first] + Format.gutter + cells[.second] }

  /// Shares a width of so many cells, gutter included; neither column is wider than `widest`.
  ///
  ///     FacingMeasures(114, Parallel(first: .english, second: .chinese), widest: 68).cells   // 64 and 44
  package init(_ width: Int, _ languages: Parallel<Language>, widest: Int = .max) {
    let needs = languages.map { CompositionRules($0).need }
    let (first, both) = (needs[.first], needs[.first] + needs[.second])
    let most = max(first, both - first)
    let room = max(4, width - Format.gutter)
    // No more than lets the wider one be as wide as it may: the other keeps its proportion.
    let total = widest < room ? min(room, (widest * both + most - 1) / most) : room
    let least = min(FacingMeasures.narrowest, total / 2)
    let own = min(max(least, (total * first + both / 2) / both), total - least)
    let (left, right) = (own - own % 2, total - own + own % 2)
    cells = Parallel(first: min(widest, left), second: min(widest, right - right % 2))
  }

  /// Whether a width has room for two columns.
  package static func fit(in width: Int) -> Bool {
    (width - Format.gutter) / 2 >= narrowest
  }
}
