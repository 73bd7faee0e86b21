import Grid
import Magazine

/// One row of a galley.
package struct Line: Hashable, Sendable {
  package var runs: [Run]
  package var block: Int
  /// The offset in each language that the row begins with; `nil` where it shows none of it.
  package var offsets: Offsets

  /// An offset for each language that a row shows.
  package struct Offsets: Hashable, Sendable {
    var first: Int?
    var second: Int?

    init(_ side: Side, _ offset: Int?) { self[side] = offset }

    /// The offset in one language.
    package subscript(side: Side) -> Int? {
      get { side == .first ? first : second }
      set { if side == .first { first = newValue } else { second = newValue } }
    }
  }

  /// The characters of the row, spaces between the runs filled in.
  package var text: String {
    var result = ""
    var x = 0
    for run in runs.sorted(by: { $0.x < $1.x }) {
      result += String(repeating: " ", count: max(0, run.x - x)) + run.text
      x = run.x + run.width
    }
    return result
  }

  /// Cells to the end of the last run.
  package var width: Int { runs.map { $0.x + $0.width }.max() ?? 0 }
}

/// Characters set in one style, beginning at a cell of their row.
package struct Run: Hashable, Sendable {
  package var text: String
  package var x: Int
  package var width: Int
  package var style: Style
  package var target: Target?
  /// Where the run comes from; `nil` for markers and rules that are no text of the article.
  package var source: Source?

  /// A language and a stretch of its block, in scalars.
  package struct Source: Hashable, Sendable {
    package let side: Side
    package let offset: Int
    /// The scalars that the run shows; its own are as many, but for dashes that are drawn longer.
    package let length: Int
  }
}
