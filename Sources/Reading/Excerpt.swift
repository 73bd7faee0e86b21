import Magazine

/// What stands at a place of a story, to be copied or looked up.
struct Excerpt {
  /// The text of the paragraph, in the language it is shown in; the title at the head.
  let paragraph: String
  /// The word at the place: a word between spaces, or two Han characters or kana; at the head the
  /// first of the title. Empty where there is none.
  let word: String

  /// Scalars after a place among which its word is looked for.
  private static let reach = 60

  /// Looks at a place; `side` is shown at the head, where a place has no text of its own.
  init(of story: Story, at place: Place, side: Side) {
    let blocks = story.body[place.side]
    guard blocks.indices.contains(place.block) else {
      paragraph = story.article.title[side]
      word = Excerpt.word(in: paragraph, from: 0)
      return
    }
    paragraph = blocks[place.block].plain
    word = Excerpt.word(in: paragraph, from: place.offset)
  }

  /// The first word at an offset or behind it: spaces and marks before it are passed over.
  private static func word(in text: String, from offset: Int) -> String {
    let scalars = text.unicodeScalars.dropFirst(max(0, offset)).prefix(reach)
    let letters = String(String.UnicodeScalarView(scalars)).drop { !$0.isLetter && !$0.isNumber }
    guard let first = letters.first else { return "" }
    if isWritingWithoutSpaces(first) {
      return String(letters.prefix { $0.isLetter && isWritingWithoutSpaces($0) }.prefix(2))
    }
    return String(letters.prefix { isOfWord($0) && !isWritingWithoutSpaces($0) })
  }

  /// Whether a character may stand in a word: the apostrophe of `l’eau` too.
  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "’" || character == "'"
  }

}

/// Han characters and kana, which no space parts into words.
func isWritingWithoutSpaces(_ character: Character) -> Bool {
  guard let value = character.unicodeScalars.first?.value else { return false }
  return (0x3005...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value)
    || (0xF900...0xFAFF).contains(value) || (0x20000...0x3FFFF).contains(value)
}
