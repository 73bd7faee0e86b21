import Magazine

/// The publications of the library.
package struct LibraryList: Pane {
  package private(set) var items: [LibraryItem] = []
  package private(set) var window: ListWindow

  init(in scene: Scene) { window = ListWindow(heights: [], height: scene.layout.height) }

  var mode: Mode { .library }

  /// Title and date, and the gap below.
  private func heights(in scene: Scene) -> [Int] { items.map { _ in 2 + scene.layout.gap } }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    guard case .library(let items) = message else { return nil }
    self.items = items
    window.update(heights: heights(in: scene))
    return []
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(heights: heights(in: scene), height: scene.layout.height)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .item(let index) = target else { return nil }
    window.choose(index)
    return perform(.open)
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(let movement): window.perform(movement, count: count)
    case .list(let command): perform(command)
    case .reader, .style, .visit, .column, .article, .edit, .prompt, .search, .range: nil
    }
  }

  private func perform(_ command: ListCommand) -> [Outcome]? {
    guard items.indices.contains(window.chosen) else { return [.say(.nothingChosen)] }
    let item = items[window.chosen]
    let id = item.publication.id
    switch command {
    case .open: return item.isRemoved ? [.say(.publicationRemoved)] : [.go(.publication(id))]
    case .delete: return [.effect(.removePublication(id, isRemoved: true))]
    case .undo:
      return item.isRemoved
        ? [.effect(.removePublication(id, isRemoved: false))] : [.say(.nothingDeleted)]
    case .order, .filter, .edit: return nil
    }
  }
}
