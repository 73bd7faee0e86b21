import Grid

/// Which keys mean which command on which screen: the command table with what the reader changed.
package struct KeyMap: Hashable, Sendable {
  /// The rows of the table with the keys that hold now.
  package private(set) var groups: [[Binding]]
  private var commands: [Mode: [Key: Command]] = [:]

  /// The keys of the command table.
  package static let standard = KeyMap()

  /// Begins with the table; each override gives a command other keys.
  package init(overrides: [Command: [Key]] = [:]) {
    groups = CommandTable.groups.map(\.bindings)
    for (command, keys) in overrides.sorted(by: { $0.key.name < $1.key.name }) {
      bind(keys, to: command)
    }
    index()
  }

  /// The command of a key on a screen. Where one types, plain characters mean no command.
  package func command(for key: Key, in mode: Mode) -> Command? {
    mode.isTyping && key.character != nil ? nil : commands[mode]?[key]
  }

  /// The rows that hold on a screen.
  package func bindings(in mode: Mode) -> [Binding] {
    groups.joined().filter { $0.modes.contains(mode) && !$0.keys.isEmpty }
  }

  /// The first row that a key has on any screen, rather not one where one types.
  package func binding(of key: Key) -> Binding? {
    let rows = groups.joined().filter { $0.keys.contains(key) }
    return rows.first { !$0.modes.allSatisfy(\.isTyping) } ?? rows.first
  }

  /// The screens on which a command works, in the order of the table.
  package func modes(of command: Command) -> [Mode] {
    groups.joined().filter { $0.command == command }.flatMap(\.modes)
  }

  /// Gives every row of a command these keys, and takes them from the rows that had them there.
  private mutating func bind(_ keys: [Key], to command: Command) {
    let modes = Set(modes(of: command))
    for group in groups.indices {
      for row in groups[group].indices {
        if groups[group][row].command == command {
          groups[group][row].keys = keys
        } else if !modes.isDisjoint(with: groups[group][row].modes) {
          groups[group][row].keys.removeAll { keys.contains($0) }
        }
      }
    }
  }

  private mutating func index() {
    for binding in groups.joined() {
      for mode in binding.modes {
        for key in binding.keys where commands[mode]?[key] == nil {
          commands[mode, default: [:]][key] = binding.command
        }
      }
    }
  }
}
