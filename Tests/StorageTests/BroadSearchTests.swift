import Magazine
import Searching
import Storage
import TestSupport
import Testing

/// Search while one types in a library where thousands of articles have what is begun.
@Suite struct BroadSearchTests {
  private static let articles = 2200

  /// Two publications: nearly every article names canals, castles and cables; a late one has them in its title,
  /// another one behind the other.
  private static let shelf = Result { () throws -> Library in
    let library = try Library.inMemory()
    for issue in ["first", "second"] {
      let entries = (0..<articles / 2).map { number in
        Article(
          id: "\(issue)-\(number)",
          title: Parallel(
            first: issue == "second" && number == 1000 ? "Castles" : "On water", second: nil))
      }
      let section = Section(
        id: "all", title: Parallel(first: "All", second: nil), page: nil, number: 1, remark: nil,
        articles: entries)
      let publication = Publication(
        id: issue, languages: Parallel(first: .english, second: nil),
        title: Parallel(first: issue, second: nil),
        sections: [section])
      let stories = entries.enumerated().map { number, entry in
        let order = number == 900 ? "castle cable" : "cable canal castle"
        return Story(
          article: entry, section: section, languages: publication.languages,
          body: Body(
            first: [.paragraph(Text("A \(order) by the river\(number % 7) and number\(number)."))],
            second: nil))
      }
      try library.shelve(
        publication, stories: stories, terms: [], people: [], path: issue, fingerprint: "", at: 0)
    }
    return library
  }

  private func answer(
    _ text: String, _ scope: SearchScope = .library, isTyping: Bool = true
  ) throws -> Answer {
    try Self.shelf.get().answer(
      SearchRequest(text, scope: scope, issue: "second", isTyping: isTyping))
  }

  @Test func thousandsAreNotCountedWhileOneTypes() throws {
    let typing = try answer("ca")
    #expect(typing.articles.count == 50)
    #expect(!typing.isCounted)
    #expect(typing.articles.first?.article.id == "second-1000", "titles stand first")
    let typed = try answer("canal", isTyping: false)
    #expect(typed.isCounted)
    #expect(typed.total == BroadSearchTests.articles - 2)
  }

  @Test func wordsInTheirOrderStandFirst() throws {
    let answer = try answer("castle cab")
    #expect(!answer.isCounted)
    #expect(
      Set(answer.articles.prefix(2).map(\.article.id)) == ["first-900", "second-900"],
      "\(answer.articles.prefix(3).map(\.article.id))")
  }

  /// Of words that thousands of articles have and one that few have, those few are found, and counted.
  @Test func whatIsRareIsFoundBesideWhatIsBegun() throws {
    let answer = try answer("number17 ca")
    #expect(answer.isCounted)
    #expect(Set(answer.articles.map(\.article.id)) == ["first-17", "second-17"])
    let others = try self.answer("-canal ca").articles.map(\.article.id)
    #expect(Set(others) == ["first-900", "second-900"], "\(others.prefix(5))")
  }

  @Test func anotherPublicationIsNotFoundInTheIssue() throws {
    let answer = try answer("ca", .issue)
    #expect(answer.articles.count == 50)
    #expect(answer.articles.allSatisfy { $0.issue == "second" })
    #expect(try self.answer("number17 ca", .issue).articles.map(\.article.id) == ["second-17"])
    #expect(
      try self.answer("ca", .article("second-3")).articles.map(\.article.id) == ["second-3"])
  }
}
