import Reading

/// The keys by the screens on which they hold: what each does.
struct HelpView: View {
  let help: HelpPage

  func draw(on canvas: inout Canvas) {
    RunningHead(.keys, on: canvas).draw(on: &canvas)
    for (column, lines) in help.columns.enumerated() {
      let x = canvas.inside.lowerBound + column * (help.width + HelpPage.gap)
      for (row, index) in help.viewport.visible.enumerated() where index < lines.count {
        draw(lines[index], x: x, y: canvas.layout.header + row, on: &canvas)
      }
    }
  }

  private func draw(_ line: HelpPage.Line, x: Int, y: Int, on canvas: inout Canvas) {
    let end = x + help.width
    if let screen = line.title {
      let name = Words.name(of: screen)
      let next = canvas.put(canvas.say(name), .strong, x: x, y: y, limit: end)
      if let other = canvas.sayOther(name) {
        canvas.put(" \(other)", .muted, x: next, y: y, limit: end)
      }
    }
    canvas.put(line.keys, .accent, x: x, y: y, limit: end)
    canvas.put(line.text, .plain, x: x + max(2, help.keyCells), y: y, limit: end)
  }
}
