/// What the contents say of one article; its text is a `Body`.
public struct Article: Hashable, Sendable, Identifiable {
  public let id: String
  public let title: Parallel<String>
  /// The short line above the title.
  public let kicker: Parallel<String>?
  /// One sentence that says what the article is about.
  public let dek: Parallel<String>?
  public let byline: Parallel<String>?
  public let keywords: Parallel<[String]>
  /// The print page it starts on.
  public let page: Int?
  /// How long its text is; `nil` where the text is not there yet.
  public let length: Length?

  /// Makes an article's entry in the contents.
  public init(
    id: String, title: Parallel<String>, kicker: Parallel<String>? = nil,
    dek: Parallel<String>? = nil, byline: Parallel<String>? = nil,
    keywords: Parallel<[String]> = Parallel(english: [], chinese: []), page: Int? = nil,
    length: Length? = nil
  ) {
    self.id = id
    self.title = title
    self.kicker = kicker
    self.dek = dek
    self.byline = byline
    self.keywords = keywords
    self.page = page
    self.length = length
  }
}

/// The text of an article: block N of one language translates block N of the other.
public typealias Body = Parallel<[Block]>

/// An article with its text and the column it stands in.
public struct Story: Hashable, Sendable {
  public let article: Article
  public let section: Section
  public let body: Body

  /// Puts an article and its text together.
  public init(article: Article, section: Section, body: Body) {
    self.article = article
    self.section = section
    self.body = body
  }

  /// The number of blocks, in the longer language where a damaged text differs.
  public var blockCount: Int { max(body.english.count, body.chinese.count) }
}
