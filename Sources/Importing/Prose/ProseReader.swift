import Magazine

/// Turns a page of markup into blocks, in the order in which they are read.
struct ProseReader {
  /// The page's path in its work.
  let path: String
  let sheet: StyleSheet
  private(set) var passages: [Passage] = []
  var notes: NoteTable
  private var text = LineCollector()
  /// Ids passed since the last block, and the print page begun.
  private var anchors: [String] = []
  private var page: String?

  /// Lists and quotations deeper than this are flattened, so that no text can exhaust the stack.
  private static let deepest = 12

  init(path: String, sheet: StyleSheet = StyleSheet(), notes: NoteTable = NoteTable()) {
    (self.path, self.sheet, self.notes) = (path, sheet, notes)
    anchors = [path]
  }

  /// Reads the body of a page; what is said above it about its language holds in it.
  mutating func read(_ body: Element, language: Language?) {
    var context = ProseContext()
    context.language = language
    anchors += keys(of: body)
    flow(body.children, context.entering(body, sheet.style(of: body)))
    flush(context)
    guard !anchors.isEmpty, let last = passages.indices.last else { return }
    passages[last].anchors += anchors
  }

  private func keys(of element: Element) -> [String] { element.ids.map { "\(path)#\($0)" } }

  private mutating func flow(_ children: [Markup], _ context: ProseContext) {
    for child in children {
      switch child {
      case .text(let text): add(text, context)
      case .element(let element): visit(element, context)
      }
    }
  }

