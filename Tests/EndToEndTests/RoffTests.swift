import Testing

@testable import kan

/// Text on its way into a page of man(7) says what it said.
@Suite struct RoffTests {
  @Test(arguments: [
    (".kan", "\\&.kan"), ("a.b", "a.b"), ("--library", "\\-\\-library"), ("C:\\kan", "C:\\ekan"),
    ("^C", "\\(haC"), ("~/kan", "\\(ti/kan"), ("`kan`", "\\(gakan\\(ga"), ("", ""),
    ("刊 — kan", "刊 — kan"),
  ])
  func everyCharacterStandsForItself(text: String, roff: String) {
    #expect(Roff.plain(text) == roff)
  }

  @Test func aQuoteBeginsNoRequest() {
    // A line that begins with ' is a request to the formatter, as one with a full stop is.
    #expect(Roff.plain("'' is the last place") == "\\(aq\\(aq is the last place")
  }

  @Test func noLineOfTextBeginsARequest() {
    var page = Roff(title: "KAN", version: "0")
    page.section("KEYS")
    page.paragraph(". , move the focus")
    page.item(".", "the next paragraph")
    page.item("'", ".gz files too")
    page.lines([".profile", "'quoted'", "kan --size 80x24"])
    let requests = page.text.split(separator: "\n").filter {
      $0.hasPrefix(".") || $0.hasPrefix("'")
    }
    let known = [".TH", ".SH", ".SS", ".PP", ".TP", ".B ", ".nf", ".RS", ".RE", ".fi"]
    for request in requests { #expect(known.contains { request.hasPrefix($0) }, "\(request)") }
  }
}
