import Grid
import Testing

/// Addresses that may be handed to a terminal, and the cells that lead to them.
@Suite struct HyperlinkTests {
  @Test(arguments: [
    "https://example.org/a", "http://example.org", "mailto:a@example.org", "HTTPS://A",
  ])
  func addressesThatOpenAreTaken(address: String) {
    #expect(Hyperlink(address)?.address == address)
  }

  @Test(arguments: [
    "", "ftp://example.org", "javascript:alert(1)", "file:///etc/passwd", "example.org", "//a",
    "data:text/html,x", "https:/example.org", " https://example.org",
  ])
  func everyOtherSchemeIsNot(address: String) { #expect(Hyperlink(address) == nil) }

  @Test func whatATerminalWouldTakeForItsOwnIsInPercentForm() {
    let link = Hyperlink("https://example.org/标 \u{1B}]8;;\u{7}\u{9C}x")
    #expect(link?.address == "https://example.org/%E6%A0%87%20%1B]8;;%07%C2%9Cx")
    #expect(link?.address.utf8.allSatisfy { (0x21...0x7E).contains($0) } == true)
  }

  @Test func whatIsTooLongForATerminalIsNoLink() {
    let base = "https://example.org/"
    let room = 2000 - base.count
    #expect(Hyperlink(base + String(repeating: "a", count: room)) != nil)
    #expect(Hyperlink(base + String(repeating: "a", count: room + 1)) == nil)
    #expect(Hyperlink(base + String(repeating: "标", count: room / 9 + 1)) == nil)
  }

  /// A row with a link over some cells.
  private func frame(_ columns: Range<Int>) throws -> Frame {
    var frame = Frame(size: Size(columns: 10, rows: 2), look: Look())
    frame.put("0123456789", Look(), x: 0, y: 0)
    frame.link(columns, y: 0, to: try #require(Hyperlink("https://example.org")))
    return frame
  }

  @Test func cellsLeadThereUntilTheyAreDrawnOver() throws {
    var frame = try frame(2..<6)
    #expect(frame.links(row: 0).map(\.columns) == [2..<6] && frame.links(row: 1).isEmpty)
    frame.put("x", Look(), x: 3, y: 0)
    #expect(frame.links(row: 0).map(\.columns) == [2..<3, 4..<6])
    frame.put("abcdef", Look(), x: 0, y: 0)
    #expect(frame.links(row: 0).isEmpty && !frame.hasLinks)
  }

  @Test func aLinkBeyondTheEdgeEndsThere() throws {
    #expect(try frame(7..<30).links(row: 0).map(\.columns) == [7..<10])
    var outside = Frame(size: Size(columns: 4, rows: 1), look: Look())
    outside.link(0..<2, y: 5, to: try #require(Hyperlink("https://example.org")))
    #expect(!outside.hasLinks)
  }

  @Test func framesWithOtherLinksAreOtherFrames() throws {
    #expect(try frame(2..<6) != frame(2..<5))
    #expect(try frame(2..<6) == frame(2..<6))
  }
}
