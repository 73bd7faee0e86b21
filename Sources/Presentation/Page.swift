import Grid
import Reading

/// A finished page: the frame that shows it, and what a click on it means.
package struct Page: Hashable, Sendable {
  /// What is shown.
  package let frame: Frame
  let regions: [Region]

  /// Cells of a row that mean the same.
  struct Region: Hashable, Sendable {
    let columns: Range<Int>
    let row: Int
    let target: ClickTarget
  }

  /// What a click on a cell means: of what was drawn there, the last.
  package func target(x: Int, y: Int) -> ClickTarget? {
    regions.last { $0.row == y && $0.columns.contains(x) }?.target
  }
}
