import Grid
import Magazine

/// Sets the blocks of one side to a measure.
struct BlockSetter {
  var text: TextSetter
  let measure: Int
  /// The cells that a table may take where the measure would break it into records.
  var tableMeasure = 0
  var tableForm = TableForm.automatic

  /// Where an indent would leave fewer cells than this, nothing is indented and no marker set.
  private static let narrowest = 6

  /// Whether the block, if it is a table, can be read as a grid at this measure.
  func fitsGrid(_ block: Block) -> Bool {
    guard case .table(let table) = block else { return true }
    return TableSetter(text: text, measure: measure, widest: tableMeasure).fitsGrid(table)
  }

  /// The strips of a block that starts at `offset`.
  func set(_ block: Block, offset: Int = 0) -> [Strip] {
    guard case .paragraph(let content, let role) = block else {
      return setUnindented(block, offset: offset)
    }
    return [paragraph(content, role, offset)]
  }

  /// The strips of a block inside a list, a quotation or a panel, where no paragraph is indented.
  func setUnindented(_ block: Block, offset: Int = 0) -> [Strip] {
    switch block {
    case .paragraph(let content, let role):
      [
        hanging(content, role, offset) ?? verse(content, role, offset)
          ?? placed(content, role, offset) ?? body(content, role, offset: offset)
      ]
    case .heading(let level, let content): [heading(level, content, offset).solid]
    case .list(let list): set(list, offset)
    case .quotation(let blocks): quotation(blocks, offset)
    case .table(let table):
      TableSetter(text: text, measure: measure, widest: tableMeasure)
        .set(table, tableForm, offset: offset)
    case .figure(let figure): [set(figure, offset).solid]
    case .picture(let picture): [set(picture, offset)]
    case .note(let note): set(note, offset)
    case .rule: [Strip(lines: [rule("─", width: min(measure, 12), isCentred: true, offset)])]
    }
  }

  func body(_ content: Text, _ role: Role, indent: Int = 0, offset: Int) -> Strip {
    text.set(
      content, .body, as: role.matter, measure: measure, indent: indent, offset: offset)
  }

  /// A paragraph begins so far in as is the custom of its language, unless it is the line that
  /// names a table.
  private func paragraph(_ content: Text, _ role: Role, _ offset: Int) -> Strip {
    if let strip = hanging(content, role, offset) { return strip }
    if let strip = verse(content, role, offset) ?? placed(content, role, offset) { return strip }
    let isIndented =
      role.isRunOn && text.typography.paragraphs == .indent
      && measure >= Typography.indentedMeasure
    return body(content, role, indent: isIndented ? text.rules.indent : 0, offset: offset)
  }

  /// A line of verse; what of it does not fit stands further in, so that every line begins at the edge.
  /// `nil` of every other paragraph.
  private func verse(_ content: Text, _ role: Role, _ offset: Int) -> Strip? {
    guard case .verse = role else { return nil }
    let whole = body(content, role, offset: offset)
    let turn = 4
    guard whole.lines.count > 1, measure > turn + BlockSetter.narrowest else { return whole }
    let inner = BlockSetter(text: text, measure: measure - turn)
    let turned = inner.body(content, role, offset: offset)
    var strip = turned.indented(turn)
    strip.lines[0] = turned.lines[0]
    return strip
  }

  /// A paragraph that hangs behind its lead, as in `[1]` of a reference, `Q:` and `答：`; `nil` where
  /// it has none or the measure is too narrow.
  private func hanging(_ content: Text, _ role: Role, _ offset: Int) -> Strip? {
    let length = role.lead
    guard length > 0, length <= content.length else { return nil }
    let (label, rest) = (content.slice(0..<length), content.slice(length..<content.length))
    let marker = text.set(label, .body, as: .display, measure: measure, offset: offset)
    let width = (marker.lines.first?.runs.last).map { $0.x + $0.width + 1 } ?? 0
    let spaces = rest.plain.prefix { $0 == " " }.count
    guard marker.lines.count == 1, measure >= width + BlockSetter.narrowest else { return nil }
    let inner = BlockSetter(text: text.opening(true), measure: measure - width)
    var strip = inner.body(
      rest.slice(spaces..<rest.length), role, offset: offset + length + spaces
    ).indented(width)
    guard !strip.lines.isEmpty else { return nil }
    strip.lines[0].runs = marker.lines[0].runs + strip.lines[0].runs
    strip.lines[0].offset = offset
    return strip
  }

  private func set(_ list: List, _ offset: Int) -> [Strip] {
    let last = (list.start ?? 0) + list.items.count - 1
    let width = list.start == nil ? cells("•") + 1 : cells("\(last). ")
    var offset = offset
    return list.items.enumerated().map { number, item in
      let label = list.start.map { "\($0 + number)." } ?? "•"
      return hanging(item, ornament(label, x: max(0, width - 1 - cells(label))), width, &offset)
    }
  }

  private func set(_ note: Note, _ offset: Int) -> [Strip] {
    var offset = offset
    let marker = ornament("\(note.number)", x: 0)
    return [hanging(note.blocks, marker, marker.width + 1, &offset)]
  }

  /// Blocks with a hanging indent behind a marker, as one strip; `offset` moves past them.
  private func hanging(
    _ blocks: [Block], _ marker: Run, _ width: Int, _ offset: inout Int
  ) -> Strip {
    let isNarrow = measure < width + BlockSetter.narrowest
    let width = isNarrow ? 0 : width
    let inner = BlockSetter(text: text.opening(width > 0), measure: measure - width)
    var lines: [Strip.SetLine] = []
    for block in blocks {
      lines += inner.setUnindented(block, offset: offset).flatMap { $0.indented(width).lines }
      offset += block.length + 1
    }
    return isNarrow ? Strip(lines: lines) : Strip(lines: lines).marked(marker)
  }

