import Magazine
import Reading

/// A chapter in the contents of a book that has no parts: its number and title, on the right whether it is
/// read and how long it takes, or its page.
struct ChapterEntry: View {
  let article: Article
  /// The title in its lines.
  let lines: [String]
  /// `nil` where titles begin with their numbers.
  let number: Int?
  /// Where the reader left it.
  let kept: KeptPlace?
  let isChosen: Bool
  let y: Int

  func draw(on canvas: inout Canvas) {
    let inside = canvas.inside
    if let number { canvas.put("\(number)", .muted, endingAt: inside.lowerBound + 7, y: y) }
    let x = inside.lowerBound + (number == nil ? 5 : 9)
    let end = inside.upperBound - 12
    for (row, line) in lines.enumerated() {
      canvas.put(line, isChosen ? .selected : .plain, x: x, y: y + row, clippedAt: end)
    }
    if let kept {
      canvas.put(kept.isRead ? "●" : "◐", .muted, x: inside.upperBound - 10, y: y)
    }
    canvas.put(length(on: canvas), .muted, endingAt: inside.upperBound, y: y)
  }

  private func length(on canvas: Canvas) -> String {
    let minutes = canvas.scene.publication.minutes(of: article, on: canvas.side)
    return article.folio ?? minutes.map { canvas.say(Words.minutes($0)) } ?? ""
  }
}
