import Grid
import Magazine

/// Sets the blocks of a story in the arrangement asked for, each by itself: the head of the article
/// is block -1.
struct Compositor {
  private let story: Story
  private let format: Format
  /// The blocks of the side that leads, and of the other one.
  private let own, other: [Block]
  private let ownText, otherText: TextSetter

  init(story: Story, format: Format) {
    self.story = story
    self.format = format
    (own, other) = (story.body[format.side], story.body[format.side.other])
    var typography = format.typography
    // Facing paragraphs stand apart by a blank row, which is enough (clreq 3.4.1).
    if format.arrangement == .facing { typography.paragraphs = .blank }
    func text(_ side: Side) -> TextSetter {
      TextSetter(
        story.languages[side], on: side, typography, overhang: format.overhang,
        opensLeft: format.opensLeft(side))
    }
    (ownText, otherText) = (text(format.side), text(format.side.other))
  }

  private func blocks(_ side: Side) -> [Block] { side == format.side ? own : other }

  func set(_ block: Int) -> SetBlock {
    if let only = format.only, block >= 0, !only.contains(block) { return SetBlock() }
    var composer = BlockComposer(block: block, length: length(block), format: format)
    if block < 0 { composeHead(&composer) } else { compose(block, &composer) }
    return composer.finished(blanks: blanks(after: block))
  }

  /// The scalars of a block in both languages.
  func length(_ block: Int) -> SideCounts {
    guard block < 0 else {
      let length = { (blocks: [Block]) in block < blocks.count ? blocks[block].length : 0 }
      return SideCounts(first: length(blocks(.first)), second: length(blocks(.second)))
    }
    let head = Head(story)
    return SideCounts(
      first: head.length(.first, alone: isAlone),
      second: head.length(.second, alone: isAlone))
  }

  /// Whether pairs stand under each other: nothing parts a pair, and one blank row each two of them.
  private var isInterleaved: Bool { format.arrangement == .interleaved }

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

  private func setter(_ side: Side, isTranslation: Bool, _ form: TableForm) -> BlockSetter {
    var text = side == format.side ? ownText : otherText
    text.isTranslation = isTranslation
    return BlockSetter(
      text: text, measure: format.measures[side], tableMeasure: format.tableMeasure,
      tableForm: form)
  }

  private func strips(
    _ index: Int, _ side: Side, isTranslation: Bool = false,
    tableForm: TableForm = .automatic
  ) -> [Strip] {
    let blocks = blocks(side)
    guard index < blocks.count else { return [] }
    return setter(side, isTranslation: isTranslation, tableForm).set(blocks[index])
  }

  /// Facing tables answer each other row by row, so both are grids or neither is.
  private func sharedTableForm(_ index: Int) -> TableForm {
    let fits = Side.allCases.allSatisfy { side in
      let blocks = blocks(side)
      guard index < blocks.count else { return true }
      return setter(side, isTranslation: false, .automatic).fitsGrid(blocks[index])
    }
    return fits ? .automatic : .records
  }

  /// The paragraph, then its translation; a rule is the same in both and set once.
  private func interleave(_ index: Int, _ composer: inout BlockComposer) {
    let (first, second) = (format.side, format.side.other)
    composer.append(strips(index, first), first)
    guard index < own.count else { return }
    switch own[index] {
    case .rule: return
    case .heading, .list, .note, .figure, .picture, .paragraph, .quotation, .table: break
    }
    composer.append(strips(index, second, isTranslation: true), second)
  }

  private func blanks(after index: Int) -> Int {
    guard index >= 0 else { return 1 }
    guard index + 1 < story.blockCount else { return 0 }
    return solidBlanks(after: index) + (format.typography.leading == .open ? 1 : 0)
  }

  private func solidBlanks(after index: Int) -> Int {
    guard index + 1 < own.count else { return 1 }
    switch (own[index], own[index + 1]) {
    case (.note, .note): return isInterleaved ? 1 : 0
    case (.heading, _): return 1
    case (_, .heading(let level, _)) where level <= 2: return isInterleaved ? 1 : 2
    case (.paragraph(_, let role), .paragraph(_, let next)):
      if next.follows(role) { return 0 }
      return isRunOn(index) && role.isRunOn && next.isRunOn ? 0 : 1
    default: return 1
    }
  }

  /// Paragraphs that are told apart by their indents need no blank line between them.
  private func isRunOn(_ index: Int) -> Bool {
    guard format.arrangement == .single, format.typography.paragraphs == .indent,
      format.measure >= Typography.indentedMeasure
    else { return false }
    return [index, index + 1].allSatisfy { block in
      let side = format.flipped.contains(block) ? format.side.other : format.side
      return (side == format.side ? ownText : otherText).rules.indent > 0
    }
  }

  private func isFirstNote(_ index: Int) -> Bool {
    guard index < own.count, case .note(let note) = own[index] else { return false }
    return note.number == 1
  }
}
