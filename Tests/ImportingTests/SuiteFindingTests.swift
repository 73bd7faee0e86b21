import Magazine
import Testing

@testable import Importing

private func point(_ title: String, _ link: String) -> String {
  "<li><a href=\"\(link)\">\(title)</a></li>"
}

/// What books of public suites, compared with another extraction, had lost.
@Suite struct SuiteFindingTests {
  @Test func wordsThatLeadToANoteStandBeforeItsMark() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<p>See <a href='#n'>the note on mills</a><a epub:type='noteref' href='#n'>1</a>.</p>"
        + "<aside epub:type='footnote' id='n'><p>Three of them.</p></aside>"
    ])
    #expect(try book.read().lines()[0].hasPrefix("See the note on mills"))
  }

  @Test func spacesAroundAnIdAreNoPartOfIt() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>"])
    book.manifest =
      "<item id=' late ' href='b.xhtml' media-type='application/xhtml+xml'/>"
      + "<item id='early' href='c.xhtml' media-type='application/xhtml+xml'/>"
    book.spine = "<itemref idref='early '/><itemref idref='late'/>"
    book.files = ["b", "c"].map { ("OEBPS/\($0).xhtml", "<html><body><p>\($0).</p></body></html>") }
    #expect(try book.read().lines() == ["c.", "b."])
    #expect(try Source(standardInput: book.archive.bytes).open().faults.isEmpty)
  }

  @Test func aDrawingSaysItsWordsOrWhatItSaysOfItself() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<svg><desc>A mill</desc><switch><foreignObject><p>Wheel</p></foreignObject><text>No</text></switch></svg>"
        + "<svg><title>A weir</title><path d='M0'/></svg><svg><path d='M0'/></svg>"
    ])
    #expect(try book.read().lines().map { $0.filter(\.isLetter) } == ["Wheel", "Aweir"])
  }

  @Test func aTitleWithNothingBelowItStandsAboveTheNextAndTheLastAlone() throws {
    let book = EPUBFixture(
      ["a.xhtml": "<h1>Book One</h1>", "b.xhtml": "<p>B.</p>", "c.xhtml": "<h1>The End</h1>"],
      contents: point("Book One", "a.xhtml") + point("B", "b.xhtml") + point("The End", "c.xhtml"))
    #expect(try book.read().outline == ["River Notes", "- B", "- The End"])
    #expect(try book.read().lines() == ["# Book One", "B."])
  }

  @Test func readsWhatAPageShowsInAFrameOrInstead() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p><iframe src='f.html'/>", "b.xhtml": "<p>B.</p>"])
    book.manifest = "<item id='f' href='f.html' media-type='application/xhtml+xml'/>"
    book.files = [("OEBPS/f.html", "<html><body><p>F.</p><canvas>Tree.</canvas></body></html>")]
    #expect(try book.read().lines() == ["A.", "F.", "Tree.", "B."])
  }

  @Test func aTitleInBothLanguagesIsOneOfOneArticle() throws {
    let chapters = [("Springs", "泉"), ("Mouths", "河口")].map { english, chinese in
      "<h1 xml:lang='en'>\(english)</h1><h1 xml:lang='zh'>\(chinese)</h1>"
        + "<p xml:lang='en'>Water runs here.</p><p xml:lang='zh'>水在这里流。</p>"
    }.joined()
    let named = point("Springs", "a.xhtml") + point("Mouths", "b.xhtml")
    let half = try #require(chapters.firstRange(of: "<h1 xml:lang='en'>Mouths")).lowerBound
    let whole = EPUBFixture(["a.xhtml": chapters])
    let parted = EPUBFixture(
      ["a.xhtml": String(chapters[..<half]), "b.xhtml": String(chapters[half...])], contents: named)
    for var book in [whole, parted] {
      book.metadata = "<dc:language>en</dc:language><dc:language>zh</dc:language>"
      let titles = try book.read().publication.articles.map(\.title)
      #expect(titles.map(\.first) == ["Springs", "Mouths"])
      #expect(titles.map(\.second) == ["泉", "河口"])
      #expect(try book.read().lines(.second) == ["水在这里流。", "水在这里流。"])
    }
  }

  @Test func whatFollowsAParagraphStandsOnTheLastPageThatBeginsInIt() throws {
    let book = EPUBFixture(
      [
        "a.xhtml": "<span epub:type='pagebreak' title='5'/><p>A <a id='six'/>goes on.</p>",
        "b.xhtml": "<p>B.</p>",
      ],
      contents: point("A", "a.xhtml") + point("B", "b.xhtml")
        + "</ol></nav><nav epub:type=\"page-list\"><ol>" + point("6", "a.xhtml#six"))
    #expect(try book.read().publication.articles.map(\.page) == [6, 6])
  }

  @Test func aNoteOfDuokanBeginsBehindItsWayBack() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<p>水<a class='duokan-footnote' href='#n' id='m'><img alt='注' src='n.png'/></a></p>"
        + "<ol><li class='duokan-footnote-item' id='n'><a href='#m'>注</a>一种液体。</li></ol>"
    ])
    #expect(try book.read().lines().last == "[1] 一种液体。")
    let signed = EPUBFixture([
      "a.xhtml":
        "<p>水<a class='duokan-footnote' href='#n' id='m'><img src='n.png'/></a></p>"
        + "<ol><li class='duokan-footnote-item' id='n'><p><a href='#m'>◎</a>一种液体。</p></li></ol>"
    ])
    #expect(try signed.read().lines().last == "[1] 一种液体。")
  }

  @Test func aNovelIsCalledByWhatStandsInItsMarks() {
    let novel = PlainManuscript("《河流志》作者：王某\n\n第一章 泉\n　　水出来。\n")
    #expect(novel.title == "河流志")
    #expect(novel.author == "王某")
    #expect(PlainManuscript("读《河流志》\n\n　　水出来。\n").title == "读《河流志》")
  }

  @Test func theLineBelowATitleMayNameTheAuthor() {
    func author(_ line: String) -> String? {
      PlainManuscript("The River Book\n\n\(line)\n\nChapter 1\n\nWater rises.\n").author
    }
    #expect(author("by Jane Doe and Peter Lee") == "Jane Doe and Peter Lee")
    #expect(author("BY JANE DOE") == "JANE DOE")
    #expect(author("By the river") == nil)
    #expect(author("by Jane Doe, who wrote it in a week.") == nil)
    #expect(PlainManuscript("河流之书\n\n张三　著\n\n第一章 泉\n　　水出来。\n").author == "张三")
    #expect(PlainManuscript("河流之书\n\n此书由众人编著\n\n第一章 泉\n　　水出来。\n").author == nil)
  }

  @Test func aTextIsNotCalledByANumber() {
    #expect(PlainManuscript("1\n\nWater rises.\n").title == nil)
    #expect(PlainManuscript("1984年\n\n　　水出来。\n").title == "1984年")
  }

  @Test func aLanguageThatNoLetterIsOfIsNotBelieved() throws {
    func language(_ body: String, said tag: String) throws -> String {
      var book = EPUBFixture(["a.xhtml": "<p>\(body)</p>"])
      book.metadata = "<dc:language>\(tag)</dc:language>"
      return try book.read().publication.languages.first.tag
    }
    #expect(try language("河水从 A 地流出来，站在源头的人谁也猜不到河口有多宽。", said: "en") == "zh")
    #expect(try language("Nobody who stands at its source would guess it.", said: "zh") == "en")
    #expect(try language("Nobody. 水和河。", said: "zh") == "zh")
    #expect(try language("تنبع الأنهار 水", said: "ar") == "ar")
    #expect(try language("1 + 1 = 2", said: "fr") == "fr")
  }

  @Test func japaneseInKanjiAloneIsNoChinese() throws {
    let text = "山田太郎\n\n一\n\n雨が降っていた。\n\n東京都千代田区\n\n二\n\n風が吹いた。\n\n三\n\n朝が来た。\n"
    let work = try Source(standardInput: Array(text.utf8)).open().publication
    #expect(work.languages == Parallel(first: try #require(Language("ja"))))
  }

  @Test func coloursOfATerminalAreNoWords() throws {
    let text = "\u{1B}[1;31mRivers\u{1B}[0m\n\nThey \u{1B}[4mrun\u{1B}[m.\u{1B}[K \u{1B}[12\n"
    let work = try Source(standardInput: Array(text.utf8)).open()
    #expect(work.publication.title.first == "Rivers")
    #expect(
      try work.stories().stories.first?.body.first.map(\.plain)
        == ["They run. \u{FFFD}[12"])
  }

  @Test func whoNamesAnEncodingSaysThatAFileIsText() throws {
    let bytes = Array("Rivers run.".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: ImportFault.self) { try Source(standardInput: bytes + [1, 2]).open() }
    let work = try Source(standardInput: bytes).open(ImportOptions(encoding: .utf16LittleEndian))
    #expect(try work.stories().stories.first?.body.first.map(\.plain) == ["Rivers run."])
  }

  @Test(arguments: [
    ("今天学了一句英语：\n\nTo be, or not to be, that is the question.\n\n意思是生存还是毁灭，这是一个问题。\n", "zh"),
    ("تنبع الأنهار من الجبال\n\nوتصب في البحر\n", "ar"), ("הנהר זורם אל הים\n\nלאט\n", "he"),
    ("แม่น้ำไหลลงสู่ทะเล\n\nช้าๆ\n", "th"), ("नदी समुद्र तक बहती है\n\nधीरे\n", "hi"),
  ])
  func lettersTellTheLanguageOfAText(_ text: String, _ tag: String) throws {
    let work = try Source(standardInput: Array(text.utf8)).open().publication
    #expect(work.languages == Parallel(first: try #require(Language(tag))))
  }

  @Test func lettersTellTheSidesOfABookThatSaysOneLanguage() throws {
    let pairs = (1...6).map { "<p>Sentence \($0), say it aloud.</p><p>第\($0)句：请跟我读。</p>" }.joined()
    var book = EPUBFixture(["a.xhtml": "<div lang='en'>\(pairs)</div>"])
    book.metadata = "<dc:language>en</dc:language>"
    let story = try #require(
      try Source(standardInput: book.archive.bytes).open().stories().stories.first)
    #expect(story.body.first.last?.plain == "Sentence 6, say it aloud.")
    #expect(story.body.second?.last?.plain == "第6句：请跟我读。")
    #expect(story.body.first.count == 6)
  }

  @Test func aHeadingIsReadWithoutItsOrnaments() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<h3><img alt='' src='logo.png'/>一、武器<img src='logo.png'/></h3><p>水<img src='w.png'/>。</p>"
    ])
    #expect(try book.read().publication.articles.first?.title.first == "一、武器")
    #expect(try book.read().lines() == ["水▢。"])
  }

  @Test func aTitleIsSaidOnceHoweverItsMarksAndCapitalsAre() throws {
    let book = EPUBFixture(
      [
        "a.xhtml": "<h1>What Is Water?</h1><p>A.</p>",
        "b.xhtml": "<h1>2. The Mill’s End</h1><p>B.</p>",
      ],
      contents: point("What is water", "a.xhtml") + point("2 The mill's end", "b.xhtml"))
    #expect(try book.read().outline == ["River Notes", "- What Is Water?", "- 2. The Mill’s End"])
    #expect(try book.read().lines() == ["A.", "B."])
  }

  @Test func aFormulaWhoseWordsSayNothingSaysItsSigns() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<p><math alttext='Alternative text not available'><mi>x</mi><mo>=</mo><mn>1</mn></math></p>"
    ])
    #expect(try book.read().lines() == ["x = 1"])
  }

  @Test func aStyleKeepsSpacesAndSetsNumbersBesideTheirLines() throws {
    var book = EPUBFixture([
      "a.xhtml":
        "<p class='code'>if a\n  then b</p><p>savagely still.<span class='n'>110</span></p>"
    ])
    book.head = "<style>.code { white-space: pre } .n { float: right }</style>"
    #expect(try book.read().lines() == ["```if a⏎  then b", "savagely still. 110"])
  }

  @Test func aNoteOfFictionBookKeepsATitleThatIsNoMark() throws {
    let sections = [("1", "One."), ("About mills", "Two.")].enumerated().map { index, note in
      "<section id='n\(index)'><title><p>\(note.0)</p></title><p>\(note.1)</p></section>"
    }.joined()
    let book = """
      <FictionBook xmlns:l="http://www.w3.org/1999/xlink"><body><section><p>A<a l:href="#n0" type="note">1</a>
      b<a l:href="#n1" type="note">2</a></p></section></body><body name="notes">\(sections)</body></FictionBook>
      """
    let work = try Source(standardInput: Array(book.utf8)).open()
    let blocks = try work.stories().stories.flatMap { $0.body.first }.map(\.plain)
    #expect(blocks.suffix(2) == ["One.", "About mills\nTwo."])
  }

  @Test func aLongDocumentWithoutHeadingsIsReadInPieces() {
    let line = String(repeating: "Water runs. ", count: 100)
    let passages = (0..<80).map { _ in Passage(.paragraph(Text(line))) }
    #expect(Outline(ofDocument: passages).entries.map(\.title) == ["1", "2", "3"])
    #expect(Outline(ofDocument: Array(passages.prefix(20))).entries.isEmpty)
  }

  @Test func aTitleHasNoMarkOfTheNoteOnIt() throws {
    let book = EPUBFixture([
      "a.xhtml":
        "<h1>Springs<a epub:type='noteref' href='#n'>1</a></h1><p>A.</p><h1>Mouths</h1><p>B.</p>"
        + "<aside epub:type='footnote' id='n'><p>Noted.</p></aside>"
    ])
    let work = try book.read()
    #expect(work.outline == ["River Notes", "- Springs", "- Mouths"])
    #expect(work.lines().contains("[1] Noted."))
  }

  @Test func headsOfPublishersAreHeadings() throws {
    var word = WordFixture(
      wordParagraph("Collections", "CT") + wordParagraph("Vectors", "HA") + wordParagraph("Made"))
    word.styles = [("CT", "ChapterTitle"), ("HA", "A-Head")].map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($0.0)\"><w:name w:val=\"\($0.1)\"/></w:style>"
    }.joined()
    let work = try Source(standardInput: word.archive.bytes).open()
    #expect(work.publication.title.first == "Collections")
    #expect(
      try work.stories().stories.flatMap { $0.body.first }.map(described) == ["## Vectors", "Made"])
  }
}
