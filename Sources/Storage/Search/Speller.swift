import Magazine
import Searching

/// What the words of a request that stand nowhere in the library may have been meant to be.
struct Speller {
  private let query: Query
  private let request: SearchRequest
  private let connection: PlainConnection
  private let tokenized: TokenizedStories

  init(
    _ query: Query, _ request: SearchRequest, _ connection: PlainConnection,
    _ tokenized: TokenizedStories
  ) {
    self.query = query
    self.request = request
    self.connection = connection
    self.tokenized = tokenized
  }

  /// A word, what stands near it, and the request with each of these in its place.
  struct Guess {
    let typed: String
    let near: [NearWord]
    let texts: [String]
  }

  /// So many words are offered, and looked for, at most.
  private static let most = 5
  /// So many articles are read for what stands in the place of Chinese.
  private static let articles = 12

  /// What the words that stand nowhere may be; `nil` where all stand somewhere, or one is near nothing.
  func guess() throws -> Guess? {
    var library = request
    library.scope = .library
    let plan = try SearchPlan(query, library, connection)
    var (guess, text): (Guess?, String) = (nil, request.text)
    // From the last: the words before it stand where they stood.
    for index in query.clauses.indices.reversed() {
      let alone = query.only(index)
      guard let statement = SearchStatement(alone, plan), try !statement.isMet(connection) else {
        continue
      }
      guard let next = try self.guess(alone, text, plan), let best = next.texts.first else {
        return nil
      }
      (guess, text) = (next, best)
    }
    return guess
  }

  /// What is much more frequent than the one word of a request, which is found in one article.
  func commoner() throws -> Guess? {
    guard query.clauses.count == 1, let guess = try guess(query, request.text, nil) else {
      return nil
    }
    let common = guess.near.indices.filter { index in
      let near = guess.near[index]
      return near.distance == 1 && near.frequency >= 8
        && !Language.hasFunctionWord(near.word)
    }
    guard !common.isEmpty else { return nil }
    return Guess(
      typed: guess.typed, near: common.map { guess.near[$0] }, texts: common.map { guess.texts[$0] }
    )
  }

  /// What the one word of a query may be, in a text that has it. Without a plan Chinese is not guessed.
  private func guess(_ query: Query, _ text: String, _ plan: SearchPlan?) throws -> Guess? {
    let typed = query.clauses[0].filter { !$0.isOther }
    guard typed.count == 1, let term = typed.first else { return nil }
    let words = term.parts.map(\.word.folded)
    let near = try near(term, plan).prefix(Speller.most)
    let texts = near.compactMap { replacing(words, in: text, with: $0.word) }
    guard !near.isEmpty, texts.count == near.count else { return nil }
    let isHan = term.parts.count > 1
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: isHan ? "" : " ")
    return Guess(typed: name, near: Array(near), texts: texts)
  }

  private func near(_ term: Term, _ plan: SearchPlan?) throws -> [NearWord] {
    if let plan, let han = NearestHan(term) { return try near(term, han, plan) }
    guard term.parts.count == 1 else { return [] }
    return try WordTable.nearest(
      to: String(decoding: term.parts[0].word.folded, as: UTF8.self), isPrefix: term.isPrefix,
      connection)
  }

  /// What stands in the place of a term in the articles that fit it best, but for one character or two
  /// neighbours.
  private func near(_ term: Term, _ han: NearestHan, _ plan: SearchPlan) throws -> [NearWord] {
    var (han, seen): (NearestHan, Set<Int>) = (han, [])
    var shelf = SearchedShelf(connection, tokenized)
    let typed = term.parts.map { String(decoding: $0.word.folded, as: UTF8.self) }
    for index in typed.indices {
      let pieces = [typed[..<index], typed[(index + 1)...]].map { $0.joined() }
      let query = Query(pieces.filter { !$0.isEmpty }.joined(separator: " "))
      let numbers = try SearchStatement(query, plan)?.numbers(
        limit: max(2, Speller.articles / typed.count), connection)
      for number in numbers ?? [] where seen.insert(number).inserted {
        if let (_, story) = try shelf.story(number, open: request.issue) { han.count(in: story) }
      }
    }
    return han.words
  }
}
