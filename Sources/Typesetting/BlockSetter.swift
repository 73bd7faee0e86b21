import Magazine

/// Sets the blocks of one language to a measure.
struct BlockSetter {
  let text: TextSetter
  let measure: Int
  let tableForm: TableForm

  /// Where an indent would leave fewer cells than this, nothing is indented and no marker set.
  private let narrowest = 6

  init(
    language: Language, measure: Int, isSecond: Bool = false, tableForm: TableForm = .automatic
  ) {
    text = TextSetter(language: language, isSecond: isSecond)
    self.measure = measure
    self.tableForm = tableForm
  }

  /// Whether the block, if it is a table, can be read as a grid at this measure.
  func fitsGrid(_ block: Block) -> Bool {
    guard case .table(let table) = block else { return true }
    return TableSetter(text: text, measure: measure).fitsGrid(table)
  }

  /// The strips of a block that starts at `offset`.
  func set(_ block: Block, offset: Int = 0) -> [Strip] {
    switch block {
    case .paragraph(let content): [paragraph(content, offset)]
    case .heading(let level, let content): [heading(level, content, offset)]
    case .list(let list): set(list, offset)
    case .quotation(let blocks): quotation(blocks, offset)
    case .table(let table):
      TableSetter(text: text, measure: measure).set(table, tableForm, offset: offset)
    case .figure(let figure): [set(figure, offset)]
    case .note(let note): set(note, offset)
    case .rule: [rule(offset)]
    }
  }

  /// clreq 段首缩排: a Chinese paragraph begins two characters in.
  private func paragraph(_ content: Text, _ offset: Int) -> Strip {
    let indent = text.language == .chinese && measure >= 24 ? 4 : 0
    return text.set(content, .body, measure: measure, indent: indent, offset: offset)
  }

  private func heading(_ level: Int, _ content: Text, _ offset: Int) -> Strip {
    text.set(content, .heading(level), measure: measure, offset: offset)
  }

  private func rule(_ offset: Int) -> Strip {
    let width = min(measure, 12)
    let run = Run.ornament(String(repeating: "─", count: width), x: (measure - width) / 2, rule)
    return Strip(lines: [Strip.SetLine(runs: [run], offset: offset)])
  }

  private func set(_ list: List, _ offset: Int) -> [Strip] {
    let last = (list.start ?? 0) + list.items.count - 1
    let width = list.start == nil ? 2 : displayWidth("\(last). ")
    var offset = offset
    return list.items.enumerated().map { number, item in
      let label = list.start.map { "\($0 + number)." } ?? "•"
      let marker = Run.ornament(label, x: max(0, width - 1 - displayWidth(label)), marker)
      return hanging(item, marker, width: width, &offset)
    }
  }

  private func set(_ note: Note, _ offset: Int) -> [Strip] {
    var offset = offset
    let marker = Run.ornament("\(note.number)", x: 0, marker)
    return [hanging(note.blocks, marker, width: marker.width + 1, &offset)]
  }

  /// Blocks with a hanging indent behind a marker, as one strip; `offset` moves past them.
  private func hanging(
    _ blocks: [Block], _ marker: Run, width: Int, _ offset: inout Int
  ) -> Strip {
    let isNarrow = measure < width + narrowest
    let width = isNarrow ? 0 : width
    let inner = BlockSetter(
      language: text.language, measure: measure - width, isSecond: text.isSecond)
    var lines: [Strip.SetLine] = []
    for block in blocks {
      lines += inner.setUnindented(block, offset: offset).flatMap { $0.indented(width).lines }
      offset += block.length + 1
    }
    return isNarrow ? Strip(lines: lines) : Strip(lines: lines).marked(marker)
  }

  /// The strips of a block inside a list, a quotation or a panel, where no paragraph is indented.
  func setUnindented(_ block: Block, offset: Int = 0) -> [Strip] {
    guard case .paragraph(let content) = block else { return set(block, offset: offset) }
    return [text.set(content, .body, measure: measure, offset: offset)]
  }

  private func quotation(_ blocks: [Block], _ offset: Int) -> [Strip] {
    let isNarrow = measure < 2 + narrowest
    let inner = BlockSetter(
      language: text.language, measure: isNarrow ? measure : measure - 2, isSecond: text.isSecond)
    var offset = offset
    var strips: [Strip] = []
    for block in blocks {
      let set = inner.setUnindented(block, offset: offset)
      strips += isNarrow ? set : set.map { $0.indented(2).barred(bar) }
      offset += block.length + 1
    }
    return strips
  }

  private func set(_ figure: Figure, _ offset: Int) -> Strip {
    var offset = offset
    let width = figure.lines.map(displayWidth).max() ?? 0
    let left = max(0, (measure - width) / 2)
    var lines: [Strip.SetLine] = []
    for line in figure.lines {
      let shown = clipped(line, to: measure)
      lines.append(
        Strip.SetLine(
          runs: [
            Run(
              text: shown, x: left, width: displayWidth(shown), style: Style(.drawing),
              target: nil, source: Run.Source(language: text.language, offset: offset))
          ], offset: offset))
      offset += line.unicodeScalars.count + 1
    }
    lines += text.set(figure.caption, .caption, measure: measure, offset: offset).lines
    return Strip(lines: lines)
  }

  private var bar: Run { .ornament("│", x: 0, marker) }
  private var marker: Style { Style(.marker, isSecond: text.isSecond) }
  private var rule: Style { Style(.rule, isSecond: text.isSecond) }
}

extension Strip {
  /// The same strip with a bar beside every line.
  fileprivate func barred(_ bar: Run) -> Strip {
    Strip(lines: lines.map { SetLine(runs: [bar] + $0.runs, offset: $0.offset) })
  }
}
