import Grid

/// The keys of the reader: what each means, and the digits and keys typed before it.
package struct Keyboard: Hashable, Sendable {
  /// What keys mean, the reader's own among them.
  package var keyMap: KeyMap
  /// The digits typed so far.
  package private(set) var count = Count()
  /// The keys of a sequence that is begun.
  private var begun: [Key] = []

  /// What a key press means on a screen.
  enum Meaning {
    /// A digit of a count that goes on.
    case digit
    /// The beginning of a sequence that may go on so.
    case begins([Key], [KeyContinuation])
    case command(Command, count: Int?)
    case text(Character)
    /// A key that means this command on other screens.
    case elsewhere(Command, [Mode])
    /// Keys that mean nothing one after the other.
    case noSequence([Key])
    /// A sequence that was begun is given up.
    case cancelled
    /// A key that means nothing on any screen.
    case nothing(Key)
  }

  /// Begins with nothing pressed.
  init(_ keyMap: KeyMap) { self.keyMap = keyMap }

  /// Takes a key in; a full-width one counts as its ASCII form where nothing is typed.
  mutating func press(_ key: Key, on mode: Mode) -> Meaning {
    let folded = mode.isTyping ? key : key.halfWidth
    if begun.isEmpty, count.readDigit(folded, on: mode) { return .digit }
    let keys = begun + [folded]
    let continuations = keyMap.continuations(of: keys, in: mode)
    guard continuations.isEmpty else {
      begun = keys
      return .begins(keys, continuations)
    }
    begun = []
    defer { count = Count() }
    guard keys.count == 1 else {
      if let command = keyMap.command(for: keys, in: mode) {
        return .command(command, count: count.value)
      }
      return folded == Key(.escape) ? .cancelled : .noSequence(keys)
    }
    return meaning(of: folded, typed: key, on: mode)
  }

  private func meaning(of folded: Key, typed key: Key, on mode: Mode) -> Meaning {
    if let command = keyMap.command(for: folded, in: mode) {
      let digit = command == .section(.choose) ? folded.character?.wholeNumberValue : nil
      return .command(command, count: digit ?? count.value)
    }
    if mode.isTyping, let character = key.character { return .text(character) }
    // What a key does in less or vim is rather what was meant than what it does on another screen.
    let isStranger = !mode.isTyping && CommandTable.instead(of: folded) != nil
    guard !isStranger, let command = keyMap.binding(of: folded)?.command else {
      return .nothing(folded)
    }
    return .elsewhere(command, keyMap.modes(of: command))
  }
}
