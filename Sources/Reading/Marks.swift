import Magazine

/// The bookmarks as they are kept, and what can be brought back of them.
package struct Marks: Hashable, Sendable {
  /// In the order in which they were made.
  package private(set) var all: [Bookmark]
  /// The last deleted at the end.
  private var deleted: [Bookmark] = []
  /// Those of them that are asked to be kept again.
  private var returning: Set<Bookmark.ID> = []
  /// Those that the key which set them takes away.
  private var leaving: Set<Bookmark.ID> = []

  /// Begins with what is kept.
  init(_ bookmarks: [Bookmark]) { all = bookmarks }

  /// Takes in that a bookmark is kept, and says what has become of it.
  mutating func keep(_ bookmark: Bookmark) -> Notice {
    replace(bookmark)
    deleted.removeAll { $0.id == bookmark.id }
    let isNew = returning.remove(bookmark.id) == nil
    return isNew
      ? (bookmark.highlight == nil ? .keeping(.bookmarked) : .keeping(.highlighted))
      : .keeping(.restored)
  }

  /// Takes in that the note of a bookmark is kept.
  mutating func note(_ bookmark: Bookmark) -> Notice {
    replace(bookmark)
    return .keeping(.noteKept)
  }

  /// Puts a bookmark in its place, also where a list that came before its answer has it already.
  private mutating func replace(_ bookmark: Bookmark) {
    all.removeAll { $0.id == bookmark.id }
    all.append(bookmark)
    all.sort { $0.id < $1.id }
  }

  /// Takes in that a bookmark is deleted.
  mutating func delete(_ id: Bookmark.ID) -> Notice {
    deleted += all.filter { $0.id == id }
    all.removeAll { $0.id == id }
    return leaving.remove(id) == nil ? .keeping(.deleted) : .keeping(.bookmarkTaken)
  }

  /// Keeps a bookmark of a paragraph, or takes away the one that is shown there; the one taken away last
  /// comes back with its note.
  mutating func toggle(_ bookmark: Bookmark, among shown: [Bookmark]) -> [Outcome] {
    if let there = shown.last(where: { $0.isOfSameParagraph(as: bookmark) }) {
      leaving.insert(there.id)
      return [.effect(.deleteBookmark(there.id))]
    }
    guard let old = deleted.last(where: { $0.isOfSameParagraph(as: bookmark) }) else {
      return [.effect(.keepBookmark(bookmark))]
    }
    returning.insert(old.id)
    return [.effect(.keepBookmark(old))]
  }

  /// Takes in that a bookmark was deleted by another program before.
  mutating func lose(_ id: Bookmark.ID) -> Notice {
    all.removeAll { $0.id == id }
    return .keeping(.bookmarkGone)
  }

  /// Takes in what another program has made of them.
  mutating func replace(_ bookmarks: [Bookmark]) { all = bookmarks }

  /// Asks for the bookmark that was deleted last and is not on its way back yet.
  mutating func bringBack() -> [Outcome] {
    guard let bookmark = deleted.last(where: { !returning.contains($0.id) }) else {
      return [.say(.keeping(.nothingDeleted))]
    }
    returning.insert(bookmark.id)
    return [.effect(.keepBookmark(bookmark))]
  }

  /// Takes in that nothing could be kept.
  mutating func giveUp() { (returning, leaving) = ([], []) }
}

extension Bookmark {
  /// Whether both mark a place, and in the same paragraph of the same article.
  fileprivate func isOfSameParagraph(as other: Bookmark) -> Bool {
    highlight == nil && other.highlight == nil && !isLost && issue == other.issue
      && locator.article == other.locator.article
      && locator.place.block == other.locator.place.block
  }
}
