import Magazine

/// Sets a table as a grid whose columns share the measure, or as records where it cannot fit.
struct TableSetter {
  let text: TextSetter
  let measure: Int

  /// A row of more lines than this cannot be read across.
  private let tallestRow = 24
  /// Cells between two columns of a grid.
  private let gap = 2

  /// One strip for each row, and one before them for the header of a grid.
  func set(_ table: Table, _ form: TableForm, offset: Int) -> [Strip] {
    if form == .automatic, let grid = grid(table, offset) { return grid }
    return records(table, offset)
  }

  /// Whether the table can be read as a grid at this measure.
  func fitsGrid(_ table: Table) -> Bool { grid(table, 0) != nil }

  private func grid(_ table: Table, _ offset: Int) -> [Strip]? {
    guard let widths = columnWidths(table) else { return nil }
    let grid = grid(table, widths, offset)
    return grid.contains { $0.lines.count > tallestRow } ? nil : grid
  }

  /// The width of each column in cells, or `nil` where no grid fits.
  ///
  /// Every column gets what its longest piece needs, or a fair share of the measure where its
  /// cells fill it; the rest is dealt out in proportion to what the columns still want.
  private func columnWidths(_ table: Table) -> [Int]? {
    let natural = table.header.indices.map { column in
      cells(table, column).map { displayWidth($0.plain) + gaps($0) }.max() ?? 0
    }
    let available = measure - gap * (natural.count - 1)
    if natural.reduce(0, +) <= available { return natural }
    let fair = measure / (natural.count + 2)
    let least = table.header.indices.map { column in
      min(natural[column], max(fair, cells(table, column).map { longestPiece($0) }.max() ?? 0))
    }
    let rest = available - least.reduce(0, +)
    guard rest >= 0, available >= 8 * natural.count else { return nil }
    return shared(rest, least, natural)
  }

  private func shared(_ rest: Int, _ least: [Int], _ natural: [Int]) -> [Int] {
    let wanted = zip(natural, least).map { $0 - $1 }
    let total = max(1, wanted.reduce(0, +))
    var widths = zip(least, wanted).map { $0 + rest * $1 / total }
    var left = rest - zip(widths, least).reduce(0) { $0 + $1.0 - $1.1 }
    for column in widths.indices where left > 0 && widths[column] < natural[column] {
      widths[column] += 1
      left -= 1
    }
    return widths
  }

  private func cells(_ table: Table, _ column: Int) -> [Text] {
    [table.header[column]] + table.rows.map { $0[column] }
  }

  private func gaps(_ content: Text) -> Int {
    Glyphs(content, in: text.language).glyphs.reduce(0) { $0 + ($1.gap ? 1 : 0) }
  }

  /// The widest stretch without a break opportunity, at most 24 cells: longer ones are cut.
  private func longestPiece(_ content: Text) -> Int {
    var (longest, current) = (0, 0)
    for glyph in Glyphs(content, in: text.language).glyphs {
      if glyph.opportunity != .prohibited { current = 0 }
      if !glyph.isSpace { current += glyph.width }
      longest = max(longest, current)
    }
    return min(24, longest)
  }

  private func grid(_ table: Table, _ widths: [Int], _ offset: Int) -> [Strip] {
    var offset = offset
    var header = row(table.header, table, widths, .tableHeader, &offset)
    let total = widths.reduce(0, +) + gap * (widths.count - 1)
    header.lines.append(rule(total, offset: offset - 1))
    var strips = [header]
    let opensUp = table.rows.contains { row in
      zip(row, widths).contains { displayWidth($0.plain) > $1 }
    }
    for (number, cells) in table.rows.enumerated() {
      var strip = row(cells, table, widths, .body, &offset)
      let isLast = number == table.rows.count - 1
      if isLast { strip.lines.append(rule(total, offset: offset - 1)) }
      if opensUp && !isLast { strip.lines.append(Strip.SetLine(runs: [], offset: offset - 1)) }
      strips.append(strip)
    }
    return strips
  }

  private func rule(_ width: Int, offset: Int) -> Strip.SetLine {
    let style = Style(.rule, isSecond: text.isSecond)
    return Strip.SetLine(
      runs: [.ornament(String(repeating: "─", count: width), x: 0, style)], offset: offset)
  }

  /// The cells of a row side by side; every line begins one offset after the line before it.
  private func row(
    _ cells: [Text], _ table: Table, _ widths: [Int], _ role: Style.Role, _ offset: inout Int
  ) -> Strip {
    let start = offset
    var strip = Strip()
    var x = 0
    for (column, cell) in cells.enumerated() {
      let set = text.set(cell, role, measure: widths[column], offset: offset)
      for (number, line) in set.lines.enumerated() {
        if number == strip.lines.count {
          strip.lines.append(Strip.SetLine(runs: [], offset: start + number))
        }
        let left = x + inset(line, widths[column], table.alignments[column])
        strip.lines[number].runs += line.runs.map { $0.moved(left) }
      }
      offset += cell.length + 1
      x += widths[column] + gap
    }
    return strip
  }

  private func inset(_ line: Strip.SetLine, _ width: Int, _ alignment: Table.Alignment) -> Int {
    let free = max(0, width - (line.runs.last.map { $0.x + $0.width } ?? 0))
    return switch alignment {
    case .leading: 0
    case .centre: free / 2
    case .trailing: free
    }
  }

  /// One strip for each cell, behind the name of its column; a blank line between two rows.
  private func records(_ table: Table, _ offset: Int) -> [Strip] {
    var offset = offset + table.header.reduce(0) { $0 + $1.length + 1 }
    let label = table.header.map { displayWidth($0.plain) }.max() ?? 0
    let indent = measure - label - 2 >= 20 ? label + 2 : measure >= 8 ? 2 : 0
    var strips: [Strip] = []
    for (number, row) in table.rows.enumerated() {
      if number > 0 {
        strips.append(Strip(lines: [Strip.SetLine(runs: [], offset: offset - 1)]))
      }
      for (name, cell) in zip(table.header, row) {
        strips.append(record(name, cell, indent: indent, offset))
        offset += cell.length + 1
      }
    }
    return strips
  }

  /// A cell beside the name of its column, or below it where the indent has no room for the name.
  private func record(_ name: Text, _ cell: Text, indent: Int, _ offset: Int) -> Strip {
    let label = Run.ornament(
      clipped(name.plain, to: measure), x: 0, Style(.tableHeader, isSecond: text.isSecond))
    let set = text.set(cell, .body, measure: measure - indent, offset: offset).indented(indent)
    if label.width + 1 < indent, !set.lines.isEmpty { return set.marked(label) }
    return Strip(lines: [Strip.SetLine(runs: [label], offset: offset - 1)] + set.lines)
  }
}

/// How a table is to be set.
enum TableForm {
  /// As a grid where it can be read, else as records.
  case automatic
  case records
}
