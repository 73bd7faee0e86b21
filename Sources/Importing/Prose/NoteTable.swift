import Magazine

/// The footnotes of a work: which elements are notes, and what was read of them.
struct NoteTable {
  /// The number that stands for a note throughout the work, by where its element is: `path#id`.
  private(set) var numbers: [String: Int] = [:]
  /// What the notes say, by that number.
  private(set) var contents: [Int: [Block]] = [:]
  private var count = 0

  /// Makes the element at a key a note.
  mutating func declare(_ key: String) {
    guard numbers[key] == nil else { return }
    count += 1
    numbers[key] = count
  }

  /// Keeps what a note says.
  mutating func keep(_ blocks: [Block], as number: Int) {
    contents[number, default: []] += blocks
  }

  /// Adds a note that no element holds, such as one in the words of a picture; the answer is its number.
  mutating func add(_ text: Text) -> Int {
    count += 1
    contents[count] = [.paragraph(text)]
    return count
  }

  /// The note that a block of a file is: the one its own id, or the first thing in it, stands for.
  func number(of element: Element, in path: String) -> Int? {
    guard !numbers.isEmpty else { return nil }
    return element.leadingIDs.lazy.compactMap { numbers["\(path)#\($0)"] }.first
  }
}

extension Element {
  /// Its own ids and those of what stands in it before its first word. A container of several blocks is
  /// not led by what leads the first of them, unless it is an item of its own.
  var leadingIDs: [String] {
    var found = ids
    let isItem = ["li", "aside", "dd"].contains(name) || elements.count == 1
    for child in children {
      switch child {
      case .text(let text):
        if text.contains(where: { !$0.isWhitespace }) { return found }
      case .element(let element):
        guard !element.isBlock || (element.isNoteBody && isItem) else { return found }
        found += element.leadingIDs
        if element.hasWords { return found }
      }
    }
    return found
  }

  /// Whether any character in it is no white space.
  var hasWords: Bool {
    children.contains { child in
      switch child {
      case .text(let text): text.contains { !$0.isWhitespace }
      case .element(let element): element.hasWords
      }
    }
  }

  /// Whether a note can be the whole of it.
  var isNoteBody: Bool { ["p", "li", "div", "aside", "dd", "section", "footer"].contains(name) }

  /// Whether it begins a line of its own.
  var isBlock: Bool {
    switch ElementKind(name) {
    case .heading, .list, .definitionList, .quotation, .table, .preformatted, .figure, .rule,
      .paragraph:
      true
    case .lineBreak, .picture, .drawing, .ruby, .formula, .link, .quoted, .raised, .inline, .silent:
      false
    }
  }
}

/// Whether a text is such as stands for a note: `1`, `[12]`, `*`, `†`, `①`, `注3`.
func isNoteMark(_ text: String) -> Bool {
  let core = text.filter { !$0.isWhitespace && !"[]()（）〔〕［］【】.,:：".contains($0) }
  guard (1...5).contains(core.count) else { return false }
  let rest = core.drop { "注註note".contains($0) }
  return rest.allSatisfy { $0.isNumber || "*＊†‡§¶※#".contains($0) }
    || (rest.count == 1 && core.count == 1 && rest.allSatisfy { $0.isASCII && $0.isLetter })
}
