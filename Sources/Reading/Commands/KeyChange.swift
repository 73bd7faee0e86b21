import Grid

/// What a reader has changed about a key: what it means on some screens.
package struct KeyChange: Hashable, Sendable {
  /// One key, or several that are pressed one after the other.
  package let keys: [Key]
  /// What it means there; nothing where it is `nil`.
  package let command: Command?
  /// The screens on which it holds.
  package let modes: [Mode]

  /// Makes keys mean a command, or nothing, on some screens.
  package init(_ keys: [Key], to command: Command?, in modes: [Mode]) {
    self.keys = keys
    self.command = command
    self.modes = modes
  }
}

/// How a sequence of keys that is begun may go on, and what it means then.
package struct KeyContinuation: Hashable, Sendable {
  let keys: [Key]
  /// What the rest of the sequence would do.
  package let command: Command

  /// Leads to a command by more keys.
  package init(_ keys: [Key], to command: Command) {
    self.keys = keys
    self.command = command
  }

  /// The names of the keys that are still to be pressed.
  package var names: [String] { keys.map(\.name) }
}
