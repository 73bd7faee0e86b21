import Magazine
import Testing

@testable import Importing

private func point(_ title: String, _ link: String, _ children: String = "") -> String {
  "<li><a href=\"\(link)\">\(title)</a>\(children.isEmpty ? "" : "<ol>\(children)</ol>")</li>"
}

@Suite struct BookContentsTests {
  @Test func makesArticlesOfTheContents() throws {
    let book = EPUBFixture(
      [
        "a.xhtml": "<h1>Springs</h1><p>Where it begins.</p>",
        "b.xhtml": "<h1>Mouths</h1><p>End.</p>",
      ],
      contents: point("Springs", "a.xhtml") + point("Mouths", "b.xhtml"))
    let work = try book.read()
    #expect(work.outline == ["River Notes", "- Springs", "- Mouths"])
    #expect(work.lines() == ["Where it begins.", "End."])
    #expect(work.publication.kind == .book)
  }

  @Test func saysATitleOnceAsItsHeadingSpellsIt() throws {
    let book = EPUBFixture(
      ["a.xhtml": "<h1>Chapter 1. Springs</h1><p>A.</p>", "b.xhtml": "<h1>Mouths</h1><p>B.</p>"],
      contents: point("1. Springs", "a.xhtml") + point("Mouths", "b.xhtml"))
    #expect(try book.read().outline == ["River Notes", "- Chapter 1. Springs", "- Mouths"])
    #expect(try book.read().lines() == ["A.", "B."])
  }

  @Test func cutsOneFileAtTheFragmentsOfTheContents() throws {
    let book = EPUBFixture(
      [
        "all.xhtml":
          "<h2 id='one'>One</h2><p>First.</p><div id='two'><h2>Two</h2><p>Second.</p></div>"
      ],
      contents: point("One", "all.xhtml#one") + point("Two", "all.xhtml#two"))
    let work = try book.read()
    #expect(work.outline == ["River Notes", "- One", "- Two"])
    #expect(work.publication.articles.map(\.id) == ["all-one", "all-two"])
    #expect(work.lines() == ["First.", "Second."])
  }

  @Test func joinsAChapterThatGoesOverSeveralFiles() throws {
    let book = EPUBFixture(
      ["a.xhtml": "<p>Begun.</p>", "a2.xhtml": "<p>Gone on.</p>", "b.xhtml": "<p>Other.</p>"],
      contents: point("A", "a.xhtml") + point("B", "b.xhtml"))
    #expect(try book.read().outline == ["River Notes", "- A", "- B"])
    #expect(try book.read().lines() == ["Begun.", "Gone on.", "Other."])
  }

