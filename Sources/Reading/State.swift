import Grid
import Magazine
import Searching
import Typesetting

/// What the reader is doing: a stack of screens, the choices made, and the way back.
///
///     var state = State(issue: issue, settings: Settings(), size: Size(columns: 80, rows: 24))
///     state.update(on: .key(Key(.enter)))   // [.open("digital-transformation")]
package struct State: Hashable, Sendable {
  package private(set) var issue: Publication
  package internal(set) var size: Size
  package internal(set) var settings: Settings
  /// The screens, the front page at the bottom; never empty.
  package internal(set) var screens: [Screen]
  /// The digits typed so far.
  package internal(set) var count: Int?
  /// A sentence for the status line, until the next key.
  package internal(set) var notice: Parallel<String>?
  var history = History()
  /// Where each article was left, and how far the reader has come in it.
  package internal(set) var places: [Article.ID: KeptPlace]
  /// The article read last.
  package internal(set) var last: Article.ID?
  /// Articles whose places have changed since they were kept.
  var unkept: Set<Article.ID> = []
  /// The bookmarks of the whole library.
  package internal(set) var bookmarks: [Bookmark]
  /// What can be brought back, the last deleted at the end.
  var deleted: [Bookmark] = []
  /// What was asked before, the latest first.
  var asked: [String] = []
  /// The glossary of the issue.
  var terms: [Parallel<String>] = []
  /// The article asked for and not yet there.
  var opening: Opening?
  /// Where to go in an issue that is asked for and not yet there.
  var arrival: Arrival?

  /// A question asked by `Effect.open`.
  struct Opening: Hashable, Sendable {
    let article: Article.ID
    let destination: Destination
    /// Whether the reader goes back or forward, which leaves the history as it is.
    let isOnWay: Bool
    /// What led there, to be lit in the article.
    var query: Query?
  }

  /// A place in another issue, and what led there.
  struct Arrival: Hashable, Sendable {
    let issue: Publication.ID
    let locator: Locator
    let query: Query?
  }

  /// Where in an article to go.
  enum Destination: Hashable, Sendable {
    /// Where the reader left it, or its beginning.
    case left
    case place(Place)
    /// As far through as this, from 0 to 1.
    case fraction(Double)
  }

  /// What the library has kept for a reader.
  package struct Kept: Hashable, Sendable {
    package var places: [Article.ID: KeptPlace]
    var last: Article.ID?
    var bookmarks: [Bookmark]
    /// The places visited, as `Effect.keepPlaces` gave them.
    var history: String

    /// Puts together what was kept; nothing yet where nothing is said.
    package init(
      places: [Article.ID: KeptPlace] = [:], last: Article.ID? = nil, bookmarks: [Bookmark] = [],
      history: String = ""
    ) {
      self.places = places
      self.last = last
      self.bookmarks = bookmarks
      self.history = history
    }
  }

  /// Begins on the front page of an issue.
  package init(issue: Publication, settings: Settings, size: Size, kept: Kept = Kept()) {
    self.issue = issue
    self.settings = settings
    self.size = size
    places = kept.places
    last = kept.last.flatMap { issue.article($0) == nil ? nil : $0 }
    bookmarks = kept.bookmarks
    history = History(kept.history)
    screens = [.front(FrontPage(issue))]
  }

  /// The screen on top.
  package var screen: Screen { screens[screens.count - 1] }

  /// The front page at the bottom of the stack.
  package var front: FrontPage {
    guard case .front(let front) = screens[0] else { preconditionFailure("the front page is gone") }
    return front
  }

  /// The article being read, even under a panel.
  package var article: ArticleScreen? {
    for case .article(let article) in screens.reversed() { return article }
    return nil
  }

  /// The search that led here, if one is open.
  package var search: SearchScreen? {
    for case .search(let search) in screens.reversed() { return search }
    return nil
  }

  /// The print page in sight; `nil` on the front page and where the contents name none.
  package var printPage: Int? {
    guard let article, let pages = issue.pages(of: article.story.article) else { return nil }
    return pages.lowerBound + min(pages.count - 1, Int(article.progress * Double(pages.count)))
  }

  /// Takes an event in and says what should happen outside.
  package mutating func update(on event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .wheel(let lines): return turn(lines)
    case .click(let spot): return click(spot)
    case .resize(let size):
      self.size = size
      layAll()
      return []
    case .ambiguous(let width):
      settings.typography.ambiguous = width
      layAll()
      return []
    case .opened(let story):
      show(story)
      return []
    case .failed(let article, let sentence):
      fail(article, sentence)
      return []
    case .found(let answer): take(answer)
    case .bookmarks(let bookmarks): take(bookmarks)
    case .shelf(let items): take(items)
    case .index(let entries): take(entries)
    case .issue(let issue, let places): return turn(to: issue, places)
    case .recalled(let asked, let terms): (self.asked, self.terms) = (asked, terms)
    case .pause: return keepPlaces()
    case .notice(let text):
      notice = Parallel(first: text, second: text)
    }
    return []
  }

  /// Begins on the front page of another issue, or where a hit or a bookmark leads in it.
  private mutating func turn(to issue: Publication, _ places: [Article.ID: KeptPlace]) -> [Effect] {
    self.issue = issue
    self.places = places
    last = nil
    unkept = []
    history = History()
    opening = nil
    let list = arrival?.query == nil ? nil : search
    screens = [.front(FrontPage(issue))] + (list.map { [.search($0)] } ?? [])
    defer { arrival = nil }
    guard let arrival, arrival.issue == issue.id else { return [] }
    return ask(
      for: arrival.locator.article, .place(arrival.locator.place), query: arrival.query)
  }

  /// Sets every screen anew for the window and the settings.
  mutating func layAll() {
    for index in screens.indices { screens[index].lay(settings, size: size) }
  }
}

extension Screen {
  mutating func lay(_ settings: Settings, size: Size) {
    switch self {
    case .article(var screen):
      screen.lay(settings, size: size)
      self = .article(screen)
    case .help(var screen):
      screen.lay(settings, size: size)
      self = .help(screen)
    case .note(var screen):
      screen.lay(settings, size: size)
      self = .note(screen)
    case .front, .outline, .hints, .prompt, .search, .bookmarks, .shelf, .index: break
    }
  }
}
