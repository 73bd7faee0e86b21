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
  /// The print page in force at the first passage of each chapter.
  private let pages: [Int: PrintPage]
  private let parts: [Part]
  /// The passage with which the text begins, where the work says so.
  private let beginning: Int?

  private init(
    _ passages: [Passage], _ parts: [Part], _ notes: NoteTable, _ nameplate: Nameplate,
    _ beginning: Int?
  ) {
    self.beginning = beginning
    (self.passages, self.parts, self.notes, self.nameplate) = (passages, parts, notes, nameplate)
    written = WrittenLanguages(
      of: passages, declared: nameplate.languages, isOne: nameplate.isOneLanguage)
    let starts = Set(parts.flatMap { $0.chapters.map(\.range.lowerBound) })
    var (page, pages): (PrintPage?, [Int: PrintPage]) = (nil, [:])
    for (index, passage) in passages.enumerated() {
      page = passage.page.flatMap { PrintPage($0) } ?? page
      if starts.contains(index) { pages[index] = page }
    }
    self.pages = pages
  }

  /// Binds the passages of a work. A work without an outline is one article.
  static func bind(
    _ passages: [Passage], _ outline: Outline, notes: NoteTable = NoteTable(),
    nameplate: Nameplate, beginning: Int? = nil
  ) -> BoundWork {
    let parts = ChapterCutter.cut(passages, outline, title: nameplate.title)
    return Binder(passages, parts, notes, nameplate, beginning).bound()
  }

  /// A chapter with its text, whose links and notes are not finished.
  private struct Draft {
    let chapter: Chapter
    let body: Body
  }

  private func bound() -> BoundWork {
    var homes: [String: Home] = [:]
    let chapters = parts.map { drafts(of: $0, &homes) }
    var bodies: [Article.ID: Body] = [:]
    var sections: [Section] = []
    var number = 0
    for (part, drafts) in zip(parts, chapters) where !drafts.isEmpty {
      let articles = drafts.map { draft in
        var finisher = NoteFinisher(notes: notes, homes: homes, article: draft.chapter.id)
        let body = draft.body.map { finisher.finish($0) }
        bodies[draft.chapter.id] = body
        return article(draft.chapter, body)
      }
      let isNamed = part.title != nil
      if isNamed { number += 1 }
      sections.append(
        Section(
          id: "part-\(sections.count + 1)",
          title: both(part.title ?? nameplate.title, part.otherTitle), page: articles[0].page,
          number: isNamed ? number : nil, remark: nil, articles: articles))
    }
    return BoundWork(publication: publication(sections), bodies: bodies)
  }

  /// The chapters of a part that say anything, and where their anchors are.
  private func drafts(of part: Part, _ homes: inout [String: Home]) -> [Draft] {
    var drafts: [Draft] = []
    // A title with nothing below it stands above the text of the next; the last one stands alone.
    var titles: [Passage] = []
    for chapter in part.chapters {
      let own = text(of: chapter)
      guard
        !own.isEmpty || !chapter.head(in: passages).isEmpty
          || chapter.id == part.chapters.last?.id
      else {
        titles += passages[chapter.range]
        continue
      }
      let all = titles + own
      titles = []
      let (body, places) = written.body(of: all)
      let heading = passages[chapter.range.prefix(chapter.range.count - own.count)]
      for anchor in heading.flatMap(\.anchors) where homes[anchor] == nil {
        homes[anchor] = Home(article: chapter.id, block: nil)
      }
      for (passage, place) in zip(all, places) {
        let home = Home(article: chapter.id, block: place == 0 ? nil : place)
        for anchor in passage.anchors where homes[anchor] == nil { homes[anchor] = home }
      }
      drafts.append(Draft(chapter: chapter, body: body))
    }
    return drafts
  }

  /// What a chapter says beside its head or its title in either language.
  private func text(of chapter: Chapter) -> ArraySlice<Passage> {
    let own = chapter.text(in: passages)
    return translatedTitle(of: chapter) == nil ? own : own.dropFirst()
  }

  /// The title of a chapter on each side, where a heading in the other language follows it.
  private func translatedTitle(of chapter: Chapter) -> Parallel<String>? {
    let own = passages[chapter.range].prefix(2)
    guard chapter.spelledTitle(in: passages) != nil, let title = own.first, let other = own.last,
      title.block.headingLevel == other.block.headingLevel,
      let side = written.side(of: title), written.side(of: other) == side.other
    else { return nil }
    let said = [title, other].map { sanitized(($0.block.headingText ?? "").collapsed) }
    return side == .first
      ? Parallel(first: said[0], second: said[1]) : Parallel(first: said[1], second: said[0])
  }

  private func article(_ chapter: Chapter, _ body: Body) -> Article {
    let title = sanitized(chapter.spelledTitle(in: passages) ?? chapter.title.collapsed)
      .withoutSoftHyphens
    let head = ArticleHead(chapter.head(in: passages), written)
    var length = body.map { _ in 0 }
    length.first = written.languages.first.length(of: body.first)
    if let second = body.second, let language = written.languages.second {
      length.second = language.length(of: second)
    }
    // Whoever wrote a document wrote its only article; of a book, the book says it.
    let isOnly = nameplate.kind == .document && parts.count == 1
    let authors = isOnly ? self.authors : []
    let names = authors.map(\.first).joined(separator: written.languages.first.nameSeparator)
    let byline =
      names.isEmpty || parts[0].chapters.count > 1 ? nil : Parallel<String>(first: names)
    let page = pages[chapter.range.lowerBound]
    return Article(
      id: chapter.id,
      title: head[.title] ?? translatedTitle(of: chapter)
        ?? Parallel(first: title.isEmpty ? nameplate.title : title),
      kicker: head[.kicker], dek: head[.dek], byline: head[.byline] ?? byline, authors: authors,
      page: page?.number, isPageDerived: page?.isDerived ?? false, length: length)
  }

  /// A title on each side, where the work has two.
  private func both(_ title: String, _ other: String?) -> Parallel<String> {
    Parallel(
      first: sanitized(title.collapsed).withoutSoftHyphens,
      second: written.languages.second.flatMap { _ in
        other.map { sanitized($0.collapsed).withoutSoftHyphens }
      })
  }

  private func publication(_ sections: [Section]) -> Publication {
    func said(_ text: String?) -> Parallel<String>? {
      text.map { sanitized($0.collapsed) }.flatMap { $0.isEmpty ? nil : Parallel(first: $0) }
    }
    return Publication(
      id: nameplate.id, kind: nameplate.kind, languages: written.languages,
      title: both(nameplate.title, nameplate.otherTitle), number: said(nameplate.series),
      date: said(nameplate.date), publisher: said(nameplate.publisher), authors: authors,
      sections: sections, beginning: firstArticle(in: sections))
  }

  /// The article that holds the passage with which the text begins; `nil` where that is the first one, or
  /// nothing came of it.
  private func firstArticle(in sections: [Section]) -> Article.ID? {
    let chapters = parts.flatMap(\.chapters)
    guard let beginning, let home = chapters.first(where: { $0.range.contains(beginning) }),
      let first = sections.first?.articles.first, first.id != home.id
    else { return nil }
    return sections.contains { $0.articles.contains { $0.id == home.id } } ? home.id : nil
  }

  private var authors: [Parallel<String>] {
    nameplate.authors.flatMap { sanitized($0.collapsed).authorNames }.map { Parallel(first: $0) }
  }
}

extension Language {
  /// What stands between two names.
  fileprivate var nameSeparator: String { script == .chinese ? "、" : ", " }

  /// The length of blocks in the unit of the language.
  func length(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + length(of: $1.plain) }
  }
}
