import Magazine
import Searching

/// The publication being read and the screens that lie over its front page: what changes whenever the
/// reader goes anywhere.
package struct Journey: Hashable, Sendable {
  package internal(set) var sitting: Sitting
  package internal(set) var stack: ScreenStack
  /// What was searched for last, in whatever publication.
  var sought: Sought?
  /// The publication asked for and not yet there.
  private var awaited: Awaited?

  /// What the reader went to a hit of.
  struct Sought: Hashable, Sendable {
    let query: Query
    /// Whether articles that are opened show its matches.
    var isLit = true
    /// The hits, which lead on from article to article after their list is closed.
    let search: SearchScreen?
  }

  /// A publication asked for by `Effect.openPublication`, and where in it to go.
  private struct Awaited: Hashable, Sendable {
    let publication: Publication.ID
    var locator: Locator?
    var query: Query?
  }

  /// Begins on the front page of a publication.
  init(_ publication: Publication, kept: Sitting.Kept) {
    sitting = Sitting(publication, kept: kept)
    stack = ScreenStack(FrontPage(publication))
  }

  /// Where the reader is.
  private var waypoint: History.Waypoint {
    stack.article.map { .locator(Locator(article: $0.story.article.id, place: $0.place)) } ?? .front
  }

  /// Whether a place has changed since places were kept.
  package var hasUnkeptPlace: Bool {
    guard let article = stack.article else { return sitting.hasUnkept }
    return sitting.hasUnkept
      || sitting.places[article.story.article.id]?.place != article.place
  }

  /// The print page in sight; `nil` on the front page and where the contents name none.
  package var printPage: Int? {
    guard let article = stack.article,
      let pages = sitting.publication.pages(of: article.story.article)
    else { return nil }
    return pages.page(at: article.galley.share(of: article.window.topPlace))
  }

  /// Shows what is kept in the articles that are open.
  mutating func showMarks() { stack.show(sitting.marks.all, of: sitting.publication.id) }

  /// Remembers the place of the article being read.
  mutating func remember() {
    guard let article = stack.article else { return }
    var kept = article.keptPlace
    kept.page = printPage
    sitting.remember(article.story.article.id, kept)
  }

  /// Has the places kept that have changed.
  mutating func keepPlaces() -> [Effect] {
    remember()
    return sitting.keepPlaces()
  }

  /// Asks how the article begins that is chosen on the front page, where that is to be shown.
  mutating func askForOpening(in scene: Scene) -> [Effect] {
    guard stack.showsFront, let article = stack.front.askForOpening(in: scene) else { return [] }
    return [.readOpening(article, in: sitting.publication)]
  }

  /// Takes the topmost screen off; leaves where it is the front page.
  mutating func close() -> [Effect] {
    if stack.isAtFront { return keepPlaces() + [.terminal(.quit)] }
    remember()
    stack.pop()
    return []
  }

  /// Goes to a goal, or asks for what is needed to go there.
  mutating func go(to goal: Goal, in scene: Scene) -> [Outcome] {
    switch goal {
    case .article(let id, let landing): return go(to: id, landing)
    case .section(let index): return go(toSection: index, in: scene)
    case .page(let page): return go(toPage: page)
    case .place(let locator, let publication, let query):
      guard publication == sitting.publication.id else {
        return open(publication, at: locator, query: query)
      }
      guard query == nil else {
        return sitting.ask(for: locator.article, .place(locator.place), query: query)
      }
      return go(to: locator.article, .place(locator.place))
    case .publication(let id): return open(id)
    case .lastRead: return sitting.last.map { go(to: $0, .whereLeft) } ?? [.say(.nothingRead)]
    case .back: return travel(to: sitting.history.goBack(from: waypoint))
    case .lastPlace:
      if case .article = stack.top {} else { stack.pop() }
      return travel(to: sitting.history.goBack(from: waypoint))
    case .forward: return travel(to: sitting.history.goForward(from: waypoint))
    }
  }

  /// Asks for a publication, to go to its front page or to a place in it.
  private mutating func open(
    _ publication: Publication.ID, at locator: Locator? = nil, query: Query? = nil
  ) -> [Outcome] {
    awaited = Awaited(publication: publication, locator: locator, query: query)
    return (keepPlaces() + [.openPublication(publication)]).map { .effect($0) }
  }

  /// Begins with a publication that was asked for; one no longer awaited is dropped.
  mutating func begin(_ publication: Publication, kept: Sitting.Kept) -> [Outcome] {
    guard let awaited, awaited.publication == publication.id else { return [] }
    self.awaited = nil
    // A hit lies over the list it was found in, so that the way back leads there.
    let search = awaited.query == nil ? nil : stack.search
    sitting = Sitting(publication, kept: kept)
    stack = ScreenStack(FrontPage(publication))
    if let search { stack.push(.search(search)) }
    let noted = Outcome.effect(.noteOpening(publication.id))
    guard let locator = awaited.locator else { return [noted] }
    return [noted]
      + sitting.ask(for: locator.article, .place(locator.place), query: awaited.query)
  }

  /// Ends the waiting for a publication that cannot be read; false where it is no longer awaited.
  mutating func endWaiting(for publication: Publication.ID) -> Bool {
    guard awaited?.publication == publication else { return false }
    awaited = nil
    return true
  }

  /// Shows a story that was asked for; one that is no longer wanted is dropped.
  mutating func show(_ story: Story, in scene: Scene) {
    guard let pending = sitting.endWaiting(for: story.article.id) else { return }
    remember()
    if !pending.isOnWay { sitting.history.leave(waypoint) }
    stack.front.choose(story.article.id, in: sitting.publication)
    if let query = pending.query {
      sought = Sought(query: query, search: stack.search ?? sought?.search)
    }
    let scene = scene.turned(turns(for: pending, in: scene.turned(false)))
    let left = sitting.places[story.article.id].map(story.place(of:)) ?? .start(scene.shown.side)
    var article = ArticleScreen(story, at: left, in: scene)
    article.go(to: pending.landing)
    if let sought, sought.isLit { article.light(sought.query) }
    if pending.query != nil { article.arriveAtMatch() }
    stack.replaceOthers(
      with: (pending.query == nil ? [] : stack.throughSearch) + [.article(article)])
    remember()
  }

  /// Whether an article has to be turned to show a hit in the language that does not lead.
  private func turns(for pending: Sitting.Pending, in scene: Scene) -> Bool {
    guard pending.query != nil, case .place(let place) = pending.landing else { return false }
    return scene.shown.arrangement == .single && scene.isBilingual && place.side != scene.shown.side
  }

  /// Tells the screens something; where none answers, the hits of the last search may.
  mutating func tell(_ message: Message, in scene: Scene) -> [Outcome] {
    if let outcomes = stack.tell(message, in: scene) { return outcomes }
    if case .leavesMatches = message, var search = sought?.search,
      let outcomes = search.receive(message, in: scene)
    {
      return outcomes
    }
    return message.whenUnheard
  }

  /// Goes to an article: at once where it is being read, else by asking for its text.
  private mutating func go(to id: Article.ID, _ landing: Landing) -> [Outcome] {
    guard case .article(var article) = stack.top, article.story.article.id == id else {
      return sitting.ask(for: id, landing)
    }
    guard landing != .whereLeft else { return [] }
    sitting.history.leave(waypoint)
    article.go(to: landing)
    stack.top = .article(article)
    return []
  }

  /// Goes to a column: its first article while reading, else on the front page.
  private mutating func go(toSection index: Int, in scene: Scene) -> [Outcome] {
    guard sitting.publication.sections.indices.contains(index) else { return [] }
    let section = sitting.publication.sections[index]
    if stack.article != nil, let first = section.articles.first {
      return go(to: first.id, .whereLeft)
    }
    stack.front.choose(section: index)
    guard stack.article != nil, let remark = section.remark else { return [] }
    return [.say(.remark(remark[scene.shown.side]))]
  }

  /// Goes to the article on a print page, as far into it as the page is.
  private mutating func go(toPage page: Int) -> [Outcome] {
    let publication = sitting.publication
    guard let target = publication.article(onPage: page), let pages = publication.pages(of: target)
    else { return [.say(.pageBeforeFirstArticle(page))] }
    let turned = Double(min(page, pages.upperBound) - pages.lowerBound)
    return go(to: target.id, .fraction(turned / Double(pages.count)))
  }

  /// Goes to a waypoint of the history.
  private mutating func travel(to waypoint: History.Waypoint?) -> [Outcome] {
    switch waypoint {
    case nil: return [.say(.nowhereToGo)]
    case .front:
      remember()
      stack.replaceOthers(with: [])
    case .locator(let locator):
      guard case .article(var article) = stack.top, article.story.article.id == locator.article
      else { return sitting.ask(for: locator.article, .place(locator.place), isOnWay: true) }
      article.go(to: .place(locator.place))
      stack.top = .article(article)
    }
    return []
  }
}

extension ClosedRange<Int> {
  /// The page that so much of an article stands before, among its pages.
  func page(at share: Double) -> Int {
    lowerBound + Swift.min(count - 1, Int(share * Double(count)))
  }
}
