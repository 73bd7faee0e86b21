import Magazine
import Reading

/// The columns on the left of a wide front page.
struct SectionsView: View {
  let front: FrontPage
  let sitting: Sitting
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    for entry in front.sections.visible {
      let y = layout.lists.lowerBound + entry.row
      guard y + min(2, entry.height) <= layout.lists.upperBound else { break }
      draw(entry, y: y, on: &canvas)
    }
  }

  private func draw(_ entry: ListWindow.Entry, y: Int, on canvas: inout Canvas) {
    let section = sitting.publication.sections[entry.index]
    let isChosen = entry.index == front.sections.chosen
    let titles = canvas.scene.isBilingual ? min(2, entry.height) : 1
    let (left, end) = (canvas.inside.lowerBound, layout.pane.lowerBound - 5)
    let x = left + 5
    if isChosen {
      for row in y..<y + titles { canvas.putBar(x: left, y: row) }
    }
    if let number = section.number {
      canvas.put("\(number)", isChosen ? .accent : .muted, x: x - 3, y: y)
    }
    canvas.put(layout.page(of: section), .muted, endingAt: end, y: y)
    canvas.put(
      canvas.text(section.title), isChosen ? .selected : .plain, x: x, y: y, clippedAt: end - 4)
    if entry.height > 1 { drawSecondRow(of: section, x: x, end: end, y: y + 1, on: &canvas) }
    for row in y..<y + entry.height { canvas.mark(left..<end, y: row, as: .section(entry.index)) }
  }

  /// The title in the other language, and how many articles are read.
  private func drawSecondRow(
    of section: Section, x: Int, end: Int, y: Int, on canvas: inout Canvas
  ) {
    if let other = canvas.other(section.title) {
      canvas.put(other, .muted, x: x, y: y, clippedAt: end - 4)
    }
    let read = section.articles.count { sitting.places[$0.id]?.isRead == true }
    if read > 0 { canvas.put("\(read)/\(section.articles.count)", .muted, endingAt: end, y: y) }
  }
}
