import Grid
import Magazine
import Reading
import Typesetting

// Pages that are lists: the contents, the columns, the keys.
extension Canvas {
  mutating func drawOutline(_ outline: Outline) {
    drawRunningHead(
      title(outline.kind == .contents ? Words.contents : Words.columns), right: "")
    let (first, chosen) = (outline.window.offset, outline.window.chosen)
    for (row, item) in outline.items.dropFirst(first).prefix(layout.height).enumerated() {
      draw(item, isChosen: first + row == chosen, y: layout.header + row)
      mark(0..<columns, y: layout.header + row, as: .item(first + row))
    }
  }

  private mutating func draw(_ item: Outline.Item, isChosen: Bool, y: Int) {
    let x = inside.lowerBound + 2 + 2 * min(item.level, 4)
    let end = inside.upperBound - 5
    if isChosen { frame.put("▌", theme.look(.bar), x: inside.lowerBound, y: y) }
    let role: Role =
      isChosen ? .selected : item.level == 0 ? .accent : item.level > 1 ? .muted : .plain
    let middle = columns >= 92 ? inside.lowerBound + inside.count * 11 / 20 : end
    frame.put(clipped(item.title[side], to: middle - 2 - x), theme.look(role), x: x, y: y)
    if middle < end {
      frame.put(
        clipped(item.title[side.other], to: end - middle), theme.look(.muted), x: middle, y: y)
    }
    if let folio = item.folio {
      frame.put(folio, theme.look(.muted), endingAt: inside.upperBound, y: y)
    }
  }

  mutating func drawHelp(_ help: HelpPage) {
    drawRunningHead(title(Words.keys), right: "")
    for (row, index) in help.viewport.visible.enumerated() {
      draw(help.rows[index], y: layout.header + row)
    }
  }

  private mutating func draw(_ row: HelpPage.Row, y: Int) {
    let keysWidth = columns >= 100 ? 28 : columns >= 60 ? 22 : 12
    let start = inside.lowerBound + keysWidth
    switch row {
    case .blank: break
    case .title(let group):
      let title = Words.title(of: group)
      frame.put(
        "\(title[language]) \(title[language.other])", theme.look(.strong), x: inside.lowerBound,
        y: y, limit: inside.upperBound)
    case .keys(let binding):
      let keys = clipped(binding.keyNames.joined(separator: "  "), to: keysWidth - 2)
      frame.put(keys, theme.look(.accent), x: inside.lowerBound, y: y)
      drawHelp(of: binding, x: start, y: y)
    }
  }

  /// What a row of the table does, and beside it on which screens.
  private mutating func drawHelp(of binding: Binding, x start: Int, y: Int) {
    let help = Words.help(for: binding.command)
    let share = language == .english ? 3 : 2  // Chinese says it in fewer cells.
    let width = inside.upperBound - start
    let middle = columns >= 72 ? start + width * share / 5 : inside.upperBound
    frame.put(clipped(help[language], to: middle - start - 2), theme.look(.plain), x: start, y: y)
    frame.put(
      Words.screens(binding.modes)[language], theme.look(.muted), x: middle, y: y,
      limit: inside.upperBound)
  }
}
