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
      switch (self, newValue) {
      case (.front, let pane as FrontPage): self = .front(pane)
      case (.article, let pane as ArticleScreen): self = .article(pane)
      case (.outline, let pane as Outline): self = .outline(pane)
      case (.help, let pane as HelpPage): self = .help(pane)
      case (.note, let pane as NotePanel): self = .note(pane)
      case (.panel, let pane as TextPanel): self = .panel(pane)
      case (.links, let pane as LinkLetters): self = .links(pane)
      case (.prompt, let pane as Prompt): self = .prompt(pane)
      case (.search, let pane as SearchScreen): self = .search(pane)
      case (.bookmarks, let pane as BookmarkList): self = .bookmarks(pane)
      case (.library, let pane as LibraryList): self = .library(pane)
      case (.index, let pane as IndexList): self = .index(pane)
      default: preconditionFailure("a \(newValue.mode) screen cannot become a \(mode) screen")
      }
    }
  }
}
