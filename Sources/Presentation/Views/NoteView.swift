import Reading

/// A note over the foot of the page, under a rule with its number.
struct NoteView: View {
  let note: NotePanel

  func draw(on canvas: inout Canvas) {
    let inside = canvas.inside
    let height = min(canvas.rows, note.viewport.height + 2)
    let top = max(0, canvas.rows - canvas.layout.footer - height)
    for y in top..<canvas.rows { canvas.clear(row: y) }
    canvas.fill("─", .accent, columns: inside, y: top)
    canvas.put(
      " \(Words.note(note.number)[canvas.language]) ", .accent, x: inside.lowerBound + 2, y: top,
      limit: inside.upperBound)
    for (row, index) in note.viewport.visible.enumerated() {
      PrintedLine(line: note.lines[index], x: inside.lowerBound, y: top + 1 + row)
        .draw(on: &canvas)
    }
  }
}
