import Magazine
import Reading

/// Where the reader left off, and how long the rest takes.
struct ContinueLine: View {
  let sitting: Sitting
  let layout: FrontPageLayout

  /// From this many cells on, the column is named too.
  private static let narrowestWithColumn = 80

  func draw(on canvas: inout Canvas) {
    let publication = sitting.publication
    guard let y = layout.continueRow, let id = sitting.leftOff,
      let article = publication.article(id), let kept = sitting.places[id],
      let section = publication.section(of: id)
    else { return }
    // In the widest windows it ends with the articles, so that the eye has no long way.
    let inside = canvas.inside.lowerBound..<min(canvas.inside.upperBound, end(of: layout))
    let right = rest(of: article, kept, canvas)
    let end = inside.upperBound - canvas.cells(right) - 2
    var x = canvas.put(canvas.say(.continueReading), .accent, x: inside.lowerBound, y: y)
    if let other = canvas.sayOther(.continueReading) {
      x = canvas.put(" \(other)", .muted, x: x, y: y)
    }
    x += 3
    if canvas.columns >= ContinueLine.narrowestWithColumn {
      x = canvas.put("\(canvas.text(section.title)) › ", .muted, x: x, y: y, clippedAt: end)
    }
    canvas.put(canvas.text(article.title), .plain, x: x, y: y, clippedAt: end)
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y)
    canvas.mark(inside, y: y, as: .command(.visit(.continueReading)))
  }

  private func end(of layout: FrontPageLayout) -> Int {
    layout.opening == nil ? .max : layout.pane.upperBound
  }

  /// The print page, how far the reader has come, and the minutes left.
  private func rest(of article: Article, _ kept: KeptPlace, _ canvas: Canvas) -> String {
    let page = (kept.page ?? article.page).map {
      Words.page($0, isDerived: article.isPageDerived)[canvas.language]
    }
    let left = sitting.publication.minutes(of: article, on: canvas.side).map { whole in
      let minutes = Int(Double(whole) * (1 - kept.progress) + 0.5)
      return Words.minutesLeft(max(1, minutes))[canvas.language]
    }
    return joined(page, "\(Int(kept.progress * 100)) %", kept.isRead ? nil : left)
  }
}
