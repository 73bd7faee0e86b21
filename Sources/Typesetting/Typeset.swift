import Magazine

/// Sets a story: its head, then every block in the arrangement asked for.
///
///     typeset(story, as: Setting(arrangement: .facing, language: .english, measure: 45)).lines
public func typeset(_ story: Story, as setting: Setting) -> Galley {
  var compositor = Compositor(story: story, setting: setting)
  compositor.composeHead()
  for block in 0..<story.blockCount { compositor.compose(block) }
  return compositor.galley
}

/// Sets blocks on their own, one under the other: a footnote in its panel.
public func typeset(_ blocks: [Block], in language: Language, measure: Int) -> [Line] {
  let setter = BlockSetter(language: language, measure: measure)
  return blocks.enumerated().flatMap { index, block in
    setter.setUnindented(block).flatMap(\.lines).map {
      Line(runs: $0.runs, block: index, offsets: Line.Offsets(language, $0.offset))
    }
  }
}

/// Puts set strips under and beside each other.
private struct Compositor {
  let story: Story
  let setting: Setting
  private var lines: [Line] = []
  private var starts: [Int] = []
  private var lengths: [Parallel<Int>] = []
  /// The offset of the last line of the block in each language, so that the next comes after it.
  private var last = Parallel(english: -2, chinese: -2)

  init(story: Story, setting: Setting) {
    self.story = story
    self.setting = setting
  }

  var galley: Galley { Galley(lines: lines, starts: starts, lengths: lengths) }

  mutating func composeHead() {
    let head = Head(story)
    let alone = setting.arrangement != .facing
    begin(
      Parallel(
        english: head.length(.english, alone: alone), chinese: head.length(.chinese, alone: alone)))
    let leading = head.set(setting.language, alone: alone, measure: setting.measure)
    if alone {
      append(leading, setting.language, to: -1)
    } else {
      let facing = head.set(setting.language.other, alone: false, measure: setting.measure)
      face(leading, facing, block: -1)
    }
    close(-1, blanks: 2)
  }

  mutating func compose(_ index: Int) {
    begin(story.body.map { index < $0.count ? $0[index].length : 0 })
    if isFirstNote(index) { appendNoteRule(index) }
    switch setting.arrangement {
    case .single:
      let language = setting.flipped.contains(index) ? setting.language.other : setting.language
      append(strips(index, language), language, to: index)
    case .facing:
      let form = sharedTableForm(index)
      face(
        strips(index, setting.language, tableForm: form),
        strips(index, setting.language.other, tableForm: form), block: index)
    case .interleaved: interleave(index)
    }
    close(index, blanks: blanks(after: index))
  }

  private mutating func begin(_ length: Parallel<Int>) {
    starts.append(lines.count)
    lengths.append(length)
    last = Parallel(english: -2, chinese: -2)
  }

  /// The offset of the next line: where its text begins, but after the line before, so that every
  /// line is a place of its own even if it shows no text.
  private mutating func advance(_ language: Language, to offset: Int) -> Int {
    last[language] = max(offset, last[language] + 1)
    return last[language]
  }

  /// Adds a row that shows no text of the language.
  private mutating func appendRow(_ runs: [Run], to block: Int, _ language: Language, _ offset: Int)
  {
    let offsets = Line.Offsets(language, advance(language, to: offset))
    lines.append(Line(runs: runs, block: block, offsets: offsets))
  }

  private func strips(
    _ index: Int, _ language: Language, isSecond: Bool = false,
    tableForm: TableForm = .automatic
  ) -> [Strip] {
    guard index < story.body[language].count else { return [] }
    let setter = BlockSetter(
      language: language, measure: setting.measure, isSecond: isSecond, tableForm: tableForm)
    return setter.set(story.body[language][index])
  }

  /// Facing tables answer each other row by row, so both are grids or neither is.
  private func sharedTableForm(_ index: Int) -> TableForm {
    let fits = Language.allCases.allSatisfy { language in
      guard index < story.body[language].count else { return true }
      let setter = BlockSetter(language: language, measure: setting.measure)
      return setter.fitsGrid(story.body[language][index])
    }
    return fits ? .automatic : .records
  }

  private mutating func append(_ strips: [Strip], _ language: Language, to block: Int) {
    for line in strips.flatMap(\.lines) { appendRow(line.runs, to: block, language, line.offset) }
  }

  /// The paragraph, then its translation; a rule or a drawing is the same in both and set once.
  private mutating func interleave(_ index: Int) {
    append(strips(index, setting.language), setting.language, to: index)
    guard index < story.body[setting.language].count else { return }
    switch story.body[setting.language][index] {
    case .rule: break
    case .heading, .list, .note, .figure:
      append(
        strips(index, setting.language.other, isSecond: true), setting.language.other, to: index)
    case .paragraph, .quotation, .table:
      let length = story.body[setting.language][index].length
      appendRow([], to: index, setting.language, length + 1)
      append(
        strips(index, setting.language.other, isSecond: true), setting.language.other, to: index)
    }
  }

  /// Strip N beside strip N, the shorter one followed by blank rows.
  private mutating func face(_ left: [Strip], _ right: [Strip], block: Int) {
    for index in 0..<max(left.count, right.count) {
      let own = index < left.count ? left[index].lines : []
      let other = index < right.count ? right[index].lines : []
      for row in 0..<max(own.count, other.count) {
        var line = Line(runs: [], block: block, offsets: Line.Offsets(setting.language, nil))
        if row < own.count {
          line.runs = own[row].runs
          line.offsets[setting.language] = advance(setting.language, to: own[row].offset)
        }
        if row < other.count {
          line.runs += other[row].runs.map { $0.moved(setting.measure + Setting.gutter) }
          line.offsets[setting.language.other] = advance(
            setting.language.other, to: other[row].offset)
        }
        lines.append(line)
      }
    }
  }

  /// Blank rows after a block; their offsets lie past its end, so that each is a place of its own.
  private mutating func close(_ block: Int, blanks: Int) {
    for row in 0..<blanks {
      let length = lengths[block + 1]
      var offsets = Line.Offsets(setting.language, nil)
      for language in shown(block) {
        offsets[language] = advance(language, to: length[language] + 1 + row)
      }
      lines.append(Line(runs: [], block: block, offsets: offsets))
    }
  }

  private func shown(_ block: Int) -> [Language] {
    switch setting.arrangement {
    case .single:
      [setting.flipped.contains(block) ? setting.language.other : setting.language]
    case .facing: Language.allCases
    case .interleaved: [block < 0 ? setting.language : setting.language.other]
    }
  }

  private func blanks(after index: Int) -> Int {
    guard index + 1 < story.blockCount else { return 0 }
    let blocks = story.body[setting.language]
    guard index + 1 < blocks.count else { return 1 }
    switch (blocks[index], blocks[index + 1]) {
    case (.note, .note): return setting.arrangement == .interleaved ? 1 : 0
    case (.heading, _): return 1
    case (_, .heading(let level, _)) where level <= 2: return 2
    default: return 1
    }
  }

  private func isFirstNote(_ index: Int) -> Bool {
    let blocks = story.body[setting.language]
    guard index < blocks.count, case .note(let note) = blocks[index] else { return false }
    return note.number == 1
  }

  private mutating func appendNoteRule(_ index: Int) {
    let run = Run.ornament(
      String(repeating: "─", count: min(8, setting.measure)), x: 0, Style(.rule))
    appendRow([run], to: index, setting.language, -1)
  }
}
