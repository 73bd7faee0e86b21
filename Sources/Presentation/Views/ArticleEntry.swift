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
    if let mark = kept?.mark {
      canvas.put(mark, .muted, x: layout.titles.upperBound + 2, y: y)
    }
    drawMinutes(y: y + rows.count - 1, isBesideFolio: rows.count == 1, on: &canvas)
  }

  /// How long it takes, in the last row unless the print page stands there.
  private func drawMinutes(y: Int, isBesideFolio: Bool, on canvas: inout Canvas) {
    guard !isBesideFolio || article.folio == nil,
      let minutes = canvas.scene.publication.minutes(of: article, on: canvas.side)
    else { return }
    canvas.put(canvas.say(Words.minutes(minutes)), .muted, endingAt: layout.pane.upperBound, y: y)
  }

  private func draw(_ row: FrontPageLayout.Row, y: Int, on canvas: inout Canvas) {
    let (x, end) = (layout.titles.lowerBound, layout.titles.upperBound)
    switch row {
    case .title(let line): canvas.put(line, isChosen ? .selected : .plain, x: x, y: y)
    case .otherTitle(let line): canvas.put(line, .muted, x: x, y: y)
    case .byline(let byline): canvas.put(byline, .byline, x: x, y: y, clippedAt: end)
    }
  }
}

extension KeptPlace {
  /// What says in a list that an article is read, or begun.
  var mark: String { isRead ? "●" : "◐" }
}
