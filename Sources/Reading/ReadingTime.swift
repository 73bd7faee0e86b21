/// How long a reader has stayed with an article, as the clock that comes in tells.
struct ReadingTime: Hashable, Sendable {
  /// Seconds after which the article may count as read: a quarter of what it takes to read it well.
  private let needed: Int
  private var seconds = 0
  /// The clock at the last look, in seconds; `nil` while something else is in sight.
  private var last: Int?

  /// A reader who looks at one page for longer has gone away; in seconds.
  private static let longestLook = 300

  /// Begins to count for an article of so many minutes.
  init(minutes: Int?) { needed = (minutes ?? 1) * 15 }

  /// Whether it was enough to have read the article.
  var isEnough: Bool { seconds >= needed }

  /// Takes in what the clock says while the article is in sight, in seconds.
  mutating func note(_ now: Int) {
    if let last { seconds += min(max(0, now - last), ReadingTime.longestLook) }
    last = now
  }

  /// Takes in that something else is in sight.
  mutating func pause() { last = nil }

  /// Begins anew.
  mutating func restart() { seconds = 0 }
}
