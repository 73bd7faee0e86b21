import Magazine

/// Turns a page of markup into blocks, in the order in which they are read.
struct ProseReader {
  /// The page's path in its work.
  let path: String
  let sheet: StyleSheet
  private(set) var passages: [Passage] = []
  var notes: NoteTable
  /// The paragraph that is open.
  var text = LineCollector()
  /// Ids passed since the last block, and the print page begun.
  var anchors: [String] = []
  private var page: String?
  /// Whether the next line of verse begins a stanza.
  private var beginsStanza = true

  /// Lists and quotations deeper than this are flattened, so that no text can exhaust the stack.
  private static let deepest = 12

  /// Begins a page of a work. A link to the page itself, without an id, leads to its first block; `notes` are
  /// those that marks anywhere in the work lead to.
  init(path: String, sheet: StyleSheet = StyleSheet(), notes: NoteTable = NoteTable()) {
    (self.path, self.sheet, self.notes) = (path, sheet, notes)
    anchors = [path]
  }

  /// Reads the body of a page; what is said above it about its language holds in it. Where a paragraph
  /// follows the conventions of Kan's Markdown, `marksRoles`, its beginning shows what it does.
  mutating func read(_ body: Element, language: Language?, marksRoles: Bool = false) {
    var context = ProseContext()
    context.language = language
    context.marksRoles = marksRoles
    anchors += keys(of: body)
    flow(body.children, context.entering(body, sheet.style(of: body)))
    flush(context)
    guard !anchors.isEmpty, let last = passages.indices.last else { return }
    passages[last].anchors += anchors
  }

  /// What links write to reach an element: the page, and each id that it has.
  func keys(of element: Element) -> [String] {
    element.attributes.isEmpty ? [] : element.ids.map { "\(path)#\($0)" }
  }

  /// Reads what stands in an element, one piece after the other.
  mutating func flow(_ children: [Markup], _ context: ProseContext) {
    for child in children {
      switch child {
      case .text(let text): add(text, context)
      case .element(let element): visit(element, context)
      }
    }
  }

