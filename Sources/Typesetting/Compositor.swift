import Grid
import Magazine

/// A block as it stands on the page.
struct SetBlock {
  var lines: [Line] = []
  /// The lines that hold text or rules; blank ones follow.
  var filled: Range<Int> = 0..<0
  /// The headings of a grid among the lines, empty where the block is none.
  var header: Range<Int> = 0..<0
}

/// Sets the blocks of a story in the arrangement asked for, each by itself: the head of the article
/// is block -1.
struct Compositor {
  let story: Story
  let format: Format

  func set(_ block: Int) -> SetBlock {
    var composer = BlockComposer(block: block, length: length(block), format: format)
    if block < 0 { composeHead(&composer) } else { compose(block, &composer) }
    return composer.finished(blanks: blanks(after: block))
  }

  /// The scalars of a block in both languages.
  func length(_ block: Int) -> Parallel<Int> {
    guard block < 0 else { return story.body.map { block < $0.count ? $0[block].length : 0 } }
    let head = Head(story)
    return Parallel(
      first: head.length(.first, alone: isAlone),
      second: head.length(.second, alone: isAlone))
  }

  private var isAlone: Bool { format.arrangement != .facing }

  private func composeHead(_ composer: inout BlockComposer) {
    let head = Head(story)
    let leading = head.set(format.side, alone: isAlone, format)
    if isAlone { return composer.append(leading, format.side) }
    composer.face(leading, head.set(format.side.other, alone: false, format))
  }

  private func compose(_ index: Int, _ composer: inout BlockComposer) {
    if isFirstNote(index) { composer.appendNoteRule() }
    switch format.arrangement {
    case .single:
      let side = format.flipped.contains(index) ? format.side.other : format.side
      composer.append(strips(index, side), side)
    case .facing:
      let form = sharedTableForm(index)
      composer.face(
        strips(index, format.side, tableForm: form),
        strips(index, format.side.other, tableForm: form))
    case .interleaved: interleave(index, &composer)
    }
  }

  private func setter(_ side: Side, isSecond: Bool, _ form: TableForm) -> BlockSetter {
    let text = TextSetter(
      story.languages[side], on: side, format.typography, hangs: format.hangs, isSecond: isSecond)
    return BlockSetter(text: text, measure: format.measure, tableForm: form)
  }

  private func strips(
    _ index: Int, _ side: Side, isSecond: Bool = false,
    tableForm: TableForm = .automatic
  ) -> [Strip] {
    guard index < story.body[side].count else { return [] }
    return setter(side, isSecond: isSecond, tableForm).set(story.body[side][index])
  }

  /// Facing tables answer each other row by row, so both are grids or neither is.
  private func sharedTableForm(_ index: Int) -> TableForm {
    let fits = Side.allCases.allSatisfy { side in
      guard index < story.body[side].count else { return true }
      return setter(side, isSecond: false, .automatic).fitsGrid(story.body[side][index])
    }
    return fits ? .automatic : .records
  }

  /// The paragraph, then its translation; a rule is the same in both and set once.
  private func interleave(_ index: Int, _ composer: inout BlockComposer) {
    let (first, second) = (format.side, format.side.other)
    composer.append(strips(index, first), first)
    guard index < story.body[first].count else { return }
    switch story.body[first][index] {
    case .rule: return
    case .heading, .list, .note, .figure, .picture: break
    case .paragraph, .quotation, .table: composer.appendBlank(first)
    }
    composer.append(strips(index, second, isSecond: true), second)
  }

  private func blanks(after index: Int) -> Int {
    guard index >= 0 else { return 2 }
    guard index + 1 < story.blockCount else { return 0 }
    let blocks = story.body[format.side]
    guard index + 1 < blocks.count else { return 1 }
    switch (blocks[index], blocks[index + 1]) {
    case (.note, .note): return format.arrangement == .interleaved ? 1 : 0
    case (.heading, _): return 1
    case (_, .heading(let level, _)) where level <= 2: return 2
    case (.paragraph(_, let role), .paragraph(_, let next)):
      return isRunOn(index) && role != .tableLabel && next != .tableLabel ? 0 : 1
    default: return 1
    }
  }

