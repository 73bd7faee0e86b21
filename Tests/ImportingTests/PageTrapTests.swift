import Foundation
import Magazine
import Testing

@testable import Importing

/// What a body of HTML is read as, a line for each block.
private func read(_ body: String) -> [String] {
  (try? EPUBFixture(["a.xhtml": body]).read().lines()) ?? []
}

private func read(text: String) throws -> any Importer {
  try Source(standardInput: Array(text.utf8)).open()
}

/// What the pages and texts of books in the wild are known to have wrong, two fixtures for each trap.
@Suite struct PageTrapTests {
  @Test func charactersAreNamedAsInHTML() throws {
    #expect(read("<p>a&nbsp;b&hellip; caf&eacute; &mdash; &copy;</p>") == ["a\u{A0}b… café — ©"])
    #expect(
      try EPUBFixture(["a.xhtml": "<p>&nosuch; &amp; &lt;b&gt;</p>"]).read().lines() == [
        "&nosuch; & <b>"
      ])
  }

  @Test func tagsCloseThemselves() {
    let words = { (text: String) in MarkupDocument(xml: Array(text.utf8)).body.words }
    #expect(
      words("<html><head><title/><script src='x'/></head><body>All<br>of it</body></html>")
        == "Allof it")
    var reader = ProseReader(path: "a")
    reader.read(
      MarkupDocument(xml: Array("<body><p>One <a id='x'/>two<br>three</body>".utf8)).body,
      language: nil)
    #expect(
      reader.passages.flatMap { $0.block.texts }.flatMap(\.runs).allSatisfy { $0.target == nil })
  }

  @Test func pagesAreNotWellFormed() throws {
    let crossed = EPUBFixture(["a.xhtml": "<p>one <b>two <i>three</b> four</i></p><p>five"])
    #expect(
      try crossed.read().lines() == ["one **two *three*** *four*", "*five*"]
        || crossed.losses() == [.repaired])
    var cut = EPUBFixture([:])
    cut.manifest = "<item id='x' href='x.xhtml' media-type='application/xhtml+xml'/>"
    cut.spine = "<itemref idref='x'/>"
    cut.files = [("OEBPS/x.xhtml", "<html><body><p>Whole.</p><p>Cut of")]
    #expect(try cut.read().lines() == ["Whole.", "Cut of"])
  }

  @Test func rareCharactersArePictures() {
    #expect(read("<p>王<img class='gaiji' src='1.png' alt='𡿺'/>之水</p>") == ["王𡿺之水"])
    #expect(read("<p>王<img src='1.png' alt=''/>之水</p>") == ["王▢之水"])
  }

  @Test func readingsStandApartFromTheirWords() {
    #expect(read("<p><ruby>表<rt>ひょう</rt></ruby>する</p>") == ["‹表›（ひょう）する"])
    #expect(
      read("<p><ruby><rb>漢</rb><rb>字</rb><rtc><rt>かん</rt><rt>じ</rt></rtc></ruby></p>") == [
        "‹漢字›（かんじ）"
      ])
  }

  @Test func theWholeBookIsOnePage() throws {
    let chapters = (1...30).map {
      "<h2>Chapter \($0)</h2>" + String(repeating: "<p>Words of it.</p>", count: 40)
    }
    let one = try EPUBFixture(["a.xhtml": "<h1>River Notes</h1>" + chapters.joined()]).read()
    #expect(one.publication.articles.count == 30)
    let bare = try EPUBFixture(["a.xhtml": String(repeating: "<p>Words of it.</p>", count: 900)])
      .read()
    #expect(bare.publication.articles.count == 1 && bare.lines().count == 900)
  }

  @Test func notesAreHidden() {
    #expect(
      read(
        "<p>Water<a epub:type='noteref' href='#n'>1</a>.</p><aside epub:type='footnote' id='n' hidden='hidden'><p>Hidden.</p></aside>"
      ) == ["Water¹.", "[1] Hidden."])
    #expect(
      read(
        "<p>水<a class='duokan-footnote' href='#n'><img alt='' src='n.png'/></a></p><ol style='display:none'><li class='duokan-footnote-item' id='n'>藏</li></ol>"
      ) == ["水¹", "[1] 藏"])
  }

  @Test func chaptersOfTextsAreFoundInAnyEncoding() throws {
    let text = "第一章 起\n　　第一段的文字在这里，是我们的。\n第二章 承\n　　第二段的文字在那里，是你们的。\n"
    let bytes = [UInt8](text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    #expect(
      try Source(standardInput: bytes).open().publication.articles.map(\.title.first) == [
        "第一章 起", "第二章 承",
      ])
    let wrapped = try read(
      text: "这一行很长很长很长很长很长很长很长很长很长很长很长很长\n接着上一行的话继续说下去继续说下去继续说下去继续说下\n完。\n")
    #expect(try wrapped.stories().stories[0].body.first.count == 1)
  }

  /// Novels from the web have short paragraphs, as long as a wrapped line, and no blank rows.
  @Test func chaptersAreFoundBehindParagraphsAsLongAsLines() throws {
    let paragraph = "　　这一天的清晨，河上的雾还没有散去，渡口边已经站满了等船的人，谁也不说话。\n"
    let chapters = ["第一章 雾", "第二章 船", "第三章 岸"]
    let text = chapters.map { $0 + "\n" + String(repeating: paragraph, count: 3) }.joined()
    let work = try read(text: text)
    #expect(work.publication.articles.map(\.title.first) == chapters)
    // In the middle of a sentence it is no title.
    let inside = "这一行很长很长很长很长很长很长很长很长很长很长很长很长\n第二章 其实不是标题\n"
    #expect(try read(text: inside + inside + inside).publication.articles.count == 1)
  }

  @Test func formulasHaveWordsForThemselves() {
    #expect(
      read(
        "<p><math altimg='x.png' alttext='x squared'><msup><mi>x</mi><mn>2</mn></msup></math></p>")
        == ["x squared"])
    #expect(
      read(
        "<p><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding='TeX'>x^{2}</annotation></semantics></math></p>"
      ) == ["x^{2}"])
  }

  @Test func theFirstPieceKeepsTheIdWhereAChapterIsCut() throws {
    let book = EPUBFixture(
      [
        "a.xhtml":
          "<div id='top'><h2 id='one'>One</h2><p>A <a href='#two'>on</a>.</p></div><h2 id='two'>Two</h2><p>B <a href='#top'>up</a>.</p>"
      ],
      contents: "<li><a href='a.xhtml#one'>One</a></li><li><a href='a.xhtml#two'>Two</a></li>")
    #expect(try book.read().lines() == ["A {on→#a-two}.", "B {up→#a-one}."])
    let whole = EPUBFixture([
      "a.xhtml": "<p id='x'>A.</p><p>B.</p><p>See <a href='#x'>x</a>.</p>",
      "b.xhtml": "<p>See <a href='a.xhtml'>a</a>.</p>",
    ])
    #expect(try whole.read().lines().last == "See {a→#a}.")
  }

  @Test func softHyphensStayInTextsAndLeaveTitles() throws {
    let work = try EPUBFixture(["a.xhtml": "<h1>Stan&#xAD;dards</h1><p>A Stan&#xAD;dard.</p>"])
      .read()
    #expect(work.lines() == ["A Stan\u{AD}dard."])
    #expect(work.publication.articles.map(\.title.first) == ["Standards"])
  }

  @Test func aReadersEncodingCountsBeforeThatOfAPage() throws {
    let page = "<html><head><meta charset=\"big5\"></head><body><p>长江之水</p></body></html>"
    let bytes = [UInt8](page.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    let options = ImportOptions(encoding: .gb18030)
    #expect(
      try Source(standardInput: bytes).open(options).stories().stories[0].body.first[0].plain
        == "长江之水")
    let silent = "<html><body><p>这是一条河，我们都知道它从山里来，到海里去。</p></body></html>"
    let guessed = [UInt8](silent.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    #expect(
      try Source(standardInput: guessed).open().faults.map(\.fact) == [
        .book(.guessedEncoding(.gb18030))
      ])
  }
}
