import Magazine
import Searching

// Going from place to place: articles, columns, print pages, and the way back.
extension State {
  /// Where the reader is.
  var stop: History.Stop {
    guard let article else { return .front }
    return .locator(Locator(article: article.story.article.id, place: article.place))
  }

  /// The column in sight, as an index into `issue.sections`.
  var sectionIndex: Int {
    guard let article else { return front.chosen?.section ?? 0 }
    return issue.sections.firstIndex { $0.id == article.story.section.id } ?? 0
  }

  /// Remembers the place of the article being read.
  mutating func remember() {
    guard let article else { return }
    let id = article.story.article.id
    let old = places[id]
    guard old?.place != article.place || last != id else { return }
    let seen = Double(article.percent) / 100
    places[id] = KeptPlace(
      place: article.place, quote: article.story.quote(at: article.place),
      progress: max(old?.progress ?? 0, seen))
    last = id
    unkept.insert(id)
  }

  /// Whether a place has changed since places were kept.
  package var hasUnkeptPlace: Bool {
    guard let article else { return !unkept.isEmpty }
    return !unkept.isEmpty || places[article.story.article.id]?.place != article.place
  }

  /// Has the places kept that have changed.
  mutating func keepPlaces() -> [Effect] {
    remember()
    guard !unkept.isEmpty else { return [] }
    defer { unkept = [] }
    return [
      .keepPlaces(
        places.filter { unkept.contains($0.key) }, last: last, history: history.text)
    ]
  }

  /// Goes to an article: at once where it is being read, else by asking for its text.
  mutating func open(_ id: Article.ID, at place: Place?) -> [Effect] {
    if case .article(let article) = screen, article.story.article.id == id {
      return place.map { go(to: $0) } ?? []
    }
    return ask(for: id, place.map { .place($0) } ?? .left)
  }

  mutating func ask(
    for id: Article.ID, _ destination: Destination, isOnWay: Bool = false, query: Query? = nil
  ) -> [Effect] {
    guard issue.article(id) != nil else {
      notice = Parallel(first: "no article “\(id)”", second: "没有文章“\(id)”")
      return []
    }
    opening = Opening(article: id, destination: destination, isOnWay: isOnWay, query: query)
    return [.open(id)]
  }

  /// Jumps inside the article being read.
  mutating func go(to place: Place) -> [Effect] {
    guard case .article(var article) = screen else { return [] }
    history.leave(stop)
    article.go(to: place)
    replaceTop(with: .article(article))
    return []
  }

  /// Jumps as far into the article being read as `fraction` says, from 0 to 1.
  mutating func go(through fraction: Double) -> [Effect] {
    guard case .article(var article) = screen else { return [] }
    return go(to: article.place(through: fraction))
  }

  /// Shows a story that was asked for; one that is no longer wanted is dropped.
  mutating func show(_ story: Story) {
    guard let opening, opening.article == story.article.id else { return }
    self.opening = nil
    remember()
    if !opening.isOnWay { history.leave(stop) }
    var front = front
    front.choose(story.article.id, in: issue)
    var article = arrive(at: story, opening.destination)
    // A hit lies over the list it was found in, so that the way back leads there.
    let isHit = opening.query != nil
    let below = isHit ? screens.lastIndex { if case .search = $0 { true } else { false } } : nil
    screens = [.front(front)] + (below.map { Array(screens[1...$0]) } ?? [])
    if let query = opening.query { article.light(query) }
    screens.append(.article(article))
    remember()
  }

  private func arrive(at story: Story, _ destination: Destination) -> ArticleScreen {
    let left = places[story.article.id]?.place ?? .start(settings.side)
    var screen = ArticleScreen(story, at: left, settings: settings, size: size)
    switch destination {
    case .left: break
    case .place(let place): screen.go(to: place)
    case .fraction(let fraction): screen.go(through: fraction)
    }
    return screen
  }

  mutating func fail(_ article: Article.ID, _ sentence: String) {
    guard opening?.article == article else { return }
    opening = nil
    notice = Parallel(first: sentence, second: sentence)
  }

  /// Goes to the article on a print page, as far into it as the page is.
  mutating func go(toPage page: Int) -> [Effect] {
    guard let target = issue.article(onPage: page), let pages = issue.pages(of: target) else {
      notice = Parallel(
        first: "page \(page) is before the first article", second: "第 \(page) 页在首篇文章之前")
      return []
    }
    let fraction = Double(min(page, pages.upperBound) - pages.lowerBound) / Double(pages.count)
    guard let article, article.story.article.id == target.id else {
      return ask(for: target.id, .fraction(fraction))
    }
    return go(through: fraction)
  }

  mutating func goArticle(by step: Int) -> [Effect] {
    let all = issue.articles
    guard let article, let index = all.firstIndex(where: { $0.id == article.story.article.id })
    else { return [] }
    let target = index + step
    guard all.indices.contains(target) else {
      notice =
        step > 0
        ? Parallel(first: "this is the last article", second: "已是最后一篇")
        : Parallel(first: "this is the first article", second: "已是第一篇")
      return []
    }
    return open(all[target].id, at: nil)
  }

  /// Goes to the first article of a column before or after, over columns that have none.
  mutating func goSection(by step: Int) -> [Effect] {
    let index = sectionIndex
    let others = issue.sections.indices.filter { !issue.sections[$0].articles.isEmpty }
    let target =
      step > 0
      ? others.filter { $0 > index }.dropFirst(step - 1).first
      : others.filter { $0 < index }.dropLast(-step - 1).last
    guard let target, let first = issue.sections[target].articles.first else {
      notice = Parallel(first: "no further column", second: "没有更多栏目")
      return []
    }
    return open(first.id, at: nil)
  }

  /// Goes to a column: its first article while reading, else on the front page.
  mutating func go(toSection index: Int) -> [Effect] {
    guard issue.sections.indices.contains(index) else { return [] }
    if article != nil, let first = issue.sections[index].articles.first {
      return open(first.id, at: nil)
    }
    var front = front
    front.choose(section: index)
    screens[0] = .front(front)
    if article != nil { notice = issue.sections[index].remark }
    return []
  }

  /// Goes to a stop of the history.
  mutating func travel(_ stop: History.Stop?) -> [Effect] {
    switch stop {
    case nil:
      notice = Parallel(first: "nowhere further to go", second: "没有可去之处")
    case .front:
      remember()
      screens = [.front(front)]
    case .locator(let locator):
      if case .article(var article) = screen, article.story.article.id == locator.article {
        article.go(to: locator.place)
        replaceTop(with: .article(article))
      } else {
        return ask(for: locator.article, .place(locator.place), isOnWay: true)
      }
    }
    return []
  }
}
