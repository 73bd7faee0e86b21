import Magazine
import Reading

/// The sentence about the chosen article on the right of the widest front pages, and under a rule the
/// lines that it begins with.
struct OpeningView: View {
  let front: FrontPage
  let sitting: Sitting
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    guard let cells = layout.opening, let chosen = front.chosen, let index = chosen.article else {
      return
    }
    let article = sitting.publication.sections[chosen.section].articles[index]
    var y = layout.lists.lowerBound
    let dek = layout.dek(of: article)
    for (lines, role) in [(dek.own, Role.plain), (dek.other, .muted)] {
      for line in lines {
        canvas.put(line, role, x: cells.lowerBound, y: y)
        y += 1
      }
    }
    if y > layout.lists.lowerBound {
      canvas.fill("─", .rule, columns: cells, y: y)
      y += 2
    }
    guard let opening = front.opening, opening.article == article.id else { return }
    for line in opening.lines.prefix(max(0, layout.lists.upperBound - y)) {
      PrintedLine(line: line, x: cells.lowerBound, y: y).draw(on: &canvas)
      y += 1
    }
    canvas.mark(cells, y: layout.lists.lowerBound, as: .entry(front.chosenEntry))
  }
}
