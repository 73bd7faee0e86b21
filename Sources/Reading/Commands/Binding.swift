import Grid

/// One row of the command table: a command, its keys, and the screens on which they hold.
package struct Binding: Hashable, Sendable {
  package let command: Command
  package internal(set) var keys: [Key]
  package let modes: [Mode]
  /// Whether the status line of these screens names it.
  package let isHinted: Bool

  init(_ command: Command, _ keys: String, in modes: [Mode], hinted isHinted: Bool = false) {
    self.command = command
    self.keys = keys.split(separator: " ").compactMap { Key(named: String($0)) }
    self.modes = modes
    self.isHinted = isHinted
  }

  /// The names of the keys as they are shown; a run of digits is shown as one.
  package var keyNames: [String] {
    let names = keys.map { key in
      ["Up": "↑", "Down": "↓", "Left": "←", "Right": "→"][key.name] ?? key.name
    }
    guard command == .column(.choose), let first = names.first, let last = names.last,
      names.count > 1
    else { return names }
    return ["\(first)–\(last)"]
  }
}
