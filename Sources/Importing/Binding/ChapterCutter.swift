/// An article before it is bound.
struct Chapter {
  var title: String
  var range: Range<Int>
  /// Where the contents say that it begins.
  var anchor: String?
  var id = ""

  /// The lines of its head, where it says which they are.
  func head(in passages: [Passage]) -> ArraySlice<Passage> {
    passages[range].prefix { $0.headLine != nil }
  }

  /// Its passages that say more than its head or title does.
  func text(in passages: [Passage]) -> ArraySlice<Passage> {
    let head = head(in: passages)
    guard head.isEmpty else { return passages[head.endIndex..<range.upperBound] }
    let own = passages[range]
    let isSaid = spelledTitle(in: passages) != nil && own.first?.block.isNotedHeading == false
    return isSaid ? own.dropFirst() : own
  }

  /// The title as its heading spells it: `Chapter 2. Mouths`, where the contents say `2 mouths`; `nil`
  /// where it has no such heading. Marks and capitals do not tell titles apart.
  func spelledTitle(in passages: [Passage]) -> String? {
    guard let heading = passages[range].first?.block.headingText?.collapsed else { return nil }
    let plainTitle = self.title.collapsed
    if heading == plainTitle { return heading }
    let (said, title) = (heading.letters, plainTitle.withoutSoftHyphens.letters)
    let isSame = !title.isEmpty && said == title
    return isSame || (title.count > 3 && said.hasSuffix(title)) ? heading : nil
  }
}

extension String {
  /// Its letters and figures, small.
  fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

/// A section before it is bound; without a title where its chapters stand in none.
struct Part {
  var title: String?
  /// The title in the other language, where the contents give both.
  var otherTitle: String?
  var chapters: [Chapter]
}

/// Cuts the passages of a work into the chapters that its outline shows, and names them.
struct ChapterCutter {
  private let passages: [Passage]
  /// The title of the work.
  private let title: String
  /// Characters of all passages before each.
  private let lengths: [Int]
  private var ids: Set<String> = []
  /// The number that tells the next chapter of a name from those before it: thousands may have one.
  private var nextNumbers: [String: Int] = [:]
  private var parts: [Part] = []

  /// Characters that a chapter has on average, where what stands below it is a chapter too.
  private static let chapterLength = 3000

  /// The parts of a work with a title; a work without an outline is one chapter.
  static func cut(_ passages: [Passage], _ outline: Outline, title: String) -> [Part] {
    var cutter = ChapterCutter(passages, title)
    cutter.cut(outline)
    cutter.nameChapters()
    return cutter.parts
  }

  private init(_ passages: [Passage], _ title: String) {
    (self.passages, self.title) = (passages, title)
    var sum = 0
    lengths =
      [0]
      + passages.map { passage in
        sum += passage.block.length
        return sum
      }
  }

  private mutating func cut(_ outline: Outline) {
    let entries = outline.entries.sorted { $0.start < $1.start }
    let first = entries.first?.start ?? passages.count
    if first > 0, entries.isEmpty || !isTitle(0..<first) {
      add(Chapter(title: frontTitle(0..<first), range: 0..<first))
    }
    for (index, entry) in entries.enumerated() {
      let end = index + 1 < entries.count ? entries[index + 1].start : passages.count
      guard entry.start < end else { continue }
      if isPart(entry, end) {
        addPart(entry, end)
      } else {
        add(Chapter(title: entry.title, range: entry.start..<end, anchor: entry.anchor))
      }
    }
  }

  /// The title of what stands before the first chapter: a heading at its beginning, or the title of the work.
  private func frontTitle(_ range: Range<Int>) -> String {
    passages[range].prefix(5).lazy.compactMap(\.block.headingText).first ?? title
  }

  /// Whether some passages say the title of the work and nothing else, which its nameplate says.
  private func isTitle(_ range: Range<Int>) -> Bool {
    range.count == 1 && passages[0].block.headingText?.collapsed == title.collapsed
  }

  private func isPart(_ entry: Outline.Entry, _ end: Int) -> Bool {
    let children = entry.children.filter { (entry.start..<end).contains($0.start) }
    guard children.count > 1 || (entry.isPart == true && !children.isEmpty) else { return false }
    let length = lengths[end] - lengths[entry.start]
    return entry.isPart ?? (length / children.count >= ChapterCutter.chapterLength)
  }

  private mutating func addPart(_ entry: Outline.Entry, _ end: Int) {
    let children = entry.children.filter { (entry.start..<end).contains($0.start) }
      .sorted { $0.start < $1.start }
    var chapters: [Chapter] = []
    if let first = children.first, first.start > entry.start {
      chapters.append(
        Chapter(title: entry.title, range: entry.start..<first.start, anchor: entry.anchor))
    }
    for (index, child) in children.enumerated() {
      let next = index + 1 < children.count ? children[index + 1].start : end
      guard child.start < next else { continue }
      chapters.append(
        Chapter(title: child.title, range: child.start..<next, anchor: child.anchor))
    }
    // The name of the part alone is said by the section.
    if chapters.count > 1, chapters[0].text(in: passages).isEmpty { chapters.removeFirst() }
    parts.append(Part(title: entry.title, otherTitle: entry.otherTitle, chapters: chapters))
  }

  /// Adds a chapter that stands in no part: with those before it, or, behind parts, as one by itself.
  private mutating func add(_ chapter: Chapter) {
    if let last = parts.indices.last, parts[last].title == nil {
      parts[last].chapters.append(chapter)
    } else {
      parts.append(Part(title: parts.isEmpty ? nil : chapter.title, chapters: [chapter]))
    }
  }

  /// Gives each chapter an id by the file and the id where it begins, so that it keeps it when another
  /// is added.
  private mutating func nameChapters() {
    for part in parts.indices {
      for index in parts[part].chapters.indices {
        let chapter = parts[part].chapters[index]
        let passage = passages[chapter.range.lowerBound]
        let anchor = chapter.anchor ?? passage.anchors.first ?? chapter.title
        parts[part].chapters[index].id = unusedID(plainID(anchor))
      }
    }
  }

  private mutating func unusedID(_ wanted: String) -> String {
    let stem = wanted.isEmpty ? "chapter" : wanted
    var id = wanted.isEmpty ? "chapter-1" : stem
    var number = nextNumbers[stem] ?? 2
    while !ids.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    nextNumbers[stem] = number
    return id
  }

  /// `chapter-3` of `OEBPS/Text/Chapter 3.xhtml`, with the id in the file behind it.
  private func plainID(_ anchor: String) -> String {
    let name = anchor.split(separator: "/").last ?? ""
    let parts = name.split(separator: "#", maxSplits: 1)
    let stem = (parts.first ?? "").split(separator: ".").first ?? ""
    let words = ([stem] + parts.dropFirst()).joined(separator: "-").lowercased()
    return words.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
