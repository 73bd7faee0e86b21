import Magazine
import Searching
import Synchronization

/// The texts of the publication that is open, cut into tokens, and its contents: every letter typed searches
/// them again.
final class TokenizedStories: Sendable {
  private struct Texts {
    var publication: Publication?
    var stories: [Int64: TokenizedStory] = [:]
  }

  private let texts = Mutex(Texts())

  /// An article of a publication with its contents; `nil` where its texts are not here.
  func story(_ number: Int, of id: Publication.ID) -> (Publication, TokenizedStory)? {
    texts.withLock { texts in
      guard let publication = texts.publication, publication.id == id,
        let story = texts.stories[Int64(number)]
      else { return nil }
      return (publication, story)
    }
  }

  /// The publication whose texts are here; `nil` for any other.
  func publication(_ id: Publication.ID) -> Publication? {
    texts.withLock { $0.publication?.id == id ? $0.publication : nil }
  }

  /// Keeps a story of a publication; those of another go.
  func keep(_ story: TokenizedStory, _ number: Int64, of publication: Publication) {
    texts.withLock { texts in
      if texts.publication?.id != publication.id { texts = Texts(publication: publication) }
      texts.stories[number] = story
    }
  }

  /// Forgets everything, since texts have changed.
  func clear() { texts.withLock { $0 = Texts() } }
}
