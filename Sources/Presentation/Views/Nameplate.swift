import Magazine
import Reading
import Typesetting

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
    let number = canvas.scene.isBilingual ? nil : publication.number?.first
    let right = spaced(joined(number, publication.date?.first, publication.volume))
    let room = inside.count - canvas.cells(right) - 3
    let title = plate(publication.title.first, room: room, canvas)
    canvas.put(canvas.clipped(title, to: room), .nameplate, x: inside.lowerBound, y: y)
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y)
  }

  private func drawSecond(y: Int, on canvas: inout Canvas) {
    guard canvas.scene.isBilingual else { return drawByline(y: y, on: &canvas) }
    let inside = canvas.inside
    let right = spaced(joined(publication.date?[.second], publication.number?[.second]))
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y, from: inside.lowerBound)
    let room = inside.count - canvas.cells(right) - 2
    let title = plate(publication.title[.second], room: room, canvas)
    canvas.put(canvas.clipped(title, to: room), .strong, x: inside.lowerBound, y: y)
  }

  /// Who wrote it, where a title in a second language would stand.
  private func drawByline(y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let right = publication.publisher?.first ?? ""
    canvas.put(right, .muted, endingAt: inside.upperBound, y: y, from: inside.lowerBound)
    canvas.put(
      publication.byline(on: .first) ?? "", .byline, x: inside.lowerBound, y: y,
      clippedAt: inside.upperBound - canvas.cells(right) - 2)
  }

  private func drawShort(y: Int, on canvas: inout Canvas) {
    let inside = canvas.inside
    let number = spaced(publication.number?[canvas.side] ?? "")
    let titles = [canvas.text(publication.title), canvas.other(publication.title)]
    let room = max(0, inside.count - canvas.cells(number) - 2)
    canvas.put(
      canvas.clipped(titles.compactMap { $0 }.joined(separator: " "), to: room), .nameplate,
      x: inside.lowerBound, y: y)
    canvas.put(number, .muted, endingAt: inside.upperBound, y: y, from: inside.lowerBound)
  }

  /// A title in capitals, with a space between each two letters and three between words where there is
  /// room for them.
  private func plate(_ title: String, room: Int, _ canvas: Canvas) -> String {
    let capitals = title.uppercased()
    let tracked = capitals.split(separator: " ")
      .map { $0.map(String.init).joined(separator: " ") }.joined(separator: "   ")
    return canvas.cells(tracked) <= room ? tracked : capitals
  }
}
