import Grid
import Magazine

/// A story set to a measure: lines from top to bottom, and where each of them comes from.
///
/// Blocks are set when they are asked for; until then their height is an estimate. So an article
/// of any length opens at once, and lines are counted in estimates where nobody looks. What is in
/// sight is exact: set it first, then ask for lines.
package struct Galley: Sendable {
  package let story: Story
  package let format: Format
  /// The blocks that are set, the head of the article first.
  private var blocks: [SetBlock?]
  /// The first line of each block, and the number of lines at the end.
  private var starts: [Int]
  /// The bytes of text before each block, a measure of how far the reader is.
  private let weights: [Int]

  /// Begins a galley with nothing set; a story of one side is set as one.
  package init(_ story: Story, as format: Format) {
    let format = story.body.second == nil ? format.forOneSide : format
    self.story = story
    self.format = format
    let bytes = [Head(story).weight(format.side)] + Galley.weights(story, format.side)
    blocks = Array(repeating: nil, count: bytes.count)
    // How far a place is through an article does not depend on the side that leads.
    let first = [Head(story).weight(.first)] + Galley.weights(story, .first)
    weights = first.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let cells = CompositionRules(story.languages[format.side]).cellsPerByte
    let lines = bytes.map { 2 + Int(Double($0) * cells) / max(1, format.measure) }
    starts = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  private static func weights(_ story: Story, _ side: Side) -> [Int] {
    let own = story.body[side]
    return (0..<story.blockCount).map { $0 < own.count ? max(1, own[$0].weight) : 1 }
  }

  /// The number of lines, as far as it is known.
  package var count: Int { starts[starts.count - 1] }

  /// A line; one of a block that is not set is blank.
  package subscript(index: Int) -> Line {
    let block = block(at: index)
    let inside = index - starts[block + 1]
    guard let set = blocks[block + 1], set.lines.indices.contains(inside) else {
      return Line(runs: [], block: block, offsets: Line.Offsets(format.side, nil))
    }
    return set.lines[inside]
  }

  /// The lines of a block, with the blank ones after it.
  package func lines(of block: Int) -> Range<Int> {
    let index = min(max(block + 1, 0), blocks.count - 1)
    return starts[index]..<starts[index + 1]
  }

  /// The lines of a block that hold its text.
  package func filledLines(of block: Int) -> Range<Int> {
    let start = starts[block + 1]
    let filled = blocks[block + 1]?.filled ?? 0..<lines(of: block).count
    return start + filled.lowerBound..<start + filled.upperBound
  }

  /// The headings of a grid, empty where the block is none.
  package func header(of block: Int) -> Range<Int> {
    let header = blocks[block + 1]?.header ?? 0..<0
    return starts[block + 1] + header.lowerBound..<starts[block + 1] + header.upperBound
  }

  /// The cell that a block begins at, counted from its column: a table that takes the window begins left of it.
  package func edge(of block: Int) -> Int {
    header(of: block).lazy.compactMap { self[$0].runs.first?.x }.min().map { min(0, $0) } ?? 0
  }

  /// The block that a line belongs to.
  package func block(at line: Int) -> Int {
    var (low, high) = (0, blocks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= line { low = middle } else { high = middle }
    }
    return low - 1
  }
}

// Setting what is asked for.
extension Galley {
  /// Sets every block.
  package mutating func setAll() { set(-1..<story.blockCount) }

  /// Sets the blocks with so many lines before and after a place.
  package mutating func set(around place: Place, lines: Int) {
    let block = min(max(place.block, -1), blocks.count - 2)
    set(block..<block + 1)
    var (first, last) = (block, block)
    var (before, after) = (0, 0)
    while before < lines, first > -1 {
      first -= 1
      set(first..<first + 1)
      before += self.lines(of: first).count
    }
    after = self.lines(of: block).count - (lineIndex(of: place) - starts[block + 1])
    while after < lines, last < blocks.count - 2 {
      last += 1
      set(last..<last + 1)
      after += self.lines(of: last).count
    }
  }

  /// Sets the block that a line is in, as far as it is known.
  package mutating func set(at line: Int) {
    let block = block(at: line)
    set(block..<block + 1)
  }

  private mutating func set(_ range: Range<Int>) {
    guard range.contains(where: { blocks[$0 + 1] == nil }) else { return }
    let compositor = Compositor(story: story, format: format)
    var shift = 0
    for block in range where blocks[block + 1] == nil {
      let set = compositor.set(block)
      shift += set.lines.count - (starts[block + 2] - starts[block + 1])
      blocks[block + 1] = set
    }
    guard shift != 0 || range.count > 1 else { return }
    restart(from: range.lowerBound)
  }

  /// Counts the lines anew behind blocks whose height has become known.
  private mutating func restart(from block: Int) {
    var previous = starts[block + 1]
    var start = previous
    for index in block + 1..<blocks.count {
      let height = blocks[index]?.lines.count ?? starts[index + 1] - previous
      previous = starts[index + 1]
      start += height
      starts[index + 1] = start
    }
  }
}

// Lines and places.
extension Galley {
  /// The line that shows a place: the last one of its block that starts on or before it.
  ///
  /// Where the place's language is not on the page, its block's other text is entered as far
  /// through as the place is through its own. The block has to be set.
  package func lineIndex(of place: Place) -> Int {
    let block = min(max(place.block, -1), blocks.count - 2)
    let start = starts[block + 1]
    guard let lines = blocks[block + 1]?.lines, !lines.isEmpty else {
      return min(start, max(0, count - 1))
    }
    let isShown = lines.contains { $0.offsets[place.side] != nil }
    let wanted = isShown ? place : translated(place, block)
    let inside = lines.lastIndex { line in
      guard let offset = line.offsets[wanted.side] else { return false }
      return offset <= wanted.offset
    }
    return start + (inside ?? 0)
  }

  /// The place that a line begins with, in the language asked for where the line has it.
  package func place(at index: Int, preferring side: Side) -> Place {
    let index = min(max(0, index), max(0, count - 1))
    let line = self[index]
    if let offset = line.offsets[side] {
      return Place(block: line.block, side: side, offset: offset)
    }
    return Place(
      block: line.block, side: side.other, offset: line.offsets[side.other] ?? 0)
  }

  /// The same place in the other language: as far through the block.
  private func translated(_ place: Place, _ block: Int) -> Place {
    let lengths = Compositor(story: story, format: format).length(block)
    let (own, other) = (lengths[place.side], lengths[place.side.other])
    let offset =
      place.offset > own
      ? other + place.offset - own : own > 0 ? place.offset * other / own : 0
    return Place(block: block, side: place.side.other, offset: offset)
  }

  /// How much of the text stands before a line, from 0 to 1.
  package func progress(at line: Int) -> Double {
    guard line < count else { return 1 }
    let block = block(at: line)
    let range = lines(of: block)
    let inside = Double(line - range.lowerBound) / Double(max(1, range.count))
    let weight = Double(weights[block + 2] - weights[block + 1])
    return (Double(weights[block + 1]) + inside * weight) / Double(max(1, weights[blocks.count]))
  }

  /// How much of the text stands before a place, from 0 to 1, however it is set.
  package func share(of place: Place) -> Double {
    let block = min(max(place.block, -1), blocks.count - 2)
    let length = Compositor(story: story, format: format).length(block)[place.side]
    let inside = min(1, Double(max(0, place.offset)) / Double(max(1, length)))
    let weight = Double(weights[block + 2] - weights[block + 1])
    return (Double(weights[block + 1]) + inside * weight) / Double(max(1, weights[blocks.count]))
  }

  /// The block that so much of the text stands before, and how much of the block does.
  package func block(through fraction: Double) -> (block: Int, share: Double) {
    let wanted = fraction * Double(weights[blocks.count])
    let index = min(
      blocks.count - 1, max(0, (weights.firstIndex { Double($0) > wanted } ?? blocks.count) - 1))
    let weight = Double(max(1, weights[index + 1] - weights[index]))
    return (index - 1, min(1, max(0, (wanted - Double(weights[index])) / weight)))
  }
}

/// Two galleys are equal when they set the same story in the same way, whatever is set already.
extension Galley: Hashable {
  package static func == (left: Galley, right: Galley) -> Bool {
    left.format == right.format && left.story == right.story
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(format)
    hasher.combine(story.article.id)
  }
}

extension Galley {
  /// All lines; those of blocks that are not set are blank.
  package var lines: [Line] { (0..<count).map { self[$0] } }
}

extension Galley {
  /// The parts of the head in the order in which they are set.
  package var head: [HeadPart] {
    let head = Head(story)
    guard format.arrangement == .facing else { return head.placed(format.side, alone: true) }
    return [format.side, format.side.other].flatMap { head.placed($0, alone: false) }
  }
}

extension Block {
  /// The bytes of its text.
  fileprivate var weight: Int {
    texts.reduce(0) { $0 + $1.plain.utf8.count }
  }
}

extension Head {
  fileprivate func weight(_ side: Side) -> Int {
    parts(side, alone: true).reduce(0) { $0 + $1.text.utf8.count }
  }
}
