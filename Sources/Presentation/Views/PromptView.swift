import Reading

/// The line being typed in the last row, what it asks for before it, completions above it.
struct PromptView: View {
  let prompt: Prompt

  func draw(on canvas: inout Canvas) {
    let (inside, y) = (canvas.inside, canvas.rows - 1)
    canvas.clear(row: y)
    let start = canvas.put(label(canvas), .accent, x: inside.lowerBound, y: y)
    FieldView(field: prompt.field, role: .plain, x: start, y: y, end: inside.upperBound)
      .draw(on: &canvas)
    drawCompletions(above: y, on: &canvas)
  }

  /// All that the line could become, in columns above it; of more than half a window those around the
  /// one in the line.
  private func drawCompletions(above y: Int, on canvas: inout Canvas) {
    let all = prompt.completions
    guard let widest = all.map(canvas.cells).max(), canvas.rows > 2 else { return }
    let inside = canvas.inside
    let width = min(inside.count, widest + 3)
    let columns = max(1, inside.count / width)
    let needed = (all.count + columns - 1) / columns
    let rows = min(needed, max(1, (canvas.rows - 1) / 2))
    let first = max(0, min((prompt.completion ?? 0) / columns - rows / 2, needed - rows))
    for row in 0..<rows {
      let top = y - rows + row
      canvas.clear(row: top)
      for column in 0..<columns {
        let index = (first + row) * columns + column
        guard index < all.count else { break }
        let x = inside.lowerBound + column * width
        canvas.put(
          all[index], index == prompt.completion ? .selected : .muted, x: x, y: top,
          clippedAt: min(x + width - 1, inside.upperBound))
      }
    }
  }

  /// What the line asks for.
  private func label(_ canvas: Canvas) -> String {
    switch prompt.purpose {
    case .command: ":"
    case .note: canvas.say(.notePrompt)
    case .filter: "/"
    case .pipe: "|"
    case .only: "&"
    }
  }
}
