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
    guard !prompt.completions.isEmpty, canvas.rows > 2 else { return }
    canvas.clear(row: y - 1)
    canvas.put(
      prompt.completions.joined(separator: "   "), .muted, x: inside.lowerBound, y: y - 1,
      clippedAt: inside.upperBound)
  }

  /// What the line asks for.
  private func label(_ canvas: Canvas) -> String {
    switch prompt.purpose {
    case .command: ":"
    case .note: canvas.say(.notePrompt)
    case .filter: "/"
    case .pipe: "|"
    }
  }
}
