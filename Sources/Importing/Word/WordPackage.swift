import Magazine

/// The parts of a Word document that say something, each read once.
struct WordPackage {
  /// The path of the main part.
  let path: String
  /// The body of the document.
  let body: Element
  let styles: WordStyles
  let numbering: Element?
  /// Footnotes and endnotes.
  private(set) var notes: [(kind: String, root: Element)] = []
  private(set) var nameplate = Nameplate()
  private(set) var losses: [(file: String, fact: BookFact)] = []
  /// Where the ids of links and pictures lead.
  private let targets: [String: String]

  private static let usualPath = "word/document.xml"

  /// Whether an archive holds a document.
  static func isIn(_ archive: Archive) -> Bool {
    archive.has(usualPath)
      || archive.has("[Content_Types].xml") && archive.names.contains { $0.hasPrefix("word/") }
  }

  /// Reads the parts of a document; throws where the main part is missing or cannot be unpacked.
  init(_ archive: Archive) throws {
    var losses: [(file: String, fact: BookFact)] = []
    func part(_ name: String) -> Element? {
      do {
        guard let content = try archive.content(name) else { return nil }
        if !content.isWhole { losses.append((name, .damagedFile)) }
        let document = MarkupDocument(xml: content.bytes)
        if document.isRepaired { losses.append((name, .repaired)) }
        return document.root
      } catch {
        losses.append((name, .archive(error)))
        return nil
      }
    }
    let links = part("_rels/.rels").map(WordPackage.links) ?? []
    let main = links.first { $0.type == "officeDocument" }.map {
      Address($0.target, from: "")?.path
    }
    path = main.flatMap { $0 }.flatMap { archive.has($0) ? $0 : nil } ?? WordPackage.usualPath
    guard let content = try archive.content(path) else { throw BookFailure.book(.noPackage) }
    if !content.isWhole { losses.append((path, .damagedFile)) }
    var pieces = PieceCount()
    pieces.addTags(of: content.bytes)
    guard !pieces.isTooMany else { throw BookFailure.book(PieceCount.fact) }
    let document = MarkupDocument(xml: content.bytes)
    body = document.root.first { $0.name == "body" } ?? document.root
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let prefix = folder.isEmpty ? "" : folder + "/"
    let name = path.dropFirst(prefix.count)
    targets = Dictionary(
      (part("\(prefix)_rels/\(name).rels").map(WordPackage.links) ?? []).map { ($0.id, $0.target) }
    ) { first, _ in first }
    styles = WordStyles(part("\(prefix)styles.xml"))
    numbering = part("\(prefix)numbering.xml")
    for kind in ["footnote", "endnote"] {
      if let root = part("\(prefix)\(kind)s.xml") { notes.append((kind, root)) }
    }
    if let core = part("docProps/core.xml") { nameplate = Nameplate(coreProperties: core) }
    self.losses = losses
  }

  /// Where an id leads: an address, or a part from the main one.
  func target(_ id: String?) -> String? { id.flatMap { targets[$0] } }

  private struct Link {
    let id, type, target: String
  }

  /// The relationships that a part lists (ECMA-376 part 2, 9.3).
  private static func links(_ root: Element) -> [Link] {
    root.descendants("relationship").map { link in
      Link(
        id: link["Id"] ?? "",
        type: (link["Type"] ?? "").split(separator: "/").last.map(String.init) ?? "",
        target: link["Target"] ?? "")
    }
  }
}

extension Nameplate {
  /// What the core properties of a document say.
  fileprivate init(coreProperties core: Element) {
    self.init()
    func words(_ name: String) -> String? {
      core.child(name)?.words.trimmed.nonEmpty
    }
    title = words("title") ?? ""
    authors = [words("creator")].compactMap(\.self).filter { !accounts.contains($0.lowercased()) }
    languages = [words("language")].compactMap { $0.flatMap { Language($0) } }
    date = (words("created") ?? words("modified")).map { String($0.prefix { $0 != "T" }) }
    kind = .document
  }
}

/// Names of accounts that Word takes for authors.
private let accounts: Set = [
  "administrator", "admin", "user", "windows user", "microsoft office user", "unknown",
]

extension String {
  /// The text, `nil` where it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
