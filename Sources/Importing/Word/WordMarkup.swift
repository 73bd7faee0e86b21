import Magazine

/// A Word document as a page of HTML: paragraphs by their styles, lists put together of the paragraphs
/// that carry numbers, tables, and the notes behind all.
struct WordMarkup {
  private let package: WordPackage
  /// Tables and boxes around it; those deeper than `deepest` are read as their paragraphs.
  private let depth: Int
  private static let deepest = 8
  private var numbering: WordNumbering
  private var blocks: [Markup] = []
  /// The lists that are open, the outermost first.
  private var lists: [OpenList] = []
  /// A caption that may belong to the table behind it.
  private var caption: Element?
  /// Whether the document begins with its title, so that headings stand below it.
  private var isTitled = false

  private struct OpenList {
    let key: String
    let level: Int
    let start: Int?
    var items: [[Markup]]
  }

  private init(_ package: WordPackage, depth: Int = 0) {
    (self.package, self.depth) = (package, depth)
    numbering = WordNumbering(package.numbering)
  }

  /// The page that a document makes.
  static func page(of package: WordPackage) -> Element {
    var markup = WordMarkup(package)
    markup.add(package.body)
    markup.closeAll()
    var body = Element("body", markup.blocks)
    for (kind, root) in package.notes {
      for note in root.elements where note.name == kind && note.local("type") == nil {
        var inner = WordMarkup(package)
        inner.add(note)
        inner.closeAll()
        let id = "\(kind)-\(note.local("id") ?? "")"
        body.children.append(
          .element(Element("aside", inner.blocks, ["class": "footnote", "id": id])))
      }
    }
    return body
  }

  /// The blocks of a cell or a box that so many tables and boxes are around.
  static func blocks(_ element: Element, in package: WordPackage, depth: Int) -> [Markup] {
    var markup = WordMarkup(package, depth: depth)
    markup.add(element)
    markup.closeAll()
    return markup.blocks
  }

