import Magazine

/// What is to be written of a publication, made ready on a thread of its own while what comes before is written:
/// to make records and tokens takes a third of what bringing in a text does.
enum ArticleWork: Sendable {
  /// An article, with its tokens where the index is to know it.
  case article(ArticleRow, Story, tokens: [[UInt8]]?)
  /// At the end, the words of all that have tokens, and in how many articles each stands.
  case counts([(word: String, articles: Int)])

  /// The work of some articles, in their order.
  static func ahead(
    of stories: [Story], in publication: Publication.ID, withTokens: Bool
  ) -> Ahead<ArticleWork> {
    Ahead { send in
      var maker = TokenMaker()
      for story in stories {
        let tokens = withTokens ? maker.tokens(of: story) : nil
        guard send(.article(ArticleRow(story, of: publication), story, tokens: tokens)) else {
          return
        }
      }
      _ = send(.counts(maker.takeCounts()))
    }
  }
}
