import Grid

/// One row of the command table: a command, its keys, and the screens on which they hold.
package struct Binding: Hashable, Sendable {
  /// What its keys do.
  package let command: Command
  package internal(set) var keys: [Key]
  /// Keys that mean it only one after the other.
  package internal(set) var sequences: [[Key]] = []
  package private(set) var modes: [Mode]
  /// Whether the status line of these screens names it.
  package let isHinted: Bool

  /// Makes a row; `keys` are names apart by spaces, of which `zt` is one key behind the other.
  init(_ command: Command, _ keys: String, in modes: [Mode], hinted isHinted: Bool = false) {
    self.command = command
    let names = keys.split(separator: " ").map(String.init)
    self.keys = names.compactMap { Key(named: $0) }
    sequences = names.filter { Key(named: $0) == nil }.map { name in
      name.compactMap { Key(named: String($0)) }
    }
    self.modes = modes
    self.isHinted = isHinted
  }

  /// Whether anything leads to it.
  package var hasKeys: Bool { !keys.isEmpty || !sequences.isEmpty }

  /// The names of the keys as they are shown; a run of digits is shown as one.
  package var keyNames: [String] {
    let names = keys.map(shownName)
    let longer = sequences.map { $0.map(shownName).joined(separator: " ") }
    guard command == .section(.choose), let first = names.first, let last = names.last,
      names.count > 1
    else { return names + longer }
    return ["\(first)–\(last)"] + longer
  }

  private func shownName(_ key: Key) -> String {
    switch key.name {
    case "Up": "↑"
    case "Down": "↓"
    case "Left": "←"
    case "Right": "→"
    case let name: name
    }
  }

  /// Whether it is what is asked for by the name of a key, or by a part of a command's.
  func isAbout(_ topic: String) -> Bool {
    if let key = Key(named: topic) { return keys.contains(key) }
    return command.name.contains(topic) || keyNames.contains(topic)
  }

  /// The same row for other screens.
  func on(_ modes: [Mode]) -> Binding {
    var row = self
    row.modes = modes
    return row
  }

  /// Lets keys lead to it, one or several one after the other.
  mutating func add(_ keys: [Key]) {
    if keys.count > 1 { sequences.append(keys) } else { self.keys += keys }
  }
}
