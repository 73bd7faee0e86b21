import Magazine
import Testing

@testable import Importing

/// Where the text of an e-book begins, behind its cover, its title and who printed it.
@Suite struct BeginningTests {
  private func book(landmarks: String = "", guide: String = "") throws -> Publication {
    var book = EPUBFixture(
      [
        "cover.xhtml": "<p>Cover</p>", "title.xhtml": "<p>River Notes</p>",
        "one.xhtml": "<h2>One</h2><p>It begins.</p><h2 id='two'>Two</h2><p>It ends.</p>",
      ],
      contents:
        "<li><a href=\"cover.xhtml\">Cover</a></li><li><a href=\"title.xhtml\">Title</a></li>"
        + "<li><a href=\"one.xhtml\">One</a></li><li><a href=\"one.xhtml#two\">Two</a></li>")
    if !landmarks.isEmpty {
      book.contents? += "</ol></nav><nav epub:type=\"landmarks\"><ol>\(landmarks)"
    }
    // The guide stands behind the spine.
    if !guide.isEmpty {
      book.spine =
        (0..<3).map { "<itemref idref=\"p\($0)\"/>" }.joined()
        + "</spine><guide>\(guide)</guide><spine>"
    }
    return try book.read().publication
  }

  private func title(of publication: Publication) -> String? {
    publication.beginning.flatMap { publication.article($0) }?.title.first
  }

  @Test func landmarksSayWhereTheTextBegins() throws {
    let mark = "<li><a epub:type=\"bodymatter\" href=\"one.xhtml\">Begin</a></li>"
    #expect(title(of: try book(landmarks: mark)) == "One")
    let inside = "<li><a epub:type=\"bodymatter\" href=\"one.xhtml#two\">Begin</a></li>"
    #expect(title(of: try book(landmarks: inside)) == "Two")
  }

  @Test(arguments: ["text", "start", "Text"]) func theGuideOfOlderBooksSaysItToo(type: String)
    throws
  {
    #expect(title(of: try book(guide: "<reference type=\"\(type)\" href=\"one.xhtml\"/>")) == "One")
  }

  @Test func aBookThatDoesNotSayItBeginsAtItsBeginning() throws {
    #expect(try book().beginning == nil)
    let cover = "<li><a epub:type=\"cover\" href=\"cover.xhtml\">Cover</a></li>"
    #expect(try book(landmarks: cover).beginning == nil)
    let first = "<li><a epub:type=\"bodymatter\" href=\"cover.xhtml\">Begin</a></li>"
    #expect(try book(landmarks: first).beginning == nil)
    let gone = "<li><a epub:type=\"bodymatter\" href=\"gone.xhtml\">Begin</a></li>"
    #expect(try book(landmarks: gone).beginning == nil)
  }
}
