/// What stands in a paragraph of a Word document: characters with their marks, links, notes, pictures.
struct WordRuns {
  private let package: WordPackage
  /// Tables and boxes around the paragraph.
  private let depth: Int
  private var line: [Markup] = []
  /// Paragraphs in boxes that are anchored here.
  private var boxes: [Element] = []
  /// The fields that are open, the outermost first.
  private var fields: [Field] = []

  /// A field that is computed, such as a link: its instruction, then its result (17.16).
  private struct Field {
    var instruction = ""
    var hasResult = false
    /// What stood in the line before the result.
    var before: [Markup] = []
  }

  /// Boxes deeper than this are left out: Word itself puts none in another.
  private static let deepest = 8

  /// Begins in a paragraph that so many tables and boxes are around.
  init(_ package: WordPackage, depth: Int) { (self.package, self.depth) = (package, depth) }

  /// The line, and the boxes beside it.
  mutating func finished() -> (line: [Markup], boxes: [Element]) {
    while !fields.isEmpty { endField() }
    return (line, boxes)
  }

  /// Adds what an element says.
  mutating func add(_ container: Element) {
    for element in container.elements { addPiece(element) }
  }

  private mutating func addPiece(_ element: Element) {
    switch element.name {
    case "r" where element.child("fldchar") != nil: element.elements.forEach { addContent($0) }
    case "r": addRun(element)
    case "hyperlink": addLink(element)
    case "bookmarkstart":
      if let name = element.local("name"), name != "_GoBack" {
        line.append(.element(Element("a", [], ["id": name])))
      }
    case "omath", "omathpara": line.append(.element(Element("math", WordMath.markup(element))))
    case "fldsimple":
      fields.append(Field(instruction: element.local("instr") ?? "", hasResult: true, before: line))
      line = []
      add(element)
      endField()
    case "ppr", "rpr", "del", "movefrom", "sdtpr", "smarttagpr": break  // Said no more, or no text.
    case "alternatecontent": if let choice = element.elements.first { add(choice) }
    default: add(element)
    }
  }

  private mutating func addLink(_ element: Element) {
    let outer = line
    line = []
    add(element)
    let anchor = element.local("anchor").map { "#\($0)" }
    let address = package.target(element.local("id")).map { $0 + (anchor ?? "") } ?? anchor
    line = outer + linked(line, to: address)
  }

  private func linked(_ content: [Markup], to address: String?) -> [Markup] {
    guard let address, !content.isEmpty else { return content }
    return [.element(Element("a", content, ["href": address]))]
  }

  // MARK: Runs

  private mutating func addRun(_ run: Element) {
    let own = run.child("rpr")
    let style = own?.child("rstyle")?.local("val")
    let properties =
      [own].compactMap(\.self)
      + (style == nil ? [] : package.styles.chain(style).compactMap(\.run))
    func isOn(_ name: String) -> Bool {
      properties.lazy.compactMap { $0.child(name) }.first
        .map { !["0", "false", "none", "off"].contains($0.local("val") ?? "1") } ?? false
    }
    guard !isOn("vanish") else { return }
    let outer = line
    line = []
    for piece in run.elements { addContent(piece) }
    var content = line
    line = outer
    guard !content.isEmpty else { return }
    let raised = properties.lazy.compactMap { $0.child("vertalign")?.local("val") }.first
    let marks: [(Bool, String)] = [
      (isOn("b"), "b"), (isOn("i"), "i"), (isOn("strike") || isOn("dstrike"), "s"),
      (raised == "superscript", "sup"), (raised == "subscript", "sub"),
    ]
    for (isSet, name) in marks where isSet { content = [.element(Element(name, content))] }
    if isOn("smallcaps") {
      content = [.element(Element("span", content, ["style": "font-variant: small-caps"]))]
    }
    line += content
  }

  private mutating func addContent(_ piece: Element) {
    switch piece.name {
    case "t": if fields.last.map(\.hasResult) ?? true { line.append(.text(piece.text)) }
    case "tab", "ptab": line.append(.text(" "))
    case "br", "cr":
      if piece.local("type") == nil { line.append(.element(Element("br"))) }
    case "nobreakhyphen": line.append(.text("\u{2011}"))
    case "sym": line.append(.text(symbol(piece)))
    case "fldchar": addFieldCharacter(piece.local("fldCharType") ?? "")
    case "instrtext": if !fields.isEmpty { fields[fields.count - 1].instruction += piece.text }
    case "footnotereference": mention("footnote", piece)
    case "endnotereference": mention("endnote", piece)
    case "drawing", "pict", "object": addDrawing(piece)
    case "ruby":
      let base = piece.child("rubybase")?.words ?? ""
      let reading = Element("rt", [.text(piece.child("rt")?.words ?? "")])
      line.append(.element(Element("ruby", [.text(base), .element(reading)])))
    case "alternatecontent": piece.elements.first?.elements.forEach { addContent($0) }
    default: break  // Properties, page numbers, marks of editing.
    }
  }

  /// A character of a font of symbols, which lie in the private use area; what they look like is not
  /// known here, and a bullet is the commonest.
  private func symbol(_ piece: Element) -> String {
    let scalar = (piece.local("char").flatMap { UInt32($0, radix: 16) }).flatMap(
      Unicode.Scalar.init)
    guard let scalar, !(0xE000...0xF8FF).contains(scalar.value) else { return "▢" }
    return String(scalar)
  }

  private mutating func mention(_ kind: String, _ piece: Element) {
    let id = piece.local("id") ?? ""
    let link = Element("a", [.text(id)], ["class": "noteref", "href": "#\(kind)-\(id)"])
    line.append(.element(link))
  }

  /// A picture by what it shows; the paragraphs of a box come behind the one it is anchored in.
  private mutating func addDrawing(_ drawing: Element) {
    let texts = drawing.descendants("txbxcontent")
    guard texts.isEmpty else {
      // The same box stands here once more in an older form.
      if let text = texts.first, depth < WordRuns.deepest {
        boxes.append(Element("div", WordMarkup.blocks(text, in: package, depth: depth + 1)))
      }
      return
    }
    let name = drawing.first { $0.name == "docpr" || $0.name == "shape" }
    let link = drawing.first { $0.name == "blip" || $0.name == "imagedata" }
    guard let link, let file = package.target(link.local("embed") ?? link.local("id")) else {
      return
    }
    let words = name.flatMap { $0["descr"] ?? $0["alt"] ?? $0["title"] } ?? ""
    line.append(.element(Element("img", [], ["src": file, "alt": words])))
  }

  // MARK: Fields

  private mutating func addFieldCharacter(_ type: String) {
    switch type {
    case "begin":
      guard fields.count < 32 else { return }
      fields.append(Field())
    case "separate":
      guard let last = fields.indices.last, !fields[last].hasResult else { return }
      (fields[last].hasResult, fields[last].before) = (true, line)
      line = []
    case "end": endField()
    default: break  // There is no fourth.
    }
  }

  private mutating func endField() {
    guard let field = fields.popLast(), field.hasResult else { return }
    let content = line
    line = field.before + linked(content, to: WordRuns.address(field.instruction))
  }

  /// Where `HYPERLINK "…"` or `HYPERLINK \l "…"` leads; `nil` of every other field.
  private static func address(_ instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.first == "HYPERLINK" else { return nil }
    let quoted = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard quoted.count > 1 else { return nil }
    return words.contains("\\l") ? "#\(quoted[1])" : String(quoted[1])
  }
}
