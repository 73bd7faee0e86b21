import Searching

/// The words that a word only begun is taken for while it is typed, where those that begin so stand in
/// thousands of articles: FTS5 would go through all that it says of each of them, a quarter of a second in
/// 100 MB. The most frequent ones find more than a screen has room for.
struct BegunWords {
  private var words: [String: [String]] = [:]

  /// Every word that begins so is meant.
  init() {}

  /// The words for what is only begun in a query; throws a `DatabaseError`.
  init(_ query: Query, _ connection: PlainConnection) throws {
    for term in query.clauses.joined() where term.isPrefix && term.pinyin == nil {
      guard let last = term.parts.last else { continue }
      let letters = String(decoding: last.word.folded, as: UTF8.self)
      let begun = try WordTable.begun(with: letters, most: BegunWords.most, connection)
      if begun.articles > BegunWords.many { words[letters] = begun.words }
    }
  }

  /// Articles, each counted for every word, that FTS5 goes through without a reader's notice.
  private static let many = 4000
  private static let most = 8

  /// Whether every word that begins so is meant.
  var isEmpty: Bool { words.isEmpty }

  /// The words to look for instead of all that begin so; `nil` where all are meant.
  subscript(letters: String) -> [String]? { words[letters] }
}