  private mutating func add(_ string: String, _ context: ProseContext) {
    guard context.keepsSpace else { return text.append(string, context.marks, context.target) }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text.breakLine() }
      text.append(String(line), context.marks, context.target)
    }
  }

  private mutating func visit(_ element: Element, _ context: ProseContext) {
    if element.isPageBreak {
      page = element.pageLabel ?? page
      anchors += keys(of: element)
      return
    }
    if element.isNoteBody, !context.isNote, let number = notes.number(of: element, in: path) {
      return readNote(element, number, context)
    }
    let style = sheet.style(of: element)
    guard element["hidden"] == nil, style.isHidden != true, !element.isNavigation else { return }
    let inner = context.entering(element, style)
    let kind = ElementKind(element.name)
    if element.isBlock || style.isBlock == true {
      guard !context.isFlat else { return flatten(element, inner) }
      flush(context)
      anchors += keys(of: element)
      read(element, kind, inner)
      flush(inner)
    } else {
      anchors += keys(of: element)
      readInline(element, kind, inner)
    }
  }

  /// A block inside a line, as in a cell of a table: its words, apart from what stands beside them.
  private mutating func flatten(_ element: Element, _ context: ProseContext) {
    text.append(" ", [], nil)
    flow(element.children, context)
    text.append(" ", [], nil)
  }

  // MARK: Blocks

  private mutating func read(_ element: Element, _ kind: ElementKind, _ context: ProseContext) {
    switch kind {
    case .heading(let level):
      let heading = line(of: element, context)
      if !heading.isEmpty { emit(.heading(level, heading), context) }
    case .list where context.depth < ProseReader.deepest: list(element, context)
    case .definitionList where context.depth < ProseReader.deepest: definitions(element, context)
    case .quotation where context.depth < ProseReader.deepest:
      let blocks = inner(element.children, context.deeper)
      if !blocks.isEmpty { emit(.quotation(blocks), context) }
    case .table where context.depth < ProseReader.deepest: table(element, context)
    case .preformatted: preformatted(element, context)
    case .figure: figure(element, context)
    case .rule: emit(.rule, context)
    case .list, .definitionList, .quotation, .table, .paragraph, .lineBreak, .picture, .drawing,
      .ruby, .formula, .link, .quoted, .raised, .inline, .silent:
      flow(element.children, context)
    }
  }

  private mutating func emit(_ block: Block, _ context: ProseContext) {
    passages.append(
      Passage(block: block, anchors: anchors, language: context.language, page: page))
    (anchors, page) = ([], nil)
  }

  /// Makes a paragraph of each line that was read, or pictures where there is nothing else.
  private mutating func flush(_ context: ProseContext) {
    let collected = text
    guard !collected.isEmpty else {
      text = LineCollector()
      return
    }
    text = LineCollector()
    guard !collected.isPicturesOnly else {
      for picture in collected.pictures { emit(.picture(picture), context) }
      return
    }
    for runs in collected.lines {
      let line = Text(runs).trimmed
      guard !line.isEmpty else { continue }
      emit(line.isSceneBreak ? .rule : .paragraph(line, context.role(of: line)), context)
    }
  }

  /// The blocks of some children by themselves; ids and pages in them go to the block around them.
  private mutating func inner(_ children: [Markup], _ context: ProseContext) -> [Block] {
    let outer = (passages, anchors, page)
    (passages, anchors, page) = ([], [], nil)
    flow(children, context)
    flush(context)
    let own = passages
    let (left, leftPage) = (anchors, page)
    (passages, anchors, page) = outer
    anchors += own.flatMap(\.anchors) + left
    page = page ?? own.lazy.compactMap(\.page).first ?? leftPage
    return own.map(\.block)
  }

  /// All that an element says in one line.
  private mutating func line(of element: Element, _ context: ProseContext) -> Text {
    let outer = text
    text = LineCollector()
    var flat = context
    flat.isFlat = true
    flow(element.children, flat)
    let runs = text.lines.enumerated().flatMap { index, runs in
      index > 0 && !runs.isEmpty ? [Inline(" ")] + runs : runs
    }
    text = outer
    return Text(runs).trimmed
  }

  private mutating func readNote(_ element: Element, _ number: Int, _ context: ProseContext) {
    if !context.isFlat { flush(context) }
    var context = context.deeper
    context.isNote = true
    (context.isFlat, context.target) = (false, nil)
    let (outer, place) = (text, (anchors, page))
    text = LineCollector()
    let blocks = inner(element.children, context)
    (text, (anchors, page)) = (outer, place)
    notes.keep(blocks.withoutLeadingMark, as: number)
  }

  private mutating func list(_ element: Element, _ context: ProseContext) {
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
    emit(.list(List(start: start.map { max(0, $0) }, items: items)), context)
  }

  /// Each term, strong, with what is said of it below.
  private mutating func definitions(_ element: Element, _ context: ProseContext) {
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

  private mutating func table(_ element: Element, _ context: ProseContext) {
    if let caption = element.child("caption") {
      let line = line(of: caption, context)
      if !line.isEmpty { emit(.paragraph(line, .tableLabel), context) }
    }
    let grid = TableGrid(element)
    let holdsBlocks = element.elements.contains { part in
      part.first { ["table", "ul", "ol", "dl", "pre"].contains($0.name) } != nil
    }
    guard !grid.isLayout, !holdsBlocks else {
      let cells = element.elements.filter { $0.name != "caption" }
      return flow(cells.map { .element($0) }, context.deeper)
    }
    var reader = self
    let table = Table(grid) { cell in reader.line(of: cell, context) }
    self = reader
    emit(.table(table), context)
  }

  private mutating func preformatted(_ element: Element, _ context: ProseContext) {
    var lines = element.exactText.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacingTabs }
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    for id in element.allIDs { anchors.append("\(path)#\(id)") }
    if !lines.isEmpty { emit(.figure(Figure(lines: lines, caption: Text(""))), context) }
  }

  /// A picture with its caption; whatever else a figure holds is read as it stands.
  private mutating func figure(_ element: Element, _ context: ProseContext) {
    let captions = element.descendants("figcaption")
    let blocks = inner(element.children.filter { !$0.isElement("figcaption") }, context)
    let pictures = blocks.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    let words = captions.map { line(of: $0, context) }
    let caption = Text(words.enumerated().flatMap { $0 > 0 ? [Inline(" ")] + $1.runs : $1.runs })
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

  // MARK: In the line

  private mutating func readInline(
    _ element: Element, _ kind: ElementKind, _ context: ProseContext
  ) {
    switch kind {
    case .lineBreak: text.breakLine()
    case .picture: picture(element, context)
    case .drawing: drawing(element, context)
    case .ruby: ruby(element, context)
    case .formula: formula(element, context)
    case .link: link(element, context)
    case .quoted:
      text.appendExactly("“", context.marks, context.target)
      flow(element.children, context)
      text.appendExactly("”", context.marks, context.target)
    case .raised: raised(element, context)
    case .silent: break
    case .inline, .paragraph, .heading, .list, .definitionList, .quotation, .table, .preformatted,
      .figure, .rule:
      flow(element.children, context)
    }
  }

  private mutating func picture(_ element: Element, _ context: ProseContext) {
    let alternative = (element["alt"] ?? element["title"] ?? "").collapsed
    let note = element["zy-footnote"] ?? (element.isNotePicture ? alternative : nil)
    if let note, !note.isEmpty {
      return mention(notes.add(Text(note.collapsed)), "*")
    }
    let source = element.attribute("src", "xlink:href", "href") ?? ""
    let file = Address(source, from: path)?.path ?? source
    text.append(
      Picture(alternative: alternative, file: file, caption: Text("")), context.marks,
      context.target)
  }

  /// What a drawing of SVG shows: its pictures and its words.
  private mutating func drawing(_ element: Element, _ context: ProseContext) {
    let title = element.first { $0.name == "title" }?.words ?? ""
    for image in element.descendants("image") {
      let link = image.attribute("xlink:href", "href") ?? ""
      let file = Address(link, from: path)?.path ?? link
      let picture = Picture(alternative: title, file: file, caption: Text(""))
      text.append(picture, context.marks, context.target)
    }
    for words in element.descendants("text") {
      text.append(" ", [], nil)
      flow(words.children, context)
      text.append(" ", [], nil)
    }
  }

  /// A word with its reading in brackets behind it.
  private mutating func ruby(_ element: Element, _ context: ProseContext) {
    let isReading: (Markup) -> Bool = { $0.isElement("rt") || $0.isElement("rtc") }
    flow(element.children.filter { !isReading($0) }, context)
    let readings = element.elements.filter { $0.name == "rt" || $0.name == "rtc" }
    let reading = readings.map(\.words).joined()
    guard !reading.isEmpty else { return }
    let isSolid = element.text.unicodeScalars.first.map(isSetSolid) ?? false
    text.appendExactly(isSolid ? "（\(reading)）" : " (\(reading))", [], context.target)
  }

  private mutating func formula(_ element: Element, _ context: ProseContext) {
    let isDisplayed = element["display"] == "block" && !context.isFlat
    if isDisplayed { flush(context) }
    let words = mathText(element)
    if !words.isEmpty { text.appendExactly(words, context.marks, context.target) }
    if isDisplayed { flush(context) }
  }

  private mutating func link(_ element: Element, _ context: ProseContext) {
    guard let address = element["href"] else { return flow(element.children, context) }
    var inside = context
    if let inner = Address(address, from: path) {
      if let number = notes.numbers[inner.key], !context.isNote || isNoteMark(element.words) {
        return mention(number, element.words)
      }
      if context.isNote, element.isWayBack { return }
      inside.target = .article(inner.key)
    } else {
      inside.target = webTarget(address) ?? context.target
    }
    flow(element.children, inside)
  }

  private mutating func mention(_ number: Int, _ mark: String) {
    text.appendExactly(mark.isEmpty ? "*" : mark, [], .note(number))
  }

  /// Small figures above or below the line as characters of their own, where there are such.
  private mutating func raised(_ element: Element, _ context: ProseContext) {
    let words = element.words
    let figures = element.name == "sup" ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉"
    let table = Dictionary(uniqueKeysWithValues: zip("0123456789", figures))
    let small = words.compactMap { table[$0] }
    guard !words.isEmpty, small.count == words.count, element.elements.isEmpty else {
      return flow(element.children, context)
    }
    text.appendExactly(String(small), context.marks, context.target)
  }
}
