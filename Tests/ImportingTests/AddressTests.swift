import Testing

@testable import Importing

/// Where links in a book lead, however their addresses are written.
@Suite struct AddressTests {
  private func check(
    _ link: String, from base: String = "OEBPS/text/ch1.xhtml", _ expected: String?
  ) {
    #expect(Address(link, from: base)?.key == expected, "\(link)")
  }

  @Test func aLinkIsReadFromTheFolderOfItsPage() {
    check("ch2.xhtml", "OEBPS/text/ch2.xhtml")
    check("ch2.xhtml#n1", "OEBPS/text/ch2.xhtml#n1")
    check("./ch2.xhtml", "OEBPS/text/ch2.xhtml")
    check("../notes.xhtml#n1", "OEBPS/notes.xhtml#n1")
    check("/cover.xhtml", "cover.xhtml")
    check("ch2.xhtml", from: "ch1.xhtml", "ch2.xhtml")
  }

  @Test func aFragmentAloneStaysOnItsPage() {
    check("#n1", "OEBPS/text/ch1.xhtml#n1")
    check("#", "OEBPS/text/ch1.xhtml")
    check("", "OEBPS/text/ch1.xhtml")
    check("?page=2#n1", "OEBPS/text/ch1.xhtml#n1")
  }

  @Test func noWayLeadsOutOfTheBook() {
    check("../../../../etc/passwd", "etc/passwd")
    check("..", from: "a.xhtml", "")
    check("..\\..\\notes.xhtml", "notes.xhtml")
    check("%2e%2e/%2e%2e/%2e%2e/x.xhtml", "x.xhtml")
  }

  @Test func aLinkToTheWebIsNoneOfTheBook() {
    for link in [
      "https://example.org/a#b", "mailto:ann@example.org", "javascript:alert(1)",
      "data:text/html,x",
      "//example.org/a", "tel:1",
    ] {
      check(link, nil)
    }
    // A drive of Windows is no scheme, and a colon may stand in a name behind a folder.
    check("C:/book/a.xhtml", "OEBPS/text/C:/book/a.xhtml")
    check("notes/a:b.xhtml", "OEBPS/text/notes/a:b.xhtml")
  }

  @Test func whatIsEscapedIsTheCharacterItStandsFor() {
    check("c%20d%26e.xhtml#n%C3%A9", "OEBPS/text/c d&e.xhtml#né")
    check("%E7%AC%AC1%E7%AB%A0.xhtml", "OEBPS/text/第1章.xhtml")
    // A sign of percent that escapes nothing, and bytes that are no UTF-8, stand for themselves.
    check("100%.xhtml", "OEBPS/text/100%.xhtml")
    check("a%zz.xhtml", "OEBPS/text/a%zz.xhtml")
    check("a%FF.xhtml", "OEBPS/text/a%FF.xhtml")
    check("a%2", "OEBPS/text/a%2")
  }

  @Test func signsBeforeADigitAreNoEscape() {
    // `+A` is a number to a parser of numbers, and no two digits (RFC 3986 2.1).
    check("a%+Ab.xhtml", "OEBPS/text/a%+Ab.xhtml")
    check("a%-1b.xhtml", "OEBPS/text/a%-1b.xhtml")
  }

  @Test func spaceAroundALinkIsNoPartOfIt() { check("  ch2.xhtml\n", "OEBPS/text/ch2.xhtml") }
}
