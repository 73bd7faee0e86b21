import Magazine

/// A line being typed: the family of typing.
package struct TextField: Hashable, Sendable {
  package private(set) var characters: [Character]
  /// Where the next character goes, counted in grapheme clusters.
  package private(set) var cursor: Int

  /// The most characters that fit; what is pasted beyond them is cut off.
  static let capacity = 4_000

  /// Makes a field with the cursor at its end.
  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// What was typed.
  package var text: String { String(characters) }

  /// Types text at the cursor, as much of it as fits.
  package mutating func insert(_ text: String) {
    let room = TextField.capacity - characters.count
    let added = sanitized(String(text.prefix(room)))
    // A combining mark joins the character before it.
    let last = cursor > 0 ? String(characters[cursor - 1]) : ""
    let joined = Array(last + added)
    characters.replaceSubrange(max(0, cursor - 1)..<cursor, with: joined)
    cursor = max(0, cursor - 1) + joined.count
  }

  /// Performs an editing command; false where there was nothing to do.
  package mutating func perform(_ command: EditCommand) -> Bool {
    let before = self
    switch command {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .deleteBefore: delete(from: cursor - 1, to: cursor)
    case .deleteAfter: delete(from: cursor, to: cursor + 1)
    case .deleteWord: delete(from: startOfWord, to: cursor)
    case .deleteToStart: delete(from: 0, to: cursor)
    case .deleteToEnd: delete(from: cursor, to: characters.count)
    }
    return self != before
  }

  /// Deletes characters between two positions, as far as there are any; the cursor stands where they were.
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
