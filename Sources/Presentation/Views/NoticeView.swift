import Magazine
import Typesetting

/// A notice in the last row of a page, and over the rows before it where one is not enough: at most a quarter
/// of a window is covered, and what is left then is cut.
struct NoticeView: View {
  let sentence: String
  /// The cells that it may take.
  let columns: Range<Int>

  func draw(on canvas: inout Canvas) {
    let lines = lines(on: canvas)
    let top = canvas.rows - lines.count
    for y in top..<canvas.rows - 1 { canvas.clear(row: y) }
    if lines.count > 1, canvas.layout.footer > 1 {
      canvas.clear(row: top - 1)
      canvas.fill("─", .rule, columns: canvas.inside, y: top - 1)
    }
    for (row, line) in lines.enumerated() {
      canvas.put(line, .notice, x: columns.lowerBound, y: top + row, clippedAt: columns.upperBound)
    }
  }

  private func lines(on canvas: Canvas) -> [String] {
    let most = max(1, canvas.rows / 4)
    guard most > 1, canvas.cells(sentence) > columns.count else { return [sentence] }
    let language: Language = canvas.language == .chinese ? .chinese : .english
    let all = breakLines(
      sentence, measure: max(2, columns.count), in: language,
      ambiguous: canvas.scene.preferences.typography.ambiguous)
    guard all.count > most else { return all }
    return all.prefix(most - 1) + [all.dropFirst(most - 1).joined(separator: " ")]
  }
}
