import Magazine

/// The package document of an e-book: what it is, what files it has and in which order they are read
/// (EPUB 3.3, 5; OPF 2.0.1).
struct PackageDocument {
  /// A file of the book.
  struct Item {
    let path: String
    let mediaType: String
    let properties: [Substring]

    /// Whether it is a page, by what it says it is.
    var isText: Bool {
      mediaType.isEmpty || ["html", "xml", "dtbook"].contains { mediaType.contains($0) }
    }
  }

  private(set) var nameplate = Nameplate()
  /// The files in the order they are read; those out of the line behind the others.
  private(set) var spine: [Item] = []
  /// Files of the spine that the manifest does not name.
  private(set) var missing: [String] = []
  private(set) var items: [Item] = []
  /// The path of the NCX, where the spine names one or the manifest has one.
  private(set) var ncxPath: String?
  /// Where the text begins, as the guide of EPUB 2 says it (OPF 2.0.1, 2.6).
  private(set) var beginning: Address?
  /// Whether its pages are drawn rather than set.
  private(set) var isFixedLayout = false

  /// The path of the navigation document.
  var navigationPath: String? { items.first { $0.properties.contains("nav") }?.path }

  /// Reads the package document at a path in the archive.
  init(_ root: Element, path: String) {
    readMetadata(root.first { $0.name == "metadata" } ?? root)
    var byID: [String: Item] = [:]
    for item in root.first(where: { $0.name == "manifest" })?.descendants("item") ?? [] {
      guard let address = item["href"].flatMap({ Address($0, from: path) }) else { continue }
      let read = Item(
        path: address.path, mediaType: (item["media-type"] ?? "").lowercased(),
        properties: item.words("properties"))
      items.append(read)
      if let id = item.token("id") { byID[id] = read }
    }
    readSpine(root.first { $0.name == "spine" }, byID)
    let guide = root.first { $0.name == "guide" }?.descendants("reference") ?? []
    let start = guide.first { ["text", "start"].contains(($0["type"] ?? "").lowercased()) }
    beginning = start?["href"].flatMap { Address($0, from: path) }
  }

  private mutating func readSpine(_ spine: Element?, _ byID: [String: Item]) {
    var outside: [Item] = []
    for reference in spine?.descendants("itemref") ?? [] {
      guard let id = reference.token("idref") else { continue }
      guard let item = byID[id] else {
        missing.append(id)
        continue
      }
      if reference["linear"] == "no" { outside.append(item) } else { self.spine.append(item) }
    }
    self.spine += outside
    let named = spine?.token("toc").flatMap { byID[$0] }
    ncxPath = (named ?? items.first { $0.mediaType.contains("dtbncx") })?.path
  }

  // MARK: Metadata

  private mutating func readMetadata(_ metadata: Element) {
    let refinements = Refinements(metadata)
    let all = metadata.descendants
    func words(_ name: String) -> [String] { all(name).map(\.words).filter { !$0.isEmpty } }
    nameplate.title = title(all("title"), refinements)
    nameplate.otherTitle = all("title").first.flatMap { $0["id"] }.flatMap {
      refinements.values["\($0) alternate-script"]
    }
    nameplate.authors = all("creator").filter { refinements.isAuthor($0) }.map(\.words)
    if nameplate.authors.isEmpty { nameplate.authors = words("creator") }
    nameplate.languages = words("language").compactMap { Language($0) }.filter { $0.code != "und" }
    nameplate.publisher = words("publisher").first
    nameplate.date = words("date").first.map { String($0.prefix { $0 != "T" }) }
    nameplate.identifier = words("identifier").first ?? ""
    nameplate.series = refinements.series
    isFixedLayout = refinements.named["rendition:layout"] == "pre-paginated"
  }

  /// The main title with its subtitle (EPUB 3.3, 5.5.3.1.2), or the first.
  private func title(_ titles: [Element], _ refinements: Refinements) -> String {
    func of(_ type: String) -> Element? {
      titles.first { title in
        title["id"].flatMap { refinements.values["\($0) title-type"] } == type
      }
    }
    guard let main = of("main") ?? titles.first(where: { $0.hasWords }) else { return "" }
    guard let subtitle = of("subtitle"), !subtitle.words.isEmpty else { return main.words }
    return isMostlyHan(main.words)
      ? "\(main.words)：\(subtitle.words)" : "\(main.words): \(subtitle.words)"
  }
}

extension Element {
  /// The value of an attribute that names or is an id, without white space at its ends (XML 1.0, 3.3.3).
  fileprivate func token(_ attribute: String) -> String? { self[attribute]?.trimmed }
}

/// What `meta` says, of the book and of other statements about it.
private struct Refinements {
  /// By `id property`.
  private(set) var values: [String: String] = [:]
  /// By the names of EPUB 2 or the properties of EPUB 3 that refine nothing.
  private(set) var named: [String: String] = [:]
  /// What it belongs to, each with its id.
  private var collections: [(id: String?, name: String)] = []

  /// Reads both forms, as books of EPUB 3 carry those of EPUB 2 for older programs.
  init(_ metadata: Element) {
    for meta in metadata.descendants("meta") {
      if let name = meta["name"], let content = meta["content"] { named[name] = content }
      guard let property = meta["property"] else { continue }
      if let refined = meta["refines"] {
        values["\(refined.drop { $0 == "#" }) \(property)"] = meta.words
      } else {
        named[property] = meta.words
        if property == "belongs-to-collection" { collections.append((meta["id"], meta.words)) }
      }
    }
  }

  /// Whether a creator wrote the book: no other role is said (MARC relators).
  func isAuthor(_ creator: Element) -> Bool {
    let role =
      creator.attribute("opf:role", "role") ?? creator["id"].flatMap { values["\($0) role"] }
    return role == nil || role == "aut"
  }

  /// The series with the number in it, by EPUB 3 or as calibre writes it. A set, such as a list of the
  /// best books, is no series (EPUB 3.3, 5.5.3.5).
  var series: String? {
    let collection = collections.first { collection in
      collection.id.flatMap { values["\($0) collection-type"] } ?? "series" == "series"
    }
    guard let name = collection?.name ?? named["calibre:series"] else { return nil }
    let position =
      collection == nil
      ? named["calibre:series_index"]
      : collection?.id.flatMap { values["\($0) group-position"] }
    return position.map { "\(name) \($0.hasSuffix(".0") ? String($0.dropLast(2)) : $0)" } ?? name
  }
}
