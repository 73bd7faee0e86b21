import Magazine
import Reading
import Typesetting

/// Which languages are on the page, at the end of the last row: `English 中文`, `English│中文` when they
/// face, `EN│ZH` in a narrow window.
struct LanguageLabels {
  let arrangement: Arrangement

  /// From this many cells on, languages are called by their own names.
  private static let narrowestWithNames = 100

  /// Draws them where the publication has two languages and the window room for them; returns the
  /// cell that the rest of the row ends before.
  func draw(unless isTyping: Bool, on canvas: inout Canvas) -> Int {
    let (inside, y) = (canvas.inside, canvas.rows - 1)
    if isTyping { return inside.upperBound + 2 }
    let (first, second) = (name(of: .first, canvas), name(of: .second, canvas))
    let start = inside.upperBound - canvas.cells(first + separator + second)
    guard canvas.scene.isBilingual, start > inside.lowerBound + 8 else { return inside.upperBound }
    var x = canvas.put(first, role(of: .first, canvas), x: start, y: y)
    x = canvas.put(separator, .rule, x: x, y: y)
    canvas.put(second, role(of: .second, canvas), x: x, y: y)
    canvas.mark(start..<inside.upperBound, y: y, as: .command(.style(.otherLanguage)))
    return start
  }

  private func name(of side: Side, _ canvas: Canvas) -> String {
    let language = canvas.scene.publication.language(of: side)
    let hasRoom = canvas.columns >= LanguageLabels.narrowestWithNames
    return hasRoom ? language.ownName : language.code.uppercased()
  }

  private var separator: String {
    switch arrangement {
    case .single: " "
    case .facing: "│"
    case .interleaved: "/"
    }
  }

  private func role(of side: Side, _ canvas: Canvas) -> Role {
    arrangement != .single || canvas.side == side ? .strong : .muted
  }
}
