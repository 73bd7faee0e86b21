import Grid
import Magazine

/// Sets a table as a grid of given column widths.
struct GridSetter {
  let text: TextSetter
  let table: Table
  let widths: [Int]

  /// One strip for the headings, then one for each row; rules above the rows and below them.
  func set(offset: Int) -> [Strip] {
    var offset = offset
    var header =
      table.groups.isEmpty ? row(table.header, .tableHeader, offset) : groupedHeader(offset)
    offset += table.header.reduce(0) { $0 + $1.length + 1 }
    header.isHeader = true
    header.lines.append(rule(0..<total, offset - 1))
    var strips = [header]
    let opensUp = self.opensUp
    for (number, cells) in table.rows.enumerated() {
      var strip = row(cells, .body, offset)
      offset += cells.reduce(0) { $0 + $1.length + 1 }
      let isLast = number == table.rows.count - 1
      if isLast { strip.lines.append(rule(0..<total, offset - 1)) }
      if opensUp && !isLast { strip.lines.append(Strip.SetLine(runs: [], offset: offset - 1)) }
      strips.append(strip)
    }
    return strips
  }

  /// Rows stand apart where any cell takes more than a line, which is found out by measuring all of them.
  private var opensUp: Bool {
    table.rows.contains { row in zip(row, widths).contains { text.width($0) > $1 } }
  }

  private var total: Int { span(widths.indices).count }

  /// The cells that some columns take, the gaps between them included.
  private func span(_ columns: Range<Int>) -> Range<Int> {
    let start = widths[..<columns.lowerBound].reduce(0) { $0 + $1 + TableSetter.gap }
    let width = widths[columns].reduce(0, +) + TableSetter.gap * (columns.count - 1)
    return start..<start + width
  }

  private func rule(_ cells: Range<Int>, _ offset: Int) -> Strip.SetLine {
    let ambiguous = text.typography.ambiguous
    let run = Run.ornament(
      filled("─", to: cells.count, ambiguous), x: cells.lowerBound,
      Style(.rule, isTranslation: text.isTranslation), ambiguous)
    return Strip.SetLine(runs: [run], offset: offset)
  }

  /// The cells of a row side by side; every line begins one offset after the line before it.
  private func row(_ cells: [Text], _ role: Style.Role, _ start: Int) -> Strip {
    var offset = start
    var strip = Strip()
    for (column, cell) in cells.enumerated() {
      place(cell, role, at: 0, in: column..<column + 1, offset, start, &strip)
      offset += cell.length + 1
    }
    return strip
  }

  /// Headings that share a parent (`Rules › Basic`, `Rules › Further`) stand below it, a rule between.
  private func groupedHeader(_ start: Int) -> Strip {
    var strip = Strip()
    var offset = start
    let rows = parentHeight(start)
    for (column, heading) in table.header.enumerated() {
      let group = table.group(of: column)
      if let group, group.columns.lowerBound == column {
        let parent = heading.slice(0..<group.parent)
        place(parent, .tableHeader, at: 0, in: group.columns, offset, start, &strip)
        grow(&strip, to: rows, start)
        strip.lines[rows - 1].runs += rule(span(group.columns), start).runs
      }
      let child = group?.child ?? 0
      place(
        heading.slice(child..<heading.length), .tableHeader, at: group == nil ? 0 : rows,
        in: column..<column + 1, offset + child, start, &strip)
      offset += heading.length + 1
    }
    return strip
  }

  /// The lines that the tallest parent takes, its rule included.
  private func parentHeight(_ start: Int) -> Int {
    1
      + (table.groups.map { group in
        let parent = table.header[group.columns.lowerBound].slice(0..<group.parent)
        let width = span(group.columns).count
        return text.set(parent, .tableHeader, as: .cell, measure: width, offset: start).lines.count
      }.max() ?? 0)
  }

  private func grow(_ strip: inout Strip, to count: Int, _ start: Int) {
    while strip.lines.count < count {
      strip.lines.append(Strip.SetLine(runs: [], offset: start + strip.lines.count))
    }
  }

  /// Sets a text into some columns, from a row of the strip on.
  private func place(
    _ cell: Text, _ role: Style.Role, at row: Int, in columns: Range<Int>, _ offset: Int,
    _ start: Int, _ strip: inout Strip
  ) {
    let cells = span(columns)
    let set = text.opening(cells.lowerBound > 0).set(
      cell, role, as: .cell, measure: cells.count, offset: offset)
    grow(&strip, to: row + set.lines.count, start)
    for (number, line) in set.lines.enumerated() {
      let alignment = columns.count > 1 ? .centre : table.alignments[columns.lowerBound]
      let left = cells.lowerBound + inset(line, cells.count, alignment)
      strip.lines[row + number].runs += line.runs.map { $0.moved(left) }
    }
  }

  private func inset(_ line: Strip.SetLine, _ width: Int, _ alignment: Table.Alignment) -> Int {
    let free = max(0, width - (line.runs.last.map { $0.x + $0.width } ?? 0))
    return switch alignment {
    case .leading: 0
    case .centre: free / 2
    case .trailing: free
    }
  }
}
