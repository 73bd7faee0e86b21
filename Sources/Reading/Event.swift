import Grid
import Magazine
import Searching

/// Something that happened to the reader. Answers say what was asked, so that one to a question no
/// longer asked can be told.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted at once.
  case paste(String)
  /// Notches turned by the wheel, down is positive.
  case wheel(Int)
  case click(ClickTarget)
  /// The mouse was moved with its button down to a cell, from the one where it was pressed, or on.
  case drag(from: Frame.Position?, to: Frame.Position)
  case resize(Size)
  /// The terminal takes ambiguous characters to be so wide.
  case ambiguous(AmbiguousWidth)
  /// The terminal is light or dark, or has become so.
  case ground(Ground)
  /// The answer to `Effect.readArticle`.
  case opened(Story, of: Publication.ID)
  /// The answer to `Effect.readOpening`.
  case opening(Story, of: Publication.ID)
  /// The answer to `Effect.readArticle` where the text could not be read, in one sentence.
  case failed(Article.ID, of: Publication.ID, Phrase)
  /// The answer to `Effect.search`.
  case found(Answer)
  /// The answer to `Effect.keepBookmark` and `Effect.editInk`: it is on the disk, as it is now.
  case kept(Bookmark)
  /// The answer to `Effect.editNote`: the bookmark is on the disk with its note, as it is now.
  case noted(Bookmark)
  /// The answer to `Effect.deleteBookmark`.
  case deleted(Bookmark.ID)
  /// The answer to `Effect.deleteBookmark`, `Effect.editNote` and `Effect.editInk` where another program has deleted it.
  case gone(Bookmark.ID)
  /// The answer to any effect that keeps, where it could not, in one sentence.
  case notKept(Phrase)
  /// The bookmarks as another program has left them.
  case bookmarks([Bookmark])
  /// The answer to `Effect.listLibrary`.
  case library([LibraryItem])
  /// The answer to `Effect.listIndex`.
  case index([IndexEntry], of: Publication.ID)
  /// The answer to `Effect.openPublication`: another publication is to be read.
  case publication(Publication, Sitting.Kept)
  /// The answer to `Effect.openPublication` where it could not be read, in one sentence.
  case noPublication(Publication.ID, Phrase)
  /// What was searched for before, the latest first, and the glossary of a publication.
  case recalled(
    queries: [String], terms: [Parallel<String>], people: [Parallel<String>], of: Publication.ID)
  /// What the reader has written about the look, the keys and themes of their own is another now.
  case configured([Preference: String], KeyMap, themes: [String])
  /// The answer to `Effect.pipe`: what a command has printed.
  case output(String, of: String)
  /// A text that no clipboard has taken.
  case notCopied(String)
  /// An address that nothing here can open.
  case notOpened(String)
  /// Nothing has happened for a while.
  case pause
  /// What a clock says that only goes forward, in seconds.
  case time(Int)
  /// Something to say in the status line.
  case notice(Phrase)
}
