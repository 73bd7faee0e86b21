import Magazine

/// Turns cmark's tree into blocks.
struct MarkdownReader {
  var manuscript = Manuscript()
  private var notes = 0

  /// Lists and quotations deeper than this are flattened, so that no text can exhaust the stack.
  private static let deepest = 16

  /// Reads a whole document; each block remembers the line it begins in, for the faults of `kan check`.
  mutating func read(_ document: Node) {
    for node in document.children {
      for block in blocks(node, depth: 0) {
        manuscript.blocks.append(block)
        manuscript.lines.append(node.line)
      }
    }
    manuscript.blocks = manuscript.blocks.labellingTables
  }

  /// The blocks of a node: one, or none where it says nothing that can be shown.
  private mutating func blocks(_ node: Node, depth: Int) -> [Block] {
    guard depth <= MarkdownReader.deepest else { return [] }
    switch node.kind {
    case "paragraph": return paragraph(node)
    case "heading": return text(node).map { [.heading(node.headingLevel, $0)] } ?? []
    case "thematic_break": return [.rule]
    case "list": return [.list(list(node, depth))]
    case "block_quote": return [.quotation(node.children.flatMap { blocks($0, depth: depth + 1) })]
    case "code_block": return [.figure(figure(node))]
    case "table": return [.table(table(node))]
    case "footnote_definition": return [.note(note(node, depth))]
    case "html_block":
      if !node.literal.hasPrefix("<!--") { lose(node.line, .rawHTML) }
      return []
    default: return node.children.flatMap { blocks($0, depth: depth + 1) }
    }
  }

  /// A paragraph in its role, or the pictures where it holds nothing else.
  private mutating func paragraph(_ node: Node) -> [Block] {
    let pieces = node.children.filter { $0.kind != "softbreak" && $0.kind != "linebreak" }
    guard pieces.isEmpty || pieces.contains(where: { $0.kind != "image" }) else {
      return pieces.map { .picture(picture($0)) }
    }
    return text(node).map { [.paragraph($0, Role(markedIn: $0))] } ?? []
  }

  private mutating func picture(_ node: Node) -> Picture {
    let alternative = text(node)?.plain ?? ""
    if alternative.isEmpty {
      lose(node.line, .silentPicture)
    }
    return Picture(alternative: alternative, file: node.address, caption: Text(node.title))
  }

  private mutating func list(_ node: Node, _ depth: Int) -> List {
    List(
      start: node.listStart,
      items: node.children.map { item in item.children.flatMap { blocks($0, depth: depth + 1) } })
  }

  private mutating func note(_ node: Node, _ depth: Int) -> Note {
    notes += 1
    return Note(number: notes, blocks: node.children.flatMap { blocks($0, depth: depth + 1) })
  }

  /// A fenced block is a drawing; `figure` and a caption may stand behind the fence.
  private func figure(_ node: Node) -> Figure {
    var lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    if lines.last == "" { lines.removeLast() }
    let info = node.fenceInfo
    let caption = info.hasPrefix("figure") ? String(info.dropFirst(6).drop { $0 == " " }) : ""
    return Figure(lines: lines, caption: Text(caption))
  }

  private mutating func table(_ node: Node) -> Table {
    var rows = node.children.map { row in row.children.map { text($0) ?? Text("") } }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return Table(
      alignments: node.alignments, header: header, rows: rows,
      groups: HeadingGroup.marked(in: header))
  }

  /// The runs of a node; `nil` where there are none.
  private mutating func text(_ node: Node) -> Text? {
    var collector = InlineCollector()
    collector.collect(node)
    for loss in collector.losses { lose(node.line, loss) }
    let text = Text(collector.runs)
    return text.isEmpty ? nil : text
  }

  private mutating func lose(_ line: Int, _ fact: TextFact) {
    manuscript.losses.append((line, fact))
  }
}

/// Flattens inline nodes into runs.
private struct InlineCollector {
  var runs: [Inline] = []
  var losses: [TextFact] = []
  private var lineEnded = false

  /// Gathers the runs of a line with the marks that hold around each.
  mutating func collect(_ node: Node, marks: Marks = [], target: Target? = nil, depth: Int = 0) {
    guard depth < 64 else { return }
    for child in node.children { add(child, marks, target, depth) }
  }

  private mutating func add(_ node: Node, _ marks: Marks, _ target: Target?, _ depth: Int) {
    switch node.kind {
    case "text": append(node.literal, marks, target)
    case "code": append(node.literal, marks.union(.code), target)
    case "softbreak", "linebreak": lineEnded = true
    case "strong": collect(node, marks: marks.union(.strong), target: target, depth: depth + 1)
    case "emph": collect(node, marks: marks.union(.emphasis), target: target, depth: depth + 1)
    case "strikethrough":
      collect(node, marks: marks.union(.struck), target: target, depth: depth + 1)
    case "link": collect(node, marks: marks, target: destination(node.address), depth: depth + 1)
    case "footnote_reference": mention(Int(node.literal) ?? 0)
    case "image": mention(node, marks, target, depth)
    case "html_inline": break
    default: collect(node, marks: marks, target: target, depth: depth + 1)
    }
  }

  /// A line break in the source is a space, but nothing between two Chinese characters.
  private mutating func append(_ text: String, _ marks: Marks, _ target: Target?) {
    // To look for two characters costs more than all the rest here.
    if text.utf8.contains(UInt8(ascii: "[")), text.contains("[^") {
      losses.append(.markWithoutNote)
    }
    if lineEnded {
      lineEnded = false
      let left = runs.last?.text.unicodeScalars.last
      let right = text.unicodeScalars.first
      if !(isWide(left) && isWide(right)) { runs.append(Inline(" ", marks: marks, target: target)) }
    }
    runs.append(Inline(text, marks: marks, target: target))
  }

  /// A picture inside a sentence is named in brackets, by its words or else by its file.
  private mutating func mention(
    _ picture: Node, _ marks: Marks, _ target: Target?, _ depth: Int
  ) {
    append("[", marks, target)
    let start = runs.count
    collect(picture, marks: marks, target: target, depth: depth + 1)
    if runs.count == start { append(picture.address, marks, target) }
    append("]", marks, target)
  }

  private mutating func mention(_ number: Int) {
    let mark = String(number).map { superscripts[$0.wholeNumberValue ?? 0] }.joined()
    append(mark, [], .note(number))
  }

  private mutating func destination(_ address: String) -> Target? {
    let clean = sanitized(address)
    if address.hasPrefix("#") { return .article(String(clean.dropFirst())) }
    let scheme = clean.prefix { $0 != ":" }.lowercased()
    if clean == address, clean.contains(":"), ["http", "https", "mailto"].contains(scheme) {
      return .web(clean)
    }
    losses.append(.linkToNowhere(clean))
    return nil
  }
}

private let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

/// Han, kana, Chinese punctuation and full-width forms.
private func isWide(_ scalar: Unicode.Scalar?) -> Bool {
  guard let value = scalar?.value else { return false }
  return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
    || (0xFF00...0xFFEF).contains(value) || (0x20000...0x3FFFF).contains(value)
    || [0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026].contains(value)
}
