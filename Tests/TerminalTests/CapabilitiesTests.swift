import Grid
import Testing

@testable import Terminal

/// What terminfo and the name of a terminal say that it can do. In one suite with the painter, one test
/// after the other: terminfo knows one terminal at a time.
extension PainterTests {
  private func links(_ name: String, vte: Int? = nil) -> Bool? {
    Capabilities(named: name, vte: vte)?.takesLinks
  }

  @Test(arguments: ["xterm", "xterm-256color", "tmux-256color", "screen-256color", "rxvt"])
  func terminalsThatFollowECMA48AreSentHyperlinks(name: String) {
    #expect(links(name) != false, "\(name)")
  }

  @Test(arguments: ["linux", "vt100", "vt220", "ansi", "dumb"])
  func thoseThatPrintWhatTheyDoNotKnowAreNot(name: String) {
    #expect(links(name) != true, "\(name)")
  }

  /// VTE before 0.50 crashed on them.
  @Test func theLibraryOfGNOMEIsToldByItsVersion() {
    #expect(links("xterm-256color", vte: 4999) == false)
    #expect(links("xterm-256color", vte: 5000) == true)
  }

  @Test func coloursAreCountedAsTerminfoHasThem() {
    #expect(Capabilities(named: "xterm-256color")?.colours == 256)
    #expect(Capabilities(named: "linux")?.colours == 8)
    #expect(Capabilities(named: "vt100")?.colours == 0)
    #expect(Capabilities(named: "dumb")?.colours == 0)
  }

  @Test func sequencesComeWithoutTheirPadding() throws {
    let terminal = try #require(Capabilities(named: "vt100"))
    for sequence in [terminal.clear, terminal.move, terminal.plain, terminal.eraseLine] {
      let bytes = sequence?.bytes(3, 4) ?? []
      #expect(!bytes.isEmpty && !String(decoding: bytes, as: UTF8.self).contains("$<"))
    }
    #expect(String(decoding: terminal.move?.bytes(3, 4) ?? [], as: UTF8.self) == "\u{1B}[4;5H")
  }

  // MARK: Hyperlinks between cells

  private func written(_ links: [String?], on name: String) throws -> String {
    var pen = LinkPen(try #require(Capabilities(named: name)))
    var bytes: [UInt8] = []
    for address in links {
      pen.set(address.flatMap { Hyperlink($0) }, in: &bytes)
      bytes += "x".utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aLinkIsOpenedOnceAndClosedOnce() throws {
    let text = try written(
      [nil, "https://a.org", "https://a.org", nil, nil], on: "xterm-256color")
    #expect(text.hasPrefix("x\u{1B}]8;id=") && text.hasSuffix("xx\u{1B}]8;;\u{1B}\\xx"))
    #expect(text.ranges(of: "\u{1B}]8;").count == 2)
  }

  /// By its name a terminal knows the parts of one link over several lines.
  @Test func theSameAddressHasTheSameName() throws {
    func name(_ text: String) -> Substring? { text.firstMatch(of: /id=([0-9a-z]+);/)?.1 }
    let (one, two) = (
      try written(["https://a.org"], on: "xterm"), try written([nil, "https://a.org"], on: "xterm")
    )
    #expect(name(one) == name(two) && name(one) != nil)
    #expect(try name(written(["https://b.org"], on: "xterm")) != name(one))
  }

  @Test func nothingOfALinkReachesATerminalThatWouldPrintIt() throws {
    #expect(try written(["https://a.org", nil], on: "linux") == "xx")
  }
}
