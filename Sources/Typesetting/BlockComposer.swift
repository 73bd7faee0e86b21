import Grid
import Magazine

/// Puts the strips of one block under and beside each other.
struct BlockComposer {
  let block: Int
  let length: SideCounts
  let format: Format
  private var lines: [Line] = []
  private var header = 0..<0
  /// The offset of the last line in each language, so that the next comes after it.
  private var last = SideCounts(first: -2, second: -2)

  init(block: Int, length: SideCounts, format: Format) {
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

  /// Puts a blank row before the next one where lines of text stand apart.
  private mutating func lead(before next: Line.Offsets, isSolid: Bool) {
    guard format.typography.leading == .open, !isSolid, lines.last?.runs.isEmpty == false
    else { return }
    var offsets = Line.Offsets(format.side, nil)
    for side in Side.allCases {
      if let offset = next[side] { offsets[side] = advance(side, to: offset - 1) }
    }
    lines.append(Line(runs: [], block: block, offsets: offsets))
  }

  /// Adds a row that shows no text of the other language.
  private mutating func appendRow(_ runs: [Run], _ side: Side, _ offset: Int) {
    let offsets = Line.Offsets(side, advance(side, to: offset))
    lines.append(Line(runs: runs, block: block, offsets: offsets))
  }

  mutating func appendNoteRule() {
    let ambiguous = format.typography.ambiguous
    let rule = filled("─", to: min(8, format.measure), ambiguous)
    appendRow([.ornament(rule, x: 0, Style(.rule), ambiguous)], format.side, -1)
  }

  mutating func append(_ strips: [Strip], _ side: Side) {
    lines.reserveCapacity(lines.count + strips.reduce(0) { $0 + $1.lines.count } + 2)
    for strip in strips {
      let start = lines.count
      for row in strip.rows {
        lead(before: Line.Offsets(side, row.offset), isSolid: strip.isSolid || row.isClose)
        appendRow(row.runs, side, row.offset)
      }
      if strip.isHeader, header.isEmpty { header = start..<lines.count }
    }
  }

  /// Strip N beside strip N, the shorter one followed by blank rows.
  mutating func face(_ left: [Strip], _ right: [Strip]) {
    for index in 0..<max(left.count, right.count) {
      let own = index < left.count ? left[index] : Strip()
      let other = index < right.count ? right[index] : Strip()
      let start = lines.count
      let (ownRows, otherRows) = (own.rows, other.rows)
      for row in 0..<max(ownRows.count, otherRows.count) {
        let pair = (
          row < ownRows.count ? ownRows[row] : nil, row < otherRows.count ? otherRows[row] : nil
        )
        var offsets = Line.Offsets(format.side, pair.0?.offset)
        offsets[format.side.other] = pair.1?.offset
        let isClose = pair.0?.isClose == true || pair.1?.isClose == true
        lead(before: offsets, isSolid: own.isSolid || other.isSolid || isClose)
        faceRow(pair.0, pair.1)
      }
      if own.isHeader || other.isHeader { header = start..<lines.count }
    }
  }

  private mutating func faceRow(_ own: Strip.Row?, _ other: Strip.Row?) {
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
  mutating func finished(blanks: Int) -> SetBlock {
    let filled = 0..<lines.count
    for row in 0..<blanks {
      var offsets = Line.Offsets(format.side, nil)
      for side in shown { offsets[side] = advance(side, to: length[side] + 1 + row) }
      lines.append(Line(runs: [], block: block, offsets: offsets))
    }
    return SetBlock(lines: lines, filled: filled, header: header)
  }

  private var shown: [Side] {
    switch format.arrangement {
    case .single: [format.flipped.contains(block) ? format.side.other : format.side]
    case .facing: Side.allCases
    case .interleaved: [block < 0 ? format.side : format.side.other]
    }
  }
}

/// A number of scalars on each side: a `Parallel<Int>` that costs nothing where each line asks for it.
struct SideCounts {
  var first, second: Int

  subscript(side: Side) -> Int {
    get { side == .first ? first : second }
    set { if side == .first { first = newValue } else { second = newValue } }
  }
}
