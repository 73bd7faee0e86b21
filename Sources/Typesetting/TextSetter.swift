import Grid
import Magazine

/// Sets one text as lines.
struct TextSetter {
  let language: Language
  /// The side that the text comes from.
  let side: Side
  let typography: Typography
  let rules: CompositionRules
  /// Cells right of the measure for stops and the blank halves of marks.
  let overhang: Int
  /// Whether the cell left of the text is free for the blank half of an opening mark.
  var opensLeft: Bool
  /// Whether it is the translation under a paragraph of the leading language.
  var isTranslation: Bool

  init(
    _ language: Language, on side: Side, _ typography: Typography, overhang: Int = 0,
    opensLeft: Bool = false, isTranslation: Bool = false
  ) {
    self.language = language
    self.side = side
    self.typography = typography
    self.overhang = overhang
    self.opensLeft = opensLeft
    self.isTranslation = isTranslation
    rules = CompositionRules(language)
  }

  /// The same setter for text that stands behind a free cell: a marker, a bar, a column.
  func opening(_ isFree: Bool) -> TextSetter {
    var setter = self
    setter.opensLeft = opensLeft || isFree
    return setter
  }

  /// What is to be set decides how its lines are filled.
  enum Matter {
    /// Paragraphs: filled, hung and hyphenated as the reader likes it.
    case body
    /// Entries of a list of works: ragged.
    case reference
    /// Cells of tables: ragged.
    case cell
    /// Titles, headings and captions: ragged, no word divided.
    case display
  }

  /// The lines of a text that starts at `offset` in its block.
  func set(
    _ text: Text, _ role: Style.Role, as matter: Matter, measure: Int, indent: Int = 0,
    offset: Int
  ) -> Strip {
    let dress = raisesReadings(matter, measure) ? typography.dress.union(.ruby) : typography.dress
    let glyphs = Glyphs(text, in: language, typography.ambiguous, dress)
    let filling = filling(matter, measure: measure, indent: indent)
    let lines = fill(glyphs, filling)
    var strip = Strip()
    strip.lines.reserveCapacity(lines.count)
    for line in lines {
      let x = (strip.lines.isEmpty ? filling.indent : 0) - line.opening
      let spaces = justified(line, of: glyphs, filling)
      var runs = runs(line.glyphs, spaces, of: glyphs, role, x: x, offset: offset)
      if line.endsInHyphen, let last = runs.last {
        runs.append(.ornament("-", x: last.x + last.width, last.style, typography.ambiguous))
      }
      let start = Int(glyphs.glyphs[line.glyphs.lowerBound].scalar)
      let readings = readings(above: runs, of: glyphs, measure: measure, offset: offset)
      strip.lines.append(
        Strip.SetLine(runs: runs, offset: offset + start, readings: readings))
    }
    return strip
  }

  /// Whether readings stand above their words: outside cells of tables, where the widest has room.
  private func raisesReadings(_ matter: Matter, _ measure: Int) -> Bool {
    typography.ruby == .above && matter != .cell && measure >= Reading.widest
  }

  /// A text shaped as it is shown.
  func glyphs(_ text: Text) -> Glyphs {
    Glyphs(text, in: language, typography.ambiguous, typography.dress)
  }

  /// The cells of a text on one line.
  func width(_ text: Text) -> Int { glyphs(text).width }

  private func filling(_ matter: Matter, measure: Int, indent: Int) -> Filling {
    let expansion =
      matter == .body ? typography.expansion(by: rules, measure: measure) : nil
    // Characters of two cells each leave one over in every line of an odd measure.
    let spare = expansion == .marks ? measure % 2 : 0
    let hangs = expansion != nil && rules.hangsStops
    return Filling(
      measure: measure - spare, indent: min(indent, max(0, measure - 2)),
      expansion: expansion, isFirstFit: matter == .cell && language.script.isByCharacter,
      spare: spare, overhang: hangs ? min(2, overhang + spare) : 0, opensLeft: opensLeft,
      hyphenates: matter != .display && rules.dividesWords && typography.hyphenates
        && measure < Typography.hyphenatedMeasure)
  }

  /// The runs of one line: a new one wherever the marks change, space comes between two glyphs, or what is
  /// shown counts other characters than what is written;
  /// `spaces` are the cells that justification puts before each glyph.
  private func runs(
    _ range: Range<Int>, _ spaces: [Int]?, of glyphs: Glyphs, _ role: Style.Role, x: Int,
    offset: Int
  ) -> [Run] {
    if spaces == nil, glyphs.isEven(range), !glyphs.isStruck(range.lowerBound) {
      return [run(range, of: glyphs, role, x: x, offset: offset)]
    }
    var result: [Run] = []
    var start = range.lowerBound
    var x = x
    for next in range.dropFirst() {
      let extra = spaces?[next - range.lowerBound] ?? 0
      let (glyph, previous) = (glyphs.glyphs[next], glyphs.glyphs[next - 1])
      let gap = extra + (glyph.hasGap ? 1 : 0)
      guard gap > 0 || glyph.run != previous.run || glyph.hasGap || glyphs.differ(next) else {
        continue
      }
      append(start..<next, of: glyphs, role, x: x, offset: offset, to: &result)
      x += glyphs.cells(start..<next) + gap
      start = next
    }
    append(start..<range.upperBound, of: glyphs, role, x: x, offset: offset, to: &result)
    return result
  }

  /// Adds the run of some glyphs, and the marks before and after them where they are struck.
  private func append(
    _ range: Range<Int>, of glyphs: Glyphs, _ role: Style.Role, x: Int, offset: Int,
    to runs: inout [Run]
  ) {
    let run = run(range, of: glyphs, role, x: x, offset: offset)
    guard !run.text.isEmpty else { return }  // A soft hyphen inside a line.
    guard glyphs.isStruck(range.lowerBound) else { return runs.append(run) }
    let mark = Glyphs.strikeMark
    let (begins, ends) = (
      glyphs.beginsStrike(range.lowerBound), glyphs.endsStrike(range.upperBound - 1)
    )
    var struck = run
    if begins {
      runs.append(.ornament(mark, x: x, run.style, typography.ambiguous))
      struck.x += mark.utf8.count
      struck.width -= mark.utf8.count
    }
    if ends { struck.width -= mark.utf8.count }
    runs.append(struck)
    if ends {
      runs.append(
        .ornament(mark, x: struck.x + struck.width, run.style, typography.ambiguous))
    }
  }

  /// Some glyphs that are marked alike as one run.
  private func run(
    _ range: Range<Int>, of glyphs: Glyphs, _ role: Style.Role, x: Int, offset: Int
  ) -> Run {
    let first = glyphs.glyphs[range.lowerBound]
    let inline = glyphs.runs[Int(first.run)]
    let start = Int(first.scalar)
    return Run(
      text: glyphs.string(range), x: x, width: glyphs.cells(range),
      style: Style(
        role, marks: inline.marks, isTranslation: isTranslation,
        isWaved: glyphs.isWaved(range.lowerBound)),
      target: inline.target,
      source: Run.Source(
        side: side, offset: offset + start, length: glyphs.scalar(range.upperBound) - start))
  }
}
