import Magazine

/// A work made ready to be read: its contents and the texts of its articles.
package struct BoundWork: Sendable {
  let publication: Publication
  let bodies: [Article.ID: Body]
}

/// Makes articles of the passages of a work, in the sections that its outline shows.
struct Binder {
  private let passages: [Passage]
  private let notes: NoteTable
  private let nameplate: Nameplate
  private let written: WrittenLanguages
  /// Characters of all passages before each.
  private let lengths: [Int]
  /// The print page in force at each passage.
  private let pages: [Int?]
  private var ids: Set<String> = []
  private var parts: [Part] = []

  /// An article before it is bound.
  private struct Chapter {
    var title: String
    var range: Range<Int>
    /// Where the contents say that it begins.
    var anchor: String?
    var id = ""
  }

  /// A section before it is bound; without a title where its chapters stand in none.
  private struct Part {
    var title: String?
    var chapters: [Chapter]
  }

  /// Characters that a chapter has on average, where what stands below it is a chapter too.
  private static let chapterLength = 3000

  private init(_ passages: [Passage], _ notes: NoteTable, _ nameplate: Nameplate) {
    (self.passages, self.notes, self.nameplate) = (passages, notes, nameplate)
    written = WrittenLanguages(of: passages, declared: nameplate.languages)
    var sum = 0
    lengths =
      passages.map { passage in
        defer { sum += passage.block.length }
        return sum
      } + [passages.reduce(0) { $0 + $1.block.length }]
    var page: Int?
    pages = passages.map { passage in
      page = passage.page.flatMap { Int($0) } ?? page
      return page
    }
  }

  /// Binds the passages of a work. A work without an outline is one article.
  static func bind(
    _ passages: [Passage], _ outline: Outline, notes: NoteTable = NoteTable(),
    nameplate: Nameplate
  ) -> BoundWork {
    var binder = Binder(passages, notes, nameplate)
    binder.cut(outline)
    binder.nameChapters()
    return binder.bound()
  }

  // MARK: Cutting

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

  /// The title of what stands before the first chapter: its first heading, or the title of the work.
  private func frontTitle(_ range: Range<Int>) -> String {
    let headings = passages[range].lazy.compactMap { passage -> String? in
      if case .heading(_, let text) = passage.block { text.plain } else { nil }
    }
    return headings.first ?? nameplate.title
  }

  /// Whether some passages say the title of the work and nothing else, which its nameplate says.
  private func isTitle(_ range: Range<Int>) -> Bool {
    range.count == 1 && passages[0].block.headingText?.collapsed == nameplate.title.collapsed
  }

  private func isPart(_ entry: Outline.Entry, _ end: Int) -> Bool {
    let children = entry.children.filter { (entry.start..<end).contains($0.start) }
    guard children.count > 1 || (entry.isPart == true && !children.isEmpty) else { return false }
    let length = lengths[end] - lengths[entry.start]
    return entry.isPart ?? (length / children.count >= Binder.chapterLength)
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
    if chapters.count > 1, blocks(chapters[0]).isEmpty { chapters.removeFirst() }
    parts.append(Part(title: entry.title, chapters: chapters))
  }

  private mutating func add(_ chapter: Chapter) {
    if let last = parts.indices.last, parts[last].title == nil {
      parts[last].chapters.append(chapter)
    } else {
      parts.append(Part(title: nil, chapters: [chapter]))
    }
  }

  /// The passages of a chapter that say more than its title does.
  private func blocks(_ chapter: Chapter) -> ArraySlice<Passage> {
    let passages = passages[chapter.range]
    return spelledTitle(chapter) == nil ? passages : passages.dropFirst()
  }

  /// The title as the heading of the chapter spells it: `Chapter 2. Mouths`, where the contents say
  /// `2. Mouths`; `nil` where it has no such heading.
  private func spelledTitle(_ chapter: Chapter) -> String? {
    guard case .heading(_, let text)? = passages[chapter.range].first?.block else { return nil }
    let (heading, title) = (text.plain.collapsed, chapter.title.collapsed)
    return heading == title || (title.count > 3 && heading.hasSuffix(title)) ? heading : nil
  }

  // MARK: Naming

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
    var number = 2
    while !ids.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
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

  // MARK: Binding

  private func bound() -> BoundWork {
    var homes: [String: Article.ID] = [:]
    for chapter in parts.flatMap(\.chapters) {
      for passage in passages[chapter.range] {
        for anchor in passage.anchors where homes[anchor] == nil { homes[anchor] = chapter.id }
      }
    }
    var bodies: [Article.ID: Body] = [:]
    var sections: [Section] = []
    var number = 0
    for part in parts {
      var articles: [Article] = []
      // A title with nothing below it stands above the text of the next.
      var titles: [Passage] = []
      for chapter in part.chapters {
        let own = blocks(chapter)
        guard !own.isEmpty || passages.count == 1 || part.chapters.count == 1 else {
          titles += passages[chapter.range]
          continue
        }
        var finisher = NoteFinisher(notes: notes, homes: homes, article: chapter.id)
        let body = written.body(of: titles + own).map { finisher.finish($0) }
        titles = []
        bodies[chapter.id] = body
        articles.append(article(chapter, body))
      }
      guard !articles.isEmpty else { continue }
      let isNamed = part.title != nil
      if isNamed { number += 1 }
      sections.append(
        Section(
          id: "part-\(sections.count + 1)",
          title: Parallel(first: sanitized(part.title ?? nameplate.title)), page: articles[0].page,
          number: isNamed ? number : nil, remark: nil, articles: articles))
    }
    return BoundWork(publication: publication(sections), bodies: bodies)
  }

  private func article(_ chapter: Chapter, _ body: Body) -> Article {
    let title = sanitized(spelledTitle(chapter) ?? chapter.title.collapsed)
    let length = body.map { _ in 0 }
    var measured = length
    measured.first = written.languages.first.length(of: body.first)
    if let second = body.second, let language = written.languages.second {
      measured.second = language.length(of: second)
    }
    return Article(
      id: chapter.id, title: Parallel(first: title.isEmpty ? nameplate.title : title),
      page: pages[chapter.range.lowerBound], length: measured)
  }

  private func publication(_ sections: [Section]) -> Publication {
    func said(_ text: String?) -> Parallel<String>? {
      text.map { sanitized($0.collapsed) }.flatMap { $0.isEmpty ? nil : Parallel(first: $0) }
    }
    return Publication(
      id: nameplate.id, kind: nameplate.kind, languages: written.languages,
      title: Parallel(first: sanitized(nameplate.title.collapsed)), number: said(nameplate.series),
      date: said(nameplate.date), publisher: said(nameplate.publisher), sections: sections)
  }
}

extension Language {
  /// The length of blocks in the unit of the language.
  func length(of blocks: [Block]) -> Int {
    length(of: Array(blocks.map(\.plain).joined(separator: "\n").utf8))
  }
}
