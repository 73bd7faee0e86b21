import Reading

/// The contents or the columns: titles in both languages, indented by their level, with print pages.
struct OutlineView: View {
  let outline: Outline

  /// From this many cells on, both languages stand side by side.
  private static let narrowestPair = 92

  func draw(on canvas: inout Canvas) {
    let tally =
      outline.filter.isEmpty
      ? "" : "“\(outline.filter)”  \(outline.items.count)/\(outline.total)"
    RunningHead(outline.kind == .contents ? .contents : .columns, on: canvas, right: tally)
      .draw(on: &canvas)
    EntryList(window: outline.window).draw(on: &canvas) { canvas, index, y in
      draw(outline.items[index], isChosen: index == outline.window.chosen, y: y, on: &canvas)
    }
  }

  private func draw(_ item: Outline.Item, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let x = inside.lowerBound + 2 + 2 * min(item.level, 4)
    let end = inside.upperBound - 5
    let other = canvas.columns >= OutlineView.narrowestPair ? canvas.other(item.title) : nil
    let middle = other == nil ? end : inside.lowerBound + inside.count * 11 / 20
    canvas.put(
      canvas.text(item.title), isChosen ? .selected : role(ofLevel: item.level), x: x, y: y,
      clippedAt: middle - 2)
    if let other { canvas.put(other, .muted, x: middle, y: y, clippedAt: end) }
    if let folio = item.folio { canvas.put(folio, .muted, endingAt: inside.upperBound, y: y) }
  }

  private func role(ofLevel level: Int) -> Role {
    level == 0 ? .accent : level == 1 ? .plain : .muted
  }
}
