/// A place that a reader keeps, with what stood there and what the reader thought of it.
public struct Bookmark: Hashable, Sendable, Identifiable {
  /// Given by the library; 0 before the bookmark is kept.
  public var id: Int64
  public var issue: Issue.ID
  public var locator: Locator
  /// The text at the place, by which it is found again after an edit.
  public var quote: String
  public var note: String
  /// When it was made, in seconds since 1970.
  public var created: Int

  /// Makes a bookmark.
  public init(
    id: Int64 = 0, issue: Issue.ID, locator: Locator, quote: String, note: String = "",
    created: Int = 0
  ) {
    self.id = id
    self.issue = issue
    self.locator = locator
    self.quote = quote
    self.note = note
    self.created = created
  }
}

/// Where an article was left.
public struct KeptPlace: Hashable, Sendable {
  public var place: Place
  public var quote: String
  /// The furthest the reader has come, from 0 to 1.
  public var progress: Double

  /// Makes a kept place.
  public init(place: Place, quote: String, progress: Double) {
    self.place = place
    self.quote = quote
    self.progress = progress
  }

  /// Whether the end has been in sight.
  public var isRead: Bool { progress >= 0.995 }
}