  /// Adds characters to the open paragraph; where the source keeps its space, each end of a line ends one.
  mutating func add(_ string: String, _ context: ProseContext) {
    guard context.keepsSpace else { return text.append(string, context.marks, context.target) }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text.breakLine() }
      text.append(String(line), context.marks, context.target)
    }
  }

  /// Reads an element by what it is, in this order: a page of the printed edition begins; a note, which is kept
  /// apart; something hidden, of which only notes are wanted; a block; what stands in a line.
  mutating func visit(_ element: Element, _ context: ProseContext) {
    if element.isPageBreak {
      page = element.pageLabel ?? page
      anchors += keys(of: element)
      return
    }
    if element.isNoteBody, !context.isNote, let number = notes.number(of: element, in: path) {
      return readNote(element, number, context)
    }
    let style = sheet.style(of: element)
    guard element["hidden"] == nil, style.isHidden != true, !element.isNavigation else {
      return readNotes(hiddenIn: element, context)
    }
    let inner = context.entering(element, style)
    let isListing =
      style.isPreformatted == true && element.kind == .paragraph
      && !element.elements.contains(where: \.isBlock)
    let kind = isListing ? .preformatted : element.kind
    if inner.isVerse, element.isStanza { beginsStanza = true }
    if element.isBlock || style.isBlock == true {
      guard !context.isFlat else { return flatten(element, inner) }
      flush(context)
      anchors += keys(of: element)
      read(element, kind, inner)
      flush(inner)
    } else {
      anchors += keys(of: element)
      if style.isBeside == true { text.append(" ", [], nil) }
      readInline(element, kind, inner)
    }
  }

  /// A block inside a line, as in a cell of a table: its words, apart from what stands beside them.
  mutating func flatten(_ element: Element, _ context: ProseContext) {
    text.append(element.name == "li" && !text.isEmpty ? " • " : " ", [], nil)
    flow(element.children, context)
    text.append(" ", [], nil)
  }

  /// Reads a block by its kind. Lists, quotations and tables that are nested too deep are read as if their tags
  /// were not there: no word is lost, and no text can exhaust the stack.
  mutating func read(_ element: Element, _ kind: ElementKind, _ context: ProseContext) {
    switch kind {
    case .heading(let level):
      let heading = line(of: element, context).withoutOrnaments
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
    case .list, .definitionList, .quotation, .table, .paragraph: flow(element.children, context)
    // What a style sheet makes a block of, such as a picture, is what it is in a line.
    case .lineBreak, .picture, .drawing, .ruby, .formula, .link, .quoted, .raised, .inline, .silent:
      readInline(element, kind, context)
    }
  }

  /// Ends a block. What was passed since the last one, ids and the beginning of a print page, belongs to it.
  mutating func emit(_ block: Block, _ context: ProseContext) {
    let details = Passage.Details(
      anchors: anchors, language: context.language, isTagged: context.isTagged, page: page,
      headLine: context.headLine)
    passages.append(Passage(block, details, behind: passages.last))
    (anchors, page) = ([], nil)
  }

  /// Makes a paragraph of each line that was read, or pictures where there is nothing else.
  mutating func flush(_ context: ProseContext) {
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
    var isFirst = true
    let lines = collected.lines.map { Text($0).trimmed }
    let isSetInLines = lines.count > 1 && lines.allSatisfy(\.isShortLine)
    for line in lines {
      guard !line.isEmpty else {
        isFirst = true
        continue
      }
      let block = line.isSceneBreak ? .rule : paragraph(line, isFirst: isFirst, context)
      if isSetInLines, block == .paragraph(line) {
        emit(.paragraph(line, .verse(isFirst: isFirst)), context)
      } else {
        emit(block, context)
      }
      isFirst = false
    }
  }

  /// A paragraph in its role; the first line of a stanza, and what follows other text, stands apart.
  private mutating func paragraph(_ line: Text, isFirst: Bool, _ context: ProseContext) -> Block {
    let role = context.role(of: line)
    let beginsStanza = beginsStanza
    self.beginsStanza = true
    switch role {
    case .verse:
      self.beginsStanza = false
      return .paragraph(line, .verse(isFirst: beginsStanza))
    case .centred(let begins): return .paragraph(line, .centred(isFirst: isFirst && begins))
    case .trailing(let begins): return .paragraph(line, .trailing(isFirst: isFirst && begins))
    case .body, .question, .answer, .reference, .tableLabel: return .paragraph(line, role)
    }
  }

  /// The blocks of some children by themselves; ids and pages in them go to the block around them.
  mutating func inner(_ children: [Markup], _ context: ProseContext) -> [Block] {
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
  mutating func line(of element: Element, _ context: ProseContext) -> Text {
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

  /// Reads the notes in what is not shown, as notes often are until they are asked for.
  private mutating func readNotes(hiddenIn element: Element, _ context: ProseContext) {
    guard !notes.numbers.isEmpty, !context.isNote else { return }
    for case .element(let child) in element.children {
      if child.isNoteBody, let number = notes.number(of: child, in: path) {
        readNote(child, number, context)
      } else {
        readNotes(hiddenIn: child, context)
      }
    }
  }

  /// Reads a footnote where it stands and keeps it for its mark. Ids and pages inside it are its own: a link
  /// to them leads to the note, not to the paragraph that happens to stand behind it.
  mutating func readNote(_ element: Element, _ number: Int, _ context: ProseContext) {
    if !context.isFlat { flush(context) }
    var context = context.deeper
    context.isNote = true
    (context.isFlat, context.target) = (false, nil)
    let (outer, place) = (text, (anchors, page))
    text = LineCollector()
    let blocks = inner(element.children, context)
    (text, (anchors, page)) = (outer, place)
    notes.keep(blocks, as: number)
  }
}
