import Magazine
import Searching

/// A search: what is typed, and what was found, grouped by column.
package struct SearchScreen: Pane {
  package private(set) var field: TextField
  package private(set) var scope = SearchScope.issue
  /// The last answer; it stays in sight until the next one comes.
  package private(set) var answer: Answer?
  /// Hits in the order of the list.
  package private(set) var items: [Item] = []
  package private(set) var window: ListWindow
  /// The request not yet answered.
  package private(set) var pending: SearchRequest?
  /// The terms that light the other line of hits.
  package private(set) var glossary = PartnerGlossary([])
  private let publication: Publication.ID
  private let article: Article.ID?
  /// What was searched for before, the latest first.
  package private(set) var queries: [String]
  /// Whether keys act on the list of hits and are not typed: from the first hit that is opened on.
  package private(set) var isListed = false
  /// Whether the first hit is to be opened as soon as it is found: the key was pressed before the answer came.
  private var opensWhenFound = false
  /// How far back in `queries` the field is; -1 for what the reader types.
  private var age = -1

  /// A hit as a line of the list.
  package struct Item: Hashable, Sendable {
    /// Which of the answer's articles, and which of its hits.
    package let article, hit: Int
  }

  /// Begins with a text; `article` is the one being read, `queries` what was searched before.
  init(_ text: String, article: Article.ID?, queries: [String], in scene: Scene) {
    field = TextField(text)
    publication = scene.publication.id
    self.article = article
    self.queries = queries
    window = ListWindow(heights: [], height: scene.layout.height)
  }

  var mode: Mode { isListed ? .hits : .search }

  /// The hit that is chosen.
  package var chosen: (article: ArticleHits, hit: Hit)? {
    guard let answer, items.indices.contains(window.chosen) else { return nil }
    let item = items[window.chosen]
    let article = answer.articles[item.article]
    return (article, article.hits[item.hit])
  }

  /// Words to choose from where nothing was found.
  package var offers: [Spelling.Offer] { items.isEmpty ? answer?.spelling?.offers ?? [] : [] }

  /// Asks what is typed.
  mutating func ask() -> [Outcome] {
    pending = request
    opensWhenFound = false
    if let pending { return [.effect(.search(pending))] }
    answer = nil
    items = []
    window.update(heights: [])
    return []
  }

  /// What is typed, as a request; `nil` where nothing is.
  private var request: SearchRequest? {
    let text = field.text
    return text.allSatisfy(\.isWhitespace)
      ? nil : SearchRequest(text, scope: scope, issue: publication, isTyping: true)
  }

  /// Takes in that another screen lies over it: the key that was to open a hit is of the past.
  mutating func cover() { opensWhenFound = false }

  mutating func type(_ text: String, in scene: Scene) -> [Outcome]? {
    isListed = false
    field.insert(text)
    return ask()
  }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    switch message {
    case .found(let answer): return show(answer, in: scene)
    case .leavesMatches(let article, let step): return goToHit(beyond: article, by: step, in: scene)
    case .bookmarks, .library, .index, .filter, .only: return nil
    }
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(heights: heights(in: scene), height: scene.layout.height)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .item(let index) = target else { return nil }
    if answer == nil { return recall(index) }
    window.choose(index)
    return [.perform(.list(.open), count: nil)]
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    opensWhenFound = false
    return switch command {
    case .move(.lineUp) where window.chosen == 0 && !isListed: recall(age + 1)
    case .move(let movement): window.perform(movement, count: count)
    case .list(.open): open(in: scene)
    case .edit(.deleteBefore) where field.characters.isEmpty: [.close]
    case .edit(let command): edit(command)
    case .search(let command): perform(command)
    case .list(.order), .list(.filter), .list(.edit), .list(.delete), .list(.undo): nil
    case .reader, .style, .visit, .section, .article, .prompt, .range: nil
    }
  }

  private mutating func edit(_ command: EditCommand) -> [Outcome] {
    let before = field.text
    _ = field.perform(command)
    return field.text == before ? [] : ask()
  }

  private mutating func perform(_ command: SearchCommand) -> [Outcome] {
    switch command {
    case .scope:
      scope = nextScope
      return ask()
    case .older: return recall(age + 1)
    case .newer: return recall(age - 1)
    case .type:
      isListed = false
      return []
    }
  }

  private var nextScope: SearchScope {
    switch scope {
    case .article: .issue
    case .issue: .library
    case .library: article.map { .article($0) } ?? .issue
    }
  }

  /// Puts a search of before into the line, 0 the last of them; -1 is the empty line after it.
  private mutating func recall(_ age: Int) -> [Outcome] {
    guard age < queries.count else { return [.say(.finding(.noOlderSearch))] }
    guard age >= -1 else { return [.say(.finding(.noNewerSearch))] }
    self.age = age
    field = TextField(age < 0 ? "" : queries[age])
    return ask()
  }

  /// Opens the hit that is chosen; the first of the next answer where that has not come yet.
  private mutating func open(in scene: Scene) -> [Outcome] {
    guard let request else { return [.say(.finding(.nothingSearched))] }
    guard pending == nil else {
      opensWhenFound = true
      return []
    }
    if offers.indices.contains(window.chosen) {
      field = TextField(offers[window.chosen].text)
      return ask()
    }
    let hit = goToChosen(in: scene)
    guard !hit.isEmpty else { return [.say(.keeping(.nothingChosen))] }
    isListed = true
    let meant = answer?.spelling.flatMap { $0.isShown ? $0.offers.first?.text : nil }
    let text = meant ?? request.text
    (queries, age) = (queries.remembering(text), -1)
    return [.keepQuery(text)] + hit
  }

  /// Goes to the hit that is chosen, on the side it was found on.
  private func goToChosen(in scene: Scene) -> [Outcome] {
    guard let chosen else { return [] }
    let locator = Locator(article: chosen.article.article.id, place: chosen.hit.place)
    return [.go(.place(locator, in: chosen.article.issue, query: chosen.hit.query))]
  }

  /// Of the articles found, the place of the one that is printed next to an article without hits, behind it or
  /// before it.
  private func neighbour(
    of article: Article.ID, among order: [Int], _ step: Int, in scene: Scene
  ) -> Int? {
    let printed = Dictionary(
      scene.publication.articles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    guard let answer, let own = printed[article] else { return nil }
    let places = order.indices.compactMap { index -> (index: Int, page: Int)? in
      let found = answer.articles[order[index]]
      guard found.issue == publication, let page = printed[found.article.id] else { return nil }
      return (page - own) * step > 0 ? (index, page) : nil
    }
    return places.min { abs($0.page - own) < abs($1.page - own) }?.index
  }

  /// Takes an answer in; one to an older request is dropped.
  private mutating func show(_ answer: Answer, in scene: Scene) -> [Outcome]? {
    guard answer.request == pending else { return nil }
    pending = nil
    self.answer = answer
    if glossary.terms != scene.terms { glossary = PartnerGlossary(scene.terms) }
    // Sections in the order of their best article.
    var headings: [ArticleHits.Heading] = []
    for article in answer.articles where !headings.contains(article.heading) {
      headings.append(article.heading)
    }
    items = headings.flatMap { heading in
      answer.articles.indices.filter { answer.articles[$0].heading == heading }.flatMap { index in
        answer.articles[index].hits.indices.map { Item(article: index, hit: $0) }
      }
    }
    window = ListWindow(heights: heights(in: scene), height: scene.layout.height)
    return opensWhenFound ? open(in: scene) : []
  }

  /// Goes to the first hit of the next article in the list, or to the last hit of the one before.
  private mutating func goToHit(
    beyond article: Article.ID, by step: Int, in scene: Scene
  ) -> [Outcome]? {
    guard let answer else { return nil }
    var order: [Int] = []
    for item in items where !order.contains(item.article) { order.append(item.article) }
    let listed = order.firstIndex { answer.articles[$0].article.id == article }
    let place = listed.map { $0 + step } ?? neighbour(of: article, among: order, step, in: scene)
    guard let place, order.indices.contains(place) else { return nil }
    let next = order[place]
    let hit = Item(article: next, hit: step > 0 ? 0 : answer.articles[next].hits.count - 1)
    window.choose(items.firstIndex(of: hit) ?? window.chosen)
    return goToChosen(in: scene)
  }

  /// Whether an article has another language, and there is room for it in a row of each hit.
  package static func showsOther(of article: ArticleHits, in layout: PageLayout) -> Bool {
    layout.size.rows >= 16 && article.languages.second != nil
  }

  /// The rows of each hit, with those of its column and its article where they begin with it.
  private func heights(in scene: Scene) -> [Int] {
    guard let answer else { return [] }
    if items.isEmpty { return offers.indices.map { 1 + ($0 == 0 ? spellingHeight : 0) } }
    return items.indices.map { index in
      let item = items[index]
      let before = index > 0 ? items[index - 1] : nil
      let isNewArticle = before?.article != item.article
      let article = answer.articles[item.article]
      let own = SearchScreen.showsOther(of: article, in: scene.layout) ? 2 : 1
      let isNewHeading =
        before.map { answer.articles[$0.article].heading != article.heading } ?? true
      return own + (isNewArticle ? 1 : 0) + (isNewHeading ? (before == nil ? 1 : 2) : 0)
        + (index == 0 ? spellingHeight : 0)
    }
  }

  /// The rows above the first line of the list in which stands what the words were taken to be.
  package var spellingHeight: Int { answer?.spelling == nil ? 0 : 1 }
}
