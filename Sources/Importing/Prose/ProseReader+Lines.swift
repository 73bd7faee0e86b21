import Magazine

// What stands in the line.
extension ProseReader {
  /// Reads an element that stands in a line, or that is made to by a style sheet.
  mutating func readInline(
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

  /// A picture in a line by its words, or the footnote that it stands for: 微信读书 and 多看 write the note's text
  /// where other books describe the picture.
  mutating func picture(_ element: Element, _ context: ProseContext) {
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

  /// What a drawing of SVG shows: its pictures and its words; where it has neither, what it says of itself.
  mutating func drawing(_ element: Element, _ context: ProseContext) {
    let title = element.first { $0.name == "title" || $0.name == "desc" }?.words ?? ""
    let (images, spoken) = (element.descendants("image"), element.drawnTexts)
    if images.isEmpty, spoken.isEmpty, !title.isEmpty {
      let picture = Picture(alternative: title, file: "", caption: Text(""))
      return text.append(picture, context.marks, context.target)
    }
    for image in images {
      let link = image.attribute("xlink:href", "href") ?? ""
      let file = Address(link, from: path)?.path ?? link
      let picture = Picture(alternative: title, file: file, caption: Text(""))
      text.append(picture, context.marks, context.target)
    }
    for words in spoken {
      text.append(" ", [], nil)
      flow(words.children, context)
      text.append(" ", [], nil)
    }
  }

  /// A word with its reading in brackets behind it, each marked for what it is.
  mutating func ruby(_ element: Element, _ context: ProseContext) {
    let isReading: (Markup) -> Bool = { $0.isElement("rt") || $0.isElement("rtc") }
    let readings = element.elements.filter { $0.name == "rt" || $0.name == "rtc" }
    let reading = readings.map(\.words).joined()
    var base = context
    if !reading.isEmpty { base.marks.insert(.rubyBase) }
    flow(element.children.filter { !isReading($0) }, base)
    guard !reading.isEmpty else { return }
    let isSolid = element.text.unicodeScalars.first.map(isSetSolid) ?? false
    text.appendExactly(
      isSolid ? "（\(reading)）" : " (\(reading))", .rubyText, context.target)
  }

  /// A formula in one line, on a line of its own where it is displayed.
  mutating func formula(_ element: Element, _ context: ProseContext) {
    let isDisplayed = element["display"] == "block" && !context.isFlat
    if isDisplayed { flush(context) }
    let words = mathText(element)
    if !words.isEmpty { text.appendExactly(words, context.marks, context.target) }
    if isDisplayed { flush(context) }
  }

  /// A link: the mark of a note, a way inside the work, or an address of the web. Words that lead to a note
  /// stand before its mark. A link whose address may not be opened (`javascript:`, `file:`) is text.
  mutating func link(_ element: Element, _ context: ProseContext) {
    guard let address = element["href"] else { return flow(element.children, context) }
    var inside = context
    if let inner = Address(address, from: path) {
      if let number = notes.numbers[inner.key], !context.isNote || isNoteMark(element.words) {
        let mark = element.words
        guard !mark.isEmpty, !isNoteMark(mark) else { return mention(number, mark) }
        flow(element.children, context)
        return mention(number, "*")
      }
      if context.isNote, element.isWayBack { return }
      inside.target = .article(inner.key)
    } else {
      inside.target = webTarget(address) ?? context.target
    }
    flow(element.children, inside)
  }

  /// The mark of a note. One that was only a picture is a star.
  mutating func mention(_ number: Int, _ mark: String) {
    text.appendExactly(mark.isEmpty ? "*" : mark, [], .note(number))
  }

  /// What is raised or lowered, where it says something else on the line.
  mutating func raised(_ element: Element, _ context: ProseContext) {
    let isAbove = element.name == "sup"
    guard element.elements.isEmpty,
      let said = raisedText(element.words, isAbove: isAbove, behind: text.last)
    else { return flow(element.children, context) }
    text.appendExactly(said, context.marks, context.target)
  }
}

extension Element {
  /// The elements of a drawing that hold words, in their order; of alternatives the first that has any.
  fileprivate var drawnTexts: [Element] {
    switch name {
    case "text", "foreignobject": words.isEmpty ? [] : [self]
    case "switch": elements.lazy.map(\.drawnTexts).first { !$0.isEmpty } ?? []
    default: elements.flatMap(\.drawnTexts)
    }
  }
}
