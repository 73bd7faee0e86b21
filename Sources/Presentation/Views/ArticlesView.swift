import Magazine
import Reading

/// The articles of the chosen column on the right of a wide front page, and below them the sentence
/// about the chosen one, unless it stands over its opening.
struct ArticlesView: View {
  let front: FrontPage
  let sitting: Sitting
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    guard let chosen = front.chosen else { return }
    let section = sitting.publication.sections[chosen.section]
    guard let index = chosen.article else { return drawRemark(of: section, on: &canvas) }
    let end = drawArticles(of: section, first: front.chosenEntry - index, on: &canvas)
    if layout.opening == nil { drawDek(of: section.articles[index], below: end, on: &canvas) }
  }

  /// What a column without articles says.
  private func drawRemark(of section: Section, on canvas: inout Canvas) {
    let x = layout.pane.lowerBound + 2
    var y = layout.lists.lowerBound
    canvas.put(canvas.text(section.title), .selected, x: x, y: y)
    guard let remark = section.remark else { return }
    y += 2
    let width = layout.pane.count - 2
    let lines = [
      (canvas.scene.lines(of: remark, width: width), Role.plain),
      (canvas.scene.otherLines(of: remark, width: width), .muted),
    ]
    for (lines, role) in lines {
      for line in lines {
        canvas.put(line, role, x: x, y: y)
        y += 1
      }
      y += 1
    }
  }

  /// Draws the articles in sight that fit whole; returns the first row below.
  private func drawArticles(of section: Section, first: Int, on canvas: inout Canvas) -> Int {
    let area = layout.articles(of: section)
    var end = area.lowerBound
    for entry in front.articles.visible {
      let y = area.lowerBound + entry.row
      let height = entry.height - layout.gap
      guard y + height <= area.upperBound || entry.row == 0 else { break }
      let article = section.articles[entry.index]
      let isChosen = entry.index == front.articles.chosen
      ArticleEntry(
        article: article, kept: sitting.places[article.id], isChosen: isChosen, layout: layout, y: y
      ).draw(on: &canvas)
      for row in y..<y + height {
        canvas.mark(layout.pane, y: row, as: .entry(first + entry.index))
      }
      end = y + height
    }
    return end
  }

  /// The sentence about an article in both languages, under a rule.
  private func drawDek(of article: Article, below end: Int, on canvas: inout Canvas) {
    let dek = layout.dek(of: article)
    let lines = dek.own.map { ($0, Role.plain) } + dek.other.map { ($0, .muted) }
    let last = layout.lists.upperBound - lines.count - 1
    guard !lines.isEmpty, end <= last else { return }
    let x = layout.pane.lowerBound + 2
    let y = min(end + 1, last)
    canvas.fill("─", .rule, columns: x..<layout.pane.upperBound, y: y)
    for (row, line) in lines.enumerated() { canvas.put(line.0, line.1, x: x, y: y + 1 + row) }
  }
}
