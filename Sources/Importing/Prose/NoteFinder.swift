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
    let element: Element
    let path: String
    let position: Int
  }

  private var mentions: [Mention] = []
  /// The blocks that some link leads to, by where they are.
  private var blocks: [String: FoundBlock] = [:]
  private var wanted: Set<String> = []
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
    for page in pages { finder.collectMentions(page.root, parents: [], page.path) }
    guard !finder.mentions.isEmpty else { return NoteTable() }
    finder.wanted = Set(finder.mentions.map(\.target.key))
    finder.position = 0
    for page in pages { finder.collectBlocks(page.root, in: page.path) }
    var table = NoteTable()
    for mention in finder.mentions where finder.isNote(mention) {
      table.declare(mention.target.key, mark: mention.words)
    }
    return table
  }

  private mutating func collectMentions(_ element: Element, parents: [String], _ path: String) {
    if element.name == "a", let link = element["href"], let target = Address(link, from: path),
      target.fragment != nil
    {
      let isDeclared = element.isKnown(as: NoteFinder.markNames)
      let words = element.words
      if isDeclared || isNoteMark(words) || (words.isEmpty && element.holdsPicture) {
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
      for id in element.leadingIDs where wanted.contains("\(path)#\(id)") {
        let key = "\(path)#\(id)"
        if blocks[key] == nil {
          blocks[key] = FoundBlock(element: element, path: path, position: position)
        }
      }
    }
    position += 1
    for case .element(let child) in element.children { collectBlocks(child, in: path) }
  }

  private func isNote(_ mention: Mention) -> Bool {
    guard let block = blocks[mention.target.key],
      block.element.text.utf8.count <= NoteFinder.longest
    else { return false }
    if mention.isDeclared || block.element.isKnown(as: NoteFinder.noteNames) { return true }
    return mention.position < block.position && leadsBack(block, to: mention)
  }

  /// Whether a block that nobody calls a note leads back to its mark, and is no chapter that leads back
  /// to a table of contents.
  private func leadsBack(_ block: FoundBlock, to mention: Mention) -> Bool {
    let hasHeading = block.element.first {
      if case .heading = $0.kind { true } else { false }
    }
    return hasHeading == nil
      && block.element.descendants("a").contains { link in
        guard let address = link["href"].flatMap({ Address($0, from: block.path) }) else {
          return false
        }
        return address.path == mention.path && address.fragment.map(mention.ids.contains) ?? false
      }
  }
}

extension Element {
  /// Whether a picture is in it.
  var holdsPicture: Bool { first { $0.name == "img" || $0.name == "image" } != nil }
}
