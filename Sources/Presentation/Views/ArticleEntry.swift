import Magazine
import Reading

/// An article in the list of a wide front page: its titles and byline, on the right its print page and
/// how long it is, on the left whether it is read.
struct ArticleEntry: View {
  let article: Article
  /// Where the reader left it.
  let kept: KeptPlace?
  let isChosen: Bool
  let layout: FrontPageLayout
  let y: Int

  func draw(on canvas: inout Canvas) {
    let pane = layout.pane
    let rows = layout.rows(of: article)
    for (row, content) in rows.enumerated() {
      if isChosen { canvas.putBar(x: pane.lowerBound, y: y + row) }
      draw(content, y: y + row, on: &canvas)
    }
    if let folio = article.folio { canvas.put(folio, .muted, endingAt: pane.upperBound, y: y) }
    // The bar takes the place of the mark in an entry of one row, the page that of the minutes.
    let isLow = rows.count == 1
    if let kept, !isLow || !isChosen {
      canvas.put(kept.isRead ? "●" : "◐", .muted, x: pane.lowerBound, y: isLow ? y : y + 1)
    }
    if !isLow || article.folio == nil,
      let minutes = canvas.scene.publication.minutes(of: article, on: canvas.side)
    {
      let text = canvas.say(Words.minutes(minutes))
      canvas.put(text, .muted, endingAt: pane.upperBound, y: y + rows.count - 1)
    }
  }

  private func draw(_ row: FrontPageLayout.Row, y: Int, on canvas: inout Canvas) {
    let (x, end) = (layout.pane.lowerBound + 2, layout.pane.upperBound - 6)
    switch row {
    case .title(let line): canvas.put(line, isChosen ? .selected : .plain, x: x, y: y)
    case .otherTitle(let title): canvas.put(title, .muted, x: x, y: y, clippedAt: end)
    case .byline(let byline): canvas.put(byline, .byline, x: x, y: y, clippedAt: end)
    }
  }
}
