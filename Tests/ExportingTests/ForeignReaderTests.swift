import Exporting
import Foundation
import Magazine
import TestSupport
import Testing

/// What is taken out, as the readers of other programs see it: Python's for JSON, tables and HTML.
@Suite struct ForeignReaderTests {
  /// Stories of the sample and random ones, with marks, notes and odd characters.
  private static let works =
    [ExportedWork(sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) })]
    + [1, 3, 5, 7].map { ExportedWork(sampleIssue, stories: [generatedStory(seed: $0)]) }

  private func paragraph(_ first: String, _ second: String = "甲") -> ExportedWork {
    let story = sampleStory("springs")
    let body = Body(first: [.paragraph(Text(first))], second: [.paragraph(Text(second))])
    return ExportedWork(
      sampleIssue,
      stories: [
        Story(
          article: story.article, section: story.section, languages: story.languages, body: body)
      ])
  }

  // MARK: JSON

  @Test(arguments: works.indices)
  func jsonHasEveryBlockOfBothSidesInItsOrder(index: Int) throws {
    let work = ForeignReaderTests.works[index]
    let script = "import json, sys; print(json.dumps(json.load(open(sys.argv[1]))['articles']))"
    let read = try pythonJSON(script, on: work.data(as: .json)) as? [[String: Any]] ?? []
    #expect(read.count == work.stories.count)
    for (article, story) in zip(read, work.stories) {
      let blocks = article["blocks"] as? [[String: String]] ?? []
      #expect(blocks.compactMap { $0["en"] } == story.body.first.map(\.plain))
      #expect(blocks.compactMap { $0["zh"] } == story.body[.second].map(\.plain))
      #expect(blocks.map { $0["kind"] } == story.body.first.map { $0.kind[.english] })
    }
  }

  @Test func jsonOfOneSideDoesNotSpeakOfTheOther() throws {
    let work = ExportedWork(sampleIssue, stories: [sampleStory("springs")], side: .second)
    let text = String(decoding: work.data(as: .json), as: UTF8.self)
    #expect(!text.contains("\"en\"") && text.contains("\"zh\": \"论泉\""))
  }

  @Test func everyCSLEntryHasAnIdOfItsOwnAndATitle() throws {
    let script = "import json, sys; print(json.dumps(json.load(open(sys.argv[1]))))"
    let read = try pythonJSON(script, on: ForeignReaderTests.works[0].data(as: .cslJSON))
    let entries = read as? [[String: Any]] ?? []
    #expect(Set(entries.compactMap { $0["id"] as? String }).count == sampleIssue.articles.count)
    #expect(
      entries.compactMap { $0["title"] as? String } == sampleIssue.articles.map(\.title.first))
  }

  // MARK: TSV

  /// The rows of a table, as a spreadsheet takes them: `csv` in the dialect of Excel.
  private func rows(_ work: ExportedWork) throws -> [[String]] {
    let script = """
      import csv, json, sys
      print(json.dumps(list(csv.reader(open(sys.argv[1], newline=''), 'excel-tab'))))
      """
    return try pythonJSON(script, on: work.data(as: .tsv)) as? [[String]] ?? []
  }

  @Test(arguments: works.indices) func aSpreadsheetReadsEveryRowOfTheTable(index: Int) throws {
    let work = ForeignReaderTests.works[index]
    let rows = try rows(work)
    #expect(rows.first == ["article", "block", "en", "zh"])
    #expect(rows.allSatisfy { $0.count == 4 })
    let titles = rows.filter { $0[1] == "-1" }
    #expect(titles.map { $0[2] } == work.stories.map(\.article.title.first))
    let articles = Set(rows.dropFirst().map { $0[0] })
    #expect(articles == Set(work.stories.map(\.article.id)))
  }

  @Test func aQuotationMarkSwallowsNothingInASpreadsheet() throws {
    let said = "\"Ferries\" were slow, he said"
    let rows = try rows(paragraph(said))
    #expect(rows.last == ["springs", "0", said, "甲"])
  }

  @Test func aParagraphOverLinesIsOneRow() throws {
    let rows = try rows(paragraph("one\ttwo three"))
    #expect(rows.count == 3 && rows.last?[2].contains("\t") == false)
  }

  // MARK: HTML

  /// The tags that are left open or closed without being open, the ids, the links and the text of a page.
  private func page(_ bytes: [UInt8]) throws -> [String: [String]] {
    let script = """
      import json, sys
      from html.parser import HTMLParser
      class Reader(HTMLParser):
        def __init__(self):
          super().__init__(); self.open = []; self.r = dict(wrong=[], ids=[], links=[], text=[], langs=[])
        def handle_startendtag(self, tag, attributes): self.note(attributes)
        def handle_starttag(self, tag, attributes): self.note(attributes); self.open.append(tag)
        def handle_endtag(self, tag):
          if not self.open or self.open.pop() != tag: self.r['wrong'].append(tag)
        def handle_data(self, data):
          if 'style' not in self.open: self.r['text'].append(data)
        def note(self, attributes):
          for name, value in attributes:
            if name == 'id': self.r['ids'].append(value)
            if name == 'href': self.r['links'].append(value)
            if name == 'lang': self.r['langs'].append(value)
      r = Reader(); r.feed(open(sys.argv[1]).read()); r.r['wrong'] += r.open
      print(json.dumps(r.r))
      """
    return try pythonJSON(script, on: bytes) as? [String: [String]] ?? [:]
  }

  @Test(arguments: works.indices)
  func aBrowserFindsEveryTagClosedAndEveryLinkWithinThePage(index: Int) throws {
    let page = try page(ForeignReaderTests.works[index].data(as: .html))
    #expect(page["wrong"] == [])
    let ids = page["ids"] ?? []
    #expect(Set(ids).count == ids.count)
    for link in page["links"] ?? [] where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    #expect(Set(page["langs"] ?? []) == ["en", "zh"])
  }

  @Test func aLinkToAnArticleThatIsNotTakenOutLeadsNowhereWrong() throws {
    let work = ExportedWork(sampleIssue, stories: [sampleStory("springs")])
    let page = try page(work.data(as: .html))
    #expect(page["links"]?.contains("#deltas") == false)
    #expect(page["text"]?.joined().contains("deltas") == true)
  }

  @Test func whatLooksLikeMarkupIsReadAsItWasWritten() throws {
    let odd = "</div><script>x</script> & &amp; \"quoted\" 'single' ]]>"
    let page = try page(paragraph(odd).data(as: .html))
    #expect(page["wrong"] == [])
    #expect(page["text"]?.joined().contains(odd) == true)
  }

  // MARK: BibTeX

  @Test func everyBibTeXEntryHasAKeyOfItsOwnAndItsBracesMatch() {
    let text = String(decoding: ForeignReaderTests.works[0].data(as: .bibtex), as: UTF8.self)
    let keys = text.matches(of: /@\w+\{([^,\s]+),/).map { String($0.1) }
    #expect(Set(keys).count == sampleIssue.articles.count)
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
  }
}
