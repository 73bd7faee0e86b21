import Grid
import Magazine
import Searching
import Typesetting

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
  /// The cells that the longest numbers of standards need; 0 in the other kinds.
  package private(set) var numbers = 0
  /// The cells that the longest names of the kind need on each side, or what standards are called.
  package private(set) var needs = Parallel(first: 0, second: 0)
  /// Columns of the list, as many as the names leave room for.
  package private(set) var columns = 1
  /// The side whose names the entries are sorted by.
  private var side: Side

  /// Cells that an entry takes beside its names: the bar, the gaps, how often it is named.
  package static let frame = 10
  /// The most cells that a column asks for.
  private static let widest = 92

  /// An empty list, until the index has come.
  init(in scene: Scene) {
    side = scene.shown.side
    window = ListWindow(heights: [], height: scene.layout.height)
  }

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
    if side != scene.shown.side {
      let chosen = entries.indices.contains(window.chosen) ? entries[window.chosen] : nil
      showKind(in: scene)
      if let index = chosen.flatMap({ entries.firstIndex(of: $0) }) { window.choose(index) }
    }
    findColumns(in: scene)
    window.layOut(heights: heights, height: scene.layout.height * columns)
  }

  /// As many columns as entries of this kind fit beside each other.
  private mutating func findColumns(in scene: Scene) {
    let names = needs.first + (needs.second ?? 0) + IndexList.frame
    // What a standard is called is worth the whole row.
    let need = numbers > 0 ? numbers + names : min(names, IndexList.widest)
    let fitting = max(1, scene.layout.inside.count / max(need, 1))
    columns = scene.preferences.isLinear ? 1 : fitting
  }

  /// The text of an entry on a side: its name, or of a standard what it is called there.
  package func text(of entry: IndexEntry, on side: Side) -> String {
    if entry.kind == .standards { return spaced(entry.titles[side] ?? "") }
    return spaced(entry.name[exactly: side] ?? "")
  }

  private var heights: [Int] { entries.map { _ in 1 } }

  /// Shows the entries of one kind that what was typed fits, the best of them chosen. Columns are as
  /// wide as all of the kind need, so that they stand still while the list narrows.
  private mutating func showKind(in scene: Scene) {
    side = scene.shown.side
    let own = sorted(all.filter { $0.kind == kind }, in: scene)
    let names = own.map { entry in
      ([entry.name.joined(by: " ")] + Side.allCases.compactMap { entry.titles[$0] })
        .joined(separator: " ")
    }
    let matches = FuzzyList(names).matches(filter)
    entries = matches.map { own[$0.index] }
    let ambiguous = scene.preferences.typography.ambiguous
    func widest(_ side: Side) -> Int {
      own.map { displayWidth(text(of: $0, on: side), ambiguous) }.max() ?? 0
    }
    needs = Parallel(first: widest(.first), second: scene.isBilingual ? widest(.second) : 0)
    numbers =
      kind == .standards ? own.map { displayWidth($0.name.first, ambiguous) }.max() ?? 0 : 0
    findColumns(in: scene)
    window = ListWindow(
      heights: heights, height: scene.layout.height * columns, chosen: matches.bestPlace)
  }

  /// Standards in the order of their numbers, names in that of the language that leads.
  private func sorted(_ entries: [IndexEntry], in scene: Scene) -> [IndexEntry] {
    guard kind != .standards else { return entries }
    let language = scene.publication.language(of: side)
    return entries.map { (key: sortingKey($0.name[side], in: language), entry: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
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
    case .reader, .style, .visit, .section, .article, .edit, .prompt, .search, .range: return nil
    }
  }

  /// Searches for the name that is chosen, in both languages.
  private func open() -> [Outcome] {
    let entries = entries
    guard entries.indices.contains(window.chosen) else { return [.say(.keeping(.nothingChosen))] }
    let name = entries[window.chosen].name
    let names = [name.first, name[.second]].map { "\"\($0)\"" }
    let query = names[0] == names[1] ? names[0] : "\(names[0]) or \(names[1])"
    return [.push(.search(query))]
  }
}
