/// The bodies of a FictionBook as a page of HTML: sections by their headings, notes as asides, poems,
/// quotations and pictures as HTML has them.
struct FictionBookMarkup {
  private(set) var body = Element("body")

  /// Deeper headings are of this level.
  private static let deepest = 6

  init(_ root: Element) {
    if let annotation = root.child("description")?.child("title-info")?.child("annotation") {
      add(Element("blockquote", blocks(annotation, 1)))
    }
    for part in root.elements where part.name == "body" {
      if ["notes", "comments", "footnotes"].contains(part["name"] ?? "") {
        part.elements.filter { $0.name == "section" }.forEach { addNotes($0) }
      } else {
        blocks(part, 1).forEach { body.children.append($0) }
      }
    }
  }

  private mutating func add(_ element: Element) { body.children.append(.element(element)) }

  /// A note, or those that stand together under one title; where its title is a number, that is the mark
  /// that leads to it.
  private mutating func addNotes(_ section: Element) {
    guard let id = section["id"] else {
      return section.elements.filter { $0.name == "section" }.forEach { addNotes($0) }
    }
    let title = section.child("title").map { heading($0, 1).children } ?? []
    let words = Element("p", title).words
    let isMark = words.isEmpty || isNoteMark(words)
    let named = isMark ? [] : [Markup.element(Element("p", [.element(Element("strong", title))]))]
    let inner = section.children.filter { !$0.isElement("title") }.flatMap { converted($0, 1) }
    add(Element("aside", named + inner, ["id": id, "class": "footnote"]))
  }

  private func blocks(_ element: Element, _ level: Int) -> [Markup] {
    element.children.flatMap { converted($0, level) }
  }

  /// A piece of a body at a depth of headings, from 1.
  private func converted(_ markup: Markup, _ level: Int) -> [Markup] {
    guard case .element(var element) = markup else { return [markup] }
    if quoted.contains(element.name) {
      element.children = element.children.flatMap(lines(ofTitle:))
    }
    func made(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> [Markup] {
      [.element(Element(name, blocks(element, level), attributes).identified(as: element["id"]))]
    }
    switch element.name {
    case "section":
      return [
        .element(
          Element("section", blocks(element, level + 1)).identified(as: element["id"]))
      ]
    case "title": return [.element(heading(element, level))]
    case "subtitle":
      let isBreak = !element.words.contains { $0.isLetter || $0.isNumber }
      return made(isBreak ? "p" : "h\(min(FictionBookMarkup.deepest, level + 1))")
    case "epigraph", "cite", "annotation": return made("blockquote")
    case "poem": return made("div", ["class": "poem"])
    case "stanza": return made("div", ["class": "stanza"])
    case "v", "date": return made("p")
    case "text-author": return made("p", ["align": "right"])
    case "emphasis": return made("em")
    case "strikethrough": return made("s")
    case "style": return made("span")
    case "empty-line": return []
    case "image": return [.element(picture(element))]
    case "a":
      let isNote = element["type"] == "note"
      return made("a", ["href": element.local("href") ?? "", "class": isNote ? "noteref" : ""])
    default: return [.element(copied(element, level))]
    }
  }

  /// The lines of a title of something within a chapter, which begins none, as strong paragraphs.
  private func lines(ofTitle markup: Markup) -> [Markup] {
    guard case .element(let title) = markup, title.name == "title" else { return [markup] }
    return title.elements.map { line in
      .element(Element("p", [.element(Element("strong", line.children))]))
    }
  }

  private func copied(_ element: Element, _ level: Int) -> Element {
    var copy = element
    copy.children = blocks(element, level)
    return copy
  }

  /// The lines of a title in one: `Chapter 1. The Spring`.
  private func heading(_ title: Element, _ level: Int) -> Element {
    var runs: [Markup] = []
    var before: Element?
    for line in title.elements where line.hasWords {
      if let before {
        let end = withoutNotes(before).words.last
        runs.append(.text(end.map { ".!?:;。！？：…".contains($0) } == true ? " " : ". "))
      }
      runs.append(.element(Element("span", blocks(line, level))))
      before = line
    }
    if title.elements.isEmpty { runs = title.children }
    return Element("h\(min(FictionBookMarkup.deepest, level))", runs)
  }

  /// An element without the marks of notes in it.
  private func withoutNotes(_ element: Element) -> Element {
    var rest = element
    rest.children = element.children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      return inner.name == "a" && inner["type"] == "note" ? nil : .element(withoutNotes(inner))
    }
    return rest
  }

  /// A picture by the name of the part that holds it.
  private func picture(_ image: Element) -> Element {
    let link = image.local("href") ?? ""
    let name = link.hasPrefix("#") ? String(link.dropFirst()) : link
    return Element(
      "img", [],
      ["src": name, "alt": image["alt"] ?? "", "title": image["title"] ?? ""]
    ).identified(as: image["id"])
  }
}

/// What stands within a chapter and may have a title.
private let quoted: Set = ["poem", "stanza", "epigraph", "cite", "annotation"]

extension Element {
  /// The element with an id, where there is one to give.
  func identified(as id: String?) -> Element {
    guard let id, self["id"] == nil else { return self }
    var result = Element(name, attributes: attributes + [("id", id)])
    result.children = children
    return result
  }
}
