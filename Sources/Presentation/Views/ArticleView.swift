import Magazine
import Reading
import Typesetting

/// An article: its running head, the lines in sight with what marks them, the gutter between columns.
struct ArticleView: View {
  let article: ArticleScreen
  /// The print page in sight.
  let printPage: Int?
  /// The places of its bookmarks.
  let bookmarks: [Place]

  /// Shows an article of the publication being read.
  init(_ article: ArticleScreen, _ journey: Journey) {
    self.article = article
    printPage = journey.printPage
    let sitting = journey.sitting
    let id = article.story.article.id
    bookmarks = sitting.marks.all
      .filter { $0.issue == sitting.publication.id && $0.locator.article == id }
      .map(\.locator.place)
  }

  func draw(on canvas: inout Canvas) {
    head(canvas).draw(on: &canvas)
    article.window.forEachLine { column, row, line in
      let x = canvas.layout.start(ofColumn: column)
      let y = canvas.layout.header + row
      PrintedLine(line: line, matches: article.matches, x: x, y: y).draw(on: &canvas)
      drawMarks(of: line, x: x - 2, y: y, on: &canvas)
    }
    if canvas.layout.arrangement == .facing || canvas.layout.columns > 1 {
      drawGutter(on: &canvas)
    }
  }

  private func head(_ canvas: Canvas) -> RunningHead {
    let (story, section) = (article.story, article.story.section.title)
    let page = printPage.map {
      "\(Words.page($0, isDerived: story.article.isPageDerived)[canvas.language])   "
    }
    let percent = "\(article.percent) %"
    let padding = String(repeating: " ", count: max(0, 5 - percent.count))
    var parts = [(text: canvas.text(section), role: Role.accent)]
    if canvas.columns >= 100, let other = canvas.other(section) {
      parts.append((" \(other)", .muted))
    }
    parts += [(" › ", .faint), (canvas.text(story.article.title), .muted)]
    return RunningHead(parts: parts, right: (page ?? "") + padding + percent)
  }

  /// Marks a line beside the text: a bookmark, a paragraph that is turned over.
  private func drawMarks(of line: Line, x: Int, y: Int, on canvas: inout Canvas) {
    guard x >= 0 else { return }
    if isBookmarked(line) { canvas.put("◆", .bar, x: x, y: y) }
    if article.window.isFlipped(line.block), !line.runs.isEmpty {
      canvas.put("▏", .bar, x: x, y: y)
    }
  }

  /// Whether a bookmark's place is on a line.
  private func isBookmarked(_ line: Line) -> Bool {
    bookmarks.contains { place in
      guard place.block == line.block else { return false }
      return article.galley[article.galley.lineIndex(of: place)].offsets == line.offsets
    }
  }

  private func drawGutter(on canvas: inout Canvas) {
    let x = canvas.layout.left + canvas.layout.measure + Format.gutter / 2
    for row in 0..<canvas.layout.height {
      canvas.put("│", .rule, x: x, y: canvas.layout.header + row)
    }
  }
}
