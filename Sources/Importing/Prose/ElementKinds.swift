/// What an element of HTML does in a text, as far as reading it differs.
enum ElementKind {
  case heading(Int)
  case list, definitionList, quotation, table, preformatted, figure, rule
  case paragraph
  case lineBreak, picture, drawing, ruby, formula, link, quoted, raised
  case inline
  /// Nothing in it is text of the work.
  case silent

  /// The kind of an element by its name in small letters.
  init(_ name: String) { self = kinds[name] ?? .inline }
}

private let kinds: [String: ElementKind] = {
  var kinds: [String: ElementKind] = [
    "dl": .definitionList, "blockquote": .quotation, "table": .table, "pre": .preformatted,
    "figure": .figure, "hr": .rule, "br": .lineBreak, "img": .picture, "image": .picture,
    "svg": .drawing, "ruby": .ruby, "math": .formula, "a": .link, "q": .quoted, "sup": .raised,
    "sub": .raised,
  ]
  for level in 1...6 { kinds["h\(level)"] = .heading(level) }
  for name in ["ul", "ol", "menu", "dir"] { kinds[name] = .list }
  for name in [
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figcaption",
    "address", "center", "details", "summary", "fieldset", "legend", "form", "hgroup", "body",
    "html", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "search",
    "option", "optgroup", "listing", "xmp",
  ] {
    kinds[name] = .paragraph
  }
  for name in [
    "head", "title", "script", "style", "template", "noscript", "iframe", "input", "button",
    "select", "textarea", "audio", "video", "canvas", "map", "area", "link", "meta", "base", "rp",
    "track", "source", "param", "embed", "col", "colgroup", "datalist", "dialog", "progress",
    "meter",
  ] {
    kinds[name] = .silent
  }
  return kinds
}()

extension Element {
  /// Whether one of its types of EPUB, its roles of ARIA or its classes is among some.
  func isKnown(as names: Set<String>) -> Bool {
    for attribute in ["epub:type", "role", "class"] {
      for word in words(attribute) where names.contains(word.lowercased()) { return true }
    }
    return false
  }

  /// Whether a page of the printed edition begins here.
  var isPageBreak: Bool { isKnown(as: ["pagebreak", "doc-pagebreak"]) }

  /// Whether it holds verse, line by line.
  var isVerse: Bool {
    isKnown(as: ["verse", "poem", "poetry", "stanza", "z3998:verse", "z3998:poem", "lyrics"])
  }

  /// Whether it begins a stanza: it says so, or it is a paragraph that holds its lines itself.
  var isStanza: Bool {
    isKnown(as: ["stanza", "strophe", "z3998:stanza"])
      || name == "p" && elements.contains { $0.name == "br" }
  }

  /// What it says about the language of its text.
  var language: String? { attribute("xml:lang", "lang") }

  /// The ids by which links find it.
  var ids: [String] {
    let named = name == "a" ? self["name"] : nil
    return [self["id"], named].compactMap(\.self).filter { !$0.isEmpty }
  }
}
