/// A line of the contents of an e-book: what it is called, and where it leads.
struct NavigationPoint {
  let title: String
  /// What it is called in the other language, where it says both.
  var otherTitle: String?
  /// `nil` where it only names what stands below it.
  let address: Address?
  let children: [NavigationPoint]
}

/// The contents of an e-book and the pages of its printed edition.
struct Navigation {
  var points: [NavigationPoint] = []
  /// Where pages of the printed edition begin, by `path#id`.
  var pages: [String: String] = [:]
  /// Where the text begins, behind cover and title; `nil` where the book does not say.
  var beginning: Address?

  /// Reads the navigation document of EPUB 3 (EPUB 3.3, 7).
  init(document: Element, path: String) {
    for nav in document.descendants("nav") {
      guard let list = nav.descendants("ol").first else { continue }
      let types = nav.words("epub:type") + nav.words("role")
      if types.contains("page-list") || types.contains("doc-pagelist") {
        readPages(Navigation.points(list, path))
      } else if types.contains("landmarks") {
        let link = list.descendants("a").first { $0.words("epub:type").contains("bodymatter") }
        beginning = link?["href"].flatMap { Address($0, from: path) }
      } else if points.isEmpty, types.contains("toc") || types.contains("doc-toc") || types.isEmpty
      {
        points = Navigation.points(list, path)
      }
    }
  }

  /// Reads the NCX of EPUB 2 (OPF 2.0.1, 2.4.1). The order is that of the file: `playOrder` is often wrong.
  init(ncx: Element, path: String) {
    points = ncx.descendants("navmap").first.map { Navigation.mapPoints($0, path) } ?? []
    for target in ncx.descendants("pagetarget") {
      guard let source = target.child("content")?["src"], let address = Address(source, from: path)
      else { continue }
      pages[address.key] = target["value"] ?? target.child("navlabel")?.words
    }
  }

  /// A book without contents.
  init() {}

  private static func points(_ list: Element, _ path: String) -> [NavigationPoint] {
    list.elements.filter { $0.name == "li" }.map { item in
      let label = item.elements.first { $0.name == "a" || $0.name == "span" }
      let link = item.elements.first { $0.name == "a" }?["href"]
      let tagged = label?.elements.filter { $0.language != nil } ?? []
      let isPair = tagged.count == 2 && tagged[0].language != tagged[1].language
      return NavigationPoint(
        title: (isPair ? tagged[0].words : label?.labelWords) ?? "",
        otherTitle: isPair ? tagged[1].words : nil,
        address: link.flatMap { Address($0, from: path) },
        children: item.child("ol").map { points($0, path) } ?? [])
    }
  }

  private static func mapPoints(_ element: Element, _ path: String) -> [NavigationPoint] {
    element.elements.filter { $0.name == "navpoint" }.map { point in
      let source = point.child("content")?["src"] ?? ""
      return NavigationPoint(
        title: point.child("navlabel")?.words ?? "",
        address: source.isEmpty ? nil : Address(source, from: path),
        children: mapPoints(point, path))
    }
  }

  private mutating func readPages(_ points: [NavigationPoint]) {
    for point in points {
      if let address = point.address { pages[address.key] = point.title }
      readPages(point.children)
    }
  }
}

extension Element {
  /// What a line of contents says: its words, or those of a picture in it.
  fileprivate var labelWords: String {
    let said = words
    return said.isEmpty ? first { $0.name == "img" }?["alt"] ?? self["title"] ?? "" : said
  }
}
