/// A table of a Word document as HTML has it: cells that go over columns and rows.
enum WordTable {
  /// The table that a `w:tbl` makes (ECMA-376 part 1, 17.4).
  static func markup(_ table: Element, in package: WordPackage, depth: Int) -> Element {
    var rows = rows(of: table).map { row in
      (isHead: row.child("trpr")?.child("tblheader") != nil, cells: cells(of: row))
    }
    markSpans(&rows)
    let looks = table.child("tblpr")?.child("tbllook")
    let hasFirstRow = looks?.local("firstRow") == "1" || (looks?.local("val")).map(firstRow) == true
    let isNamed = rows.contains(where: \.isHead)
    let elements = rows.enumerated().map { index, row -> Markup in
      let isHead = row.isHead || (!isNamed && hasFirstRow && index == 0 && rows.count > 1)
      return .element(
        Element("tr", row.cells.filter { !$0.isCovered }.map { $0.markup(isHead, package, depth) }))
    }
    return Element("table", [.element(Element("tbody", elements))])
  }

  /// Whether the bits of older files say that the first row has a look of its own.
  private static func firstRow(_ bits: String) -> Bool { (Int(bits, radix: 16) ?? 0) & 0x20 != 0 }

  private static func rows(of element: Element) -> [Element] {
    element.elements.flatMap { child -> [Element] in
      switch child.name {
      case "tr": [child]
      case "sdt", "sdtcontent", "ins", "customxml": rows(of: child)
      default: []
      }
    }
  }

  private static func cells(of row: Element) -> [Cell] {
    var column = 0
    return cellElements(row).map { element in
      let properties = element.child("tcpr")
      let span = properties?.child("gridspan")?.local("val").flatMap { Int($0) } ?? 1
      let merge = properties?.child("vmerge")
      defer { column += min(max(1, span), 64) }
      return Cell(
        element: element, column: column, columns: min(max(1, span), 64),
        isCovered: merge != nil && merge?.local("val") != "restart",
        beginsSpan: merge?.local("val") == "restart")
    }
  }

  private static func cellElements(_ row: Element) -> [Element] {
    row.elements.flatMap { child -> [Element] in
      switch child.name {
      case "tc": [child]
      case "sdt", "sdtcontent", "customxml": cellElements(child)
      default: []
      }
    }
  }

  /// Gives cells that begin a span down the rows below that go on with it. A covered cell below none is
  /// a cell like others.
  private static func markSpans(_ rows: inout [(isHead: Bool, cells: [Cell])]) {
    var open: [Int: (row: Int, cell: Int)] = [:]
    for row in rows.indices {
      var next: [Int: (row: Int, cell: Int)] = [:]
      for index in rows[row].cells.indices {
        let cell = rows[row].cells[index]
        if cell.isCovered, let start = open[cell.column] {
          rows[start.row].cells[start.cell].rows += 1
          next[cell.column] = start
        } else {
          rows[row].cells[index].isCovered = false
          if cell.beginsSpan { next[cell.column] = (row, index) }
        }
      }
      open = next
    }
  }

  private struct Cell {
    let element: Element
    let column: Int
    let columns: Int
    var rows = 1
    var isCovered: Bool
    let beginsSpan: Bool

    init(element: Element, column: Int, columns: Int, isCovered: Bool, beginsSpan: Bool) {
      (self.element, self.column, self.columns) = (element, column, columns)
      (self.isCovered, self.beginsSpan) = (isCovered, beginsSpan)
    }

    func markup(_ isHead: Bool, _ package: WordPackage, _ depth: Int) -> Markup {
      let alignment = element.first { $0.name == "jc" }?.local("val") ?? ""
      return .element(
        Element(
          isHead ? "th" : "td", WordMarkup.blocks(element, in: package, depth: depth),
          [
            "colspan": "\(columns)", "rowspan": "\(rows)",
            "align": alignment == "end" ? "right" : alignment,
          ]))
    }
  }
}
