import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// What `IndexWriter` has written arrives in FTS5 token by token, those of one position together.
@Suite struct SearchTokenizerTests {
  /// A table of the tokens of some texts, by number.
  private func table(_ texts: [String], in language: Language) throws -> DatabaseQueue {
    var writer = IndexWriter()
    let queue = try DatabaseQueue(configuration: .library())
    try queue.write { db in
      try db.execute(
        sql:
          "CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='\(SearchTokenizer.name)')")
      for (number, text) in texts.enumerated() {
        try db.execute(
          sql: "INSERT INTO t (rowid, body) VALUES (?, ?)",
          arguments: [
            number, String(decoding: writer.tokens(of: text, in: language), as: UTF8.self),
          ])
      }
    }
    return queue
  }

  private func found(_ expression: String, _ queue: DatabaseQueue) throws -> [Int] {
    try queue.read { db in
      try Int.fetchAll(
        db, sql: "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid", arguments: [expression])
    }
  }

  @Test func wordsStemsAndSoundsAreTokensOfTheirOwn() throws {
    let queue = try table(["Standards for rivers", "国家标准", "a standard"], in: .chinese)
    #expect(try found("\"standards\"", queue) == [0])
    #expect(try found("\"=standard\"", queue) == [0])
    #expect(try found("\"standard\"", queue) == [2])
    #expect(try found("\"标\"", queue) == [1])
    #expect(try found("\"~biao\"", queue) == [1])
    #expect(try found("\"^bz\"", queue) == [1])
    #expect(try found("\"biao\"", queue) == [])
  }

  @Test func whatStandsAtOnePositionBreaksNoPhrase() throws {
    let queue = try table(["国家标准化", "标，准"], in: .chinese)
    #expect(try found("\"国 家 标 准\"", queue) == [0])
    #expect(try found("\"~guo ~jia ~biao ~zhun ~hua\"", queue) == [0])
    #expect(try found("\"^gj ^jb\"", queue) == [0])
    #expect(try found("\"国 ~jia 标\"", queue) == [0])
    #expect(try found("\"标 准\"", queue) == [0, 1])
    #expect(try found("\"国 标\"", queue) == [])
  }

  @Test func anEmptyTextHasNoTokens() throws {
    let queue = try table(["", "。，", "x"], in: .english)
    #expect(try found("\"x\"", queue) == [2])
    let sizes = try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM t_docsize") ?? 0
    }
    #expect(sizes == 3)
  }

  /// Every position that a scan of a random text counts is a position to FTS5.
  @Test func positionsAreThoseOfTheScanner() throws {
    for seed in 1...60 {
      var random = SeededGenerator(seed: seed)
      let text = generatedText(2 + random.below(60), using: &random)
      let tokens = scannedTokens(of: text).map(\.text)
      guard tokens.count > 3 else { continue }
      let queue = try table([text], in: .chinese)
      let start = random.below(tokens.count - 2)
      let phrase = tokens[start..<start + 3].joined(separator: " ")
      #expect(try found("\"\(phrase)\"", queue) == [0], "seed \(seed): \(phrase)")
    }
  }

  @Test func aTextIsTakenOutByTheTokensThatBroughtItIn() throws {
    let texts = ["国家标准化 standards", "rivers 河流"]
    let queue = try table(texts, in: .chinese)
    var writer = IndexWriter()
    let tokens = String(decoding: writer.tokens(of: texts[0], in: .chinese), as: UTF8.self)
    try queue.write { db in
      try db.execute(
        sql: "INSERT INTO t (t, rowid, body) VALUES ('delete', 0, ?)", arguments: [tokens])
      try db.execute(sql: "INSERT INTO t (t) VALUES ('integrity-check')")
    }
    #expect(try found("\"标\"", queue) == [])
    #expect(try found("\"=standard\"", queue) == [])
    #expect(try found("\"~he\"", queue) == [1])
  }
}
