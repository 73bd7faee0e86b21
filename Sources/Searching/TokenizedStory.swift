import Magazine

/// A story cut into tokens, its head as block -1.
package struct TokenizedStory: Sendable {
  package let story: Story
  /// The paragraphs of each side that has texts, its head first.
  private let first, second: [Paragraph]

  /// A paragraph and its tokens.
  struct Paragraph: Sendable {
    let text: String
    let tokens: TokenizedText

    init(_ text: String) {
      self.text = text
      tokens = TokenizedText(text)
    }

    init(_ block: Block) {
      text = block.plain
      tokens = TokenizedText(block)
    }
  }

  /// Cuts a story.
  package init(_ story: Story) {
    self.story = story
    (first, second) = (TokenizedStory.cut(story, .first), TokenizedStory.cut(story, .second))
  }

  private static func cut(_ story: Story, _ side: Side) -> [Paragraph] {
    guard story.languages[exactly: side] != nil else { return [] }
    let article = story.article
    let head = [article.title, article.kicker, article.dek, article.byline]
      .compactMap { $0?[exactly: side] }.joined(separator: "\n")
    return [Paragraph(head)] + (story.body[exactly: side] ?? []).map { Paragraph($0) }
  }

  /// A block on a side, or the head; `nil` where the side has none.
  func paragraph(_ block: Int, _ side: Side) -> Paragraph? {
    let paragraphs = side == .first ? first : second
    return block + 1 < paragraphs.count ? paragraphs[block + 1] : nil
  }
}
