import Grid
import Magazine

/// A line being typed: the family of typing.
package struct TextField: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// Where the next character goes, counted in grapheme clusters.
  package private(set) var cursor: Int

  /// The most that fits; what is pasted beyond it is dropped.
  static let capacity = 500

  /// Makes a field with the cursor at its end.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// What was typed.
  package var text: String { String(characters) }

  /// Types text at the cursor.
  package mutating func insert(_ text: String) {
    let before = String(characters[..<cursor])
    let joined = Array(before + sanitized(text))
    let rest = characters[cursor...]
    guard joined.count + rest.count <= TextField.capacity else { return }
    characters = joined + rest
    cursor = joined.count
  }

  /// Performs an editing key; false where it is none.
  package mutating func edit(_ key: Key) -> Bool {
    switch key.name {
    case "Left", "^B": cursor = max(0, cursor - 1)
    case "Right", "^F": cursor = min(characters.count, cursor + 1)
    case "Home", "^A": cursor = 0
    case "End", "^E": cursor = characters.count
    case "Backspace", "^H": delete(from: cursor - 1, to: cursor)
    case "Delete", "^D": delete(from: cursor, to: cursor + 1)
    case "^U": delete(from: 0, to: cursor)
    case "^K": delete(from: cursor, to: characters.count)
    case "^W": delete(from: startOfWord, to: cursor)
    default:
      guard let character = key.character else { return false }
      insert(String(character))
    }
    return true
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(0, start)
    let end = min(characters.count, end)
    guard start < end else { return }
    characters.removeSubrange(start..<end)
    cursor = start
  }

  private var startOfWord: Int {
    var index = cursor
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }
}
