import Magazine

/// The publications of the library.
package struct LibraryList: Pane {
  /// The publications that what is typed fits.
  package private(set) var items: [LibraryItem] = []
  /// What was typed to narrow them.
  package private(set) var filter = ""
  /// What they are sorted by.
  package private(set) var order = LibraryOrder.lastRead
  private var all: [LibraryItem] = []
  /// The publication taken off last, which undo brings back wherever the choice is by then.
  private var lastRemoved: String?
  package private(set) var window: ListWindow

  /// An empty list, until the library has answered.
  init(in scene: Scene) { window = ListWindow(heights: [], height: scene.layout.height) }

  var mode: Mode { .library }

  /// Title and date, and the gap below.
  private func heights(in scene: Scene) -> [Int] { items.map { _ in 2 + scene.layout.gap } }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    switch message {
    case .library(let items): all = keepingOrder(items)
    case .filter(let filter): self.filter = filter
    case .found, .bookmarks, .index, .only, .leavesMatches: return nil
    }
    let best = arrange(in: scene)
    if case .filter = message { window.choose(best) }
    return []
  }

  /// What the library answers, in the order that is shown: none moves because one was taken off or brought
  /// back.
  private func keepingOrder(_ items: [LibraryItem]) -> [LibraryItem] {
    let places = Dictionary(
      all.enumerated().map { ($1.publication.id, $0) }, uniquingKeysWith: { first, _ in first })
    return items.enumerated().map { (places[$1.publication.id] ?? all.count + $0, $1) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Lists what fits, in order; the answer is where what fits best stands.
  private mutating func arrange(in scene: Scene) -> Int {
    let sorted = order.sorted(all)
    let matches = LibraryFilter(filter).matches(sorted)
    items = matches.map { sorted[$0.index] }
    window.update(heights: heights(in: scene))
    return matches.bestPlace
  }

  /// How many publications there are in all.
  package var total: Int { all.count }

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
    case .list(.order): sort(in: scene)
    case .list(let command): perform(command)
    case .reader, .style, .visit, .section, .article, .edit, .prompt, .search, .range: nil
    }
  }

  private mutating func sort(in scene: Scene) -> [Outcome] {
    let id = items.indices.contains(window.chosen) ? items[window.chosen].publication.id : nil
    order = order.next
    _ = arrange(in: scene)
    // The choice stays with its publication, wherever that stands now.
    if let index = items.firstIndex(where: { $0.publication.id == id }) { window.choose(index) }
    return []
  }

  private mutating func perform(_ command: ListCommand) -> [Outcome]? {
    if command == .filter { return [.push(.prompt(.filter, text: filter))] }
    guard items.indices.contains(window.chosen) else { return [.say(.keeping(.nothingChosen))] }
    let item = items[window.chosen]
    let id = item.publication.id
    switch command {
    case .open:
      return item.isRemoved ? [.say(.keeping(.publicationRemoved))] : [.go(.publication(id))]
    case .delete:
      lastRemoved = id
      return [.effect(.removePublication(id, isRemoved: true))]
    case .undo:
      guard let removed = item.isRemoved ? id : lastRemoved else {
        return [.say(.keeping(.nothingDeleted))]
      }
      lastRemoved = nil
      return [.effect(.removePublication(removed, isRemoved: false))]
    case .order, .filter, .edit: return nil
    }
  }
}
