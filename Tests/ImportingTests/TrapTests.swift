import Magazine
import Testing

@testable import Importing

private func page(_ body: String) -> String { "<html><body>\(body)</body></html>" }

private func point(_ title: String, _ link: String) -> String {
  "<li><a href=\"\(link)\">\(title)</a></li>"
}

private func chapter(_ id: String, _ link: String) -> String {
  "<item id='\(id)' href='\(link)' media-type='application/xhtml+xml'/>"
}

private func ncx(_ points: String) -> String {
  "<ncx><navMap>\(points)</navMap></ncx>"
}

private func ncxPoint(_ title: String, _ link: String) -> String {
  "<navPoint><navLabel><text>\(title)</text></navLabel><content src=\"\(link)\"/></navPoint>"
}

/// What e-books in the wild are known to have wrong with their packages, two fixtures for each trap:
/// names, orders, contents, archives.
@Suite struct PackageTrapTests {
  @Test func linksAreEscapedByTheirParts() throws {
    var book = EPUBFixture([:])
    book.manifest = chapter("a", "a%26b.xhtml") + chapter("b", "c%20d.xhtml")
    book.spine = "<itemref idref='a'/><itemref idref='b'/>"
    book.files = [("OEBPS/a&b.xhtml", page("<p>A.</p>")), ("OEBPS/c d.xhtml", page("<p>C.</p>"))]
    #expect(try book.read().lines() == ["A.", "C."])
    book.files = [
      ("OEBPS/a%26b.xhtml", page("<p>A.</p>")), ("OEBPS/c%20d.xhtml", page("<p>C.</p>")),
    ]
    #expect(try book.read().lines() == ["A.", "C."], "entries that really are named so")
  }

  @Test func theManifestNamesFilesWithFragments() throws {
    var book = EPUBFixture([:])
    book.manifest = chapter("a", "a.xhtml#part") + chapter("b", "a.xhtml#other")
    book.files = [("OEBPS/a.xhtml", page("<p id='part'>A.</p><p id='other'>B.</p>"))]
    book.spine = "<itemref idref='a'/>"
    #expect(try book.read().lines() == ["A.", "B."])
    book.spine = "<itemref idref='a'/><itemref idref='b'/>"
    #expect(try book.read().lines() == ["A.", "B."], "and twice the same file")
  }

  @Test func chaptersAreNotTheFilesOfTheSpine() throws {
    let one = EPUBFixture(
      ["all.xhtml": "<h2 id='x'>One</h2><p>A.</p><h2 id='y'>Two</h2><p>B.</p>"],
      contents: point("One", "all.xhtml#x") + point("Two", "all.xhtml#y"))
    #expect(try one.read().outline == ["River Notes", "- One", "- Two"])
    let many = EPUBFixture(
      [
        "1.xhtml": "<h2>One</h2>", "2.xhtml": "<p>A.</p>",
        "3.xhtml": "<p>B.</p><h2 id='t'>Two</h2><p>C.</p>",
      ],
      contents: point("One", "1.xhtml") + point("Two", "3.xhtml#t"))
    #expect(try many.read().outline == ["River Notes", "- One", "- Two"])
    #expect(try many.read().lines() == ["A.", "B.", "C."])
  }

  @Test func theOlderContentsLeadElsewhere() throws {
    var book = EPUBFixture(["Text/a.xhtml": "<p>A.</p>", "Text/b.xhtml": "<p>B.</p>"])
    book.manifest = "<item id='ncx' href='toc/toc.ncx' media-type='application/x-dtbncx+xml'/>"
    book.files = [
      (
        "OEBPS/toc/toc.ncx",
        ncx(ncxPoint("A", "../Text/a.xhtml") + ncxPoint("B", "../Text/b.xhtml"))
      )
    ]
    #expect(try book.read().outline == ["River Notes", "- A", "- B"])
    book.files = [
      (
        "OEBPS/toc/toc.ncx",
        ncx(
          ncxPoint("Nothing", "") + ncxPoint("B", "../Text/b.xhtml")
            + ncxPoint("A", "../Text/a.xhtml"))
      )
    ]
    #expect(try book.read().outline == ["River Notes", "- A", "- B"], "by where they lead")
  }

