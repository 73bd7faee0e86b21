import Magazine

/// A story cut into tokens, its head as block -1.
package final class TokenizedStory: Sendable {
  package let story: Story
  /// `nil` for a side that has no texts.
  private let first, second: Paragraphs?

  /// The texts of a side, its head first, and the tokens of all of them.
  struct Paragraphs: Sendable {
    let texts: [String]
    let tokens: TokenizedText
  }

  /// Cuts a story.
  package init(_ story: Story) {
    self.story = story
    (first, second) = (TokenizedStory.cut(story, .first), TokenizedStory.cut(story, .second))
  }

  private static func cut(_ story: Story, _ side: Side) -> Paragraphs? {
    guard story.languages[exactly: side] != nil else { return nil }
    let article = story.article
    let head = [article.title, article.kicker, article.dek, article.byline]
      .compactMap { $0?[exactly: side] }.joined(separator: "\n")
    let blocks = story.body[exactly: side] ?? []
    return Paragraphs(
      texts: [head] + blocks.map(\.plain), tokens: TokenizedText(head: head, blocks))
  }

  /// The texts of a side; `nil` where it has none.
  func paragraphs(_ side: Side) -> Paragraphs? { side == .first ? first : second }
}
