/// One of the screens and panels. Whoever shows them is made by the compiler to know each.
package enum Screen: Hashable, Sendable {
  case front(FrontPage)
  case article(ArticleScreen)
  case outline(Outline)
  case help(HelpPage)
  case note(NotePanel)
  case panel(TextPanel)
  case links(LinkLetters)
  case prompt(Prompt)
  case search(SearchScreen)
  case bookmarks(BookmarkList)
  case library(LibraryList)
  case index(IndexList)

  /// What keys mean on it.
  package var mode: Mode { pane.mode }

  /// Whether it leaves the screen below in sight; pages cover everything.
  package var isPanel: Bool {
    switch self {
    case .front, .article, .outline, .help, .search, .bookmarks, .library, .index: false
    case .note, .panel, .links, .prompt: true
    }
  }

  /// The screen as what it does: the one place that takes it out and puts it back.
  var pane: any Pane {
    get {
      switch self {
      case .front(let pane): pane
      case .article(let pane): pane
      case .outline(let pane): pane
      case .help(let pane): pane
      case .note(let pane): pane
      case .panel(let pane): pane
      case .links(let pane): pane
      case .prompt(let pane): pane
      case .search(let pane): pane
      case .bookmarks(let pane): pane
      case .library(let pane): pane
      case .index(let pane): pane
      }
    }
    set {
      switch self {
      case .front: put(newValue, as: Screen.front)
      case .article: put(newValue, as: Screen.article)
      case .outline: put(newValue, as: Screen.outline)
      case .help: put(newValue, as: Screen.help)
      case .note: put(newValue, as: Screen.note)
      case .panel: put(newValue, as: Screen.panel)
      case .links: put(newValue, as: Screen.links)
      case .prompt: put(newValue, as: Screen.prompt)
      case .search: put(newValue, as: Screen.search)
      case .bookmarks: put(newValue, as: Screen.bookmarks)
      case .library: put(newValue, as: Screen.library)
      case .index: put(newValue, as: Screen.index)
      }
    }
  }

  /// Puts back what was taken out. It was changed where it lay, so that it is of the same kind still.
  private mutating func put<Kind: Pane>(_ pane: any Pane, as screen: (Kind) -> Screen) {
    guard let pane = pane as? Kind else {
      preconditionFailure("a \(pane.mode) screen cannot become a \(mode) screen")
    }
    self = screen(pane)
  }
}
