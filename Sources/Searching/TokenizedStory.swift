import Magazine

/// A story cut into tokens, its head as block -1.
package struct TokenizedStory: Sendable {
  package let story: Story
  private let head: Parallel<Paragraph>
  private let blocks: Parallel<[Paragraph]>

  /// A paragraph and its tokens.
  struct Paragraph: Sendable {
    let text: String
    let tokens: TokenizedText

    init(_ text: String) {
      self.text = text
      tokens = TokenizedText(text)
    }
  }

  /// Cuts a story.
  package init(_ story: Story) {
    self.story = story
    let article = story.article
    let parts = [article.title, article.kicker, article.dek, article.byline].compactMap { $0 }
    head = story.sides { side in
      Paragraph(parts.compactMap { $0[exactly: side] }.joined(separator: "\n"))
    }
    blocks = story.body.map { $0.map { Paragraph($0.plain) } }
  }

  /// A block on a side, or the head; `nil` where the side has none.
  func paragraph(_ block: Int, _ side: Side) -> Paragraph? {
    if block < 0 { return head[exactly: side] }
    guard let blocks = blocks[exactly: side], block < blocks.count else { return nil }
    return blocks[block]
  }
}

extension Story {
  /// What is made of each side that the story has.
  fileprivate func sides<Value>(_ make: (Side) -> Value) -> Parallel<Value> {
    Parallel(first: make(.first), second: languages.second.map { _ in make(.second) })
  }
}
