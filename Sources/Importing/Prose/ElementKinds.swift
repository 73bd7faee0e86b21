/// What an element of HTML does in a text, as far as reading it differs.
enum ElementKind: Equatable {
  case heading(Int)
  case list, definitionList, quotation, table, preformatted, figure, rule
  case paragraph
  case lineBreak, picture, drawing, ruby, formula, link, quoted, raised
  case inline
  /// Nothing in it is text of the work.
  case silent

  /// The tags of HTML by their names.
  static let tags = Dictionary(uniqueKeysWithValues: kinds.map { ($0, Tag($0, $1)) })
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
    "select", "textarea", "audio", "video", "map", "area", "link", "meta", "base", "rp",
    "track", "source", "param", "embed", "col", "colgroup", "datalist", "dialog", "progress",
    "meter",
  ] {
    kinds[name] = .silent
  }
  return kinds
}()

extension Element {
  /// Whether a page of the printed edition begins here.
  var isPageBreak: Bool { isKnown(as: pageBreakNames) }

  /// Whether it holds verse, line by line.
  var isVerse: Bool { isKnown(as: verseNames) }

  /// Whether it begins a stanza: it says so, or it is a paragraph that holds its lines itself.
  var isStanza: Bool {
    isKnown(as: stanzaNames)
      || name == "p" && elements.contains { $0.name == "br" }
  }

  /// What it says about the language of its text.
  var language: String? { attribute("xml:lang", "lang") }

  /// The ids by which links find it.
  var ids: [String] {
    guard !attributes.isEmpty else { return [] }
    var ids: [String] = []
    if let id = self["id"], !id.isEmpty { ids.append(id) }
    if name == "a", let id = self["name"], !id.isEmpty { ids.append(id) }
    return ids
  }
}

private let pageBreakNames: Set = ["pagebreak", "doc-pagebreak"]
private let verseNames: Set = [
  "verse", "poem", "poetry", "stanza", "linegroup", "lg", "z3998:verse", "z3998:poem", "lyrics",
]
private let stanzaNames: Set = ["stanza", "strophe", "linegroup", "lg", "z3998:stanza"]
