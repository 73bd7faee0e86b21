import Exporting
import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// What is taken out as an e-book comes in again as it was: the same articles with the same heads, and
/// the same blocks on both sides.
@Suite struct ExportedBookTests {
  /// A work as the importer reads its EPUB.
  private func readAgain(_ work: ExportedWork) throws -> any Importer {
    try Source(standardInput: work.data(as: .epub)).open()
  }

  private func lines(_ blocks: [Block]?) -> [String] { (blocks ?? []).map(described) }

  /// The first line that differs; `nil` where none does.
  private func difference(_ old: [String], _ new: [String]) -> String? {
    if let pair = zip(old, new).first(where: { $0 != $1 }) { return "\(pair.0)\n\(pair.1)" }
    return old.count == new.count ? nil : "\(old.count) blocks, then \(new.count)"
  }

  private func expectTheSame(_ stories: [Story], _ publication: Publication) throws {
    let book = try readAgain(ExportedWork(publication, stories: stories))
    #expect(book.faults.isEmpty)
    #expect(book.publication.languages == publication.languages)
    #expect(book.publication.title == publication.fullName)
    let articles = book.publication.articles
    #expect(articles.map(\.id) == stories.map(\.article.id))
    let columns = Set(stories.map(\.section.title))
    #expect(columns.count == 1 || Set(book.publication.sections.map(\.title)) == columns)
    for (article, story) in zip(articles, stories) {
      let old = story.article
      #expect(article.title == old.title)
      #expect(article.kicker == old.kicker && article.dek == old.dek, "\(old.id)")
      #expect(article.byline == old.byline, "\(old.id)")
      if old.page != nil { #expect(article.folio == old.folio, "\(old.id)") }
      let again = try #require(try book.story(article.id))
      for side in publication.sides {
        let expected = story.body[exactly: side]?.map { $0.withoutLinks(to: old.id) }
        let found = difference(lines(expected), lines(again.body[exactly: side]))
        #expect(found == nil, "\(old.id), \(side)")
      }
    }
  }

  @Test(arguments: [
    "Content/china-standardization-2025-01", "Tests/Fixtures/tides", "Tests/Fixtures/kawa",
    "Tests/Fixtures/rivieres",
  ])
  func anIssueComesInAgainAsItWas(folder: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../\(folder)").standardized.path
    let issue = try IssueFolder(path)
    try expectTheSame(try issue.stories().stories, issue.publication)
  }

  @Test func anIssueOfEveryKindOfBlockComesInAgainAsItWas() throws {
    try expectTheSame(sampleIssue.articles.map { sampleStory($0.id) }, sampleIssue)
  }

  @Test func everyRoleAndPictureComesInAgain() throws {
    let blocks: [Block] = [
      .paragraph(Text("[1] Not an entry of a list.")),
      .paragraph(Text("Q: Whence?"), .question(lead: 2)),
      .paragraph(Text("From the hills."), .answer(lead: 0)),
      .paragraph(Text("[12] Li, Rivers, 2024"), .reference(lead: 4)),
      .paragraph(Text("Lengths"), .tableLabel),
      .table(Table(alignments: [.trailing], header: [Text("km")], rows: [[Text("6,397")]])),
      .table(
        Table(
          alignments: [.leading, .centre], header: [Text("Rules › Basic"), Text("Rules › Other")],
          rows: [[Text("a"), Text("")]],
          groups: [HeadingGroup(columns: 0..<2, parent: 5)])),
      .paragraph(Text("Row, row"), .verse(isFirst: true)),
      .paragraph(Text("your boat"), .verse(isFirst: false)),
      .paragraph(Text("gently"), .verse(isFirst: true)),
      .paragraph(Text("For Ann"), .centred(isFirst: true)),
      .paragraph(Text("and all"), .centred(isFirst: false)),
      .paragraph(Text("Li"), .trailing(isFirst: true)),
      .paragraph(
        Text([
          Inline("表示", marks: .rubyBase), Inline("（ひょうじ）", marks: .rubyText),
          Inline("する、"), Inline("riba", marks: [.rubyBase, .emphasis]),
          Inline(" (reba)", marks: .rubyText),
        ])),
      .picture(Picture(alternative: "A bend", file: "bend.png", caption: Text("The bend"))),
      .picture(Picture(alternative: "", file: "ford.png", caption: Text(""))),
      .figure(Figure(lines: ["a", "", "  b"], caption: Text(""))),
      .heading(1, Text("Above")), .heading(6, Text("Below")),
      .list(
        List(
          start: 3,
          items: [
            [.paragraph(Text("one")), .list(List(start: nil, items: [[.paragraph(Text("in"))]]))],
            [.paragraph(Text("two")), .paragraph(Text("more"))],
          ])),
      .quotation([.paragraph(Text("a")), .quotation([.paragraph(Text("b"))])]),
      .rule,
      .paragraph(
        Text([
          Inline("x", marks: [.code, .strong]), Inline(" & "), Inline("<y>", marks: .struck),
          Inline(" "), Inline("to a block", target: .article("fords", block: 4)),
          Inline("¹", target: .note(1)),
          Inline("42", marks: .emphasis), Inline("²", target: .note(2)), Inline(" more"),
        ])),
      .paragraph(Text("1997")),
      .note(Note(number: 1, blocks: [.paragraph(Text("First")), .paragraph(Text("more"))])),
      .note(Note(number: 2, blocks: [.paragraph(Text("Second"))])),
    ]
    let stories = sampleIssue.articles.map { article in
      let story = sampleStory(article.id)
      guard article.id == "springs" else { return story }
      return Story(
        article: article, section: story.section, languages: story.languages,
        body: Body(first: blocks, second: blocks))
    }
    try expectTheSame(stories, sampleIssue)
  }

  @Test func oneSideComesInAsABookOfOneLanguage() throws {
    let stories = sampleIssue.articles.map { sampleStory($0.id) }
    let book = try readAgain(ExportedWork(sampleIssue, stories: stories, side: .second))
    #expect(book.publication.languages == Parallel(first: .chinese))
    #expect(book.publication.articles[1].title == Parallel(first: "论泉"))
    let story = try #require(try book.story("springs"))
    #expect(difference(lines(sampleBody.second), lines(story.body.first)) == nil)
  }
}

extension Block {
  /// The block without links to the beginning of an article, which lead nowhere in it.
  fileprivate func withoutLinks(to article: Article.ID) -> Block {
    mapRuns { run in
      run.target == .article(article) ? Inline(run.text, marks: run.marks) : run
    }
  }
}
