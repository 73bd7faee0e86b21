import Grid

/// What a window shows of a galley: one text column, or two beside each other.
package struct Sheet: Hashable, Sendable {
  /// Lines in one text column.
  package struct Column: Hashable, Sendable {
    /// The headings of the grid that goes on here, repeated above it.
    package let header: Range<Int>
    package let lines: Range<Int>
  }

  package let columns: [Column]

  /// The first line in sight.
  package var top: Int { columns[0].lines.lowerBound }
  /// The line after the last in sight.
  package var end: Int { columns[columns.count - 1].lines.upperBound }

  /// The line that stands in a row of a column; `nil` below the last.
  package func line(column: Int, row: Int) -> Int? {
    let column = columns[column]
    let index =
      row < column.header.count
      ? column.header.lowerBound + row : column.lines.lowerBound + row - column.header.count
    return row < column.header.count || index < column.lines.upperBound ? index : nil
  }
}

extension Galley {
  /// The sheet that begins with a line.
  ///
  /// One column scrolls and shows what there is, but no heading without its text. Two are pages: each ends where `pageEnd` says, and the
  /// columns of the last one are level.
  package func sheet(from top: Int, columns: Int, height: Int) -> Sheet {
    guard columns > 1 else {
      let column = column(from: top, height: height)
      return Sheet(columns: [column])
    }
    let sheet = pages(from: top, columns: columns, height: height)
    guard sheet.end == count, count > top else { return sheet }
    let least = (count - top + columns - 1) / columns
    return (min(least, height)..<height).lazy
      .map { pages(from: top, columns: columns, height: $0) }
      .first { $0.end == count } ?? sheet
  }

  private func pages(from top: Int, columns: Int, height: Int) -> Sheet {
    var result: [Sheet.Column] = []
    var top = top
    for _ in 0..<columns {
      let header = repeatedHeader(above: top, height: height)
      let end = pageEnd(from: top, height: height - header.count)
      result.append(Sheet.Column(header: header, lines: top..<max(top, end)))
      top = firstFilled(from: end)
    }
    return Sheet(columns: result)
  }

  private func column(from top: Int, height: Int) -> Sheet.Column {
    let header = repeatedHeader(above: top, height: height)
    let limit = max(top, min(count, top + height - header.count))
    return Sheet.Column(header: header, lines: top..<endBeforeHeadings(limit, from: top))
  }

  /// Where a screen ends that has room up to a line: before headings, of a grid too, of which it would show
  /// nothing below, where that leaves half of it.
  private func endBeforeHeadings(_ limit: Int, from top: Int) -> Int {
    guard limit < count, limit > top else { return limit }
    let last = lastFilled(upTo: limit - 1)
    let isOfGrid = header(of: block(at: last)).contains(last)
    guard isOfGrid || isHeading(block(at: last)) else { return limit }
    let start = startOfHeadings(
      before: isOfGrid ? header(of: block(at: last)).lowerBound : last + 1)
    return start > top + (limit - top) / 2 ? start : limit
  }

  /// The line that is in sight wherever this one is: for a heading, of a grid too, the first of the text below.
  package func companion(of line: Int) -> Int {
    let block = block(at: line)
    let header = header(of: block)
    guard isHeading(block) || header.contains(line) else { return line }
    let next = firstFilled(
      from: header.contains(line) ? header.upperBound : lines(of: block).upperBound)
    return next < count ? companion(of: next) : line
  }

  /// The headings of the grid that a line is in, where they are out of sight and leave room.
  private func repeatedHeader(above line: Int, height: Int) -> Range<Int> {
    guard line < count else { return 0..<0 }
    let block = block(at: line)
    let header = header(of: block)
    let isInside = line >= header.upperBound && line < filledLines(of: block).upperBound - 1
    return isInside && header.count <= height / 3 ? header : 0..<0
  }

  /// The line that the next page begins with, at most `height` lines on.
  ///
  /// A heading stays with the next two lines; of a block no line is left alone on either page; a
  /// row of a table is not divided where that leaves no large hole; a figure that fits is not divided.
  package func pageEnd(from top: Int, height: Int) -> Int {
    let limit = top + max(1, height)
    guard limit < count else { return count }
    let block = block(at: limit)
    let filled = filledLines(of: block)
    if isFigure(block), filled.contains(limit), filled.count <= height, filled.lowerBound > top {
      return max(top + 1, startOfHeadings(before: filled.lowerBound))
    }
    var end = limit
    if filled.contains(end), end > filled.lowerBound {
      end = endInside(block, filled, before: end, height: height)
    }
    if end == filled.lowerBound || end >= filled.upperBound { end = startOfHeadings(before: end) }
    return end > top + height / 2 ? end : limit
  }

  /// Where to end a page inside a block.
  private func endInside(_ block: Int, _ filled: Range<Int>, before limit: Int, height: Int) -> Int
  {
    if isHeading(block) || limit <= header(of: block).upperBound { return filled.lowerBound }
    let first = max(filled.lowerBound + 2, limit - height / 3)
    if first < limit, let gap = (first..<limit).last(where: { self[$0].runs.isEmpty }) {
      return gap + 1
    }
    let end = filled.upperBound - limit == 1 ? limit - 1 : limit
    return end - filled.lowerBound == 1 ? filled.lowerBound : end
  }

  /// Back over the headings that end before a line, nothing but air between.
  private func startOfHeadings(before line: Int) -> Int {
    var line = line
    while line > 0, isHeading(block(at: line - 1)) {
      line = filledLines(of: block(at: line - 1)).lowerBound
    }
    return line
  }

  /// A heading, or the title of a table above it.
  private func isHeading(_ block: Int) -> Bool {
    let blocks = story.body[format.side]
    guard block >= 0, block < blocks.count else { return false }
    switch blocks[block] {
    case .heading: return true
    case .paragraph(_, .tableLabel):
      if block + 1 < blocks.count, case .table = blocks[block + 1] { return true }
      return false
    case .paragraph, .list, .quotation, .table, .figure, .picture, .note, .rule: return false
    }
  }

  private func isFigure(_ block: Int) -> Bool {
    guard block >= 0, block < story.body[format.side].count else { return false }
    if case .figure = story.body[format.side][block] { return true }
    return false
  }

  /// Where to go on when a line comes next and some are seen already: behind a figure that was seen
  /// whole, which is not divided.
  package func goingOn(at line: Int, seen: Range<Int>) -> Int {
    guard line < count else { return line }
    let block = block(at: line)
    let filled = filledLines(of: block)
    let isSeen = seen.lowerBound <= filled.lowerBound && filled.upperBound <= seen.upperBound
    return isFigure(block) && isSeen && filled.contains(line) ? filled.upperBound : line
  }

  /// The last line up to this one that is not blank.
  package func lastFilled(upTo line: Int) -> Int {
    var line = line
    while line > 0, self[line].runs.isEmpty { line -= 1 }
    return line
  }

  /// The next line that is not blank: no page begins with air.
  package func firstFilled(from line: Int) -> Int {
    var line = line
    while line < count, self[line].runs.isEmpty { line += 1 }
    return line
  }
}
