import Searching

// What a search has found in the article.
extension ArticleScreen {
  /// Lights the matches of a query.
  mutating func light(_ query: Query) { matches = FoundMatches(query, in: galley) }

  /// Makes the match at the place the one that the reader is at.
  mutating func arriveAtMatch() {
    let window = window
    matches?.arrive(at: window.place, in: window)
  }

  /// Which of how many matches in sight the reader is at, 0 at none; `nil` where none are lit.
  package var tally: (number: Int, count: Int)? {
    matches?.tally(in: window)
  }

  /// Goes from match to match, and from the last one on to the next article found; what was searched
  /// for last is lit where it is not.
  mutating func goToMatch(by step: Int, _ times: Int, in scene: Scene) -> [Outcome] {
    guard let query = matches?.query ?? scene.sought else {
      return [.say(.finding(.nothingSearched))]
    }
    if matches == nil { light(query) }
    for _ in 0..<min(times, 1000) {
      let window = window
      guard let next = matches?.step(step, from: window.place, in: window) else {
        return [.light(true), .tell(.leavesMatches(of: story.article.id, step: step))]
      }
      self.window.go(to: next)
    }
    return [.light(true)]
  }

  /// Clears the light of the last search, or lights it again.
  mutating func clearLight(in scene: Scene) -> [Outcome] {
    guard let sought = scene.sought else { return [.say(.finding(.nothingSearched))] }
    guard matches == nil else {
      matches = nil
      return [.light(false)]
    }
    light(sought)
    return [.light(true)]
  }
}
