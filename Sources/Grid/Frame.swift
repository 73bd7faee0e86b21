/// A finished screen: what to show in every cell.
package struct Frame: Hashable, Sendable {
  /// The screen that it fills.
  package let size: Size
  /// A cell that nothing is drawn on.
  package let blank: Cell
  /// Row by row.
  package private(set) var cells: [Cell]
  /// The clusters of more than one scalar, which cells name by their number.
  private var clusters: [String] = []
  private var links = LinkRows()
  /// Where the cursor blinks; hidden when `nil`.
  package var cursor: Position?
  /// Colours that the palette lacks: a look names the first of them by 256, the next by 257.
  package var inks: [Colour] = []
  /// The title of the window.
  package var title = ""
  /// How wide the frame takes characters of ambiguous width to be.
  package let ambiguous: AmbiguousWidth

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
    blank = Cell(blank: look)
    cells = Array(repeating: blank, count: size.columns * size.rows)
  }

  // MARK: Reading

  /// The grapheme cluster that a cell of this frame shows; a space in the rest of a wide one.
  package func cluster(of cell: Cell) -> String {
    if let scalar = cell.scalar { return String(Character(scalar)) }
    return clusters[Int(cell.content & ~Cell.isLong)]
  }

  /// What a colour of a look is; `nil` for the terminal's own, and where there is no such ink.
  package func colour(_ index: Int16) -> Colour? {
    switch Int(index) {
    case ..<0: nil
    case ..<256: Colour(palette: Int(index))
    default: Int(index) - 256 < inks.count ? inks[Int(index) - 256] : nil
    }
  }

  /// Whether any cell shows a cluster of more than one scalar.
  package var hasLongClusters: Bool { !clusters.isEmpty }

  /// The screen as plain text, a line for each row, spaces at the ends taken off.
  package var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
        line += cluster(of: cell)
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Whether any cell leads to an address.
  package var hasLinks: Bool { !links.isEmpty }

  /// The cells of a row that lead to addresses.
  package func links(row: Int) -> [LinkSpan] { links[row] }

  /// Lets cells of a row lead to an address, until something else is drawn on them.
  package mutating func link(_ columns: Range<Int>, y: Int, to link: Hyperlink) {
    guard y >= 0, y < size.rows else { return }
    links.add(columns.clamped(to: 0..<size.columns), row: y, link)
  }

  // MARK: Drawing

  /// Draws a text from a cell on, up to `limit` or the right edge; returns the cell after it.
  ///
  /// A wide character that does not fit whole is left out. A mark that begins the text is drawn over
  /// the cell before; other clusters without a width show nothing. A control character is shown as a
  /// question mark.
  @discardableResult
  package mutating func put(_ text: String, _ look: Look, x: Int, y: Int, limit: Int = .max) -> Int
  {
    guard y >= 0, y < size.rows else { return x }
    var pen = Pen(row: y * size.columns, x: x, end: min(limit, size.columns), look: look)
    var text = text
    let plainBytes = text.withUTF8 { putScalars($0, &pen) }
    guard let plainBytes else { return pen.x }
    let rest = text[text.utf8.index(text.startIndex, offsetBy: plainBytes)...]
    for cluster in rest where !put(cluster, &pen) { break }
    return pen.x
  }

  /// What is shown where a terminal would do something.
  private static let control: UInt32 = 0x3F

  /// Where on a row drawing goes on, and up to which cell.
  private struct Pen {
    let row: Int
    var x: Int
    let end: Int
    let look: Look
  }

  /// Draws scalars until one may be more or less than a cluster; returns where the one before that
  /// begins, in bytes; `nil` at the end of the text or of the row.
  private mutating func putScalars(_ bytes: UnsafeBufferPointer<UInt8>, _ pen: inout Pen) -> Int? {
    let plain = putLetters(bytes, &pen)
    if plain == bytes.count { return nil }
    var scalars = ScalarReader(bytes, from: plain)
    var last = (byte: plain, x: pen.x)
    while true {
      let byte = scalars.offset
      guard let scalar = scalars.next() else { return nil }
      var (content, width) = (scalar.value, 1)
      if content >= 0x80 {
        let shape = ScalarShape(scalar)
        if shape.mayJoin {
          pen.x = last.x
          return last.byte
        }
        width = shape.width(ambiguous)
      } else if content < 0x20 || content == 0x7F {
        content = Frame.control
      }
      last = (byte, pen.x)
      if width == 0 { continue }
      if pen.x + width > pen.end { return nil }
      if pen.x >= 0 { set(content, width, pen) }
      pen.x += width
    }
  }

  /// Draws what a text begins with of ASCII that can be printed and is a cluster by itself, over cells that
  /// are; returns how many bytes. Most of every screen is drawn here.
  private mutating func putLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ pen: inout Pen) -> Int {
    guard pen.x >= 0, links.isEmpty else { return 0 }
    let (start, look) = (pen.row + pen.x, pen.look)
    let room = min(bytes.count, pen.end - pen.x)
    let count = cells.withUnsafeMutableBufferPointer { cells in
      var index = 0
      while index < room, bytes[index] &- 0x20 < 0x5F,
        index + 1 == bytes.count || bytes[index + 1] < 0x80, cells[start + index].width == 1
      {
        cells[start + index] = Cell(content: UInt32(bytes[index]), width: 1, look: look)
        index += 1
      }
      return index
    }
    pen.x += count
    return count
  }

  /// Draws a cluster; false where it does not fit.
  private mutating func put(_ cluster: Character, _ pen: inout Pen) -> Bool {
    let width = displayWidth(cluster, ambiguous)
    if width == 0 {
      if cluster.isMark { join(cluster, pen) }
      return true
    }
    if pen.x + width > pen.end { return false }
    if pen.x >= 0 { set(content(of: cluster), width, pen) }
    pen.x += width
    return true
  }

  /// What a cell with a cluster holds.
  private mutating func content(of cluster: Character) -> UInt32 {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0x20 }
    if first.value < 0x20 || first.value == 0x7F { return Frame.control }
    if scalars.count == 1 { return first.value }
    clusters.append(String(cluster))
    return UInt32(clusters.count - 1) | Cell.isLong
  }

  /// Draws a mark that has come apart from its letter over the cell before.
  private mutating func join(_ mark: Character, _ pen: Pen) {
    guard pen.x > 0, pen.x <= size.columns else { return }
    var index = pen.row + pen.x - 1
    while cells[index].width == 0, index > pen.row { index -= 1 }
    let cell = cells[index]
    clusters.append(cluster(of: cell) + String(mark))
    cells[index] = Cell(
      content: UInt32(clusters.count - 1) | Cell.isLong, width: cell.width, look: cell.look)
  }

  /// Draws a cluster; a wide one of which a cell is drawn over is blanked in its other cells, and no
  /// longer leads anywhere.
  private mutating func set(_ content: UInt32, _ width: Int, _ pen: Pen) {
    let index = pen.row + pen.x
    if !links.isEmpty { links.remove(pen.x..<pen.x + width, row: pen.row / size.columns) }
    for index in index..<index + width where cells[index].width != 1 {
      clear(at: index, pen.row)
    }
    cells[index] = Cell(content: content, width: width, look: pen.look)
    if width == 1 { return }
    let rest = Cell(content: 0x20, width: 0, look: pen.look)
    for index in index + 1..<index + width { cells[index] = rest }
  }

  /// Blanks all cells of the wide character that is about to lose one.
  private mutating func clear(at index: Int, _ row: Int) {
    var first = index
    while cells[first].width == 0, first > row { first -= 1 }
    for index in first..<first + max(1, cells[first].width) {
      cells[index] = Cell(blank: cells[index].look)
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
    let scalars = character.unicodeScalars
    guard y >= 0, y < size.rows, let scalar = scalars.first, scalars.count == 1,
      scalar.value >= 0x20, scalar.value != 0x7F, displayWidth(character, ambiguous) == 1
    else {
      put(filled(character, to: columns.count, ambiguous), look, x: columns.lowerBound, y: y)
      return
    }
    for x in columns.clamped(to: 0..<size.columns) {
      set(scalar.value, 1, Pen(row: y * size.columns, x: x, end: x + 1, look: look))
    }
  }
}

extension Frame {
  /// Takes off what is drawn and not written: rules, boxes and blocks (U+2500 to U+259F), which a screen
  /// reader would spell out.
  package mutating func clearDrawing() {
    for (index, cell) in zip(cells.indices, cells) {
      guard let scalar = cell.scalar, (0x2500...0x259F).contains(scalar.value) else { continue }
      cells[index] = Cell(blank: cell.look)
    }
  }
}

extension Character {
  /// A mark without a letter, as at the start of a text that was parted from it.
  fileprivate var isMark: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
