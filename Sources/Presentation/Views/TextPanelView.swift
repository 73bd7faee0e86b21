import Reading

/// A text over the foot of the page, under a rule with its title.
struct TextPanelView: View {
  let panel: TextPanel

  func draw(on canvas: inout Canvas) {
    let inside = canvas.inside
    let height = min(canvas.rows, panel.viewport.height + 2)
    let top = max(0, canvas.rows - canvas.layout.footer - height)
    for y in top..<canvas.rows { canvas.clear(row: y) }
    canvas.fill("─", .accent, columns: inside, y: top)
    canvas.put(
      " \(canvas.say(Words.title(of: panel.content))) ", .accent, x: inside.lowerBound + 2, y: top,
      limit: inside.upperBound)
    for (row, index) in panel.viewport.visible.enumerated() {
      canvas.put(
        panel.lines[index], .plain, x: inside.lowerBound, y: top + 1 + row, limit: inside.upperBound
      )
    }
  }
}
