/// A place that a reader keeps, with what stood there and what the reader thought of it.
package struct Bookmark: Hashable, Sendable, Identifiable {
  /// Given by the library; 0 before the bookmark is kept.
  package var id: Int64
  package var issue: Publication.ID
  package var locator: Locator
  /// The text at the place, by which it is found again after an edit.
  package var quote: String
  package var note: String
  /// When it was made, in seconds since 1970.
  package var created: Int

  /// Makes a bookmark.
  package init(
    id: Int64 = 0, issue: Publication.ID, locator: Locator, quote: String, note: String = "",
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
package struct KeptPlace: Hashable, Sendable {
  package var place: Place
  package var quote: String
  /// The furthest the reader has come, from 0 to 1.
  package var progress: Double

  /// Makes a kept place.
  package init(place: Place, quote: String, progress: Double) {
    self.place = place
    self.quote = quote
    self.progress = progress
  }

  /// Whether the end has been in sight.
  package var isRead: Bool { progress >= 0.995 }
}
