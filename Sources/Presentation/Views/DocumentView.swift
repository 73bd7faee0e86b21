import Magazine
import Reading
import Typesetting

/// The front page of a document without chapters: what it is called and how long it takes, under a rule its
/// headings, and beside or below them how it begins.
struct DocumentView: View {
  let front: FrontPage
  let sitting: Sitting
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    guard let article = sitting.publication.articles.first else { return }
    let y = layout.lists.lowerBound
    ChapterEntry(
      article: article, lines: [canvas.text(article.title)], number: nil,
      kept: sitting.places[article.id], isChosen: true, y: y
    ).draw(on: &canvas)
    canvas.putBar(x: canvas.inside.lowerBound + 3, y: y)
    canvas.mark(canvas.inside, y: y, as: .entry(front.chosenEntry))
    canvas.fill("─", .rule, columns: canvas.inside, y: y + 1)
    guard let cells = layout.opening, let opening = front.opening,
      opening.article == article.id
    else { return }
    if let headings = layout.headings {
      _ = drawHeadings(of: opening, in: headings, rows: layout.document, on: &canvas)
      return draw(opening, in: cells, rows: layout.document, on: &canvas)
    }
    // The headings first, if they leave half of the page to the text.
    let half = layout.document.prefix(layout.document.count / 2)
    let end = drawHeadings(
      of: opening, in: cells, rows: half.startIndex..<half.endIndex, on: &canvas)
    draw(opening, in: cells, rows: end..<layout.document.upperBound, on: &canvas)
  }

  /// Draws as many headings as fit, the last row `…` where there are more; returns the row after them and a
  /// blank one.
  private func drawHeadings(
    of opening: Opening, in cells: Range<Int>, rows: Range<Int>, on canvas: inout Canvas
  ) -> Int {
    let headings = opening.headings
    guard !headings.isEmpty, !rows.isEmpty else { return rows.lowerBound }
    let fitting = headings.count <= rows.count ? headings.count : rows.count - 1
    for (row, heading) in headings.prefix(fitting).enumerated() {
      canvas.put(
        spaced(heading.text), heading.level == 1 ? .plain : .muted,
        x: cells.lowerBound + 2 * (heading.level - 1), y: rows.lowerBound + row,
        clippedAt: cells.upperBound)
    }
    if fitting < headings.count {
      canvas.put("…", .muted, x: cells.lowerBound, y: rows.lowerBound + fitting)
    }
    return rows.lowerBound + min(headings.count, rows.count) + 1
  }

  /// Draws how it begins; nothing ends with the rows but whole lines.
  private func draw(
    _ opening: Opening, in cells: Range<Int>, rows: Range<Int>, on canvas: inout Canvas
  ) {
    for (line, y) in zip(opening.lines, rows) {
      PrintedLine(line: line, x: cells.lowerBound, y: y).draw(on: &canvas)
      canvas.mark(cells, y: y, as: .entry(front.chosenEntry))
    }
  }
}
