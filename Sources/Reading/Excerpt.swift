import Magazine

/// What stands at a place of a story, to be copied or looked up.
struct Excerpt {
  /// The text of the paragraph, in the language it is shown in; the title at the head.
  let paragraph: String
  /// The word at the place: an English word, or two Chinese characters; empty at the head.
  let word: String

  /// Scalars after a place among which its word is looked for.
  private static let reach = 60

  init(of story: Story, at place: Place, side: Side) {
    let blocks = story.body[place.side]
    guard blocks.indices.contains(place.block) else {
      paragraph = story.article.title[side]
      word = ""
      return
    }
    paragraph = blocks[place.block].plain
    word = Excerpt.word(in: paragraph, from: place.offset)
  }

  private static func word(in text: String, from offset: Int) -> String {
    let scalars = text.unicodeScalars.dropFirst(max(0, offset)).prefix(reach)
    let letters = String(String.UnicodeScalarView(scalars)).drop { !$0.isLetter && !$0.isNumber }
    let isLatin = letters.first.map { $0.isASCII } ?? true
    return String(
      isLatin
        ? letters.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        : letters.prefix { !$0.isASCII && $0.isLetter }.prefix(2))
  }
}
