import Magazine

/// Where the parts of a work begin, as its contents name them.
struct Outline {
  var entries: [Entry] = []

  /// A line of the contents.
  struct Entry {
    var title: String
    /// The title in the other language of a bilingual work.
    var otherTitle: String?
    /// The index of the passage it begins with.
    var start: Int
    /// Where it leads, as `path#id`; `nil` where it was not given.
    var anchor: String?
    var children: [Entry] = []
    /// Whether its children are in other files than it is, which makes it a part and them chapters.
    var isPart: Bool?
  }

  /// An outline of lines that are known already.
  init(entries: [Entry] = []) { self.entries = entries }

  /// Characters beyond which the headings of a document make articles of it.
  private static let longest = 20_000

  /// The outline of a document: that of its headings where it is long, pieces where it has none, nothing where
  /// it is read at one sitting.
  init(ofDocument passages: [Passage]) {
    self.init()
    guard passages.reduce(0, { $0 + $1.block.length }) > Outline.longest else { return }
    self = Outline(headingsOf: passages)
    if entries.isEmpty { self = Outline(piecesOf: passages) }
  }

  /// Characters of one piece of a text that nothing parts.
  private static let pieceLength = 40_000

  /// A long text without chapters in pieces that can be told apart by their numbers; none of a shorter one.
  init(piecesOf passages: [Passage]) {
    var (starts, length) = ([0], 0)
    for (index, passage) in passages.enumerated() {
      length += passage.block.length
      if length > Outline.pieceLength, index + 1 < passages.count {
        starts.append(index + 1)
        length = 0
      }
    }
    guard starts.count > 1 else { return }
    entries = starts.enumerated().map { Entry(title: "\($0 + 1)", start: $1) }
  }

  /// The outline that the headings of a text make: those of the highest level that stands there more
  /// than once, and above them, where there are any, the parts. Without parts they are columns where
  /// those of the next level are articles.
  init(headingsOf passages: [Passage]) {
    var levels: [Int: Int] = [:]
    let headings = passages.indices.filter { !passages.isTranslatedHeading($0) }
    for index in headings {
      if let level = passages[index].block.headingLevel { levels[level, default: 0] += 1 }
    }
    guard let level = levels.keys.sorted().first(where: { (levels[$0] ?? 0) > 1 }) else { return }
    let parts = levels.keys.filter { $0 < level }
    // One heading above all others is the title of the work, not the name of a part.
    let isTitled = parts.count == 1 && passages.first.map { $0.block.headingLevel != nil } ?? false
    for index in headings {
      guard let own = passages[index].block.headingLevel,
        let text = passages[index].block.headingText
      else { continue }
      if own < level, !(isTitled && index == 0) {
        entries.append(Entry(title: text, start: index, isPart: true))
      } else if own == level {
        add(Entry(title: text, start: index))
      }
    }
    guard parts.isEmpty || isTitled, let below = levels.keys.filter({ $0 > level }).min() else {
      return
    }
    addArticles(below, passages)
  }

  /// Gives the columns of a magazine their articles, the headings of the level below. Where nearly
  /// every column begins with an article they are columns; else it is for their length to tell.
  private mutating func addArticles(_ level: Int, _ passages: [Passage]) {
    for index in entries.indices {
      let end = index + 1 < entries.count ? entries[index + 1].start : passages.count
      entries[index].children = (entries[index].start..<end).compactMap { position in
        let block = passages[position].block
        guard block.headingLevel == level, let text = block.headingText else { return nil }
        return Entry(title: text, start: position)
      }
    }
    let parents = entries.filter { !$0.children.isEmpty }
    let bare = parents.count { $0.children[0].start == $0.start + 1 }
    let articles = parents.reduce(0) { $0 + $1.children.count }
    guard parents.count > 1, bare * 5 >= parents.count * 4,
      passages.reduce(0, { $0 + $1.block.length }) >= articles * Outline.shortest
    else { return }
    for index in entries.indices where !entries[index].children.isEmpty {
      entries[index].isPart = true
    }
  }

  /// Characters that the articles of a magazine have on average, at least.
  private static let shortest = 600

  /// Adds a chapter, to the part that is open where there is one.
  private mutating func add(_ chapter: Entry) {
    if let last = entries.indices.last, entries[last].isPart == true {
      entries[last].children.append(chapter)
    } else {
      entries.append(chapter)
    }
  }
}

extension [Passage] {
  /// Whether a heading says in another language what the one right before it says.
  fileprivate func isTranslatedHeading(_ index: Int) -> Bool {
    guard index > 0, let level = self[index].block.headingLevel,
      self[index - 1].block.headingLevel == level, self[index].isTagged, self[index - 1].isTagged,
      let own = self[index].language, let other = self[index - 1].language
    else { return false }
    return !own.isSame(as: other)
  }
}

extension Block {
  /// The level of a heading; `nil` of any other block.
  var headingLevel: Int? {
    if case .heading(let level, _) = self { level } else { nil }
  }
}
