import Exporting
import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// Every word of a source's visible text is in its blocks, in order and once, by an extraction of its
/// own for each format.
@Suite struct ExtractionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  private func check(
    _ bytes: [UInt8], _ encoding: String = "utf-8",
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let work = try Source(standardInput: bytes).open()
    let found = try VisibleWords(of: bytes, encoding: encoding).difference(from: work)
    #expect(found == nil, sourceLocation: location)
  }

  @Test(arguments: [
    ("zip/book.epub", "utf-8"), ("fb2/book.fb2", "utf-8"), ("zip/book.fb2.zip", "utf-8"),
    ("html/page.html", "utf-8"), ("text/letter-1252.txt", "cp1252"),
    ("text/novel-big5.txt", "big5"), ("text/novel-gb18030.txt", "gb18030"),
    ("text/novel-utf16.txt", "utf-16"),
  ])
  func everyFileOfTheCorpusIsReadWhole(name: String, encoding: String) throws {
    let url = URL(filePath: ExtractionTests.root + "/Tests/Fuzz/Corpus/" + name)
    try check([UInt8](try Data(contentsOf: url)), encoding)
  }

  @Test(arguments: [
    "Content/china-standardization-2025-01", "Tests/Fixtures/tides", "Tests/Fixtures/kawa",
    "Tests/Fixtures/rivieres",
  ])
  func anIssueIsReadWholeAsABookAndAsAPage(folder: String) throws {
    let issue = try IssueFolder(ExtractionTests.root + "/" + folder)
    for side in issue.publication.sides {
      let work = ExportedWork(
        issue.publication, stories: try issue.stories().stories, side: side)
      try check(work.data(as: .epub))
    }
    try check(ExportedWork(issue.publication, stories: try issue.stories().stories).data(as: .epub))
  }

  @Test func aBookOfEveryConstructIsReadWhole() throws {
    let body = """
      <h1>One alpha</h1>loose <p>soft&#xAD;hyphen <ruby>表<rt>ひょう</rt>示<rt>じ</rt></ruby> of H<sub>2</sub>O
      <math alttext="a plus b"><mi>x</mi></math> <math><mfrac><mi>n</mi><mn>2</mn></mfrac></math></p>
      <dl><dt>spring</dt><dd>source<p>more</p></dd></dl><pre>kept   line
        two</pre><figure><img src="x.png" alt="map"/><figcaption>caption words</figcaption></figure>
      <table><caption>rules</caption><thead><tr><th>name</th><th>year</th></tr></thead>
      <tr><td rowspan="2">left</td><td>up</td></tr><tr><td>down <ul><li>item</li></ul></td></tr></table>
      <blockquote>said <cite>whom</cite></blockquote><p hidden="hidden">unseen</p><p style="display:none">nor this</p>
      <p>marked<a epub:type="noteref" href="#n1">1</a> and on</p><svg><text>drawn</text></svg>
      <div class="verse"><p>row<br/>boat</p></div><q>quoted</q><span epub:type="pagebreak" title="7"/>
      <aside epub:type="footnote" id="n1"><p>noted</p></aside><details><summary>open</summary>inside</details>
      """
    let book = EPUBFixture([
      "a.xhtml": body, "b.xhtml": "<h1>Two beta</h1><p>中文，與 English 混排。</p>",
    ])
    try check(book.archive.bytes)
  }

  @Test func aPageIsReadWholeThoughNothingInItIsClosed() throws {
    try check(
      Array(
        """
        <!DOCTYPE html><html><head><title>Page</title></head><body><h2>First<p>one<p>two <b>bold
        <ul><li>three<li>four</ul><table><tr><th>five<th>six<tr><td>seven<td>eight</table><p>nine
        """.utf8))
  }

  @Test func aWordDocumentOfEveryConstructIsReadWhole() throws {
    let table =
      "<w:tbl><w:tr><w:tc>\(wordParagraph("up"))</w:tc><w:tc>\(wordParagraph("right"))</w:tc></w:tr>"
      + "<w:tr><w:tc>\(wordParagraph("down"))</w:tc><w:tc>\(wordParagraph("left"))</w:tc></w:tr></w:tbl>"
    var word = WordFixture(
      wordParagraph("First words", "H1") + table
        + "<w:p><w:r><w:t>noted</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:tab/><w:t>最后</w:t></w:r></w:p>"
        + "<w:p><w:hyperlink r:id=\"x\"><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:ins><w:r><w:t xml:space=\"preserve\"> put in</w:t></w:r></w:ins></w:p>"
    )
    word.footnotes =
      "<w:footnote w:id=\"2\"><w:p><w:r><w:t>What is noted.</w:t></w:r></w:p></w:footnote>"
    try check(word.archive.bytes)
  }
}
