import Foundation
import Magazine
import TestSupport
import Testing

@testable import Exporting

/// A work as the files of other programs.
@Suite struct ExportTests {
  private let work = ExportedWork(
    sampleIssue, stories: sampleIssue.articles.map { sampleStory($0.id) })

  private func text(_ format: ExportFormat, _ side: Side? = nil) -> String {
    let work = ExportedWork(sampleIssue, stories: [sampleStory("springs")], side: side)
    return String(decoding: work.data(as: format), as: UTF8.self)
  }

  @Test func markdownHasBothLanguagesBlockByBlock() {
    let lines = text(.markdown).split(separator: "\n").map(String.init)
    #expect(lines.contains("## On springs · 论泉"))
    let first = lines.firstIndex { $0.hasPrefix("At bend 1") }
    #expect(first.map { lines[$0 + 1].hasPrefix("到了第1弯") } == true)
    #expect(text(.markdown).contains("[atlas](<https://example.org/atlas>)"))
    #expect(text(.markdown).contains("| Yangtze | 6,397 |"))
    #expect(text(.markdown).contains("**small places**[^springs-1]"))
    // Of two notes with one name every reader of Markdown knows one.
    let notes = text(.markdown).matches(of: /\n\[\^([^\]]+)\]:/).map { String($0.1) }
    #expect(notes.count > 1 && Set(notes).count == notes.count, "\(notes)")
    #expect(!text(.markdown, .first).contains("到了第1弯"))
  }

  @Test func htmlIsOneFileWithBothArrangementsAndNoScript() throws {
    let html = text(.html)
    #expect(html.contains("prefers-color-scheme: dark") && html.contains("#view-facing:checked"))
    #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("<link"))
    #expect(html.contains(#"<div class="row"><div><p lang="en""#))
    try parse(html.replacing("<!DOCTYPE html>", with: ""))
  }

  @Test func textThatLooksLikeMarkupIsText() {
    let story = sampleStory("springs")
    let odd = Story(
      article: story.article, section: story.section, languages: story.languages,
      body: Body(
        first: [.paragraph(Text("<script>alert(\"1\")</script> & *x* | y"))],
        second: [.paragraph(Text("甲"))]))
    let work = ExportedWork(sampleIssue, stories: [odd])
    let html = String(decoding: work.data(as: .html), as: UTF8.self)
    #expect(html.contains("&lt;script&gt;alert(&quot;1&quot;)"))
    let markdown = String(decoding: work.data(as: .markdown), as: UTF8.self)
    #expect(markdown.contains(#"\<script\>"#) && markdown.contains(#"\*x\*"#))
  }

  @Test func tsvHasASentenceWithItsTranslationInEachLine() {
    #expect(
      sentencePairs(["One. “Two!” Dr. Li said 3.5 m. He left", "一。“二！”李博士说3.5米。他走了"]).count == 4)
    #expect(sentencePairs(["One. Two.", "一二。"]) == [["One. Two.", "一二。"]])
    let lines = text(.tsv).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "article\tblock\ten\tzh")
    #expect(
      lines.dropLast().allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == 4
      })
  }

  @Test func jsonAndCSLAreJSON() throws {
    let json = try JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any]
    let articles = json?["articles"] as? [[String: Any]]
    #expect((articles?.first?["blocks"] as? [Any])?.count == sampleBody.first.count)
    let csl = try JSONSerialization.jsonObject(with: Data(text(.cslJSON).utf8)) as? [[String: Any]]
    #expect(csl?.first?["type"] as? String == "article-magazine")
    #expect(csl?.first?["title"] as? String == "On springs")
    #expect(csl?.first?["original-title"] as? String == "论泉")
    #expect(csl?.first?["page"] as? String == "8-9")
  }

  @Test func controlsAreNoJSON() throws {
    let value = JSONValue.object(("a\u{1}\"", .text("\\\n\u{1F}")))
    let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [String: String]
    #expect(read == ["a\u{1}\"": "\\\n\u{1F}"])
  }

  // MARK: EPUB

  /// The files of a book, as an independent reader unpacks them.
  private func unpacked(_ book: [UInt8]) throws -> [(name: String, text: String)] {
    let script = """
      import json, sys, zipfile
      z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
      print(json.dumps([[i.filename, i.compress_type, z.read(i).decode()] for i in z.infolist()]))
      """
    let rows = try pythonJSON(script, on: book) as? [[Any]] ?? []
    return rows.map { ($0[0] as? String ?? "", $0[2] as? String ?? "") }
  }

  /// Expects a text to be XML, as an independent reader takes it.
  private func parse(_ text: String) throws {
    let script = "import sys, xml.dom.minidom as m; m.parse(sys.argv[1]); print('sound')"
    let data = try python(script, on: Array(text.utf8), named: "page.xml")
    #expect(String(decoding: data, as: UTF8.self) == "sound\n", "\(text.prefix(80))")
  }

  @Test func theBookIsAnEPUB3ThatItsRulesAccept() throws {
    let files = try unpacked(work.data(as: .epub))
    // OCF: the type comes first, and says only itself.
    #expect(files.first?.name == "mimetype" && files.first?.text == "application/epub+zip")
    let names = files.map { String($0.name.dropFirst("EPUB/".count)) }
    for file in files.dropFirst() where !file.name.hasSuffix(".css") { try parse(file.text) }
    let package = try #require(files.first { $0.name.hasSuffix(".opf") }?.text)
    for needed in [
      "dc:identifier id=\"id\"", "dc:title", "dc:language", "dcterms:modified",
      "properties=\"nav\"",
    ] {
      #expect(package.contains(needed), "\(needed)")
    }
    let listed = package.matches(of: /href="([^"]+)"/).map { String($0.1) }
    #expect(Set(listed).isSubset(of: Set(names)), "all that is listed is there")
    #expect(package.matches(of: /idref="a[0-9]+"/).count == work.stories.count)
    for file in files where file.name.hasSuffix(".xhtml") {
      let ids = file.text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "no id twice in \(file.name)")
      for link in file.text.matches(of: /href="([^"]+)"/).map({ String($0.1) }) {
        if link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())), "\(link) in \(file.name)")
        } else if !link.contains(":") {
          let parts = link.split(separator: "#").map(String.init)
          let target = files.first { $0.name == "EPUB/" + parts[0] }
          #expect(target != nil, "\(link) in \(file.name)")
          let isThere = parts.count == 1 || target?.text.contains("id=\"\(parts[1])\"") == true
          #expect(isThere, "\(link) in \(file.name)")
        }
      }
    }
    let pages =
      try #require(files.first { $0.name.hasSuffix("nav.xhtml") }?.text)
      .split(separator: "page-list").last.map(String.init) ?? ""
    #expect(pages.contains("springs.xhtml#page8\">8</a>"))
    let article = try #require(files.first { $0.name.hasSuffix("springs.xhtml") }?.text)
    let english = try #require(article.firstRange(of: "At bend 1"))
    let chinese = try #require(article.firstRange(of: "到了第1弯"))
    #expect(english.lowerBound < chinese.lowerBound)
  }

  /// Twenty thousand on 6,667 pages: none looks for the one before it among all.
  @Test func aBookOfManyArticlesListsEachPageOnce() {
    let section = sampleStory("springs").section
    let stories = (0..<20_000).map { number in
      Story(
        article: Article(
          id: "a\(number)", title: Parallel(first: "No. \(number)", second: "第\(number)篇"),
          page: number / 3),
        section: section, languages: .englishAndChinese, body: Body(first: [], second: []))
    }
    let navigation = ExportedWork(sampleIssue, stories: stories).navigation
    let pages = (0..<6_667).map {
      ##"<li><a href="a\##($0 * 3).xhtml#page\##($0)">\##($0)</a></li>"##
    }
    #expect(navigation.contains(pages.joined(separator: "\n")))
  }

  /// The usual end counts entries in sixteen bits.
  @Test func anArchiveOfSeventyThousandEntriesIsReadWhole() throws {
    var archive = ZIPWriter()
    for number in 0..<70_000 { archive.add("\(number)", []) }
    let script =
      "import sys, zipfile; names = zipfile.ZipFile(sys.argv[1]).namelist(); print(len(names), names[-1], end='')"
    let read = try python(script, on: archive.file)
    #expect(String(decoding: read, as: UTF8.self) == "70000 69999")
  }

  /// Five thousand articles, each with the column and the pages that it has: none is looked for among all.
  @Test func everyReferenceNamesItsColumnAndPages() throws {
    let sections = (0..<50).map { number in
      Section(
        id: "s\(number)", title: Parallel(first: "Column \(number)"), page: nil, number: nil,
        remark: nil,
        articles: (0..<100).map { index in
          Article(
            id: "a\(number)-\(index)", title: Parallel(first: "Title \(number) \(index)"),
            page: (number * 100 + index) * 2)
        })
    }
    let issue = Publication(
      id: "long", languages: Parallel(first: .english), title: Parallel(first: "Long"),
      sections: sections)
    let text = issue.cslJSON(issue.articles)
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(read.count == 5_000)
    for (number, entry) in read.enumerated() {
      #expect(entry["note"] as? String == "Column: Column \(number / 100)")
      let page = number < 4_999 ? "\(number * 2)-\(number * 2 + 1)" : "9998"
      #expect(entry["page"] as? String == page)
    }
  }

  @Test func theSameWorkIsTheSameFile() {
    #expect(work.data(as: .epub) == work.data(as: .epub))
  }

  // MARK: What is kept

  @Test func whatIsKeptComesWithItsParagraphsAndNotes() {
    let kept = Bookmark(
      id: 1, issue: "sample",
      locator: Locator(article: "springs", place: Place(block: 4, side: .first, offset: 3)),
      quote: "bend", note: "记 this", highlight: Highlight(length: 4, colour: .rose),
      paragraph: sampleStory("springs").paragraph(4), page: 8)
    let work = ExportedWork(kept: [kept], of: sampleIssue)
    let markdown = String(decoding: work.data(as: .markdown), as: UTF8.self)
    #expect(markdown.contains("> At **bend** 1 the water"))
    #expect(
      markdown.contains("(p. 8)") && markdown.contains("到了第1弯") && markdown.contains("记 this"))
    #expect(!markdown.contains("On deltas"))
  }
}
