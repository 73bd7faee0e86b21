import Magazine

/// The publication's front page: its columns and the articles of the chosen one.
package struct FrontPage: Pane {
  /// Something to choose: an article, or a column that has none.
  package struct Entry: Hashable, Sendable {
    /// The column, as an index into `Publication.sections`.
    package let section: Int
    /// The article, as an index into the column.
    package let article: Int?
  }

  /// All articles in printed order, and the columns that have none.
  package let entries: [Entry]
  /// The choice among them, wherever they stand on the page.
  private var choice: ListWindow
  /// The publication's sections, in a wide choice.
  package private(set) var sections = ListWindow()
  /// The articles of the chosen column, in a wide choice.
  package private(set) var articles = ListWindow()
  /// The column whose articles are listed.
  private var listed: Int?
  /// Columns and articles in one list, in a narrow choice.
  package private(set) var accordion = ListWindow()

  /// How the chosen article begins, where there is room to show it.
  package private(set) var opening: Opening?
  /// The article whose opening was asked for.
  private var awaited: Article.ID?

  /// Entries that a screen up or down passes over.
  private static let screenLength = 8

  /// Begins where the publication says that its text does, else at the first article of the first column
  /// with a number: front matter is passed over.
  init(_ publication: Publication) {
    entries = publication.sections.enumerated().flatMap { index, section in
      section.articles.isEmpty
        ? [Entry(section: index, article: nil)]
        : section.articles.indices.map { Entry(section: index, article: $0) }
    }
    choice = ListWindow(heights: entries.map { _ in 1 }, height: FrontPage.screenLength)
    choose(section: publication.sections.firstIndex { $0.number == 1 } ?? 0)
    let start = publication.beginning.flatMap { id in
      entries.firstIndex { entry in
        entry.article.map { publication.sections[entry.section].articles[$0].id } == id
      }
    }
    if let start { choice.choose(start) }
  }

  var mode: Mode { .front }

  /// What is chosen; `nil` only in a publication without columns.
  package var chosen: Entry? {
    entries.indices.contains(choice.chosen) ? entries[choice.chosen] : nil
  }

  /// The index of what is chosen into `entries`.
  package var chosenEntry: Int { choice.chosen }

  /// Lets the lists of the page follow the choice, those too that only a window of another width shows.
  mutating func layOut(in scene: Scene) {
    let layout = FrontPageLayout(scene)
    layOutOpening(opening?.story, in: layout)
    let folded = Accordion(self, layout)
    accordion.show(
      folded.items.map(\.height), height: folded.rows.count, choosing: folded.chosen)
    guard let chosen else { return }
    let all = scene.publication.sections
    sections.show(
      all.map { _ in layout.columnHeight }, height: layout.lists.count,
      choosing: chosen.section)
    if listed != chosen.section { articles = ListWindow() }
    listed = chosen.section
    articles.show(
      layout.heights(of: all[chosen.section]),
      height: layout.articles(of: all[chosen.section]).count + layout.gap,
      choosing: chosen.article ?? 0)
  }

  private mutating func layOutOpening(_ story: Story?, in layout: FrontPageLayout) {
    if layout.opening == nil { awaited = nil }
    guard let story, let cells = layout.opening, story.article.id == chosenArticle(layout.scene)
    else { return opening = nil }
    opening = Opening(of: story, cells: cells.count, rows: layout.lists.count, in: layout.scene)
  }

  private func chosenArticle(_ scene: Scene) -> Article.ID? {
    chosen.flatMap { entry in
      entry.article.map { scene.publication.sections[entry.section].articles[$0].id }
    }
  }

  /// The article whose opening is to be shown and was not asked for yet.
  mutating func askForOpening(in scene: Scene) -> Article.ID? {
    guard FrontPageLayout(scene).opening != nil, let id = chosenArticle(scene),
      opening?.article != id, awaited != id
    else { return nil }
    awaited = id
    return id
  }

  /// Shows how an article begins; one that is no longer chosen is dropped.
  mutating func show(_ story: Story, in scene: Scene) {
    awaited = nil
    layOutOpening(story, in: FrontPageLayout(scene))
  }

  /// Chooses the first entry of a column.
  mutating func choose(section: Int) {
    if let index = entries.firstIndex(where: { $0.section == section }) { choice.choose(index) }
  }

  /// Chooses an article.
  mutating func choose(_ id: Article.ID, in publication: Publication) {
    let index = entries.firstIndex { entry in
      entry.article.map { publication.sections[entry.section].articles[$0].id == id } ?? false
    }
    if let index { choice.choose(index) }
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(.bottom): count.map { [.go(.page($0))] } ?? choice.perform(.bottom, count: nil)
    case .move(let movement): choice.perform(movement, count: count)
    case .section(let command): perform(command, count, in: scene.publication)
    case .list(.open): open(in: scene)
    case .list(.order), .list(.filter), .list(.edit), .list(.delete), .list(.undo): nil
    case .article, .reader, .style, .visit, .edit, .prompt, .search, .range: nil
    }
  }

  /// Chooses an entry; a click on the chosen one opens it.
  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    switch target {
    case .section(let index): choose(section: index)
    case .entry(let index):
      if choice.chosen == index { return [.perform(.list(.open), count: nil)] }
      choice.choose(index)
    case .item, .link, .block, .command, .nothing: return nil
    }
    return []
  }

  private mutating func perform(
    _ command: SectionCommand, _ count: Int?, in publication: Publication
  ) -> [Outcome] {
    switch command {
    case .next: return move(by: count ?? 1, in: publication)
    case .previous: return move(by: -(count ?? 1), in: publication)
    case .choose:
      guard let index = publication.sections.firstIndex(where: { $0.number == count }) else {
        return [.say(.noColumn(count ?? 0))]
      }
      choose(section: index)
      return []
    }
  }

  private mutating func move(by step: Int, in publication: Publication) -> [Outcome] {
    guard let chosen else { return [.say(.noFurtherColumn)] }
    let section = min(max(0, chosen.section + step), publication.sections.count - 1)
    if section == chosen.section { return [.say(.noFurtherColumn)] }
    choose(section: section)
    return []
  }

  private func open(in scene: Scene) -> [Outcome] {
    guard let chosen else { return [.say(.keeping(.nothingChosen))] }
    let section = scene.publication.sections[chosen.section]
    if let article = chosen.article {
      return [.go(.article(section.articles[article].id, .whereLeft))]
    }
    return [.say(section.remark.map { .remark($0[scene.shown.side]) } ?? .keeping(.nothingChosen))]
  }
}
