import GRDB
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// The words beside the index are counted as the articles come and go.
@Suite struct WordCountTests {
  /// The words in a library, with the number of articles.
  private func words(_ file: TestLibrary) throws -> [String: Int] {
    let queue = try DatabaseQueue(path: file.path, configuration: .library())
    return try queue.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT word, articles FROM word")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["word"], $0["articles"]) })
    }
  }

  /// The words of some stories, counted by their tokens alone.
  private func expected(_ stories: [Story]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for story in stories {
      var words: Set<String> = []
      for side in Side.allCases {
        let head = [
          story.article.title, story.article.kicker, story.article.dek, story.article.byline,
        ]
        let texts =
          head.compactMap { $0?[exactly: side] } + (story.body[exactly: side] ?? []).map(\.plain)
        let tokens = texts.flatMap { scannedTokens(of: $0) }
        words.formUnion(tokens.filter { $0.kind == .word && $0.text.utf8.count > 2 }.map(\.text))
      }
      for word in words { counts[word, default: 0] += 1 }
    }
    return counts
  }

  private var stories: [Story] { sampleIssue.articles.map { sampleStory($0.id) } }

  private func shelve(_ stories: [Story], in library: Library) throws {
    try library.shelve(
      sampleIssue, stories: stories, terms: [], people: [], path: "/rivers", fingerprint: "2", at: 2
    )
  }

  @Test func everyWordIsCountedOnceForAnArticle() throws {
    let file = try TestLibrary.filled()
    #expect(try words(file) == expected(stories))
  }

  @Test func anIssueThatIsBroughtInAgainCountsOnce() throws {
    let file = try TestLibrary.filled()
    for _ in 0..<3 { try shelve(stories, in: file.open().library) }
    #expect(try words(file) == expected(stories))
  }

  @Test func wordsThatAreGoneFromTheTextsAreGoneFromTheTable() throws {
    let file = try TestLibrary.filled()
    let some = Array(stories.dropFirst(2))
    try shelve(some, in: file.open().library)
    #expect(try words(file) == expected(some))
  }

  @Test func anIndexThatIsMadeInStepsCountsTheSame() throws {
    let file = try TestLibrary.filled()
    try file.run("DELETE FROM preference WHERE name = 'index'")
    let library = try file.open().library
    try library.makeSearchReady(while: { true })
    #expect(try words(file) == expected(stories))
  }

  @Test func theIndexIsSoundAfterAllThat() throws {
    let file = try TestLibrary.filled()
    for count in [1, 3, 2, 4] { try shelve(Array(stories.prefix(count)), in: file.open().library) }
    try shelve(stories, in: file.open().library)
    try file.run("INSERT INTO search(search) VALUES ('integrity-check')")
    #expect(try file.open().library.check() == [])
  }
}
