import Testing

@testable import Importing

@Suite struct MarkupTests {
  /// The words of a document read as XML, as HTML where it is no XML.
  private func words(_ text: String) -> String { MarkupDocument(xml: Array(text.utf8)).body.words }

  @Test func knowsTheNamesOfHTMLWithoutADocumentType() {
    #expect(words("<body>a&nbsp;b &mdash; caf&eacute; &amp; &lt;</body>") == "a\u{A0}b — café & <")
    #expect(parseXML("<p title=\"caf&eacute;\"/>")?["title"] == "café")
  }

  @Test func readsWhatIsNotWellFormedAsBrowsersDo() {
    let document = MarkupDocument(xml: Array("<body><p>one<p>two & three<b>four</p></body>".utf8))
    #expect(document.isRepaired)
    #expect(document.body.words == "onetwo & threefour")
  }

  @Test func closesTagsThatCloseThemselves() {
    #expect(
      words("<html><head><title/></head><body>All <a id=\"x\"/>of it<br></body></html>")
        == "All of it")
    #expect(words("<body><script src='a'/>Words<br></body>") == "Words")
  }

  @Test func needsNoDeclarationOfItsPrefixes() {
    let root = parseXML("<body><p epub:type=\"note\">a</p><dc:Title>b</dc:Title></body>")
    #expect(root?.child("p")?["epub:type"] == "note")
    #expect(root?.child("title")?.words == "b")
  }

  @Test func readsNoFileThatAnEntityNames() {
    let text = """
      <!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "inner">]><p>a&x;b&y;</p>
      """
    #expect(parseXML(text)?.words == "abinner")
  }

  @Test func stopsEntitiesThatExplode() {
    let levels = (1...9).map { level in
      "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
    }
    let text = "<!DOCTYPE p [<!ENTITY l0 \"ha\">\(levels.joined())]><p>&l9;</p>"
    #expect(parseXML(text) == nil)
    #expect(MarkupDocument(xml: Array(text.utf8)).root.text.utf8.count < 100_000)
  }

  @Test func flattensWhatIsTooDeep() {
    for text in [
      String(repeating: "<div>", count: 100_000) + "deep"
        + String(repeating: "</div>", count: 100_000),
      String(repeating: "<b><p>", count: 50_000) + "deep",
      String(repeating: "<div>", count: 100_000) + "deep",
    ] {
      let document = MarkupDocument(xml: Array("<body>\(text)</body>".utf8))
      #expect(document.body.words == "deep")
    }
  }

  @Test func survivesAnyDamage() {
    let sound = Array(
      "<?xml version='1.0'?><html><body class='a'><p>On &amp; <b>rivers</b><!-- c --></p></body></html>"
        .utf8)
    for index in sound.indices {
      for byte: UInt8 in [0, 0x3C, 0x3E, 0x26, 0x22, 0xFF] {
        var bytes = sound
        bytes[index] = byte
        _ = MarkupDocument(xml: bytes)
        _ = MarkupDocument(xml: Array(sound[..<index]))
      }
    }
  }
}
