import Magazine
import Reading

/// The title of the publication with tracking, in both languages, over a heavy rule; on the right its
/// number and date. In low windows one line says it.
struct Nameplate: View {
  let publication: Publication
  let layout: FrontPageLayout

  func draw(on canvas: inout Canvas) {
    let rows = layout.nameplate
    guard !rows.isEmpty else { return }
    if canvas.rows < 16 {
      drawShort(y: rows.lowerBound, on: &canvas)
    } else {
      drawFirst(y: rows.lowerBound, on: &canvas)
      if rows.count > 1 { drawSecond(y: rows.lowerBound + 1, on: &canvas) }
    }
    if let rule = layout.nameplateRule {
      canvas.fill("━", .heavyRule, columns: canvas.inside, y: rule)
    }
  }

  private func drawFirst(y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let right = joined(publication.date?.first, publication.volume)
    let room = inside.count - canvas.cells(right) - 3
    let title = publication.title.first.uppercased()
    let tracked = tracked(title)
    let shown = canvas.cells(tracked) <= room ? tracked : title
    canvas.put(canvas.clipped(shown, to: room), .nameplate, x: inside.lowerBound, y: y)
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y)
  }

  private func drawSecond(y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let right = joined(publication.date?[.second], publication.number?[.second])
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y, from: inside.lowerBound)
    canvas.put(
      tracked(publication.title[.second]), .strong, x: inside.lowerBound, y: y,
      limit: inside.upperBound - canvas.cells(right) - 2)
  }

  private func drawShort(y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let number = publication.number?[canvas.side] ?? ""
    let titles = [canvas.text(publication.title), canvas.other(publication.title)]
    let room = max(0, inside.count - canvas.cells(number) - 2)
    canvas.put(
      canvas.clipped(titles.compactMap { $0 }.joined(separator: " "), to: room), .nameplate,
      x: inside.lowerBound, y: y)
    canvas.put(number, .muted, endingAt: inside.upperBound, y: y, from: inside.lowerBound)
  }

  /// Letters with a space between each two, words with three.
  private func tracked(_ text: String) -> String {
    text.split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      .joined(separator: "   ")
  }
}
