import Magazine
import Reading
import Typesetting

/// Which languages are on the page, at the end of the last row: `EN 中`, `EN｜中` when they face.
struct LanguageLabels {
  let arrangement: Arrangement

  /// Draws them where the publication has two languages and the window room for them; returns the
  /// cell that the rest of the row ends before.
  func draw(unless isTyping: Bool, on canvas: inout Canvas) -> Int {
    let (inside, y) = (canvas.inside, canvas.rows - 1)
    if isTyping { return inside.upperBound + 2 }
    let start = inside.upperBound - 4 - canvas.cells(separator)
    guard canvas.scene.isBilingual, start > inside.lowerBound + 8 else { return inside.upperBound }
    var x = canvas.put("EN", role(of: .first, canvas), x: start, y: y)
    x = canvas.put(separator, .faint, x: x, y: y)
    canvas.put("中", role(of: .second, canvas), x: x, y: y)
    canvas.mark(start..<inside.upperBound, y: y, as: .command(.style(.otherLanguage)))
    return start
  }

  private var separator: String {
    switch arrangement {
    case .single: " "
    case .facing: "｜"
    case .interleaved: "／"
    }
  }

  private func role(of side: Side, _ canvas: Canvas) -> Role {
    arrangement != .single || canvas.side == side ? .strong : .faint
  }
}
