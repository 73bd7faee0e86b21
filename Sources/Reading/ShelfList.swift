import Magazine

/// The issues of the library.
package struct ShelfList: Hashable, Sendable {
  /// One issue of the list.
  package struct Item: Hashable, Sendable {
    package let issue: Publication
    /// Articles read to their ends.
    package let articlesRead: Int
    /// Taken off the shelf a moment ago; undo brings it back.
    package let isRemoved: Bool

    /// Makes an item.
    package init(issue: Publication, articlesRead: Int, isRemoved: Bool) {
      self.issue = issue
      self.articlesRead = articlesRead
      self.isRemoved = isRemoved
    }
  }

  package private(set) var items: [Item] = []
  package private(set) var selection = Selection(count: 0)

  mutating func update(_ items: [Item]) {
    self.items = items
    selection = Selection(count: items.count, index: selection.index)
  }

  mutating func choose(_ index: Int) { selection.choose(index) }

  private var chosen: Item? {
    items.indices.contains(selection.index) ? items[selection.index] : nil
  }

  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    if selection.perform(command, count: count) { return [] }
    switch (command, chosen) {
    case (.open, let item?) where !item.isRemoved: return [.openIssue(item.issue.id)]
    case (.delete, let item?): return [.remove(item.issue.id, true)]
    case (.undo, let item?) where item.isRemoved: return [.remove(item.issue.id, false)]
    default: return []
    }
  }
}
