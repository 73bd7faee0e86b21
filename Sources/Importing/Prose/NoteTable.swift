import Magazine

/// The footnotes of a work: which elements are notes, and what was read of them.
struct NoteTable {
  /// The number that stands for a note throughout the work, by where its element is: `path#id`.
  private(set) var numbers: [String: Int] = [:]
  /// The ids among them, without their files: most ids of a work are none, and are told so by these alone.
  private var ids: Set<String> = []
  /// What the notes say, by that number.
  private(set) var contents: [Int: [Block]] = [:]
  /// The mark in the text that first leads to a note, by that number.
  private var marks: [Int: String] = [:]
  private var count = 0

  /// Makes the element at an address a note that a mark leads to.
  mutating func declare(_ address: Address, mark: String) {
    guard numbers[address.key] == nil else { return }
    count += 1
    numbers[address.key] = count
    if let id = address.fragment { ids.insert(id) }
    marks[count] = mark
  }

  /// Keeps what a note says, apart from its mark.
  mutating func keep(_ blocks: [Block], as number: Int) {
    contents[number, default: []] += blocks.withoutLeading(mark: marks[number] ?? "")
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
    var number: Int?
    element.visitLeadingIDs { id in
      if ids.contains(id) { number = numbers["\(path)#\(id)"] }
      return number != nil
    }
    return number
  }
}

extension Element {
  /// Shows its own ids, and those of what stands in it before its first word, until one is found to be the one;
  /// the answer is whether any was. A container of several blocks is not led by what leads the first of them,
  /// unless it is an item of its own.
  @discardableResult
  func visitLeadingIDs(_ isTheOne: (String) -> Bool) -> Bool {
    if ids.contains(where: isTheOne) { return true }
    for child in children {
      switch child {
      case .text(let text):
        if text.holdsWords { return false }
      case .element(let element):
        guard !element.isBlock || (element.isNoteBody && isItem) else { return false }
        if element.visitLeadingIDs(isTheOne) { return true }
        if element.hasWords { return false }
      }
    }
    return false
  }

  /// Whether any character in it is no white space.
  var hasWords: Bool {
    children.contains { child in
      switch child {
      case .text(let text): text.holdsWords
      case .element(let element): element.hasWords
      }
    }
  }

  /// Whether what leads the block in it leads it as well: an item of its own, or a box round one block.
  private var isItem: Bool {
    if name == "li" || name == "aside" || name == "dd" { return true }
    var count = 0
    for case .element in children { count += 1 }
    return count == 1
  }

  /// Whether it begins a line of its own.
  var isBlock: Bool {
    switch kind {
    case .heading, .list, .definitionList, .quotation, .table, .preformatted, .figure, .rule,
      .paragraph:
      true
    case .lineBreak, .picture, .drawing, .ruby, .formula, .link, .quoted, .raised, .inline, .silent:
      false
    }
  }
}
