import Grid

/// Which keys mean which command in a mode.
package struct KeyMap: Sendable {
  private var commands: [Mode: [Key: Command]] = [:]

  /// The keys of the command table.
  package static let standard = KeyMap(CommandTable.bindings)

  /// Makes a map from rows; the first row that claims a key in a mode has it.
  package init(_ bindings: [Binding]) {
    for binding in bindings {
      for mode in binding.modes {
        for key in binding.keys where commands[mode]?[key] == nil {
          commands[mode, default: [:]][key] = binding.command
        }
      }
    }
  }

  /// The command of a key. In a prompt and on hints, characters are typed and mean no command.
  package func command(for key: Key, in mode: Mode) -> Command? {
    if mode == .prompt || mode == .hints, key.character != nil { return nil }
    return commands[mode]?[key]
  }
}
