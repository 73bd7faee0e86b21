import Magazine

/// Finds the footnotes of a work, in whatever shape: by the types of EPUB and the roles of ARIA, by the
/// classes of Chinese publishers, and, where nothing is said, by a mark that leads to a block which leads
/// back.
struct NoteFinder {
  private struct Mention {
    let target: Address
    /// The ids by which the note could lead back.
    let ids: [String]
    let path: String
    let words: String
    let isDeclared: Bool
    /// How many elements of the work begin before it.
    let position: Int
  }

  private struct FoundBlock {
    let position: Int
    /// Whether it is as short as a note is.
    let isShort: Bool
    /// Whether it says itself that it is a note.
    let isNamed: Bool
    /// Where its links lead; nowhere where it is a chapter, which has a heading. They are looked
    /// up once, for thousands of marks may lead to it.
    let ways: Set<Address>
  }

  private var mentions: [Mention] = []
  /// The blocks that some link leads to, by where they are.
  private var blocks: [String: FoundBlock] = [:]
  /// Where the marks lead: `path#id`, and the ids alone, of which nearly every block has none.
  private var (wanted, wantedIDs): (Set<String>, Set<String>) = ([], [])
  private var position = 0

  /// Marks that say themselves that they lead to a note.
  static let markNames: Set = [
    "noteref", "doc-noteref", "duokan-footnote", "footnote-ref", "fnref",
  ]
  private static let noteNames: Set = [
    "footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote",
    "duokan-footnote-item", "footnotetext",
  ]
  /// Characters beyond which nothing is taken for a note.
  private static let longest = 20_000

  /// The notes of pages given by their paths.
  static func find(in pages: [(path: String, root: Element)]) -> NoteTable {
    var finder = NoteFinder()
    for page in pages { finder.addMarks(of: page.root, in: page.path) }
    return finder.table { finder in
      for page in pages { finder.addBlocks(of: page.root, in: page.path) }
    }
  }

  /// Finds the marks of the next page of a work.
  mutating func addMarks(of root: Element, in path: String) {
    collectMentions(root, parents: [], path)
  }

  /// Finds, in the next page of a work whose marks are all found, what they lead to.
  mutating func addBlocks(of root: Element, in path: String) { collectBlocks(root, in: path) }

  /// The notes of a work whose marks are all found; where there are any, `addPages` goes through its pages from
  /// the first one again.
  mutating func table(_ addPages: (inout NoteFinder) -> Void) -> NoteTable {
    guard !mentions.isEmpty else { return NoteTable() }
    wanted = Set(mentions.map(\.target.key))
    wantedIDs = Set(mentions.compactMap(\.target.fragment))
    position = 0
    addPages(&self)
    var table = NoteTable()
    for mention in mentions where isNote(mention) {
      table.declare(mention.target, mark: mention.words)
    }
    return table
  }

  private mutating func collectMentions(_ element: Element, parents: [String], _ path: String) {
    if element.name == "a", let link = element["href"], link.utf8.contains(UInt8(ascii: "#")) {
      let isDeclared = element.isKnown(as: NoteFinder.markNames)
      let words = element.words
      if isDeclared || isNoteMark(words) || (words.isEmpty && element.holdsPicture),
        let target = Address(link, from: path), target.fragment != nil
      {
        mentions.append(
          Mention(
            target: target, ids: element.ids + parents, path: path, words: words,
            isDeclared: isDeclared,
            position: position))
      }
    }
    position += 1
    let isOuter = element.isBlock && element.name != "p" && element.name != "li"
    let ids = isOuter ? [] : parents + element.ids
    for case .element(let child) in element.children { collectMentions(child, parents: ids, path) }
  }

  private mutating func collectBlocks(_ element: Element, in path: String) {
    if element.isNoteBody {
      element.visitLeadingIDs { id in
        guard wantedIDs.contains(id) else { return false }
        let key = "\(path)#\(id)"
        if wanted.contains(key), blocks[key] == nil { blocks[key] = found(element, in: path) }
        return false
      }
    }
    position += 1
    for case .element(let child) in element.children { collectBlocks(child, in: path) }
  }

  private func found(_ element: Element, in path: String) -> FoundBlock {
    let isShort = element.isShorter(than: NoteFinder.longest)
    let heading = element.first { if case .heading = $0.kind { true } else { false } }
    let links = isShort && heading == nil ? element.descendants("a") : []
    return FoundBlock(
      position: position, isShort: isShort,
      isNamed: element.isKnown(as: NoteFinder.noteNames),
      ways: Set(links.compactMap { $0["href"].flatMap { Address($0, from: path) } }))
  }

  /// Whether a block that nobody calls a note leads back to its mark is what tells it from others; a chapter may
  /// lead back to a table of contents, too.
  private func isNote(_ mention: Mention) -> Bool {
    guard let block = blocks[mention.target.key], block.isShort else { return false }
    if mention.isDeclared || block.isNamed { return true }
    return mention.position < block.position
      && mention.ids.contains { block.ways.contains(Address(path: mention.path, fragment: $0)) }
  }
}

extension Element {
  /// Whether it holds no more than so many bytes of text.
  fileprivate func isShorter(than most: Int) -> Bool {
    var left = most
    return isShorter(than: &left)
  }

  private func isShorter(than left: inout Int) -> Bool {
    for child in children {
      switch child {
      case .text(let text): left -= text.utf8.count
      case .element(let element): if !element.isShorter(than: &left) { return false }
      }
      if left < 0 { return false }
    }
    return true
  }

  /// Whether a picture is in it.
  var holdsPicture: Bool { first { $0.name == "img" || $0.name == "image" } != nil }
}
