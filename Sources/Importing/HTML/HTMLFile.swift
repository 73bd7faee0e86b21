import Magazine

/// A page of HTML in a file of its own.
package struct HTMLFile: Importer {
  package let path: String
  package let options: ImportOptions
  package let publication: Publication
  package let faults: [ImportFault] = []
  private let bodies: [Article.ID: Body]

  /// Characters beyond which the headings of a page make articles of it.
  private static let longest = 20_000

  /// Text that begins with a tag and soon says that it is HTML.
  package static func recognises(_ source: Source) -> Bool {
    let start = markupText(source.head).lowercased()
    guard start.drop(while: \.isWhitespace).first == "<" else { return false }
    return ["<html", "<!doctype html", "<head", "<body"].contains { start.contains($0) }
  }

  package init(_ source: Source, _ options: ImportOptions) throws(ImportFault) {
    (path, self.options) = (source.path, options)
    let text = markupText(try File.read(source.path), declared: options.encoding?.rawValue)
    let document = MarkupDocument(html: text)
    var sheet = StyleSheet()
    for style in document.head?.descendants("style") ?? [] { sheet.read(style.text) }
    let notes = NoteFinder.find(in: [("", document.root)])
    var reader = ProseReader(path: "", sheet: sheet, notes: notes)
    reader.read(document.mainText, language: document.root.language.flatMap { Language($0) })
    guard !reader.passages.isEmpty else { throw ImportFault(source.path, .book(.empty)) }
    let length = reader.passages.reduce(0) { $0 + $1.block.length }
    let work = Binder.bind(
      reader.passages,
      length > HTMLFile.longest ? Outline(headingsOf: reader.passages) : Outline(),
      notes: reader.notes, nameplate: document.nameplate(path: source.path))
    (publication, bodies) = (work.publication, work.bodies)
  }

  package func text(of article: Article.ID) throws(ImportFault) -> ImportedText {
    ImportedText(bodies[article] ?? publication.languages.map(Excuse.unreadable))
  }
}

extension MarkupDocument {
  /// What a page says of itself; its file names it where it says nothing.
  fileprivate func nameplate(path: String) -> Nameplate {
    func meta(_ name: String) -> String? {
      head?.descendants("meta").first { $0.attribute("name", "property") == name }?["content"]
    }
    let titles = [
      head?.descendants("title").first?.words, meta("og:title"),
      body.descendants("h1").first?.words,
    ]
    var nameplate = Nameplate()
    nameplate.kind = .document
    nameplate.title = titles.compactMap(\.self).first { !$0.isEmpty } ?? fileTitle(path)
    nameplate.authors = [meta("author")].compactMap(\.self)
    nameplate.languages = [root.language.flatMap { Language($0) }].compactMap(\.self)
    nameplate.identifier = path
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

/// What a file is called, without its folder and what follows the last dot.
func fileTitle(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
  return String(name[..<dot])
}
