import Magazine
import Searching

/// Something that a screen is told: an answer from outside, or by the screen above.
enum Message: Hashable, Sendable {
  case found(Answer)
  case bookmarks([Bookmark])
  case library([LibraryItem])
  case index([IndexEntry], of: Publication.ID)
  /// What the entries of a list are to contain.
  case filter(String)
  /// What the paragraphs of the article are to say; all are shown where that is nothing.
  case only(String)
  /// The reader is past the last match in an article (a step of 1) or the first (-1).
  case leavesMatches(of: Article.ID, step: Int)

  /// What follows where no screen answers.
  var whenUnheard: [Outcome] {
    switch self {
    case .leavesMatches(_, let step):
      [.say(step > 0 ? .finding(.noFurtherMatch) : .finding(.noMatchBefore))]
    case .found, .bookmarks, .library, .index, .filter, .only: []
    }
  }
}
