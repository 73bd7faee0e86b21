import Grid
import Magazine

// Headings of six levels: 1 over a heavy rule, 2 and 3 bold, the lower ones quieter, 5 and 6 behind a mark.
extension BlockSetter {
  func heading(_ level: Int, _ content: Text, _ offset: Int) -> Strip {
    let mark = level == 5 ? "▪" : level >= 6 ? "▫" : ""
    let ornament = Run.ornament(
      mark, x: 0, Style(.marker, isTranslation: text.isTranslation), text.typography.ambiguous)
    let width = mark.isEmpty || measure < 10 ? 0 : ornament.width + 1
    var strip = text.set(
      content, .heading(level), as: .display, measure: measure - width, offset: offset)
    if width > 0 { strip = strip.indented(width).marked(ornament) }
    if level == 1 {
      let last = strip.lines.last?.offset ?? offset
      strip.lines.append(rule("━", width: measure, isCentred: false, last))
    }
    return strip
  }

  /// A line that is a rule.
  func rule(_ character: Character, width: Int, isCentred: Bool, _ offset: Int) -> Strip.SetLine {
    let typography = text.typography
    let run = Run.ornament(
      filled(character, to: width, typography.ambiguous), x: isCentred ? (measure - width) / 2 : 0,
      Style(.rule, isTranslation: text.isTranslation), typography.ambiguous)
    return Strip.SetLine(runs: [run], offset: offset)
  }
}
