import Grid

/// The digits typed before a command, which repeat it or say where to go.
package struct Count: Hashable, Sendable {
  /// The number so far; `nil` where none is typed.
  package private(set) var value: Int?

  /// The largest number that can be typed.
  private static let limit = 99_999

  /// Takes a digit in; false where the key is none, chooses a column, or is text.
  mutating func readDigit(_ key: Key, on mode: Mode) -> Bool {
    guard mode != .front, !mode.isTyping, let character = key.character, character.isASCII,
      let digit = character.wholeNumberValue, digit > 0 || value != nil
    else { return false }
    value = min(Count.limit, (value ?? 0) * 10 + digit)
    return true
  }
}