  private func quotation(_ blocks: [Block], _ offset: Int) -> [Strip] {
    let bar = ornament("│", x: 0)
    let width = bar.width + 1
    let isNarrow = measure < width + BlockSetter.narrowest
    let inner = BlockSetter(
      text: text.opening(!isNarrow), measure: isNarrow ? measure : measure - width)
    var offset = offset
    var strips: [Strip] = []
    for block in blocks {
      let set = inner.setUnindented(block, offset: offset)
      strips += isNarrow ? set : set.map { $0.indented(width).barred(bar) }
      offset += block.length + 1
    }
    return strips
  }

  /// A drawing in the middle of the measure, a listing a little further in than the text; the lines of one that
  /// is too wide are cut, those of a listing between words.
  private func set(_ figure: Figure, _ offset: Int) -> Strip {
    var offset = offset
    let width = figure.lines.map(cells).max() ?? 0
    let left = max(0, figure.isDrawing ? (measure - width) / 2 : min(2, measure - width))
    var strip = Strip()
    for line in figure.lines {
      var start = 0
      for part in parts(of: line, isDrawing: figure.isDrawing) {
        let source = Run.Source(
          side: text.side, offset: offset + start, length: part.scalarCount)
        let run = Run(
          text: part, x: left, width: cells(part),
          style: Style(.drawing, isTranslation: text.isTranslation),
          target: nil, source: source)
        strip.lines.append(Strip.SetLine(runs: [run], offset: offset + start))
        start += part.scalarCount
      }
      offset += line.scalarCount + 1
    }
    let caption = text.set(figure.caption, .caption, as: .display, measure: measure, offset: offset)
    let end = caption.lines.compactMap(\.runs.last).map { $0.x + $0.width }.max() ?? 0
    return Strip(lines: strip.lines + caption.indented(max(0, (measure - end) / 2)).lines)
  }

  /// A picture as a quiet line that says what it shows, its caption below.
  private func set(_ picture: Picture, _ offset: Int) -> Strip {
    let frame = ornament("▢", x: 0)
    let width = measure >= frame.width + 1 + BlockSetter.narrowest ? frame.width + 1 : 0
    let label = text.set(
      picture.label, .caption, as: .display, measure: measure - width, offset: offset
    ).indented(width)
    let caption = text.set(
      picture.caption, .caption, as: .display, measure: measure - width,
      offset: offset + picture.label.length + 1
    ).indented(width)
    let strip = Strip(lines: label.lines + caption.lines)
    return width > 0 ? strip.marked(frame) : strip
  }

  /// A line of a figure in parts that fit the measure.
  private func parts(of line: String, isDrawing: Bool) -> [String] {
    var parts = [""]
    var used = 0
    for cluster in line {
      let width = displayWidth(cluster, text.typography.ambiguous)
      if used + width > measure {
        let word = isDrawing || cluster == " " ? "" : lastWord(of: parts[parts.count - 1])
        parts[parts.count - 1].removeLast(word.count)
        parts.append(word)
        used = cells(word)
      }
      parts[parts.count - 1].append(cluster)
      used += width
    }
    return parts
  }

  /// What stands behind the last space of a line; nothing where that would leave half of the line empty.
  private func lastWord(of line: String) -> String {
    guard let space = line.lastIndex(of: " ") else { return "" }
    let word = String(line[line.index(after: space)...])
    return cells(word) * 2 < measure ? word : ""
  }

  private func cells(_ text: String) -> Int { displayWidth(text, self.text.typography.ambiguous) }

  private func ornament(_ label: String, x: Int) -> Run {
    .ornament(
      label, x: x, Style(.marker, isTranslation: text.isTranslation), text.typography.ambiguous)
  }
}

extension Role {
  /// Whether a paragraph is the next line of what one before it begins: of a stanza, of what stands in the
  /// middle.
  func follows(_ before: Role) -> Bool {
    switch (before, self) {
    case (.verse, .verse(isFirst: false)), (.centred, .centred(isFirst: false)),
      (.trailing, .trailing(isFirst: false)):
      true
    default: false
    }
  }

  /// Whether an indent alone tells it from a paragraph like it before it.
  var isRunOn: Bool {
    switch self {
    case .body, .question, .answer, .reference: true
    case .tableLabel, .verse, .centred, .trailing: false
    }
  }

  /// How the lines of a paragraph in the role are filled.
  fileprivate var matter: TextSetter.Matter {
    switch self {
    case .tableLabel, .verse, .centred, .trailing: .display
    case .reference: .reference
    case .body, .question, .answer: .body
    }
  }
}

extension Strip {
  /// The same strip with a bar beside every line.
  fileprivate func barred(_ bar: Run) -> Strip {
    var result = self
    result.lines = lines.map { line in
      SetLine(
        runs: [bar] + line.runs, offset: line.offset,
        readings: line.readings.isEmpty ? [] : [bar] + line.readings)
    }
    return result
  }
}

extension Figure {
  /// Whether its characters draw: lines, corners and arrows are among them, or it has a caption. Else it is a
  /// listing.
  fileprivate var isDrawing: Bool {
    !caption.isEmpty
      || lines.contains { line in
        line.contains("+--") || line.contains("-->")
          || line.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }
      }
  }
}
