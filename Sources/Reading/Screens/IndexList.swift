import Magazine
import Searching

/// The index of the publication: standards, people, terms.
package struct IndexList: Pane {
  package private(set) var kind = IndexEntry.Kind.standards
  package private(set) var window: ListWindow
  /// What the entries are to contain.
  package private(set) var filter = ""
  private var all: [IndexEntry] = []
  /// The entries of the kind in sight that what is typed fits.
  package private(set) var entries: [IndexEntry] = []
  /// Whether the entries are there already.
  package private(set) var isReady = false

  init(in scene: Scene) { window = ListWindow(heights: [], height: scene.layout.height) }

  var mode: Mode { .index }

  /// How many entries a kind has.
  package func count(_ kind: IndexEntry.Kind) -> Int { all.count { $0.kind == kind } }

  mutating func receive(_ message: Message, in scene: Scene) -> [Outcome]? {
    switch message {
    case .index(let entries, scene.publication.id):
      all = entries
      isReady = true
    case .filter(let filter): self.filter = filter
    case .index, .found, .bookmarks, .library, .only, .leavesMatches: return nil
    }
    showKind(in: scene)
    return []
  }

  mutating func layOut(in scene: Scene) {
    window.layOut(heights: heights, height: scene.layout.height)
  }

  private var heights: [Int] { entries.map { _ in 1 } }

  private mutating func showKind(in scene: Scene) {
    let own = all.filter { $0.kind == kind }
    let matches = FuzzyList(own.map { $0.name.joined(by: " ") }).matches(filter)
    entries = matches.map { own[$0.index] }
    window = ListWindow(
      heights: heights, height: scene.layout.height, chosen: matches.bestPlace)
  }

  mutating func choose(_ target: ClickTarget) -> [Outcome]? {
    guard case .item(let index) = target else { return nil }
    window.choose(index)
    return open()
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .move(let movement): return window.perform(movement, count: count)
    case .list(.open): return open()
    case .list(.order):
      kind = kind.next
      showKind(in: scene)
      return []
    case .list(.filter): return [.push(.prompt(.filter, text: filter))]
    case .list(.edit), .list(.delete), .list(.undo): return nil
    case .reader, .style, .visit, .column, .article, .edit, .prompt, .search, .range: return nil
    }
  }

  /// Searches for the name that is chosen, in both languages.
  private func open() -> [Outcome] {
    let entries = entries
    guard entries.indices.contains(window.chosen) else { return [.say(.nothingChosen)] }
    let name = entries[window.chosen].name
    let names = [name.first, name[.second]].map { "\"\($0)\"" }
    let query = names[0] == names[1] ? names[0] : "\(names[0]) or \(names[1])"
    return [.push(.search(query))]
  }
}
