import Magazine
import Searching
import Synchronization

/// The texts of the issue that is open, cut into tokens: every letter typed searches them again.
final class TokenizedStories: Sendable {
  private let state = Mutex<(issue: Publication.ID, stories: [Int64: TokenizedStory])>(("", [:]))

  func story(_ number: Int64) -> TokenizedStory? { state.withLock { $0.stories[number] } }

  /// Keeps a story of an issue; those of another issue go.
  func keep(_ story: TokenizedStory, _ number: Int64, of issue: Publication.ID) {
    state.withLock { state in
      if state.issue != issue { state = (issue, [:]) }
      state.stories[number] = story
    }
  }

  /// Forgets everything, since texts have changed.
  func clear() { state.withLock { $0 = ("", [:]) } }
}
