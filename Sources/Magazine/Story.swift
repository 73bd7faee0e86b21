/// The text of an article: block N of one side translates block N of the other.
package typealias Body = Parallel<[Block]>

/// An article with its text and the column it stands in. An object, for screens, windows and galleys that hold it
/// are copied several times a key.
package final class Story: Hashable, Sendable {
  /// What the contents say of it.
  package let article: Article
  /// The column that it stands in.
  package let section: Section
  /// The languages of its sides.
  package let languages: Parallel<Language>
  /// The text on each side, block by block.
  package let body: Body

  /// Puts an article and its text together.
  package init(article: Article, section: Section, languages: Parallel<Language>, body: Body) {
    self.article = article
    self.section = section
    self.languages = languages
    self.body = body
  }

  package static func == (left: Story, right: Story) -> Bool {
    left === right
      || (left.article == right.article && left.section == right.section
        && left.languages == right.languages && left.body == right.body)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(article.id)
  }

  /// The number of blocks, in the longer language where a damaged text differs.
  package var blockCount: Int { max(body.first.count, body.second?.count ?? 0) }
}
