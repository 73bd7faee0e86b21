import Magazine

/// Where the parts of a work begin, as its contents name them.
struct Outline {
  var entries: [Entry] = []

  /// A line of the contents.
  struct Entry {
    var title: String
    /// The index of the passage it begins with.
    var start: Int
    /// Where it leads, as `path#id`; `nil` where it was not given.
    var anchor: String?
    var children: [Entry] = []
    /// Whether its children are in other files than it is, which makes it a part and them chapters.
    var isPart: Bool?
  }

  init(entries: [Entry] = []) { self.entries = entries }

  /// The outline that the headings of a text make: those of the highest level that stands there more
  /// than once, and above them, where there are any, the parts.
  init(headingsOf passages: [Passage]) {
    var levels: [Int: Int] = [:]
    for passage in passages {
      if case .heading(let level, _) = passage.block { levels[level, default: 0] += 1 }
    }
    guard let level = levels.keys.sorted().first(where: { (levels[$0] ?? 0) > 1 }) else { return }
    let parts = levels.keys.filter { $0 < level }
    // One heading above all others is the title of the work, not the name of a part.
    let isTitled = parts.count == 1 && passages.first.map { $0.block.headingLevel != nil } ?? false
    for (index, passage) in passages.enumerated() {
      guard case .heading(let own, let text) = passage.block else { continue }
      if own < level, !(isTitled && index == 0) {
        entries.append(Entry(title: text.plain, start: index, isPart: true))
      } else if own == level {
        add(Entry(title: text.plain, start: index))
      }
    }
  }

  /// Adds a chapter, to the part that is open where there is one.
  private mutating func add(_ chapter: Entry) {
    if let last = entries.indices.last, entries[last].isPart == true {
      entries[last].children.append(chapter)
    } else {
      entries.append(chapter)
    }
  }
}

extension Block {
  /// The level of a heading; `nil` of any other block.
  var headingLevel: Int? {
    if case .heading(let level, _) = self { level } else { nil }
  }
}
