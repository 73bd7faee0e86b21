import Magazine

/// A page of HTML in a file of its own.
package struct HTMLFile: BoundImporter {
  package let path: String
  package let options: ImportOptions
  package let work: BoundWork
  package var knownID: Publication.ID?
  package let faults: [ImportFault]

  /// Text that begins with a tag and soon says that it is HTML, or is a part of such a page.
  package static func recognises(_ source: Source) -> Bool {
    let start = markupText(source.head).lowercased().drop(while: \.isWhitespace)
    guard start.first == "<" else { return false }
    return ["<html", "<!doctype html", "<head", "<body"].contains { start.contains($0) }
      || isPart(String(start), of: source.path.lowercased())
  }

  /// Whether a text is what stands in the body of a page: its name says so, or its paragraphs do. Markdown may begin
  /// with a tag as well.
  private static func isPart(_ start: String, of path: String) -> Bool {
    if [".html", ".htm"].contains(where: path.hasSuffix) {
      return start.dropFirst().first?.isLetter == true || start.hasPrefix("<!--")
    }
    guard ![".md", ".markdown"].contains(where: path.hasSuffix) else { return false }
    let begins = blocks.contains { start.hasPrefix("<\($0)>") || start.hasPrefix("<\($0) ") }
    return begins && start.contains("</p>") && !start.contains("\n#")
  }

  /// What the body of a page begins with.
  private static let blocks = [
    "p", "h1", "h2", "h3", "div", "article", "section", "main", "header", "blockquote", "ul", "ol",
    "table",
  ]

  /// Reads the page: its main text where it marks one, else the part that holds most of its words.
  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let text: String
    (text, faults) = try source.markup(options)
    let document = MarkupDocument(html: text)
    var sheet = StyleSheet()
    for style in document.head?.descendants("style") ?? [] { sheet.read(style.text) }
    let notes = NoteFinder.find(in: [("", document.root)])
    var reader = ProseReader(path: "", sheet: sheet, notes: notes)
    reader.read(document.mainText, language: document.root.language.flatMap { Language($0) })
    guard !reader.passages.isEmpty else { throw ImportFault(source.path, .book(.empty)) }
    work = Binder.bind(
      reader.passages, Outline(ofDocument: reader.passages), notes: reader.notes,
      nameplate: document.nameplate(of: source))
  }
}

extension MarkupDocument {
  /// What a page says of itself; its file names it where it says nothing.
  fileprivate func nameplate(of source: Source) -> Nameplate {
    func meta(_ name: String) -> String? {
      head?.descendants("meta").first { $0.attribute("name", "property") == name }?["content"]
    }
    let titles = [
      head?.descendants("title").first?.words, meta("og:title"),
      body.descendants("h1").first?.words,
    ]
    var nameplate = Nameplate()
    nameplate.kind = .document
    nameplate.title = titles.compactMap(\.self).first { !$0.isEmpty } ?? source.name
    nameplate.authors = (head?.descendants("meta") ?? []).filter {
      $0.attribute("name", "property") == "author"
    }.compactMap { $0["content"] }
    nameplate.languages = [root.language.flatMap { Language($0) }].compactMap(\.self)
    nameplate.identifier = source.identity
    return nameplate
  }

  /// What the page is about: its `main`, or its only article, or all but the ways to other pages.
  fileprivate var mainText: Element {
    let all = body.text.utf8.count
    func isMost(_ element: Element) -> Bool { element.text.utf8.count * 3 >= all }
    if let main = body.first(where: { $0.name == "main" || $0["role"] == "main" }), isMost(main) {
      return main
    }
    let articles = body.descendants("article")
    if articles.count == 1, isMost(articles[0]) { return articles[0] }
    return body.withoutNavigation
  }
}

extension Element {
  /// The element without what only leads elsewhere, or stands on every page of a site.
  fileprivate var withoutNavigation: Element {
    var result = self
    result.children = children.compactMap { child in
      guard case .element(let element) = child else { return child }
      let role = element["role"] ?? ""
      let leads =
        element.name == "nav"
        || ["navigation", "banner", "contentinfo", "search"].contains(role)
      return leads ? nil : .element(element.withoutNavigation)
    }
    return result
  }
}
