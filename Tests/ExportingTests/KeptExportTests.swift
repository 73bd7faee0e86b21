import Foundation
import Magazine
import TestSupport
import Testing

@testable import Exporting

/// What a reader kept, taken out as a work of its own.
@Suite struct KeptExportTests {
  private func bookmark(
    _ id: Int64, _ article: String, block: Int, offset: Int = 0, side: Side = .first,
    note: String = ""
  ) -> Bookmark {
    Bookmark(
      id: id, issue: sampleIssue.id,
      locator: Locator(article: article, place: Place(block: block, side: side, offset: offset)),
      quote: "quote \(id)", note: note)
  }

  private func markdown(_ kept: [Bookmark], _ side: Side? = nil) -> String {
    String(
      decoding: ExportedWork(kept: kept, of: sampleIssue, side: side).data(as: .markdown),
      as: UTF8.self)
  }

  @Test func marksStandInTheOrderOfTheTextNotOfTheirMaking() {
    let text = markdown([
      bookmark(1, "fords", block: 2), bookmark(2, "springs", block: 7),
      bookmark(3, "springs", block: 1),
    ])
    let places = [3, 2, 1].compactMap { text.firstRange(of: "quote \($0)")?.lowerBound }
    #expect(places.count == 3)
    let order = sampleIssue.articles.map(\.id)
    let isSpringsFirst =
      (order.firstIndex(of: "springs") ?? 0) < (order.firstIndex(of: "fords") ?? 0)
    #expect(places[0] < places[1] && (places[1] < places[2]) == isSpringsFirst)
  }

  @Test func aNoteStandsBelowItsQuotation() {
    let lines = markdown([bookmark(1, "springs", block: 1, note: "Ask *Li*.")])
      .split(separator: "\n").map(String.init)
    let quote = lines.firstIndex { $0.hasPrefix("> ") && $0.contains("quote 1") }
    let note = lines.firstIndex { $0.contains("Ask \\*Li\\*.") }
    #expect(quote != nil && note != nil && (quote ?? 9) < (note ?? 0))
  }

  @Test func theMarkedPartIsStrongInItsParagraph() {
    var kept = bookmark(1, "springs", block: 1, offset: 6)
    kept.paragraph = Parallel(first: "Water wells up here.", second: "水从这里涌出。")
    kept.quote = "wells up"
    kept.highlight = Highlight(length: 8, colour: .amber)
    kept.page = 8
    let text = markdown([kept])
    #expect(text.contains("Water **wells up** here."))
    #expect(text.contains("水从这里涌出。") && text.contains("(p. 8)"))
    #expect(!markdown([kept], .first).contains("水从"))
  }

  @Test func linesOfSentencesHaveNoPages() {
    var kept = bookmark(1, "springs", block: 1)
    kept.paragraph = Parallel(first: "Water wells up. It is cold.", second: "水从这里涌出。水冷。")
    kept.page = 8
    let work = ExportedWork(kept: [kept], of: sampleIssue, isProse: false)
    #expect(work.tsv.contains("\tWater wells up.\t水从这里涌出。\n"))
    #expect(!work.tsv.contains("p. 8"))
  }

  @Test func aNoteStandsOnceAndIsNoSentence() {
    let kept = bookmark(1, "springs", block: 1, note: "Ask Li.")
    #expect(markdown([kept]).matches(of: /Ask Li\./).count == 1)
    #expect(!ExportedWork(kept: [kept], of: sampleIssue, isProse: false).tsv.contains("Ask Li"))
  }

  @Test func theJSONOfWhatIsKeptHasAllOfIt() throws {
    var kept = bookmark(7, "springs", block: 1, offset: 6, note: "Ask Li.")
    kept.paragraph = Parallel(first: "Water wells up here.", second: "水从这里涌出。")
    kept.quote = "wells up"
    kept.highlight = Highlight(length: 8, colour: .rose)
    kept.created = 1_000
    let work = ExportedWork(kept: [kept], of: sampleIssue, isProse: false)
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(work.json.text.utf8)) as? [String: Any])
    let articles = try #require(read["articles"] as? [[String: Any]])
    let mark = try #require((articles.first?["kept"] as? [[String: Any]])?.first)
    #expect(articles.count == 1 && articles[0]["blocks"] == nil)
    #expect(mark["colour"] as? String == "rose" && mark["length"] as? Int == 8)
    #expect(mark["note"] as? String == "Ask Li." && mark["created"] as? Int == 1_000)
    #expect(mark["quote"] as? String == "wells up" && mark["offset"] as? Int == 6)
    #expect((mark["paragraph"] as? [String: String])?["zh"] == "水从这里涌出。")
    let whole = ExportedWork(sampleIssue, stories: [sampleStory("springs")]).json.text
    #expect(whole.contains("\"blocks\"") && !whole.contains("\"kept\""))
  }

  @Test func aPageThatIsDerivedIsMarkedSo() {
    let article = Article(
      id: "a", title: Parallel(first: "A"), page: 3, isPageDerived: true)
    var kept = bookmark(1, "a", block: 0)
    #expect(kept.folio(in: article) == "≈ 3")
    kept.page = 8
    #expect(kept.folio(in: article) == "≈ 8" && kept.folio(in: nil) == "8")
  }

  @Test func anExcerptSaysWhetherTheParagraphGoesOn() {
    var kept = bookmark(1, "springs", block: 1)
    #expect(kept.excerpt == "quote 1…")
    kept.paragraph = Parallel(first: "All of quote 1")
    #expect(kept.excerpt == "quote 1")
    kept.paragraph = Parallel(first: "quote 1 and more")
    #expect(kept.excerpt == "quote 1…")
  }

  @Test func anArticleThatIsGoneTakesItsMarksAlong() {
    #expect(ExportedWork(kept: [bookmark(1, "gone", block: 0)], of: sampleIssue).stories.isEmpty)
    #expect(!markdown([bookmark(1, "gone", block: 0)]).contains("quote 1"))
    for format in ExportFormat.allCases {
      #expect(
        !ExportedWork(kept: [], of: sampleIssue).data(as: format).isEmpty || format == .bibtex)
    }
  }
}
