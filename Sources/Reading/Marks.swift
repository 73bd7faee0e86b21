import Magazine

/// The bookmarks as they are kept, and what can be brought back of them.
package struct Marks: Hashable, Sendable {
  /// In the order in which they were made.
  package private(set) var all: [Bookmark]
  /// The last deleted at the end.
  private var deleted: [Bookmark] = []
  /// Those of them that are asked to be kept again.
  private var returning: Set<Bookmark.ID> = []

  /// Begins with what is kept.
  init(_ bookmarks: [Bookmark]) { all = bookmarks }

  /// Takes in that a bookmark is kept, and says what has become of it.
  mutating func keep(_ bookmark: Bookmark) -> Notice {
    if let index = all.firstIndex(where: { $0.id == bookmark.id }) {
      all[index] = bookmark
      return .noteKept
    }
    all.append(bookmark)
    all.sort { $0.id < $1.id }
    deleted.removeAll { $0.id == bookmark.id }
    return returning.remove(bookmark.id) == nil ? .bookmarked : .restored
  }

  /// Takes in that a bookmark is deleted.
  mutating func delete(_ id: Bookmark.ID) -> Notice {
    deleted += all.filter { $0.id == id }
    all.removeAll { $0.id == id }
    return .deleted
  }

  /// Takes in that a bookmark was deleted by another program before.
  mutating func lose(_ id: Bookmark.ID) -> Notice {
    all.removeAll { $0.id == id }
    return .bookmarkGone
  }

  /// Takes in what another program has made of them.
  mutating func replace(_ bookmarks: [Bookmark]) { all = bookmarks }

  /// Asks for the bookmark that was deleted last and is not on its way back yet.
  mutating func bringBack() -> [Outcome] {
    guard let bookmark = deleted.last(where: { !returning.contains($0.id) }) else {
      return [.say(.nothingDeleted)]
    }
    returning.insert(bookmark.id)
    return [.effect(.keepBookmark(bookmark))]
  }

  /// Takes in that nothing could be kept.
  mutating func giveUp() { returning = [] }
}
