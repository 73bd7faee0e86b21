import Reading

/// The keys: what each does, and on which screens.
struct HelpView: View {
  let help: HelpPage

  func draw(on canvas: inout Canvas) {
    RunningHead(.keys, on: canvas).draw(on: &canvas)
    for (row, index) in help.viewport.visible.enumerated() {
      draw(help.rows[index], y: canvas.layout.header + row, on: &canvas)
    }
  }

  private func draw(_ row: HelpPage.Row, y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    switch row {
    case .blank: break
    case .title(let group):
      let isOfOne = group == .twoLanguages && !canvas.scene.isBilingual
      let title = isOfOne ? Words.phrase(.page) : Words.title(of: group)
      let names = [canvas.say(title), canvas.sayOther(title)].compactMap { $0 }
      canvas.put(
        names.joined(separator: " "), .strong, x: inside.lowerBound, y: y, limit: inside.upperBound)
    case .mouse(let hand):
      let (name, help) = Words.help(for: hand)
      let start = start(on: canvas)
      canvas.put(canvas.say(name), .accent, x: inside.lowerBound, y: y, clippedAt: start - 2)
      canvas.put(canvas.say(help), .plain, x: start, y: y, clippedAt: inside.upperBound)
    case .keys(let binding):
      let start = start(on: canvas)
      canvas.put(
        binding.keyNames.joined(separator: "  "), .accent, x: inside.lowerBound, y: y,
        clippedAt: start - 2)
      drawHelp(of: binding, x: start, y: y, on: &canvas)
    }
  }

  /// The cell that what a key does begins at.
  private func start(on canvas: Canvas) -> Int {
    canvas.inside.lowerBound + (canvas.columns >= 100 ? 28 : canvas.columns >= 60 ? 22 : 12)
  }

  /// What a row of the table does, and beside it on which screens.
  private func drawHelp(of binding: Binding, x start: Int, y: Int, on canvas: inout Canvas) {
    let end = canvas.inside.upperBound
    let share = canvas.language == .english ? 3 : 2  // Chinese says it in fewer cells.
    let middle = canvas.columns >= 72 ? start + (end - start) * share / 5 : end
    canvas.put(
      Words.help(for: binding.command)[canvas.language], .plain, x: start, y: y,
      clippedAt: middle - 2)
    canvas.put(
      Words.screens(binding.modes)[canvas.language], .muted, x: middle, y: y, limit: end)
  }
}