  @Test func makesSectionsOfParts() throws {
    let book = EPUBFixture(
      [
        "p1.xhtml": "<h1>Part One</h1>", "a.xhtml": "<p>A.</p>", "b.xhtml": "<p>B.</p>",
        "p2.xhtml": "<h1>Part Two</h1><p>A motto.</p>", "c.xhtml": "<p>C.</p>",
      ],
      contents: point("Part One", "p1.xhtml", point("A", "a.xhtml") + point("B", "b.xhtml"))
        + point("Part Two", "p2.xhtml", point("C", "c.xhtml")))
    #expect(
      try book.read().outline == ["Part One", "- A", "- B", "Part Two", "- Part Two", "- C"])
  }

  @Test func findsItsChaptersByHeadingsWhereItHasNoContents() throws {
    let book = EPUBFixture([
      "a.xhtml": "<h1>River Notes</h1><p>By nobody.</p><h2>One</h2><p>x</p><h2>Two</h2><p>y</p>"
    ])
    #expect(try book.read().outline == ["River Notes", "- River Notes", "- One", "- Two"])
  }

  @Test func takesFilesForChaptersWhereItHasNeitherContentsNorHeadings() throws {
    let book = EPUBFixture(["a.xhtml": "<p>First.</p>", "b.xhtml": "<p>Second.</p>"])
    #expect(try book.read().outline == ["River Notes", "- 1", "- 2"])
  }

  @Test func readsTheContentsOfEPUB2() throws {
    var book = EPUBFixture(["Text/a.xhtml": "<p>A.</p>", "Text/b b.xhtml": "<p>B.</p>"])
    book.manifest = "<item id='ncx' href='toc/toc.ncx' media-type='application/x-dtbncx+xml'/>"
    book.files = [
      (
        "OEBPS/toc/toc.ncx",
        """
        <ncx><navMap><navPoint><navLabel><text>Nowhere</text></navLabel><content src=""/></navPoint>
        <navPoint><navLabel><text>A</text></navLabel><content src="../Text/a.xhtml"/></navPoint>
        <navPoint><navLabel><text>B</text></navLabel><content src="../Text/b%20b.xhtml"/></navPoint>
        </navMap></ncx>
        """
      )
    ]
    #expect(try book.read().outline == ["River Notes", "- A", "- B"])
  }

  @Test func readsByTheSpineAndLeavesAsideWhatIsOutOfTheLine() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>", "b.xhtml": "<p>B.</p>", "c.xhtml": "<p>C.</p>"])
    book.spine = "<itemref idref='p2'/><itemref idref='p1' linear='no'/><itemref idref='p0'/>"
    #expect(try book.read().lines() == ["C.", "A.", "B."])
  }

  @Test func leadsLinksToTheArticleTheirIdIsIn() throws {
    let book = EPUBFixture(
      [
        "a.xhtml":
          "<p>See <a href='b.xhtml#x'>there</a> and <a href='https://example.org/'>out</a>.</p>",
        "b.xhtml": "<p>B <span id='x'/>here.</p>",
      ], contents: point("A", "a.xhtml") + point("B", "b.xhtml"))
    #expect(try book.read().lines()[0] == "See {there→#b} and {out→https://example.org/}.")
  }

  @Test func knowsThePagesOfThePrintedEdition() throws {
    let book = EPUBFixture(
      [
        "a.xhtml": "<p>A.</p><span epub:type='pagebreak' title='12'/><p>More.</p>",
        "b.xhtml": "<p>B.</p>",
      ], contents: point("A", "a.xhtml") + point("B", "b.xhtml"))
    #expect(try book.read().publication.articles.map(\.page) == [nil, 12])
  }

  @Test func readsTitleAuthorsLanguageAndSeries() throws {
    var book = EPUBFixture(["a.xhtml": "<p>长江之水。</p>"])
    book.metadata = """
      <dc:title id="t2">札记</dc:title><meta refines="#t2" property="title-type">subtitle</meta>
      <dc:language>zh-CN</dc:language><dc:creator opf:role="aut">李白</dc:creator>
      <dc:creator opf:role="trl">Somebody</dc:creator><dc:publisher>江河社</dc:publisher>
      <meta name="calibre:series" content="江河"/><meta name="calibre:series_index" content="2.0"/>
      """
    book.title = "江"
    let publication = try book.read().publication
    #expect(publication.languages.first.tag == "zh-CN")
    #expect(publication.title.first == "江：札记" || publication.title.first == "江")
    #expect(publication.publisher?.first == "江河社")
    #expect(publication.number?.first == "江河 2")
  }

  @Test func keepsItsIdWhenAChapterIsAdded() throws {
    let short = try EPUBFixture(["a.xhtml": "<p>A.</p>"]).read()
    let long = try EPUBFixture(["0.xhtml": "<p>New.</p>", "a.xhtml": "<p>A.</p>"]).read()
    #expect(short.publication.id == long.publication.id)
    #expect(short.publication.id.hasPrefix("river-notes-"))
    #expect(long.publication.article(short.publication.articles[0].id) != nil)
  }
}

@Suite struct BilingualBookTests {
  @Test func setsAlternatingLanguagesSideBySide() throws {
    let book = EPUBFixture([
      "a.xhtml": """
      <p xml:lang="en">The river rises.</p><p xml:lang="zh">河水上涨。</p><hr/>
      <p xml:lang="en">It falls again.</p><p xml:lang="zh">又退了下去。</p>
      """
    ])
    let work = try book.read()
    #expect(work.publication.languages.map(\.tag) == Parallel(first: "en", second: "zh"))
    #expect(work.lines(.first) == ["The river rises.", "---", "It falls again."])
    #expect(work.lines(.second) == ["河水上涨。", "---", "又退了下去。"])
  }

  @Test func tellsThemByTheirLettersWhereNobodySays() throws {
    let pairs = (1...4).map { "<p>Sentence number \($0).</p><p>第\($0)句话。</p>" }.joined()
    let work = try EPUBFixture(["a.xhtml": pairs]).read()
    #expect(work.publication.languages.second?.tag == "zh")
    #expect(work.lines(.second)[2] == "第3句话。")
  }

  @Test func losesNothingWhereOneLanguageHasMoreParagraphs() throws {
    let book = EPUBFixture([
      "a.xhtml": """
      <p lang="en">One.</p><p lang="en">Two.</p><p lang="zh">一与二。</p>
      <p lang="en">Three.</p><p lang="zh">三。</p><p lang="en">Four.</p><p lang="zh">四。</p>
      """
    ])
    #expect(try book.read().lines(.first) == ["One. Two.", "Three.", "Four."])
    #expect(try book.read().lines(.second) == ["一与二。", "三。", "四。"])
  }

