/// A finished screen: what to show in every cell.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// A cell that nothing is drawn on.
  package let blank: Cell
  package private(set) var cells: [Cell]
  /// Where the cursor blinks; hidden when `nil`.
  package var cursor: Position?
  /// The title of the window.
  package var title = ""
  /// How wide the frame takes characters of ambiguous width to be.
  package let ambiguous: AmbiguousWidth

  /// What one cell shows.
  package struct Cell: Hashable, Sendable {
    package var cluster: Character
    /// 1 or 2; 0 for the right half of a wide character.
    package var width: Int8
    package var look: Look
  }

  /// A cell of the screen, from 0 at the top left.
  package struct Position: Hashable, Sendable {
    package var x: Int
    package var y: Int

    /// Makes a position.
    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// An empty screen in one look.
  package init(size: Size, look: Look, ambiguous: AmbiguousWidth = .narrow) {
    self.size = size
    self.ambiguous = ambiguous
    blank = Cell(cluster: " ", width: 1, look: look)
    cells = Array(repeating: blank, count: size.columns * size.rows)
  }

  /// Draws a text from a cell on, up to `limit` or the right edge; returns the cell after it.
  ///
  /// A wide character that does not fit whole is left out. Zero-width clusters are too.
  @discardableResult
  package mutating func put(_ text: String, _ look: Look, x: Int, y: Int, limit: Int = .max) -> Int
  {
    guard y >= 0, y < size.rows else { return x }
    let end = min(limit, size.columns)
    var x = x
    for cluster in text {
      let width = displayWidth(cluster, ambiguous)
      if width == 0 { continue }
      if x + width > end { break }
      if x >= 0 { set(cluster, width, look, x: x, y: y) }
      x += width
    }
    return x
  }

  private mutating func set(_ cluster: Character, _ width: Int, _ look: Look, x: Int, y: Int) {
    let index = y * size.columns + x
    clear(index, x)
    cells[index] = Cell(cluster: cluster, width: Int8(width), look: look)
    guard width == 2 else { return }
    clear(index + 1, x + 1)
    cells[index + 1] = Cell(cluster: " ", width: 0, look: look)
  }

  /// Blanks the other half of a wide character that is about to lose one.
  private mutating func clear(_ index: Int, _ x: Int) {
    if cells[index].width == 0, x > 0 {
      cells[index - 1].cluster = " "
      cells[index - 1].width = 1
    } else if cells[index].width == 2, x + 1 < size.columns {
      cells[index + 1].cluster = " "
      cells[index + 1].width = 1
    }
  }

  /// Draws a text that ends before a cell, clipped to what is left of it.
  package mutating func put(
    _ text: String, _ look: Look, endingAt end: Int, y: Int, from start: Int = 0
  ) {
    let shown = clipped(text, to: end - start, ambiguous)
    put(shown, look, x: end - displayWidth(shown, ambiguous), y: y)
  }

  /// Fills cells of a row with one character.
  package mutating func fill(_ character: Character, _ look: Look, columns: Range<Int>, y: Int) {
    put(filled(character, to: columns.count, ambiguous), look, x: columns.lowerBound, y: y)
  }

  /// The screen as plain text, a line for each row, spaces at the ends taken off.
  package var text: String {
    (0..<size.rows).map { row in
      let row = cells[row * size.columns..<(row + 1) * size.columns]
      var line = String(row.filter { $0.width > 0 }.map(\.cluster))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
