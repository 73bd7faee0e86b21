import Glibc
import Grid

/// Rows that stand elsewhere in the next frame: the terminal moves them itself.
struct Scroll: Equatable {
  /// The rows within which everything moves.
  let rows: ClosedRange<Int>
  /// How many rows up; down where it is negative.
  let distance: Int

  /// So many rows are looked for; whatever moved, some of them did.
  private static let samples = 8

  /// Finds what moved between two frames of one size; `nil` where moving would not save rows.
  static func between(_ old: RowBuffer, _ new: RowBuffer) -> Scroll? {
    guard let top = (0..<new.count).first(where: { !new.row($0, equals: old, $0) }),
      let bottom = (0..<new.count).last(where: { !new.row($0, equals: old, $0) }), bottom - top > 2
    else { return nil }
    let rows = top...bottom
    var best: (scroll: Scroll, saved: Int)?
    for y in stride(from: top, through: bottom, by: max(1, rows.count / samples))
    where !new.isBlank(y) {
      for source in rows where source != y && new.row(y, equals: old, source) {
        let scroll = Scroll(rows: rows, distance: source - y)
        if scroll == best?.scroll { continue }
        let saved = scroll.savedRows(old, new)
        if saved > best?.saved ?? 1 { best = (scroll, saved) }
      }
    }
    return best?.scroll
  }

  /// The row that stands on a row afterwards; `nil` where it came in from outside.
  func source(of row: Int) -> Int? {
    guard rows.contains(row) else { return row }
    return rows.contains(row + distance) ? row + distance : nil
  }

  /// The rows that are right after moving and were not, less those that were and are not.
  private func savedRows(_ old: RowBuffer, _ new: RowBuffer) -> Int {
    rows.reduce(0) { count, y in
      if new.isBlank(y) { return count }
      let isRight = source(of: y).map { new.row(y, equals: old, $0) } ?? false
      return count + (isRight ? 1 : 0) - (new.row(y, equals: old, y) ? 1 : 0)
    }
  }
}

/// The cells of a frame, row by row, to be compared as memory.
struct RowBuffer {
  private let cells: UnsafeBufferPointer<Cell>
  private let columns: Int
  private let blank: Cell

  init(_ cells: UnsafeBufferPointer<Cell>, of frame: Frame) {
    self.cells = cells
    columns = frame.size.columns
    blank = frame.blank
  }

  var count: Int { cells.count / columns }

  /// The cells of a row.
  @inline(__always) subscript(row: Int) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(rebasing: cells[row * columns..<(row + 1) * columns])
  }

  /// Whether two rows are the same bytes; clusters of several scalars are the same by number only.
  func row(_ row: Int, equals other: RowBuffer, _ otherRow: Int) -> Bool {
    guard let left = self[row].baseAddress, let right = other[otherRow].baseAddress else {
      return true
    }
    return memcmp(left, right, columns * MemoryLayout<Cell>.stride) == 0
  }

  /// Whether nothing is drawn on a row: blank rows are no sign that something has moved.
  func isBlank(_ row: Int) -> Bool {
    guard let first = self[row].baseAddress, first.pointee == blank else { return false }
    // Each cell is the one before it.
    return memcmp(first, first + 1, (columns - 1) * MemoryLayout<Cell>.stride) == 0
  }
}
