import GRDB
import Glibc
import Magazine
import Searching

/// Search: the index finds articles and ranks them, a plain scan of those finds the paragraphs.
struct SearchStore: Sendable {
  private let disk: Disk
  private let tokenized: TokenizedStories

  init(_ disk: Disk, _ tokenized: TokenizedStories) {
    self.disk = disk
    self.tokenized = tokenized
  }

  /// Answers a request in all that it may mean, the surest first; where nothing or hardly anything is
  /// found, its words are taken for others, or others offered. An index that is not whole is not
  /// asked: then all texts in scope are gone through, which takes seconds in a large library; `isWanted`
  /// tells when to give up. A damaged index is given up, to be made anew.
  func answer(_ request: SearchRequest, while isWanted: () -> Bool) throws(LibraryError) -> Answer {
    let query = Query(request.text, isTyping: request.isTyping)
    guard !query.isEmpty else { return Answer(request: request, articles: [], total: 0) }
    if query.isTooLong { throw .tooLong }
    do {
      if try disk.read(SearchIndex.isWhole) {
        let found = try find(query, request, isWanted)
        switch found.total {
        case 0: return try guessed(query, found)
        case 1: return try offering(besides: found, of: query)
        default: return found
        }
      }
    } catch LibraryError.damaged {
      if disk.keepsIndex { try disk.shelve { try IndexMark.discard($0) } }
    }
    var found = try scan(query, request, isWanted)
    found.isIndexed = false
    return found
  }

  /// What is found for what the words of a query may have been meant to be, where one meaning is much
  /// likelier than all others; else nothing, with the likeliest to choose from.
  private func guessed(_ query: Query, _ nothing: Answer) throws(LibraryError) -> Answer {
    let request = nothing.request
    guard
      let guess = try disk.search({ try Speller(query, request, $0, tokenized).guess() })
    else { return nothing }
    let (near, offers) = try found(guess, request)
    guard let first = offers.first else { return nothing }
    let spelling = Spelling(typed: guess.typed, offers: offers, isShown: near.haveWinner)
    guard near.haveWinner else { return nothing.answering(request, by: spelling) }
    return try find(first.text, request).answering(request, by: spelling)
  }

  /// What is found, with words that are much more frequent than its own, since it is so little.
  private func offering(
    besides found: Answer, of query: Query
  ) throws(LibraryError) -> Answer {
    let request = found.request
    guard
      let guess = try disk.search({ try Speller(query, request, $0, tokenized).commoner() })
    else { return found }
    let offers = try self.found(guess, request).offers
    guard !offers.isEmpty else { return found }
    return found.answering(
      request, by: Spelling(typed: guess.typed, offers: offers, isFound: true))
  }

  /// Of what words may have been meant to be, what is found where the request looks.
  private func found(
    _ guess: Speller.Guess, _ request: SearchRequest
  ) throws(LibraryError) -> (near: [NearWord], offers: [Spelling.Offer]) {
    var (near, offers): ([NearWord], [Spelling.Offer]) = ([], [])
    for (word, text) in zip(guess.near, guess.texts) where try isFound(text, request) {
      near.append(word)
      offers.append(Spelling.Offer(word: word.word, text: text))
    }
    return (near, offers)
  }

  /// Whether anything is found: among a few articles that the index names, else among all.
  private func isFound(_ text: String, _ request: SearchRequest) throws(LibraryError) -> Bool {
    let query = Query(text, isTyping: request.isTyping)
    let isSeen = try disk.search { connection in
      var shelf = SearchedShelf(connection, tokenized)
      var reader = HitReader([query], open: request.issue)
      let plan = try SearchPlan(query, request, connection)
      let begun = try BegunWords(query, connection)
      let statement = SearchStatement(query, plan, begun)
      return try statement?.numbers(limit: SearchStore.looked, isRanked: false, connection)
        .contains { try reader.hits(in: $0, &shelf) != nil } ?? false
    }
    if isSeen { return true }
    return try find(query, request) { true }.total > 0
  }

  /// So many articles are read before all that is found is.
  private static let looked = 4

  private func find(_ text: String, _ request: SearchRequest) throws(LibraryError) -> Answer {
    try find(Query(text, isTyping: request.isTyping), request) { true }
  }

  /// Makes the index whole step by step, as long as that is wanted; what is kept meanwhile waits for
  /// one step at most. A file that is only read keeps the index that it has.
  func makeReady(while isWanted: () -> Bool) throws(LibraryError) {
    guard disk.keepsIndex, try !disk.read(SearchIndex.isWhole) else { return }
    while isWanted() {
      let isWhole = try disk.shelve { db in
        var step = IndexStep(db)
        return try step.run()
      }
      if isWhole { return }
      usleep(SearchStore.pause)
    }
  }

  /// Microseconds between two steps, in which another program finds the file free to write.
  private static let pause: UInt32 = 20_000

  /// What the index finds.
  private func find(
    _ query: Query, _ request: SearchRequest, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    try disk.search { connection in
      // A connection that knew a damaged index learns of the new one by reading another table.
      try connection.readThrough("SELECT name FROM preference LIMIT 1")
      let plan = try SearchPlan(query, request, connection)
      var found = FoundArticles(query.meanings, request, plan, connection, tokenized)
      for meaning in query.meanings where isWanted() { try found.add(meaning) }
      return try found.answer()
    }
  }

  /// What a plain scan of the texts in scope finds.
  private func scan(
    _ query: Query, _ request: SearchRequest, _ isWanted: () -> Bool
  ) throws(LibraryError) -> Answer {
    try disk.search { connection in
      var articles: [ArticleHits] = []
      var shelf = SearchedShelf(connection, tokenized)
      var reader = HitReader(query.meanings, open: request.issue)
      for part in try SearchPlan(query, request, connection).parts {
        try connection.forEachRow(
          "SELECT * FROM article WHERE \(part.sql) ORDER BY number", part.arguments
        ) { row in
          if isWanted(), let hits = try reader.hits(row, &shelf) { articles.append(hits) }
        }
      }
      // What was typed first, then most hits first: what is there by chance is there seldom.
      let ranked = articles.enumerated().sorted {
        let (left, right) = ($0.element.hits, $1.element.hits)
        let (isLeftTyped, isRightTyped) = (left[0].query == query, right[0].query == query)
        if isLeftTyped != isRightTyped { return isLeftTyped }
        return (right.count, $0.offset) < (left.count, $1.offset)
      }.map(\.element)
      return Answer(
        request: request, articles: Array(ranked.prefix(request.limit)), total: ranked.count)
    }
  }

  /// Cuts the texts of a publication into tokens, those that are not yet, so that the first letter typed finds
  /// them ready.
  func prepare(in publication: Publication.ID) throws(LibraryError) {
    try disk.search { connection in
      var shelf = SearchedShelf(connection, tokenized)
      var numbers: [Int] = []
      try connection.forEachRow(
        "SELECT number FROM article WHERE publication = ?", [.text(publication)]
      ) { row in row.whole("number", in: 0...(1 << 52)).map { numbers.append($0) } }
      for number in numbers { _ = try shelf.story(number, open: publication) }
    }
  }

  /// What was asked last, the latest first.
  func queries() throws(LibraryError) -> [String] {
    try disk.read { connection in
      try Readable<QueryRow>(connection, "SELECT * FROM query ORDER BY at DESC LIMIT 100")
        .records.map(\.text)
    }
  }

  /// Keeps what was asked, at a time in seconds since 1970.
  func keep(query text: String, at time: Int) throws(LibraryError) {
    try disk.keep { db in try QueryRow(text: text, at: time).insert(db, onConflict: .replace) }
  }
}
