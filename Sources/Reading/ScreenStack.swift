import Magazine

/// The screens that lie over each other, the front page at the bottom; never empty.
package struct ScreenStack: Hashable, Sendable {
  /// The front page at the bottom.
  package var front: FrontPage
  /// The screens over the front page, the topmost last.
  private var others: [Screen] = []

  /// Begins with the front page alone.
  init(_ front: FrontPage) { self.front = front }

  /// All screens, the topmost last.
  package var all: [Screen] { [.front(front)] + others }

  /// The screen that the reader has before them.
  package internal(set) var top: Screen {
    get { others.last ?? .front(front) }
    set {
      if !others.isEmpty {
        others[others.count - 1] = newValue
      } else if case .front(let page) = newValue {
        front = page
      }
    }
  }

  /// Whether only the front page is there.
  var isAtFront: Bool { others.isEmpty }

  /// Whether the front page is in sight, under panels too.
  var showsFront: Bool { others.allSatisfy(\.isPanel) }

  /// The article being read, even under a panel.
  package var article: ArticleScreen? {
    for case .article(let article) in others.reversed() { return article }
    return nil
  }

  /// Whether an article that is turned is in sight, under a panel too.
  var showsTurnedArticle: Bool {
    for screen in others.reversed() {
      if case .article(let article) = screen { return article.isTurned }
      guard screen.isPanel else { return false }
    }
    return false
  }

  /// Shows the article that is turned in the reader's own language again.
  mutating func turnBack() {
    for index in others.indices {
      guard case .article(var article) = others[index] else { continue }
      article.isTurned = false
      others[index] = .article(article)
    }
  }

  /// Shows what is kept of the articles of a publication in them.
  mutating func show(_ marks: [Bookmark], of publication: Publication.ID) {
    for index in others.indices {
      guard case .article(var article) = others[index] else { continue }
      let id = article.story.article.id
      article.show(marks.filter { $0.locator.article == id && $0.issue == publication })
      others[index] = .article(article)
    }
  }

  /// Lets the article in sight count how long it is read, by a clock in seconds.
  mutating func note(_ seconds: Int) {
    let top = others.lastIndex { !$0.isPanel }
    for index in others.indices {
      guard case .article(var article) = others[index] else { continue }
      if index == top { article.time.note(seconds) } else { article.time.pause() }
      others[index] = .article(article)
    }
  }

  /// The search that is open, even under the article it led to.
  package var search: SearchScreen? {
    for case .search(let search) in others.reversed() { return search }
    return nil
  }

  /// Lays a screen over the others; a search below it opens nothing any more when its answer comes.
  mutating func push(_ screen: Screen) {
    if case .search(var search) = others.last {
      search.cover()
      others[others.count - 1] = .search(search)
    }
    others.append(screen)
  }

  /// Takes the topmost screen off; the front page stays.
  mutating func pop() { _ = others.popLast() }

  /// Lays new screens over the front page in place of all others.
  mutating func replaceOthers(with screens: [Screen]) { others = screens }

  /// The screens from above the front page to the search.
  var throughSearch: [Screen] {
    let end = others.lastIndex { if case .search = $0 { true } else { false } }
    return end.map { Array(others[...$0]) } ?? []
  }

  /// Tells the screens something, from the topmost down, until one of them answers.
  mutating func tell(_ message: Message, in scene: Scene) -> [Outcome]? {
    for index in others.indices.reversed() {
      if let outcomes = others[index].pane.receive(message, in: scene) { return outcomes }
    }
    return nil
  }

  /// Lets the lists of the front page follow what is chosen while it is in sight: under another screen
  /// nothing can be chosen there, and to break its titles costs every key five million instructions.
  mutating func layOutFront(in scene: Scene) {
    if showsFront { front.layOut(in: scene) }
  }

  /// Sets every screen anew, panels in the language of the article that they lie over; the front page waits until
  /// it is in sight.
  mutating func layOut(in scene: Scene) {
    layOutFront(in: scene)
    var isTurned = false
    for index in others.indices {
      if case .article(let article) = others[index] {
        isTurned = article.isTurned
      } else if !others[index].isPanel {
        isTurned = false
      }
      others[index].pane.layOut(in: scene.turned(isTurned))
    }
  }
}
