import Foundation
import Importing
import Magazine
import Searching
import TestSupport
import Testing

@testable import Storage

/// Words that stand nowhere, in the bundled issue.
@Suite struct TypoTests {
  private static let library: Library? = try? {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content/china-standardization-2025-01").standardized.path
    let folder = try IssueFolder(path)
    let library = try Library.inMemory()
    try library.shelve(
      folder.publication,
      stories: folder.publication.articles.compactMap { try folder.story($0.id) },
      terms: [], people: [], path: path, fingerprint: "", at: 0)
    return library
  }()

  private func answer(_ text: String, isTyping: Bool = false) throws -> Answer {
    try #require(TypoTests.library).answer(
      SearchRequest(text, scope: .library, issue: "", isTyping: isTyping))
  }

  @Test(arguments: [
    ("carbom", "carbon"), ("crabon", "carbon"), ("carbn", "carbon"), ("carrbon", "carbon"),
    ("standardizaton", "standardization"), ("sustanable", "sustainable"), ("lenova", "lenovo"),
    ("标淮", "标准"), ("彪准", "标准"), ("碳足及", "碳足迹"), ("准标化", "标准化"),
  ])
  func showsWhatWasMeant(typed: String, meant: String) throws {
    let found = try answer(typed)
    #expect(found.spelling?.isShown == true)
    #expect(found.spelling?.offers.first?.word == meant)
    #expect(found.articles == (try answer(meant)).articles, "what is found is that of \(meant)")
  }

  @Test func aWordIsGuessedWhileItIsTyped() throws {
    let found = try answer("standrad", isTyping: true)
    #expect(found.spelling?.offers.first?.word == "standard")
    #expect(try answer("intelignen", isTyping: true).spelling != nil, "half a word")
  }

  @Test func onlyTheWrongWordOfManyIsAnother() throws {
    let found = try answer("carbom footprint")
    #expect(found.spelling?.offers.first?.text == "carbon footprint")
    #expect(try answer("碳足及 lang:zh").spelling?.offers.first?.text == "碳足迹 lang:zh")
    #expect(try answer("crabon footprnt").spelling?.offers.first?.text == "carbon footprint")
  }

  @Test func whatIsFoundEnoughIsNotDoubted() throws {
    for word in ["carbon", "standard", "标准", "biaozhun", "GB/T 44130", "tc228", "the"] {
      #expect(try answer(word).spelling == nil, "\(word)")
    }
  }

  @Test func whatIsNearNothingIsNotFound() throws {
    for word in ["qwzzzz", "标枪", "20259", "绿色光伏", "carbon qwzzzz"] {
      let found = try answer(word)
      #expect(found.spelling == nil && found.total == 0, "\(word)")
    }
  }

  @Test func whereManyAreAsNearAllAreOffered() throws {
    let library = try Library.inMemory()
    try shelve(["tides"], in: library)
    let found = try library.answer(SearchRequest("sa1t", scope: .library, issue: ""))
    #expect(found.spelling == nil, "a digit is none of a word's letters")
    let spelling = try answer("国标化").spelling
    #expect(spelling?.isShown == false && (spelling?.offers.count ?? 0) > 1)
  }

  @Test func wordsOfWhatIsGoneAreNotOffered() throws {
    let library = try Library.inMemory()
    try shelve(["tides"], in: library)
    func spelling() throws -> Spelling? {
      try library.answer(SearchRequest("shelsl", scope: .library, issue: "")).spelling
    }
    #expect(try spelling()?.offers.first?.word == "shells")
    let issue = try #require(try library.issue(library.issues()[0].issue.id))
    let stories = try library.stories(of: issue).map {
      Story(
        article: $0.article, section: $0.section, languages: $0.languages,
        body: Body(first: [.paragraph(Text("Nothing but sand."))]))
    }
    try library.shelve(
      issue, stories: stories, terms: [], people: [], path: "/tides", fingerprint: "2", at: 2)
    #expect(try spelling() == nil)
  }

  @Test func anIndexWithoutWordsIsMadeAnew() throws {
    let file = try TestLibrary.filled()
    try file.run("DROP TABLE word; UPDATE preference SET value = '2' WHERE name = 'index'")
    let library = try file.open().library
    try library.makeSearchReady()
    let found = try library.answer(SearchRequest("wilows", scope: .library, issue: ""))
    #expect(found.spelling?.offers.first?.word == "willows")
  }
}
