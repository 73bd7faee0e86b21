import Grid
import Magazine
import Searching
import Typesetting

/// Something that happened to the reader.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted at once.
  case paste(String)
  /// Lines turned by the wheel, down is positive.
  case wheel(Int)
  case click(Spot)
  case resize(Size)
  /// The terminal takes ambiguous characters to be so wide.
  case ambiguous(AmbiguousWidth)
  /// The answer to `Effect.open`.
  case opened(Story)
  /// The answer to `Effect.open` where the text could not be read, in one sentence.
  case failed(Article.ID, String)
  /// The answer to `Effect.search`.
  case found(Answer)
  /// The bookmarks as they are now, after any change.
  case bookmarks([Bookmark])
  /// The answer to `Effect.listShelf`.
  case shelf([ShelfList.Item])
  /// The answer to `Effect.listIndex`.
  case index([IndexEntry])
  /// The answer to `Effect.openIssue`: another issue is to be read.
  case issue(Publication, [Article.ID: KeptPlace])
  /// What was asked before, the latest first, and the glossary of the issue.
  case recalled(asked: [String], terms: [Parallel<String>])
  /// Nothing has happened for a while.
  case pause
  /// Something to say in the status line.
  case notice(String)
}

/// What stands under the mouse.
package enum Spot: Hashable, Sendable {
  case section(Int)
  case entry(Int)
  case item(Int)
  case target(Target)
  case command(Command)
  /// The article to go on reading.
  case goOn
}

/// Something that should happen outside the state.
package enum Effect: Hashable, Sendable {
  /// Read the text of an article; answered by `.opened` or `.failed`.
  case open(Article.ID)
  /// Show an address in the reader's browser.
  case follow(String)
  /// Find something; answered by `.found`.
  case search(Question)
  /// Make ready to search the issue.
  case prepareSearch
  /// Keep what was asked, for the history of queries.
  case noteAsking(String)
  /// Keep a bookmark; answered by `.bookmarks`.
  case keepBookmark(Bookmark)
  case deleteBookmark(Bookmark.ID)
  /// Keep where articles were left, the last of them, and the way there.
  case keepPlaces([Article.ID: KeptPlace], last: Article.ID?, history: String)
  /// Keep what the reader chose about the look of the page.
  case keepSettings(Settings)
  case listShelf
  case listIndex
  case openIssue(Publication.ID)
  /// Take an issue off the shelf, or put it back; answered by `.shelf`.
  case removeIssue(Publication.ID, Bool)
  case copy(String)
  case quit
  /// Leave as after an interrupt.
  case interrupt
  case suspend
  case redraw
}
