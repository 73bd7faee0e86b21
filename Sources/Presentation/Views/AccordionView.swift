import Magazine
import Reading
import Typesetting

/// The lists of a narrow front page in one, the chosen column opened; below it the sentence about the
/// chosen article.
struct AccordionView: View {
  let front: FrontPage
  let sitting: Sitting
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    let accordion = Accordion(front, layout)
    canvas.draw(within: accordion.rows) { canvas in
      for entry in front.accordion.visible {
        draw(
          accordion.items[entry.index], entry, y: accordion.rows.lowerBound + entry.row, on: &canvas
        )
      }
    }
    guard !accordion.dek.isEmpty else { return }
    let (x, y) = (canvas.inside.lowerBound, accordion.rows.upperBound)
    canvas.fill("─", .rule, columns: canvas.inside, y: y)
    for (row, line) in accordion.dek.enumerated() { canvas.put(line, .plain, x: x, y: y + 1 + row) }
  }

  private func draw(
    _ item: Accordion.Item, _ entry: ListWindow.Entry, y: Int, on canvas: inout Canvas
  ) {
    let isChosen = entry.index == front.accordion.chosen
    let target: ClickTarget
    switch item {
    case .section(let index):
      target = .section(index)
      draw(column: index, isChosen: isChosen, y: y, on: &canvas)
    case .remark(let index, let lines):
      target = .section(index)
      draw(lines, .muted, y: y, on: &canvas)
    case .article(let index, let article, let lines, nil) where layout.hasChaptersOnly:
      target = .entry(index)
      ChapterEntry(
        article: article, lines: lines, number: layout.numbersChapters ? index + 1 : nil,
        kept: sitting.places[article.id], isChosen: isChosen, y: y
      ).draw(on: &canvas)
    case .article(let index, let article, let lines, let other):
      target = .entry(index)
      draw(lines, isChosen ? .selected : .plain, y: y, on: &canvas)
      if let other {
        // No print page stands beside it.
        canvas.put(
          spaced(other), .muted, x: canvas.inside.lowerBound + 5, y: y + lines.count,
          clippedAt: canvas.inside.upperBound)
      }
      drawPage(article.folio ?? "", y: y, on: &canvas)
      drawMark(of: article, y: y, on: &canvas)
    }
    for row in y..<y + entry.height {
      if isChosen { drawBar(beside: item, y: row, on: &canvas) }
      canvas.mark(canvas.inside, y: row, as: target)
    }
  }

  /// A column: its number, its title in both languages, its page.
  private func draw(column index: Int, isChosen: Bool, y: Int, on canvas: inout Canvas) {
    let section = sitting.publication.sections[index]
    let (left, end) = (canvas.inside.lowerBound, canvas.inside.upperBound - 4)
    let isOpen = index == front.chosen?.section
    if let number = section.number { canvas.put("\(number)", .muted, x: left, y: y) }
    let x = canvas.put(
      canvas.text(section.title), isOpen ? .accent : .plain, x: left + 3, y: y, clippedAt: end)
    if let other = canvas.other(section.title), x + 2 + canvas.cells(other) <= end {
      canvas.put(other, .muted, x: x + 1, y: y)
    }
    drawPage(layout.page(of: section), y: y, on: &canvas)
  }

  /// Lines under a column.
  private func draw(_ lines: [String], _ role: Role, y: Int, on canvas: inout Canvas) {
    let (x, end) = (canvas.inside.lowerBound + 5, canvas.inside.upperBound - layout.folios - 4)
    for (row, line) in lines.enumerated() {
      canvas.put(line, role, x: x, y: y + row, clippedAt: end)
    }
  }

  private func drawPage(_ page: String, y: Int, on canvas: inout Canvas) {
    canvas.put(page, .muted, endingAt: canvas.inside.upperBound, y: y)
  }

  private func drawMark(of article: Article, y: Int, on canvas: inout Canvas) {
    guard let mark = sitting.places[article.id]?.mark else { return }
    canvas.put(mark, .muted, x: canvas.inside.upperBound - max(2, layout.folios) - 2, y: y)
  }

  private func drawBar(beside item: Accordion.Item, y: Int, on canvas: inout Canvas) {
    let indent = if case .section = item { 1 } else { 3 }
    canvas.putBar(x: canvas.inside.lowerBound + indent, y: y)
  }
}
