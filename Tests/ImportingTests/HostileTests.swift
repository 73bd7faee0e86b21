import Foundation
import Magazine
import TestSupport
import Testing

@testable import Importing

/// What bytes are read as, a line for each block; the sentence, where they are refused.
private func read(_ bytes: [UInt8]) -> [String] {
  do {
    return try Source(standardInput: bytes).open().stories().stories
      .flatMap { $0.body.first.map(\.plain) }
  } catch {
    return ["refused: \(error)"]
  }
}

private func read(_ text: String) -> [String] { read(Array(text.utf8)) }

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

/// Files made to break whoever reads them: read as far as it goes, or refused in a sentence.
@Suite struct HostileTests {
  @Test func deepNestingCostsNoMoreThanItsDepth() {
    let word = { (body: String) in read(WordFixture(body).archive.bytes) }
    for (depth, said) in [(60, "deep"), (2000, "refused")] {
      let table = repeated("<w:tbl><w:tr><w:tc>", depth) + wordParagraph("deep")
      #expect(word(table + repeated("</w:tc></w:tr></w:tbl>", depth))[0].hasPrefix(said))
      let smart = repeated("<w:smartTag>", depth) + "<w:r><w:t>deep</w:t></w:r>"
      #expect(word("<w:p>\(smart)\(repeated("</w:smartTag>", depth))</w:p>")[0].hasPrefix(said))
    }
    let sections = repeated("<section>", 5000) + "<p>deep</p>" + repeated("</section>", 5000)
    #expect(read("<FictionBook><body>\(sections)</body></FictionBook>").last == "deep")
    #expect(
      read("# H\n\n**x** [y](z)\n\n" + repeated("> ", 3000) + "deep").joined().contains("deep"))
    #expect(read("# H\n\n**x**\n\n" + repeated("[", 20_000)).count >= 1)
    #expect(read("# H\n\n**x**\n\n" + repeated("*a_", 20_000)).count >= 1)
  }

  @Test func whatParsersTakeTheSquareOfIsCutAndNoWordWithIt() {
    let marks = repeated("> ", 20_000) + "quoted " + repeated("[", 20_000) + "\n\n"
    let items = repeated("- ", 20_000) + "listed\n"
    #expect(read("# H\n\n**x**\n\n" + marks + items).joined().contains("quoted"))
    #expect(read("# H\n\n**x**\n\n" + marks + items).joined().contains("listed"))
    #expect(withoutEndlessNesting("> - a\n- - b\n\n* * *\n") == "> - a\n- - b\n\n* * *\n")
    let attributes = (0..<60_000).map { "a\($0)='>'" }.joined(separator: " ")
    #expect(read("<!DOCTYPE html><body><p \(attributes)>one</p><p>two</p>") == ["one", "two"])
    #expect(read(repeated("48 65 78 20 64 75 6d 70 20 6f 66 20 61 20 66 69\n", 20_000)).count >= 1)
  }

  /// cmark makes 400 bytes of each mark: 1.2 MB of `*a ` took 186.
  @Test func marksBeyondThoseOfAnyTextAreItsWords() {
    for (marks, few, shown) in [
      ("*a* ", "a a", "*a* *a*"), ("`a` ", "a a", "`a` `a`"), ("&lt;", "<<", "&lt;&lt;"),
      ("\\\\", "\\", "\\\\\\\\\\"),
    ] {
      let read = parseMarkdown(repeated(marks, 140_000)).blocks.map(\.plain).joined()
      #expect(read.hasPrefix(few))
      #expect(read.hasSuffix(shown))
    }
  }

  @Test func blocksStayWhatTheyAreBehindTooManyMarks() {
    let text =
      "# H\n\n**x** [y](z)\n\n" + repeated("*a ", 140_000)
      + "\n\n```\n* *\n```\n\n* item\n\n<table>\n<tr><td>cell</td></tr>\n</table>\n\n"
      + "<div><a href=\"http://x.org/a_b\">led</a></div>\n"
    let lines = parseMarkdown(repeated("word\n", 140_000) + "\n- item\n").blocks
    #expect(lines.count == 2 && lines[0].plain.count { $0 == "w" } == 140_000)
    #expect(read(text).suffix(4) == ["* *\n", "item", "cell", "led"])
  }

  /// Each looked for its name among those of all before it.
  @Test func thousandsOfChaptersMayHaveOneName() throws {
    let novel = repeated("第一章 水\n\n　　河水上涨。\n\n", 10_000)
    let articles = try Source(standardInput: Array(novel.utf8)).open().publication.articles
    #expect(articles.count == 10_000)
    #expect(articles.last?.id == "chapter-10000")
  }

  @Test func aLineLongerThanAnyNovelIsRefusedAndThatOfANovelIsNot() {
    let novel = repeated("Water rises. ", 100_000)
    #expect(read(novel).first?.hasPrefix("Water rises.") == true)
    #expect(read("A title\n" + repeated(novel, 4)).first?.hasPrefix("refused: ") == true)
  }

  @Test func aPageLargerThanAnyIsWhatTheRefusalNames() throws {
    var book = EPUBFixture(["a.xhtml": "<p>\(repeated("0", 3_000_000))</p>"])
    book.metadata = "<dc:language>en</dc:language>"
    let said = read(book.archive.bytes)
    #expect(said[0].hasPrefix("refused") && !said[0].contains("empty"), "\(said)")
  }

  @Test func moreEmptyPiecesThanAnyTextHasAreRefusedByTheirNumber() throws {
    for text in ["a\n\n", "- a\n", "> a\n\n", "# a\n\n", "[^1]: a\n\n"] {
      #expect(read(repeated(text, 140_000))[0].contains("131072 pieces"), "\(text)")
    }
    for tag in ["<br>", "<p>a", "<img/>"] {
      #expect(read("<!DOCTYPE html><body>" + repeated(tag, 140_000))[0].contains("131072 pieces"))
    }
    let book = EPUBFixture([
      "a.xhtml": "<p>First.</p>", "b.xhtml": repeated("<br/>", 140_000), "c.xhtml": "<p>Last.</p>",
    ])
    let work = try Source(standardInput: book.archive.bytes).open()
    #expect(try work.stories().stories.flatMap { $0.body.first.map(\.plain) } == ["First."])
    #expect(work.faults.map(\.fact) == [.book(.tooManyPieces(limit: 131_072))])
  }

  @Test func theFilesOfAFolderHaveNoMorePiecesEither() throws {
    let pieces = repeated("a\n\n", 140_000)
    let summary = try TemporaryFolder(["SUMMARY.md": pieces, "a.md": "# A\n\nWater."])
    #expect(throws: ImportFault.self) { try Source(summary.path).open() }
    let issue = try TemporaryFolder([
      "issue.toml": """
      id = "r"
      languages = ["en"]
      title.en = "Rivers"
      [[section]]
      id = "a"
      title.en = "A"
      [[section.article]]
      id = "b"
      file = "b"
      title.en = "B"
      """, "b.en.md": pieces,
    ])
    #expect(try Source(issue.path).open().stories().faults.map(\.fact) == [.book(PieceCount.fact)])
  }

  /// Of a book with so many tags not every page is held in memory between finding its notes and reading it.
  @Test func aBookOfAnySizeHasItsNotes() throws {
    let mark = "<p>Water<a id='m' href='d.xhtml#n'>1</a></p>"
    let book = EPUBFixture([
      "a.xhtml": mark, "b.xhtml": repeated("<br class='air'/>", 270_000),
      "c.xhtml": mark.replacingOccurrences(of: "#n", with: "#o").replacingOccurrences(
        of: "Water", with: "Ice"),
      "d.xhtml":
        "<p id='n'>1. Wet. <a href='a.xhtml#m'>↩</a></p><p id='o'>1. Cold. <a href='c.xhtml#m'>↩</a></p>",
    ])
    #expect(
      read(book.archive.bytes).map { $0.replacingOccurrences(of: " ↩", with: "") }
        == ["Water¹", "Wet.", "Ice¹", "Cold."])
  }

  @Test func poemsAndListsOfWordsAreNotTooManyPieces() {
    func isTooMany(_ text: String) -> Bool {
      var pieces = PieceCount()
      pieces.addLines(of: Array(text.utf8))
      return pieces.isTooMany
    }
    #expect(!isTooMany(repeated("床前明月光，\n", 400_000)))
    #expect(!isTooMany(repeated("zygote\n", 130_000)))
    #expect(isTooMany(repeated("zygote\n", 140_000)))
  }

  /// Four million elements were made of these, in two gigabytes.
  @Test func formattingThatNobodyEndsIsNotBegunAgainInEveryBlock() {
    let open = (0..<400).map { "<b a\($0)>" }.joined()
    let page = parseHTML("<p>\(open)" + repeated("<p>words", 10_000))
    #expect(page.descendants("b").count < 70_000)
    #expect(page.text == repeated("words", 10_000))
    let bold = repeated("<p><b>one</b> <font size=2>two", 2000)
    #expect(parseHTML(bold).descendants("b").count == 2000)
  }

  /// Each looked at all that the note says.
  @Test func thousandsOfMarksMayLeadToOneNote() {
    let marks = (0..<5000).map { "<p><a id='m\($0)' href='#n'>1</a></p>" }.joined()
    let ways = (0..<5000).map { "<a href='#m\($0)'>↩</a>" }.joined()
    let said = read("<!DOCTYPE html><body>\(marks)<p id='n'>1. Said. \(ways)</p>")
    #expect(said.first == "¹" && said.last == "Said.")
  }

  @Test func entitiesThatExplodeAreNotExpanded() {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
      + (1...9).map { level in
        let name = UnicodeScalar(UInt8(96 + level)), next = UnicodeScalar(UInt8(97 + level))
        return "<!ENTITY \(next) \"\(repeated("&\(name);", 10))\">"
      }.joined() + "]>"
    let said = read(
      "<?xml version=\"1.0\"?>\(bomb)<FictionBook><body><p>&j;</p></body></FictionBook>")
    #expect(said.joined().utf8.count < 100_000)
    let outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
    #expect(
      !read("\(outside)<FictionBook><body><p>a &e;</p></body></FictionBook>").joined().contains(
        "root:"))
  }

  @Test func archivesThatLieAreReadAsFarAsTheyGo() throws {
    var cut = WordFixture(wordParagraph("whole")).archive
    let bytes = cut.bytes
    #expect(read(Array(bytes.prefix(bytes.count - 30))).first?.hasPrefix("refused: ") == true)
    cut.claimedSize = 1 << 30
    #expect(read(cut.bytes).first?.hasPrefix("refused: ") == true)
    var twice = WordFixture(wordParagraph("first")).archive
    twice.files += WordFixture(wordParagraph("second")).archive.files
    twice.files.append(("../../outside", Array("x".utf8)))
    #expect(read(twice.bytes) == ["second"])
    #expect(
      read(ZIPFixture(["word/document.xml": "<w:document><w:body>"]).bytes).first?
        .hasPrefix("refused: ") == true)
  }

  @Test func numbersBeyondReasonFillNoMemory() {
    let cell =
      "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>\(wordParagraph("a"))</w:tc>"
    var word = WordFixture(
      "<w:tbl><w:tr>\(cell)\(cell)</w:tr><w:tr>\(cell)</w:tr></w:tbl>"
        + wordParagraph(
          "b", nil, "<w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr>")
        + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:t>c</w:t></w:r></w:p>")
    word.styles =
      "<w:style w:styleId=\"Normal\" w:default=\"1\" w:type=\"paragraph\"><w:basedOn w:val=\"Normal\"/></w:style>"
    word.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"8\"><w:start w:val=\"9223372036854775807\"/><w:lvlText w:val=\"%9)%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let said = read(word.archive.bytes)
    #expect(said.joined(separator: " ").contains("b") && said.last == "c")
  }

  @Test func tablesBeyondReasonLoseNoWord() {
    let wide = (1...90).map { "<td>c\($0)</td>" }.joined()
    let rows = "<html><body><table><tr>\(wide)</tr><tr>\(wide)</tr></table></body></html>"
    #expect(read(rows).count == 180 && read(rows).last == "c90")
    let long = repeated("<tr><td>a</td><td>b</td></tr>", 10_001)
    #expect(read("<html><body><table>\(long)</table></body></html>").count == 20_002)
    let markdown =
      "# H\n\n**x** [y](z)\n\n\(repeated("|a", 900))\n\(repeated("|-", 900))\n\(repeated("|b", 900))\n"
    #expect(read(markdown).joined().count { $0 == "b" } == 900)
  }

  @Test func aFolderLeadsNowhereOutsideItself() throws {
    let folder = try TemporaryFolder([
      "SUMMARY.md":
        "# S\n\n- [a](a.md)\n- [p](../../../../../../etc/passwd)\n- [s](SUMMARY.md)\n- [l](link.md)\n",
      "a.md": "Here.\n",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: "/etc/passwd")
    let work = try Source(folder.path).open()
    #expect(try work.stories().stories.flatMap { $0.body.first.map(\.plain) } == ["Here."])
    #expect(work.faults.map(\.fact).contains(.file(.outside)))
  }

  @Test func whatIsNotEndedIsText() {
    #expect(read("---\ntitle: never ended\n\n# H\n\n**x** [y](z)").joined().contains("never ended"))
    #expect(read("<FictionBook><body><section><p>cut o").last?.contains("cut o") == true)
    #expect(read("%PDF-").first?.hasPrefix("refused: ") == true)
  }

  /// cmark-gfm takes the square of its columns for each row: this took a minute.
  @Test func aTableTooWideToReadComesAsItsWords() {
    func table(_ columns: Int, rows: Int) -> String {
      repeated("|w", columns) + "|\n" + repeated("|-", columns) + "|\n"
        + repeated(repeated("|", columns + 1) + "\n", rows)
    }
    guard case .table(let read) = parseMarkdown(table(256 - 1, rows: 2)).blocks.first else {
      return #expect(Bool(false), "a table of 255 columns is one")
    }
    #expect(read.header.count == 255 && read.rows.count == 2)
    let wide = parseMarkdown(table(2000, rows: 50)).blocks
    #expect(wide.count == 1 && wide.allSatisfy { $0.plain.hasPrefix("|w|w|w") })
    #expect(parseMarkdown(repeated("|", 30_000) + "\n|-\n").blocks.count == 1)
  }
}
