import Searching

/// The articles that answer a request, each once.
struct FoundArticles {
  private let meanings: [Query]
  private let request: SearchRequest
  private let plan: SearchPlan
  private let connection: PlainConnection
  private var articles: [ArticleHits] = []
  private var shelf: SearchedShelf
  private var reader: HitReader
  private var seen: Set<Int> = []
  /// Whether no article is beyond the limit.
  private var isWhole = true
  /// Whether more articles are there than are worth being counted while one types.
  private var isBroad = false

  /// Nothing yet; the first meaning is what was typed.
  init(
    _ meanings: [Query], _ request: SearchRequest, _ plan: SearchPlan,
    _ connection: PlainConnection,
    _ tokenized: TokenizedStories
  ) {
    (self.meanings, self.request, self.plan) = (meanings, request, plan)
    self.connection = connection
    shelf = SearchedShelf(connection, tokenized)
    reader = HitReader(meanings, open: request.issue)
  }

  /// Adds what a meaning of the request finds, below what was found before.
  mutating func add(_ meaning: Query) throws {
    guard isFiltered || articles.count < request.limit else {
      isWhole = false
      return
    }
    if request.isTyping, !isFiltered, try addBroad(meaning) { return }
    guard let statement = SearchStatement(meaning, plan) else { return }
    let limit = isFiltered ? -1 : request.limit
    guard try add(statement, limit: limit) >= limit, !isFiltered else { return }
    isWhole = false
    // Rank knows no order of words: an article with the very phrase may be beyond the limit.
    if let phrase = SearchStatement(phrase: meaning, plan) { _ = try add(phrase, limit: limit) }
  }

  /// Adds what a meaning finds while it is typed, where that is so much that to rank and count it would
  /// take longer than a key may: the words in their order first, then titles, then any. Where some words
  /// stand for all that begin so and find few hundreds, these are ranked. Returns whether the screen is filled.
  private mutating func addBroad(_ meaning: Query) throws -> Bool {
    let begun = try BegunWords(meaning, connection)
    guard try !begun.isEmpty || mayBeBroad() else { return false }
    guard let all = SearchStatement(meaning, plan, begun) else { return false }
    let count = try all.count(upTo: FoundArticles.broad, connection)
    let isRanked = count < FoundArticles.broad
    guard !isRanked || (!begun.isEmpty && count >= request.limit) else { return false }
    isWhole = false
    let phrase = SearchStatement(phrase: meaning, plan, begun)
    let titles = isRanked ? nil : SearchStatement(titles: meaning, plan, begun)
    for statement in [phrase, titles, all].compactMap(\.self) where articles.count < request.limit {
      _ = try add(statement, limit: request.limit, isRanked: isRanked)
    }
    isBroad = articles.count >= request.limit
    return isBroad
  }

  /// Whether there are so many articles where the request looks that it matters how many answer.
  private mutating func mayBeBroad() throws -> Bool {
    switch request.scope {
    case .article: false
    case .issue:
      try shelf.publication(request.issue).map {
        $0.sections.reduce(0) { $0 + $1.articles.count } >= FoundArticles.broad
      } ?? true
    case .library: true
    }
  }

  /// So many articles are ranked while one types.
  private static let broad = 2000

  /// The answer, as far as articles were added: those first in which what was typed stands, and of those
  /// the ones where its words stand nearest.
  func answer() throws -> Answer {
    func isTyped(_ article: ArticleHits) -> Bool { article.hits.first?.query == meanings.first }
    let ranked =
      articles.filter(isTyped).nearestFirst { $0.hits.first?.nearness ?? .apart }
      + articles.filter { !isTyped($0) }
    var answer = Answer(
      request: request, articles: Array(ranked.prefix(request.limit)), total: ranked.count)
    if isBroad {
      answer.isCounted = false
    } else if !isWhole {
      let all = SearchStatement(anyOf: meanings, plan)
      answer.total = max(ranked.count, try all?.count(connection) ?? 0)
      answer.isCounted = !meanings.contains { $0.terms.contains { $0.pinyin?.isBegun ?? false } }
    }
    return answer
  }

  /// Columns and issues are told apart by what their contents say, behind the index.
  private var isFiltered: Bool {
    meanings.first?.filters.contains { $0.isBehindTheIndex } ?? false
  }

  /// Adds what a statement finds; returns how many articles that is.
  private mutating func add(
    _ statement: SearchStatement, limit: Int, isRanked: Bool = true
  ) throws -> Int {
    let numbers = try statement.numbers(limit: limit, isRanked: isRanked, connection)
    for number in numbers where seen.insert(number).inserted {
      if let hits = try reader.hits(in: number, &shelf) { articles.append(hits) }
    }
    return numbers.count
  }
}

extension QueryFilter {
  /// Whether only the contents of a publication tell what passes.
  fileprivate var isBehindTheIndex: Bool {
    switch self {
    case .section, .issue: true
    case .language: false
    }
  }
}
