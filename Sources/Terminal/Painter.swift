import Grid

/// Puts together the bytes that turn what a terminal shows into the next frame: what has moved is
/// scrolled, what differs is written, and nothing else is touched.
package struct Painter {
  private let capabilities: Capabilities
  private var brush: Brush
  private var links: LinkPen
  /// What the terminal shows; `nil` where that is not known.
  private var shown: Frame?
  /// Where the terminal writes next; `nil` where that is not known.
  private var position: Frame.Position?
  private var isCursorShown: Bool?
  private var bytes: [UInt8] = []
  /// Whether `cup` is that of ECMA-48, which needs no interpreter.
  private let movesPlainly: Bool

  /// So many cells that are right already are written again rather than jumped over.
  private static let shortGap = 4

  /// Makes a painter for a terminal of which nothing is known but what it can do.
  package init(_ capabilities: Capabilities) {
    self.capabilities = capabilities
    brush = Brush(capabilities)
    links = LinkPen(capabilities)
    movesPlainly = capabilities.move?.bytes(9, 98) == Array("\u{1B}[10;99H".utf8)
  }

  /// Begins with an empty screen the next time: something else has written on it.
  package mutating func forget() {
    shown = nil
    position = nil
    isCursorShown = nil
    brush.forget()
  }

  /// The bytes that make the terminal show a frame.
  package mutating func paint(_ frame: Frame) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    let old: Frame
    if let shown, shown.size == frame.size, shown.ambiguous == frame.ambiguous,
      shown.inks == frame.inks
    {
      old = shown
    } else {
      old = clear(for: frame)
    }
    old.cells.withUnsafeBufferPointer { oldCells in
      frame.cells.withUnsafeBufferPointer { cells in
        paint(RowBuffer(cells, of: frame), frame, over: RowBuffer(oldCells, of: old), old)
      }
    }
    // Whoever writes next finds no link open.
    links.set(nil, in: &bytes)
    place(frame.cursor)
    shown = frame
    return bytes
  }

  /// Empties the screen; returns the frame that stands there then.
  private mutating func clear(for frame: Frame) -> Frame {
    forget()
    brush.use(frame.inks)
    let look = capabilities.erasesInColour ? Look(-1, on: frame.blank.look.background) : Look()
    brush.set(look, in: &bytes)
    bytes += capabilities.clear?.bytes() ?? []
    return Frame(size: frame.size, look: look, ambiguous: frame.ambiguous)
  }

  // MARK: Rows

  private mutating func paint(
    _ new: RowBuffer, _ frame: Frame, over old: RowBuffer, _ oldFrame: Frame
  ) {
    let scroll = canScroll ? Scroll.between(old, new) : nil
    if let scroll { move(scroll, rows: new.count, frame.blank.look) }
    let hasLongClusters = frame.hasLongClusters || oldFrame.hasLongClusters
    for y in 0..<new.count {
      guard let source = scroll.map({ $0.source(of: y) }) ?? y else {
        paint(row: y, new[y], frame) { _ in false }
        continue
      }
      let (spans, oldSpans) = (frame.links(row: y), oldFrame.links(row: source))
      if !hasLongClusters, spans == oldSpans, new.row(y, equals: old, source) { continue }
      let (row, oldRow) = (new[y], old[source])
      paint(row: y, row, frame) { x in
        if spans != oldSpans, spans.link(at: x) != oldSpans.link(at: x) { return false }
        if row[x].scalar != nil { return row[x] == oldRow[x] }
        return oldRow[x].scalar == nil && row[x].width == oldRow[x].width
          && row[x].look == oldRow[x].look
          && frame.cluster(of: row[x]) == oldFrame.cluster(of: oldRow[x])
      }
    }
  }

  /// Writes the cells of a row that are not right yet.
  private mutating func paint(
    row y: Int, _ row: UnsafeBufferPointer<Cell>, _ frame: Frame, unless isRight: (Int) -> Bool
  ) {
    let isLast = y == frame.size.rows - 1
    let end = row.count - (isLast && !capabilities.keepsLastCell ? 1 : 0)
    let tail = erasableTail(of: row)
    var x = 0
    while x < end {
      if isRight(x) {
        x += max(1, row[x].width)
      } else if x >= tail {
        move(to: x, y, over: row, frame)
        links.set(nil, in: &bytes)
        brush.set(row[x].look, in: &bytes)
        bytes += capabilities.eraseLine?.bytes() ?? []
        return
      } else {
        move(to: x, y, over: row, frame)
        write(row[x], frame, x, y)
        x += max(1, row[x].width)
      }
    }
  }

  /// The first of the cells up to the end of a row that erasing makes right.
  private func erasableTail(of row: UnsafeBufferPointer<Cell>) -> Int {
    guard capabilities.eraseLine != nil, let last = row.last, last.scalar == " ", last.width == 1,
      last.look.attributes.isEmpty, capabilities.erasesInColour || last.look.background < 0
    else { return row.count }
    var tail = row.count - 1
    while tail > 0, row[tail - 1] == last { tail -= 1 }
    return row.count - tail > Painter.shortGap ? tail : row.count
  }

  // MARK: Cells

  private mutating func write(_ cell: Cell, _ frame: Frame, _ x: Int, _ y: Int) {
    links.set(frame.links(row: y).link(at: x), in: &bytes)
    brush.set(cell.look, in: &bytes)
    if let scalar = cell.scalar, !scalar.isDisputed {
      append(scalar)
      position?.x += cell.width
      // What a terminal does behind the last cell of a row differs.
      if x + cell.width >= frame.size.columns { position = nil }
      return
    }
    // Terminals do not agree on the cells of a cluster: none of them may show what was there before,
    // and where the next one goes is said anew.
    for _ in 0..<max(1, cell.width) { bytes.append(0x20) }
    position = nil
    jump(to: x, y)
    bytes += frame.cluster(of: cell).utf8
    position = nil
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else if let encoded = UTF8.encode(scalar) {
      bytes.append(contentsOf: encoded)
    }
  }

  // MARK: Moving

  /// Goes to a cell of a row, by writing what stands between where that is short.
  private mutating func move(
    to x: Int, _ y: Int, over row: UnsafeBufferPointer<Cell>, _ frame: Frame
  ) {
    if let position, position.y == y, position.x <= x {
      if position.x == x { return }
      let between = row[position.x..<x]
      let look = row[x].look
      let isShort = between.count <= Painter.shortGap
      if isShort,
        between.allSatisfy({ $0.look == look && $0.width == 1 && $0.scalar?.isASCII == true })
      {
        for (index, cell) in zip(between.indices, between) { write(cell, frame, index, y) }
        return
      }
    }
    jump(to: x, y)
  }

  private mutating func jump(to x: Int, _ y: Int) {
    position = Frame.Position(x: x, y: y)
    guard movesPlainly else {
      bytes += capabilities.move?.bytes(y, x) ?? []
      return
    }
    bytes.append(0x1B)
    bytes.append(0x5B)
    append(decimal: y + 1)
    bytes.append(0x3B)
    append(decimal: x + 1)
    bytes.append(0x48)
  }

  private mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }

  private var canScroll: Bool {
    capabilities.region != nil
      && (capabilities.scrollUp != nil || capabilities.scrollUpBy != nil)
      && (capabilities.scrollDown != nil || capabilities.scrollDownBy != nil)
  }

  /// Lets the terminal move rows; what comes in at the edge is written whole, whatever colour it has.
  private mutating func move(_ scroll: Scroll, rows: Int, _ look: Look) {
    brush.set(look, in: &bytes)
    bytes += capabilities.region?.bytes(scroll.rows.lowerBound, scroll.rows.upperBound) ?? []
    let isUp = scroll.distance > 0
    jump(to: 0, isUp ? scroll.rows.upperBound : scroll.rows.lowerBound)
    let count = abs(scroll.distance)
    if let whole = isUp ? capabilities.scrollUpBy : capabilities.scrollDownBy, count > 1 {
      bytes += whole.bytes(count)
    } else if let step = isUp ? capabilities.scrollUp : capabilities.scrollDown {
      for _ in 0..<count { bytes += step.bytes() }
    } else {
      bytes += (isUp ? capabilities.scrollUpBy : capabilities.scrollDownBy)?.bytes(count) ?? []
    }
    bytes += capabilities.region?.bytes(0, rows - 1) ?? []
    position = nil
  }

  private mutating func place(_ cursor: Frame.Position?) {
    if let cursor, position != cursor { jump(to: cursor.x, cursor.y) }
    if isCursorShown == (cursor != nil) { return }
    isCursorShown = cursor != nil
    bytes += (cursor == nil ? capabilities.hideCursor : capabilities.showCursor)?.bytes() ?? []
  }
}

extension [LinkSpan] {
  /// What a cell leads to.
  fileprivate func link(at x: Int) -> Hyperlink? {
    isEmpty ? nil : first { $0.columns.contains(x) }?.link
  }
}

extension Unicode.Scalar {
  /// Pictures that terminals of different age take for one cell or two.
  fileprivate var isDisputed: Bool { (0x1F000...0x1FAFF).contains(value) }
}