  /// Paragraphs that are told apart by their indents need no blank line between them.
  private func isRunOn(_ index: Int) -> Bool {
    guard format.arrangement == .single, format.typography.paragraphs == .indent,
      format.measure >= Typography.justifiedMeasure
    else { return false }
    return [index, index + 1].allSatisfy { block in
      let side = format.flipped.contains(block) ? format.side.other : format.side
      return CompositionRules(story.languages[side]).indent > 0
    }
  }

  private func isFirstNote(_ index: Int) -> Bool {
    let blocks = story.body[format.side]
    guard index < blocks.count, case .note(let note) = blocks[index] else { return false }
    return note.number == 1
  }
}

/// Puts the strips of one block under and beside each other.
private struct BlockComposer {
  let block: Int
  let length: Parallel<Int>
  let format: Format
  private var lines: [Line] = []
  private var header = 0..<0
  /// The offset of the last line in each language, so that the next comes after it.
  private var last = Parallel(first: -2, second: -2)

  init(block: Int, length: Parallel<Int>, format: Format) {
    self.block = block
    self.length = length
    self.format = format
  }

  /// The offset of the next line: where its text begins, but after the line before, so that every
  /// line is a place of its own even if it shows no text.
  private mutating func advance(_ side: Side, to offset: Int) -> Int {
    last[side] = max(offset, last[side] + 1)
    return last[side]
  }

  /// Adds a row that shows no text of the other language.
  private mutating func appendRow(_ runs: [Run], _ side: Side, _ offset: Int) {
    let offsets = Line.Offsets(side, advance(side, to: offset))
    lines.append(Line(runs: runs, block: block, offsets: offsets))
  }

  mutating func appendBlank(_ side: Side) {
    appendRow([], side, length[side] + 1)
  }

  mutating func appendNoteRule() {
    let ambiguous = format.typography.ambiguous
    let rule = filled("─", to: min(8, format.measure), ambiguous)
    appendRow([.ornament(rule, x: 0, Style(.rule), ambiguous)], format.side, -1)
  }

  mutating func append(_ strips: [Strip], _ side: Side) {
    for strip in strips {
      let start = lines.count
      for line in strip.lines { appendRow(line.runs, side, line.offset) }
      if strip.isHeader, header.isEmpty { header = start..<lines.count }
    }
  }

  /// Strip N beside strip N, the shorter one followed by blank rows.
  mutating func face(_ left: [Strip], _ right: [Strip]) {
    for index in 0..<max(left.count, right.count) {
      let own = index < left.count ? left[index] : Strip()
      let other = index < right.count ? right[index] : Strip()
      let start = lines.count
      for row in 0..<max(own.lines.count, other.lines.count) {
        faceRow(
          row < own.lines.count ? own.lines[row] : nil,
          row < other.lines.count ? other.lines[row] : nil)
      }
      if own.isHeader || other.isHeader { header = start..<lines.count }
    }
  }

  private mutating func faceRow(_ own: Strip.SetLine?, _ other: Strip.SetLine?) {
    var line = Line(runs: [], block: block, offsets: Line.Offsets(format.side, nil))
    if let own {
      line.runs = own.runs
      line.offsets[format.side] = advance(format.side, to: own.offset)
    }
    if let other {
      line.runs += other.runs.map { $0.moved(format.measure + Format.gutter) }
      line.offsets[format.side.other] = advance(format.side.other, to: other.offset)
    }
    lines.append(line)
  }

  /// The block with blank rows after it; their offsets lie past its end, so that each is a place of
  /// its own.
  func finished(blanks: Int) -> SetBlock {
    var result = self
    for row in 0..<blanks {
      var offsets = Line.Offsets(format.side, nil)
      for side in shown {
        offsets[side] = result.advance(side, to: length[side] + 1 + row)
      }
      result.lines.append(Line(runs: [], block: block, offsets: offsets))
    }
    return SetBlock(lines: result.lines, filled: 0..<lines.count, header: header)
  }

  private var shown: [Side] {
    switch format.arrangement {
    case .single: [format.flipped.contains(block) ? format.side.other : format.side]
    case .facing: Side.allCases
    case .interleaved: [block < 0 ? format.side : format.side.other]
    }
  }
}
