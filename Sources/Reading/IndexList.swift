import Magazine
import Searching

/// The index of the issue: standards, people, terms.
package struct IndexList: Hashable, Sendable {
  package private(set) var kind = IndexEntry.Kind.standards
  package private(set) var selection = Selection(count: 0)
  private var all: [IndexEntry] = []
  /// Whether the entries are there already.
  package private(set) var isReady = false

  /// The entries of the kind in sight.
  package var entries: [IndexEntry] { all.filter { $0.kind == kind } }

  /// How many entries a kind has.
  package func count(_ kind: IndexEntry.Kind) -> Int { all.count { $0.kind == kind } }

  mutating func update(_ entries: [IndexEntry]) {
    all = entries
    isReady = true
    selection = Selection(count: self.entries.count)
  }

  mutating func choose(_ index: Int) { selection.choose(index) }

  mutating func perform(_ command: Command, count: Int?) -> [Request] {
    if selection.perform(command, count: count) { return [] }
    switch command {
    case .order:
      kind = kind.next
      selection = Selection(count: entries.count)
    case .open:
      guard entries.indices.contains(selection.index) else { break }
      let name = entries[selection.index].name
      return [
        .searchFor(
          "\"\(name.first)\"" + (name.first == name[.second] ? "" : " or \"\(name[.second])\""))
      ]
    default: break
    }
    return []
  }
}