  @Test func takesAForeignQuotationForNoSecondLanguage() throws {
    let body =
      String(repeating: "<p>An English paragraph.</p>", count: 12) + "<p lang=\"fr\">Bonjour.</p>"
    #expect(try EPUBFixture(["a.xhtml": body]).read().publication.isBilingual == false)
  }
}

@Suite struct BrokenBookTests {
  private func failure(_ zip: ZIPFixture) -> BookFailure? {
    do {
      _ = try EPUBReader.read(Archive(.memory(zip.bytes)))
      return nil
    } catch let failure as BookFailure { return failure } catch { return nil }
  }

  @Test func findsThePackageWithoutAContainer() throws {
    var zip = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    zip.files.remove(at: 1)
    #expect(try EPUBReader.read(Archive(.memory(zip.bytes))).work.lines() == ["A."])
  }

  @Test func readsABookThatStandsInAFolderOfItsArchive() throws {
    var zip = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    zip.files = zip.files.map { ("book.epub/\($0.name)", $0.bytes) }
    #expect(try EPUBReader.read(Archive(.memory(zip.bytes))).work.lines() == ["A."])
  }

  @Test func findsFilesWhoseNamesAreEscapedOrInOtherLetters() throws {
    var book = EPUBFixture(["a&amp;b.xhtml": "<p>A.</p>"])
    book.manifest = """
      <item id="x" href="C%26d.xhtml" media-type="application/xhtml+xml"/>
      <item id="y" href="e f.xhtml#part" media-type="application/xhtml+xml"/>
      """
    book.spine = "<itemref idref='x'/><itemref idref='y'/>"
    book.files = [
      ("OEBPS/c&d.xhtml", "<html><body><p>C.</p></body></html>"),
      ("OEBPS/e%20f.xhtml", "<html><body><p>E.</p></body></html>"),
    ]
    #expect(try book.read().lines() == ["C.", "E."])
  }

  @Test func saysWhichFilesAreMissingAndReadsTheRest() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>"])
    book.manifest = "<item id='x' href='gone.xhtml' media-type='application/xhtml+xml'/>"
    book.spine = "<itemref idref='x'/><itemref idref='nobody'/><itemref idref='p0'/>"
    #expect(try book.read().lines() == ["A."])
    #expect(try book.losses() == [.missingFile, .missingFile])
  }

  @Test func readsAllPagesWhereTheSpineIsEmpty() throws {
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>", "b.xhtml": "<p>B.</p>"])
    book.spine = ""
    #expect(try book.read().lines() == ["A.", "B."])
  }

  @Test func readsAPageThatIsNoXMLAndSaysSo() throws {
    let book = EPUBFixture(["a.xhtml": "<p>A & b<p>c<br>d"])
    #expect(try book.read().lines() == ["A & b", "verse: c", "/ d"])
    #expect(try book.losses() == [.repaired])
  }

  @Test func tellsScrambledFontsFromProtectedTexts() throws {
    func encryption(_ algorithm: String) -> String {
      """
      <encryption><EncryptedData><EncryptionMethod Algorithm="\(algorithm)"/><CipherData>
      <CipherReference URI="OEBPS/x"/></CipherData></EncryptedData></encryption>
      """
    }
    var book = EPUBFixture(["a.xhtml": "<p>A.</p>"])
    book.files = [("META-INF/encryption.xml", encryption("http://www.idpf.org/2008/embedding"))]
    #expect(try book.read().lines() == ["A."])
    let film = encryption("").replacing("OEBPS/x", with: "OEBPS/film.mp4")
    book.files = [("META-INF/encryption.xml", film)]
    #expect(try book.read().lines() == ["A."])
    book.files = [
      ("META-INF/encryption.xml", encryption("http://www.w3.org/2001/04/xmlenc#aes256-cbc")),
      ("META-INF/license.lcpl", "{}"),
    ]
    guard case .book(.protected("Readium LCP"))? = failure(book.archive) else {
      Issue.record("a protected book was read")
      return
    }
  }

  @Test func saysThatThereIsNothingToRead() {
    guard case .book(.empty)? = failure(EPUBFixture(["a.xhtml": "<p> </p>"]).archive) else {
      Issue.record("an empty book was read")
      return
    }
    guard case .book(.noPackage)? = failure(ZIPFixture(["a.txt": "x"])) else {
      Issue.record("no book was read")
      return
    }
  }
}
