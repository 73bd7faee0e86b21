import Grid

/// A frame as text, and below it how every cell of it looks: a letter for each look, explained at the
/// end. A wide character has two letters.
///
///     Kan 刊
///     ====
///     aaa bb
///     ====
///     a  bold 209 on 234
///     b  246 on 234
///     .  252 on 234
struct LookMap {
  let frame: Frame

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

  /// The looks in the order in which they appear; that of empty cells is not among them.
  private var looks: [Look] {
    var looks: [Look] = []
    for cell in frame.cells where cell.look != frame.blank.look && !looks.contains(cell.look) {
      looks.append(cell.look)
    }
    return looks
  }

  var text: String {
    let looks = looks
    let map = (0..<frame.size.rows).map { row in
      let cells = frame.cells[row * frame.size.columns..<(row + 1) * frame.size.columns]
      var line = String(
        cells.map { cell in
          if cell == frame.blank { return " " }
          return looks.firstIndex(of: cell.look).map { LookMap.letters[$0] } ?? "."
        })
      while line.last == " " { line.removeLast() }
      return line
    }
    let legend = zip(LookMap.letters, looks).map { "\($0)  \(LookMap.name($1))" }
    let all = [
      frame.text, map.joined(separator: "\n"),
      (legend + [".  \(LookMap.name(frame.blank.look))"]).joined(separator: "\n"),
    ]
    return all.joined(separator: "\n====\n")
  }

  private static func name(_ look: Look) -> String {
    let attributes: [(Look.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underlined"), (.reverse, "reverse"),
      (.italic, "italic"), (.dotted, "dotted"), (.waved, "waved"),
    ]
    let names = attributes.filter { look.attributes.contains($0.0) }.map(\.1)
    return (names + ["\(look.foreground) on \(look.background)"]).joined(separator: " ")
  }
}
