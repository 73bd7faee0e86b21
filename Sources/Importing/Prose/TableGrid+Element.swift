import Magazine

/// A table of markup laid out cell by cell, spans resolved.
struct TableGrid {
  /// The rows, each with a cell for every column; a cell that spans stands where it begins.
  private(set) var rows: [[Cell?]] = []
  /// The number of rows that are headings.
  private(set) var headings = 0

  /// A cell where it begins.
  struct Cell {
    let element: Element
    let columns: Int
    let isHeading: Bool
    /// The row it begins in.
    let row: Element
  }

  /// The `col` of each column that has one.
  private let columns: [Element]
  /// Whether it has more cells than can be laid out.
  private var isTooLarge = false

  /// Neither a row nor a span may be wider, so that no number in a file can fill the memory.
  private static let widest = 64
  private static let mostRows = 10_000
  /// Bytes of a cell beyond which it is a text of its own.
  private static let longest = 600

  /// Lays out a `table` (WHATWG HTML 4.9.12).
  init(_ table: Element) {
    var reach: [Int] = []
    var isHeadOver = false
    let all = TableGrid.rows(of: table)
    let hasHead = all.contains(where: \.isHead)
    columns = TableGrid.columns(of: table)
    isTooLarge = all.count > TableGrid.mostRows
    for (row, isHead) in all.prefix(TableGrid.mostRows) {
      var cells: [Cell?] = []
      func fill() {
        while cells.count < reach.count, reach[cells.count] > 0 {
          reach[cells.count] -= 1
          cells.append(nil)
        }
      }
      for element in row.elements where element.name == "td" || element.name == "th" {
        fill()
        guard cells.count < TableGrid.widest else {
          isTooLarge = true
          break
        }
        let columns = TableGrid.span(element["colspan"], at: cells.count)
        let down = min(max(1, Int(element["rowspan"] ?? "1") ?? 1), 1000)
        for offset in 0..<columns {
          let column = cells.count
          if reach.count <= column { reach.append(0) }
          reach[column] = down - 1
          cells.append(
            offset > 0
              ? nil
              : Cell(
                element: element, columns: columns, isHeading: element.name == "th", row: row))
        }
      }
      fill()
      let said = cells.compactMap(\.self)
      // One heading across the table below those of its columns names the rows that follow it.
      let namesRows = headings > 0 && said.count == 1 && cells.count > 1
      let isHeading =
        isHead || !hasHead && !namesRows && !said.isEmpty && said.allSatisfy(\.isHeading)
      if isHeading && !isHeadOver { headings += 1 } else { isHeadOver = true }
      rows.append(cells)
    }
    let width = rows.map(\.count).max() ?? 0
    rows = rows.map { $0 + Array(repeating: nil, count: width - $0.count) }
  }

  /// Whether its cells are read one after the other: it lays out a page, with one column or row and no
  /// heading, or it is too large to be laid out.
  var isLayout: Bool {
    isTooLarge || headings == 0 && (rows.count <= 1 || (rows.first?.count ?? 0) <= 1)
  }

  /// Whether each of its cells is short enough to stand in a row.
  var isShort: Bool {
    rows.allSatisfy { $0.allSatisfy { ($0?.element.text.utf8.count ?? 0) <= TableGrid.longest } }
  }

  /// Where a cell stands in its column as it says itself, the paragraph in it, its row or its column, the
  /// first of them that says anything; `nil` where none does.
  func alignment(of cell: Cell, in column: Int, _ sheet: StyleSheet) -> Style.Alignment? {
    let paragraph = cell.element.elements.first { $0.isBlock }
    let sources = [
      cell.element, paragraph, cell.row, columns.indices.contains(column) ? columns[column] : nil,
    ]
    return sources.lazy.compactMap { $0 }
      .compactMap { element in
        sheet.style(of: element).alignment
          ?? element["align"].map { Style.Alignment($0.lowercased()) }
      }.first
  }

  private static func span(_ said: String?, at column: Int) -> Int {
    min(max(1, Int(said ?? "1") ?? 1), widest - column)
  }

  private static func columns(of table: Element) -> [Element] {
    let all = table.elements.flatMap { $0.name == "colgroup" ? $0.elements : [$0] }
    return Array(
      all.filter { $0.name == "col" }.prefix(widest).flatMap { column in
        Array(repeating: column, count: span(column["span"], at: 0))
      }.prefix(widest))
  }

  /// The rows in the order they are shown, those of `thead` first, those of `tfoot` last.
  private static func rows(of table: Element) -> [(Element, isHead: Bool)] {
    var (head, body, foot): ([Element], [Element], [Element]) = ([], [], [])
    for element in table.elements {
      switch element.name {
      case "thead": head += element.elements.filter { $0.name == "tr" }
      case "tfoot": foot += element.elements.filter { $0.name == "tr" }
      case "tbody": body += element.elements.filter { $0.name == "tr" }
      case "tr": body.append(element)
      default: break  // Captions and columns are no rows.
      }
    }
    return head.map { ($0, true) } + (body + foot).map { ($0, false) }
  }
}

extension Table {
  /// The table that a grid shows, its cells read by `text` and placed as `sheet` says. Headings over several
  /// columns stand before each of those below them, as `Rules › Basic`.
  init(_ grid: TableGrid, sheet: StyleSheet = StyleSheet(), text: (Element) -> Text) {
    let width = grid.rows.first?.count ?? 0
    var header = Array(repeating: Text(""), count: width)
    // Where the cell begins that a column's heading ends with.
    var starts = Array(0..<width)
    for row in grid.rows.prefix(grid.headings) {
      for (column, cell) in row.enumerated() {
        guard let cell else { continue }
        let own = text(cell.element)
        guard !own.isEmpty else { continue }
        for covered in column..<min(width, column + cell.columns) {
          starts[covered] = column
          let above = header[covered]
          let isCovered = above.plain == own.plain
          header[covered] =
            above.isEmpty || isCovered ? own : [above, own].joined(by: " › ")
        }
      }
    }
    // A heading with nothing below it stands once, however wide it is.
    for column in (0..<width).reversed() where header[column].plain == header[starts[column]].plain
    {
      if starts[column] < column { header[column] = Text("") }
    }
    let alignments = (0..<width).map { column in
      let cells = grid.rows.compactMap { $0[column] }
      let shown = cells.first { !$0.isHeading } ?? cells.first
      return Alignment(shown.flatMap { grid.alignment(of: $0, in: column, sheet) } ?? .start)
    }
    self.init(
      alignments: alignments, header: header,
      rows: grid.rows.dropFirst(grid.headings).map { row in
        row.map { cell in cell.map { text($0.element) } ?? Text("") }
      }, groups: HeadingGroup.marked(in: header))
  }
}

extension Table.Alignment {
  fileprivate init(_ alignment: Style.Alignment) {
    switch alignment {
    case .start: self = .leading
    case .centre: self = .centre
    case .end: self = .trailing
    }
  }
}
