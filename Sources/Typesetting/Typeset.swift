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
    setter.set(block).flatMap(\.lines).map {
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
      face(strips(index, setting.language), strips(index, setting.language.other), block: index)
    case .interleaved: interleave(index)
    }
    close(index, blanks: blanks(after: index))
  }

  private mutating func begin(_ length: Parallel<Int>) {
    starts.append(lines.count)
    lengths.append(length)
  }

  private func strips(_ index: Int, _ language: Language, isSecond: Bool = false) -> [Strip] {
    guard index < story.body[language].count else { return [] }
    let setter = BlockSetter(
      language: language, measure: setting.measure, isSecond: isSecond)
    return setter.set(story.body[language][index])
  }

  private mutating func append(_ strips: [Strip], _ language: Language, to block: Int) {
    for line in strips.flatMap(\.lines) {
      lines.append(
        Line(runs: line.runs, block: block, offsets: Line.Offsets(language, line.offset)))
    }
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
      lines.append(
        Line(runs: [], block: index, offsets: Line.Offsets(setting.language, length + 1)))
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
          line.offsets[setting.language] = own[row].offset
        }
        if row < other.count {
          line.runs += other[row].runs.map { $0.moved(setting.measure + Setting.gutter) }
          line.offsets[setting.language.other] = other[row].offset
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
      for language in shown(block) { offsets[language] = length[language] + 2 + row }
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
    let run = Run.ornament(String(repeating: "─", count: 8), x: 0, Style(.rule))
    lines.append(
      Line(runs: [run], block: index, offsets: Line.Offsets(setting.language, -1)))
  }
}