  @Test func theNavigationStandsOutsideTheSpine() throws {
    let book = EPUBFixture(
      ["b.xhtml": "<p>B.</p>", "a.xhtml": "<p>A.</p>"],
      contents: point("B", "b.xhtml") + point("A", "a.xhtml"))
    #expect(try book.read().lines() == ["B.", "A."])
    var inside = book
    inside.spine = "<itemref idref='nav'/><itemref idref='p0'/><itemref idref='p1'/>"
    #expect(try inside.read().lines() == ["B.", "A."], "nor is it read where it stands in it")
  }

  @Test func coversAndNotesAreOutOfTheLine() throws {
    var book = EPUBFixture([
      "c.xhtml": "<p>Cover.</p>", "a.xhtml": "<p>A.</p>", "b.xhtml": "<p>B.</p>",
    ])
    book.spine = "<itemref idref='p0' linear='no'/><itemref idref='p1'/><itemref idref='p2'/>"
    #expect(try book.read().lines() == ["A.", "B.", "Cover."])
    book.contents = point("B", "b.xhtml") + point("A", "a.xhtml")
    #expect(
      try book.read().outline == ["River Notes", "- A", "- B"], "and contents are in another order")
  }

  @Test func somePartsOfTheArchiveAreOdd() throws {
    var zip = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    zip.suffix = Array(repeating: 0x20, count: 900)
    zip.files.append(("OEBPS/a.xhtml", Array(page("<p>Later.</p>").utf8)))
    #expect(try EPUBReader.read(Archive(.memory(zip.bytes))).work.lines() == ["Later."])
    var bare = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    bare.files = bare.files.dropFirst().map {
      ("My Book.epub\\\($0.name.replacing("/", with: "\\"))", $0.bytes)
    }
    #expect(try EPUBReader.read(Archive(.memory(bare.bytes))).work.lines() == ["A."])
  }

  @Test func thePackageStandsAnywhere() throws {
    var zip = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    zip.files.removeAll { $0.name == "META-INF/container.xml" }
    #expect(try EPUBReader.read(Archive(.memory(zip.bytes))).work.lines() == ["A."])
    var marked = EPUBFixture(["a.xhtml": "<p>A.</p>"]).archive
    marked.files = marked.files.map { name, bytes in
      (name, name == "META-INF/container.xml" ? [0xEF, 0xBB, 0xBF] + bytes : bytes)
    }
    #expect(try EPUBReader.read(Archive(.memory(marked.bytes))).work.lines() == ["A."])
  }

  @Test func fontsAreScrambledAndTextsAreNot() throws {
    func book(_ algorithm: String, _ file: String) -> EPUBFixture {
      var book = EPUBFixture(["a.xhtml": "<p>A.</p>"])
      book.files = [
        (
          "META-INF/encryption.xml",
          "<encryption><EncryptedData><EncryptionMethod Algorithm=\"\(algorithm)\"/><CipherData>"
            + "<CipherReference URI=\"\(file)\"/></CipherData></EncryptedData></encryption>"
        )
      ]
      return book
    }
    #expect(try book("http://ns.adobe.com/pdf/enc#RC", "OEBPS/f.otf").read().lines() == ["A."])
    #expect(throws: BookFailure.self) {
      try book("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml").read()
    }
  }

  @Test func charactersAreExchangedByAFont() throws {
    let plain = String(repeating: "<p>我们在那里看到的是一条大河，它从山上来，到海里去，人都说好。</p>", count: 12)
    #expect(try EPUBFixture(["a.xhtml": plain]).losses().isEmpty)
    let exchanged = String(repeating: "<p>齉龘靐龗麤灪龖厵滟爨癵驫麣纞虋讟钃鸜鹂鲡鳢氍瞿衢癯蘧</p>", count: 12)
    #expect(try EPUBFixture(["a.xhtml": exchanged]).losses() == [.scrambled])
  }
}
