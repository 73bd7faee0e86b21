import Reading

/// The entries of a list that are in sight, a bar beside the chosen one.
struct EntryList {
  let window: ListWindow
  /// Blank rows at the end of each entry.
  var gap = 0
  /// Rows at the beginning of an entry that say what follows and are not part of it.
  var lead: (Int) -> Int = { _ in 0 }

  /// Calls `drawEntry` with the index and the row of each entry in sight; nothing that it draws
  /// reaches beyond the list.
  func draw(
    on canvas: inout Canvas, _ drawEntry: (inout Canvas, _ index: Int, _ y: Int) -> Void
  ) {
    let top = canvas.layout.header
    canvas.draw(within: top..<top + canvas.layout.height) { canvas in
      for entry in window.visible {
        let y = top + entry.row
        drawEntry(&canvas, entry.index, y)
        for row in y..<y + max(1, entry.height - gap) {
          if row >= y + lead(entry.index), entry.index == window.chosen {
            canvas.putBar(x: canvas.inside.lowerBound, y: row)
          }
          canvas.mark(0..<canvas.columns, y: row, as: .item(entry.index))
        }
      }
    }
  }
}

/// What a list without entries says in their place.
struct EmptyList: View {
  let label: Label

  func draw(on canvas: inout Canvas) {
    let lines = canvas.lines(of: label, width: canvas.inside.count)
    for (row, line) in lines.enumerated() {
      canvas.put(line, .muted, x: canvas.inside.lowerBound, y: canvas.layout.header + row)
    }
  }
}
