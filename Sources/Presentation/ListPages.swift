import Grid
import Magazine
import Reading
import Typesetting

// Pages that are lists: the contents, the columns, the keys.
extension Canvas {
  mutating func drawOutline(_ outline: Outline) {
    drawRunningHead(
      [(outline.title[side], .accent), (" \(outline.title[side.other])", .muted)], right: ""
    )
    let height = layout.height
    let chosen = outline.selection.index
    let first = min(max(0, chosen - height / 2), max(0, outline.items.count - height))
    for (row, item) in outline.items.dropFirst(first).prefix(height).enumerated() {
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
    let title = Parallel(first: "Keys", second: "按键")
    drawRunningHead([(title[side], .accent), (" \(title[side.other])", .muted)], right: "")
    for (row, index) in help.viewport.visible.enumerated() {
      draw(help.rows[index], y: layout.header + row)
    }
  }

  private mutating func draw(_ row: HelpPage.Row, y: Int) {
    let keysWidth = columns >= 100 ? 28 : columns >= 60 ? 22 : 12
    let start = inside.lowerBound + keysWidth
    switch row {
    case .blank: break
    case .title(let title):
      frame.put(
        "\(title[side]) \(title[side.other])", theme.look(.strong), x: inside.lowerBound,
        y: y, limit: inside.upperBound)
    case .keys(let names, let help):
      let keys = clipped(names.joined(separator: "  "), to: keysWidth - 2)
      frame.put(keys, theme.look(.accent), x: inside.lowerBound, y: y)
      let share = side == .first ? 3 : 2  // Chinese says it in fewer cells.
      let width = inside.upperBound - start
      let middle = columns >= 100 ? start + width * share / 5 : inside.upperBound
      frame.put(clipped(help[side], to: middle - start - 2), theme.look(.plain), x: start, y: y)
      frame.put(help[side.other], theme.look(.muted), x: middle, y: y, limit: inside.upperBound)
    }
  }
}
