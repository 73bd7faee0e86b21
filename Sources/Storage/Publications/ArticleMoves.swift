import GRDB
import Magazine

/// Where the articles of a publication that is brought in again have gone. A book names its articles by its files
/// or by their numbers: one more in front, or one renamed, and the same text has another id.
struct ArticleMoves {
  /// The new id of each article with something kept in it whose text stands under another now.
  private(set) var moved: [Article.ID: Article.ID] = [:]
  private let publication: Publication
  private let stories: [Story]
  private let ids: Set<Article.ID>
  /// The articles that have a paragraph, by what it says.
  private var homes: [String: [Int]] = [:]

  /// Scalars below which a paragraph says too little to tell an article by.
  fileprivate static let shortest = 8
  /// Articles beyond which one more of the same paragraph tells nothing.
  private static let most = 8

  /// Compares the articles that are on the shelf with those that take their place.
  init(of publication: Publication, to stories: [Story], _ db: Database) throws {
    (self.publication, self.stories) = (publication, stories)
    ids = Set(stories.map(\.article.id))
    let connection = PlainConnection(through: db)
    let old = try ArticleMoves.marked(publication.id, connection)
    guard !old.isEmpty else { return }
    for (index, story) in stories.enumerated() {
      for text in Set(story.body.tellingTexts)
      where homes[text, default: []].count < ArticleMoves.most {
        homes[text, default: []].append(index)
      }
    }
    // An article whose text cannot be read today is still there.
    for id in old where ids.contains(id) || publication.article(id) == nil {
      guard let body = try ArticleRow.first(connection, id, in: publication.id)?.readableBody else {
        continue
      }
      moved[id] = newHome(of: id, body)
    }
  }

  /// Whether anything is kept in the publication.
  var isNeeded: Bool { !homes.isEmpty }

  /// Whether there is an article with an id now.
  func hasArticle(_ id: Article.ID) -> Bool { ids.contains(id) }

  /// The articles in which something is kept.
  private static func marked(
    _ publication: Publication.ID, _ connection: PlainConnection
  ) throws -> [Article.ID] {
    var ids: [Article.ID] = []
    try connection.forEachRow(
      """
      SELECT article FROM bookmark WHERE publication = ? UNION
      SELECT article FROM place WHERE publication = ?
      """, [.text(publication), .text(publication)]
    ) { row in row.text(at: 0).map { ids.append($0) } }
    return ids
  }

  /// The article that has most paragraphs of an old one, at least a third of them; `nil` where that is the one
  /// with its id, or which has half of them.
  private func newHome(of id: Article.ID, _ body: Body) -> Article.ID? {
    let texts = Set(body.tellingTexts)
    var counts: [Int: Int] = [:]
    for text in texts { for home in homes[text] ?? [] { counts[home, default: 0] += 1 } }
    let own = stories.firstIndex { $0.article.id == id }.flatMap { counts[$0] } ?? 0
    guard own * 2 < texts.count,
      let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
      best.value > own, best.value * 3 >= texts.count
    else { return nil }
    return stories[best.key].article.id
  }

  /// Lets what is kept follow its articles. Two may change places: each is taken aside first.
  func follow(_ db: Database) throws {
    func set(_ table: String, _ article: String, where old: String) throws {
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET article = ? WHERE publication = ? AND article = ?",
        arguments: [article, publication.id, old])
    }
    for table in [BookmarkRow.databaseTableName, PlaceRow.databaseTableName] {
      for id in moved.keys { try set(table, "\u{1}\(id)", where: id) }
      for (id, new) in moved { try set(table, new, where: "\u{1}\(id)") }
      // Where two articles have become one, only one place can be its own.
      for id in moved.keys { try set(table, id, where: "\u{1}\(id)") }
    }
  }

  /// A bookmark whose words stand in another article than its own now: where its paragraph is; `nil` where that
  /// stands nowhere, or in several.
  func found(_ bookmark: Bookmark) -> Bookmark? {
    let side = bookmark.locator.place.side
    guard let paragraph = bookmark.paragraph?[exactly: side],
      let line = paragraph.split(separator: "\n").first, let home = homes[String(line)],
      home.count == 1
    else { return nil }
    var other = bookmark
    other.locator.article = stories[home[0]].article.id
    let new = stories[home[0]].anchor(other)
    return new.isLost ? nil : new
  }
}

extension Body {
  /// What its paragraphs say, of those that say enough to tell it by.
  fileprivate var tellingTexts: [String] {
    (first + (second ?? [])).map(\.plain).filter { $0.scalarCount >= ArticleMoves.shortest }
  }
}