  private mutating func add(_ container: Element) {
    for element in container.elements {
      switch element.name {
      case "p": addParagraph(element)
      case "tbl": addTable(element)
      case "del", "movefrom", "sectpr", "ppr", "rpr": break  // Said no more, or no text.
      case "sdt": if let content = element.child("sdtcontent") { add(content) }
      case "alternatecontent": if let choice = element.elements.first { add(choice) }
      default: add(element)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func addParagraph(_ element: Element) {
    let properties = element.child("ppr")
    let style = properties?.child("pstyle")?.local("val")
    let kind = kind(properties, style)
    guard kind != .contents else { return }
    var runs = WordRuns(package, depth: depth)
    runs.add(element)
    let (line, boxes) = runs.finished()
    let isEmpty = !line.contains { $0.hasContent }
    let mark = isEmpty ? nil : mark(properties, style)
    if !isEmpty { place(line, kind, mark, style: style, properties) }
    if !boxes.isEmpty { boxes.forEach { append($0) } }
  }

  private func kind(_ properties: Element?, _ style: String?) -> WordStyle.Kind {
    let own = properties?.child("outlinelvl")?.local("val").flatMap { Int($0) }
    if let own, own < 9 { return .heading(own + 1) }
    return package.styles.kind(style)
  }

  /// What a paragraph says of where its lines stand (17.3.1.13), as an attribute of HTML.
  private func alignment(_ properties: Element?, _ style: String?) -> KeyValuePairs<String, String>
  {
    let all = [properties] + package.styles.chain(style).map(\.paragraph)
    let said = all.lazy.compactMap { $0?.child("jc")?.local("val") }.first
    return said.map { ["align": $0] } ?? [:]
  }

  private mutating func mark(_ properties: Element?, _ style: String?) -> WordNumbering.Mark? {
    guard let (list, level) = numbered(properties, style) else { return nil }
    return numbering.count(list, level)
  }

  /// The list and level of a paragraph, by itself or by its style.
  private func numbered(_ properties: Element?, _ style: String?) -> (list: String, level: Int)? {
    let all = [properties] + package.styles.chain(style).map(\.paragraph)
    let said = all.compactMap { $0?.child("numpr") }
    guard let list = said.lazy.compactMap({ $0.child("numid")?.local("val") }).first, list != "0"
    else { return nil }
    let level = said.lazy.compactMap { $0.child("ilvl")?.local("val").flatMap { Int($0) } }.first
    return (list, min(max(0, level ?? 0), 8))
  }

  private mutating func place(
    _ line: [Markup], _ kind: WordStyle.Kind, _ mark: WordNumbering.Mark?, style: String?,
    _ properties: Element?
  ) {
    var line = line
    if case .label(let label)? = mark { line.insert(.text(label + " "), at: 0) }
    switch kind {
    case .title:
      isTitled = isTitled || blocks.isEmpty
      append(Element("h1", line))
    case .heading(let level):
      if case .number(let number)? = mark { line.insert(.text("\(number) "), at: 0) }
      append(Element("h\(min(6, level + (isTitled ? 1 : 0)))", line))
    case .quotation: appendJoined(Element("p", line), to: "blockquote")
    case .code: appendJoined(line)
    case .caption: addCaption(line)
    case .body, .contents:
      let list = numbered(properties, style)
      switch mark {
      case .bullet?: addItem(line, list?.list ?? "", list?.level ?? 0, start: nil)
      case .number(let number)?: addItem(line, list?.list ?? "", list?.level ?? 0, start: number)
      case .label?, nil: append(Element("p", line, alignment(properties, style)))
      }
    }
  }

  private mutating func append(_ element: Element) {
    closeAll()
    blocks.append(.element(element))
  }

  /// Adds a paragraph to the quotation before it, or begins one.
  private mutating func appendJoined(_ paragraph: Element, to name: String) {
    closeAll()
    if case .element(var last)? = blocks.last, last.name == name {
      last.children.append(.element(paragraph))
      blocks[blocks.count - 1] = .element(last)
    } else {
      blocks.append(.element(Element(name, [.element(paragraph)])))
    }
  }

  /// Adds a line to the code before it, or begins some.
  private mutating func appendJoined(_ line: [Markup]) {
    closeAll()
    if case .element(var last)? = blocks.last, last.name == "pre" {
      last.children += [.text("\n")] + line
      blocks[blocks.count - 1] = .element(last)
    } else {
      blocks.append(.element(Element("pre", line)))
    }
  }

  /// A caption stands under a picture or above a table.
  private mutating func addCaption(_ line: [Markup]) {
    closeAll()
    if case .element(let last)? = blocks.last, last.name == "p", !last.hasWords {
      let caption = Element("figcaption", line)
      blocks[blocks.count - 1] = .element(Element("figure", last.children + [.element(caption)]))
    } else {
      caption = Element("caption", line)
    }
  }

  // MARK: Lists and tables

  private mutating func addItem(_ line: [Markup], _ key: String, _ level: Int, start: Int?) {
    while let last = lists.last, last.level > level || (last.level == level && last.key != key) {
      closeList()
    }
    if lists.isEmpty { flushCaption() }
    if lists.last?.level != level {
      lists.append(OpenList(key: key, level: level, start: start, items: []))
    }
    lists[lists.count - 1].items.append([.element(Element("p", line))])
  }

  /// Closes the innermost list, which becomes part of the last item around it.
  private mutating func closeList() {
    guard let list = lists.popLast() else { return }
    let items = list.items.map { Markup.element(Element("li", $0)) }
    let element =
      list.start.map { Element("ol", items, ["start": "\($0)"]) } ?? Element("ul", items)
    if let outer = lists.indices.last, let item = lists[outer].items.indices.last {
      lists[outer].items[item].append(.element(element))
    } else {
      blocks.append(.element(element))
    }
  }

  private mutating func closeAll() {
    while !lists.isEmpty { closeList() }
    flushCaption()
  }

  private mutating func flushCaption() {
    guard let caption else { return }
    blocks.append(.element(Element("p", caption.children)))
    self.caption = nil
  }

  private mutating func addTable(_ element: Element) {
    guard depth < WordMarkup.deepest else { return element.elements.forEach { add($0) } }
    let above = caption
    caption = nil
    closeAll()
    var table = WordTable.markup(element, in: package, depth: depth + 1)
    if let above { table.children.insert(.element(above), at: 0) }
    blocks.append(.element(table))
  }
}

extension Markup {
  /// Whether it says or shows anything.
  fileprivate var hasContent: Bool {
    switch self {
    case .text(let text): text.contains { !$0.isWhitespace }
    case .element(let element): element.hasWords || element.holdsPicture
    }
  }
}
