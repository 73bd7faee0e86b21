import Grid

/// The keys of the reader: what each means, and the digits typed before it.
package struct Keyboard: Hashable, Sendable {
  package let keyMap: KeyMap
  /// The digits typed so far.
  package private(set) var count = Count()

  /// What a key press means on a screen.
  enum Meaning {
    /// A digit of a count that goes on.
    case digit
    case command(Command, count: Int?)
    case text(Character)
    /// A key that means this command on other screens.
    case elsewhere(Command, [Mode])
    case nothing
  }

  init(_ keyMap: KeyMap) { self.keyMap = keyMap }

  /// Takes a key in; a full-width one counts as its ASCII form where nothing is typed.
  mutating func press(_ key: Key, on mode: Mode) -> Meaning {
    let folded = mode.isTyping ? key : key.halfWidth
    if count.take(folded, on: mode) { return .digit }
    defer { count = Count() }
    if let command = keyMap.command(for: folded, in: mode) {
      let digit = command == .column(.choose) ? folded.character?.wholeNumberValue : nil
      return .command(command, count: digit ?? count.value)
    }
    if mode.isTyping, let character = key.character { return .text(character) }
    guard let command = keyMap.binding(of: folded)?.command else { return .nothing }
    return .elsewhere(command, keyMap.modes(of: command))
  }
}
