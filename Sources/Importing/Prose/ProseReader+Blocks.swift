import Magazine

// Blocks that hold others.
extension ProseReader {
  /// A list with its items. Authors forget `li`: what stands in a list by itself goes on with the item before.
  /// Notes are taken out, as the lists at the ends of chapters hold nothing else.
  mutating func list(_ element: Element, _ context: ProseContext) {
    var items: [[Block]] = []
    for child in element.children {
      guard case .element(let item) = child else {
        // Words that stand in no item go on with the one before.
        let blocks = inner([child], context.deeper)
        if let last = items.indices.last { items[last] += blocks } else { items.append(blocks) }
        continue
      }
      if let number = notes.number(of: item, in: path), item.isNoteBody, !context.isNote {
        readNote(item, number, context)
        continue
      }
      let style = sheet.style(of: item)
      guard item["hidden"] == nil, style.isHidden != true else { continue }
      anchors += keys(of: item)
      let isItem = item.name == "li"
      let blocks = inner(
        isItem ? item.children : [child], context.deeper.entering(item, style))
      if !isItem, let last = items.indices.last {
        items[last] += blocks
      } else {
        items.append(blocks)
      }
    }
    items.removeAll(where: \.isEmpty)
    guard !items.isEmpty else { return }
    let start = element.name == "ol" ? Int(element["start"] ?? "1") ?? 1 : nil
    // A number that no list has is one that would overflow further on.
    emit(.list(List(start: start.map { min(max(0, $0), 99_999) }, items: items)), context)
  }

  /// Each term, strong, with what is said of it below.
  mutating func definitions(_ element: Element, _ context: ProseContext) {
    var items: [[Block]] = []
    let parts = element.children.flatMap { $0.isElement("div") ? $0.children : [$0] }
    var isTermOpen = false
    for child in parts {
      guard case .element(let part) = child else {
        let blocks = inner([child], context.deeper)
        if items.isEmpty { items.append(blocks) } else { items[items.count - 1] += blocks }
        continue
      }
      anchors += keys(of: part)
      var inside = context.deeper.entering(part, sheet.style(of: part))
      let isTerm = part.name == "dt"
      if isTerm { inside.marks.insert(.strong) }
      let blocks = inner(part.children, inside)
      if items.isEmpty || (isTerm && !isTermOpen) {
        items.append(blocks)
      } else {
        items[items.count - 1] += blocks
      }
      isTermOpen = isTerm
    }
    items.removeAll(where: \.isEmpty)
    if !items.isEmpty { emit(.list(List(start: nil, items: items)), context) }
  }

  /// A table, its caption as the line above it that names it. One that only lays out a page, and one without
  /// headings that has blocks in its cells, is read cell by cell.
  mutating func table(_ element: Element, _ context: ProseContext) {
    if let caption = element.child("caption") {
      let line = line(of: caption, context)
      if !line.isEmpty { emit(.paragraph(line, .tableLabel), context) }
    }
    let grid = TableGrid(element)
    let holdsTable = element.elements.contains { part in part.first { $0.name == "table" } != nil }
    let holdsBlocks = element.elements.contains { part in
      part.first { ["ul", "ol", "dl", "pre"].contains($0.name) } != nil
    }
    guard !grid.isLayout, !holdsTable, !holdsBlocks || grid.headings > 0 && grid.isShort else {
      let cells = element.elements.filter { $0.name != "caption" }
      return flow(cells.map { .element($0) }, context.deeper)
    }
    var reader = self
    let table = Table(grid, sheet: sheet) { cell in reader.line(of: cell, context) }
    self = reader
    emit(.table(table), context)
  }

  /// Lines as they stand, which is what `pre` is for: listings, drawings, verse of older books.
  mutating func preformatted(_ element: Element, _ context: ProseContext) {
    var lines = element.exactText.utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0).replacingTabs }
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    for id in element.allIDs { anchors.append("\(path)#\(id)") }
    if !lines.isEmpty { emit(.figure(Figure(lines: lines, caption: Text(""))), context) }
  }

  /// A picture with its caption; whatever else a figure holds is read as it stands.
  mutating func figure(_ element: Element, _ context: ProseContext) {
    let named = element.words("class").contains("picture") ? element["data-file"] : nil
    let captions = element.descendants("figcaption")
    let blocks = inner(element.children.filter { !$0.isElement("figcaption") }, context)
    let pictures = blocks.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    let caption = captions.map { line(of: $0, context) }.joined(by: " ")
    if let named {
      let words = blocks.first?.plain ?? ""
      return emit(
        .picture(Picture(alternative: words == named ? "" : words, file: named, caption: caption)),
        context)
    }
    if let last = pictures.last, pictures.count == blocks.count {
      for picture in pictures.dropLast() { emit(.picture(picture), context) }
      let whole = Picture(alternative: last.alternative, file: last.file, caption: caption)
      return emit(.picture(whole), context)
    }
    if case .figure(let drawing)? = blocks.first, blocks.count == 1 {
      return emit(.figure(Figure(lines: drawing.lines, caption: caption)), context)
    }
    let isAbove = element.elements.first?.name == "figcaption"
    let holdsTable = blocks.contains { if case .table = $0 { true } else { false } }
    let label = Block.paragraph(caption, holdsTable ? .tableLabel : .body)
    if isAbove, !caption.isEmpty { emit(label, context) }
    for block in blocks { emit(block, context) }
    if !isAbove, !caption.isEmpty { emit(.paragraph(caption), context) }
  }
}
