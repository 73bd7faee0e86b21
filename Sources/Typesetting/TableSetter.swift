import Grid
import Magazine

/// Sets a table as a grid whose columns share the measure, or the window where that alone makes a grid of
/// it; else as records.
struct TableSetter {
  let text: TextSetter
  let measure: Int
  /// The cells that a grid may take, half of what goes beyond the measure on each side of it.
  var widest = 0

  /// A row of more lines than this cannot be read across.
  private static let tallestRow = 24
  /// Cells between two columns of a grid.
  static let gap = 2

  /// One strip for each row, and one before them for the headings of a grid.
  func set(_ table: Table, _ form: TableForm, offset: Int) -> [Strip] {
    if form == .automatic, let grid = grid(table, offset) { return grid }
    return records(table, offset)
  }

  /// Whether the table can be read as a grid at this measure.
  func fitsGrid(_ table: Table) -> Bool { grid(table, 0) != nil }

  private func grid(_ table: Table, _ offset: Int) -> [Strip]? {
    grid(table, offset, measure) ?? (widest > measure ? grid(table, offset, widest) : nil)
  }

  /// A grid of so many cells; one that is wider than the measure stands over its middle.
  private func grid(_ table: Table, _ offset: Int, _ width: Int) -> [Strip]? {
    guard let widths = ColumnWidths(table, text, measure: width).widths else { return nil }
    let grid = GridSetter(text: text, table: table, widths: widths).set(offset: offset)
    if grid.contains(where: { $0.lines.count > TableSetter.tallestRow }) { return nil }
    let total = widths.reduce(0, +) + TableSetter.gap * (widths.count - 1)
    return grid.map { $0.indented(min(0, (measure - total) / 2)).solid }
  }

  /// One strip for each cell, behind the name of its column; a blank line between two rows.
  private func records(_ table: Table, _ offset: Int) -> [Strip] {
    var offset = offset + table.header.reduce(0) { $0 + $1.length + 1 }
    let label = table.header.map { cells($0.plain) }.max() ?? 0
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
    let style = Style(.tableHeader, isTranslation: text.isTranslation)
    let set = text.opening(indent > 0).set(
      cell, .body, as: .cell, measure: measure - indent, offset: offset
    )
    .indented(indent)
    if cells(name.plain) + 1 < indent, !set.lines.isEmpty {
      return set.marked(.ornament(name.plain, x: 0, style, text.typography.ambiguous))
    }
    let names = breakLines(
      name.plain, measure: measure, in: text.language, ambiguous: text.typography.ambiguous)
    let labels = names.map { name in
      Strip.SetLine(
        runs: [.ornament(name, x: 0, style, text.typography.ambiguous)], offset: offset - 1)
    }
    return Strip(lines: labels + set.lines)
  }

  private func cells(_ text: String) -> Int { displayWidth(text, self.text.typography.ambiguous) }
}

/// How a table is to be set.
enum TableForm {
  /// As a grid where it can be read, else as records.
  case automatic
  case records
}

/// How the columns of a grid share a measure.
private struct ColumnWidths {
  private let columns: [[Text]]
  private let text: TextSetter
  private let measure: Int

  init(_ table: Table, _ text: TextSetter, measure: Int) {
    columns = table.header.indices.map { column in
      let heading = table.header[column]
      return [heading.slice((table.group(of: column)?.child ?? 0)..<heading.length)]
        + table.rows.map { $0[column] }
    }
    self.text = text
    self.measure = measure
  }

  /// The width of each column in cells, or `nil` where no grid fits.
  ///
  /// Every column gets what its longest piece needs, or a fair share of the measure where its
  /// cells fill it; the rest is dealt out in proportion to what the columns still want.
  var widths: [Int]? {
    let needs = columns.map { cells in cells.map(need) }
    let natural = needs.map { cells in cells.map(\.natural).max() ?? 0 }
    let available = measure - TableSetter.gap * (natural.count - 1)
    if natural.reduce(0, +) <= available { return natural }
    let fair = measure / (natural.count + 2)
    let least = columns.indices.map { column in
      min(natural[column], max(fair, needs[column].map(\.longestPiece).max() ?? 0))
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

  /// The cells of a text on one line, and of its widest stretch without a break opportunity, at most 24:
  /// longer ones are cut.
  private func need(_ content: Text) -> (natural: Int, longestPiece: Int) {
    var (longest, current) = (0, 0)
    let glyphs = text.glyphs(content)
    for glyph in glyphs.glyphs {
      if glyph.opportunity != .prohibited { current = 0 }
      if glyph.kind != .space { current += Int(glyph.width) }
      longest = max(longest, current)
    }
    return (glyphs.width, min(24, longest))
  }
}
