import Magazine
import Searching

/// What a screen asks of the state, which alone opens and closes screens.
enum Request: Hashable, Sendable {
  /// Go to an article, at a place or where it was left.
  case open(Article.ID, Place?)
  /// Go to a column on the front page, or to its first article while one is read.
  case section(Int)
  case push(Screen)
  case close
  case follow(Target)
  case notice(Parallel<String>)
  case perform(Command, Int?)
  case search(Question)
  case noteAsking(String)
  /// Open the search with something typed.
  case searchFor(String)
  /// Open the hit that is chosen in the search on top.
  case openHit
  case openBookmark(Bookmark)
  case keepBookmark(Bookmark)
  case deleteBookmark(Bookmark)
  case undoDelete
  case narrow(String)
  case openIssue(Publication.ID)
  case remove(Publication.ID, Bool)
  case settings(Settings)
}

/// A screen or a panel; a panel lies over the screen below it.
package enum Screen: Hashable, Sendable {
  case front(FrontPage)
  case article(ArticleScreen)
  case outline(Outline)
  case help(HelpPage)
  case note(NotePanel)
  case hints(Hints)
  case prompt(Prompt)
  case search(SearchScreen)
  case bookmarks(BookmarkList)
  case shelf(ShelfList)
  case index(IndexList)

  /// What keys mean on it.
  package var mode: Mode {
    switch self {
    case .front: .front
    case .article: .article
    case .outline: .list
    case .help, .note: .panel
    case .hints: .hints
    case .prompt, .search: .prompt
    case .bookmarks, .shelf, .index: .collection
    }
  }
}
