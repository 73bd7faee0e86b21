import Grid
import Terminal
import Testing

@Suite struct TerminalProbeTests {
  @Test func theAnswersOfATerminalAreTold() {
    let probe = TerminalProbe(
      "\u{1B}[12;3R\u{1B}]11;rgb:ffff/ffff/dddd\u{1B}\\\u{1B}[?2031;2$y\u{1B}[?62;22c")
    #expect(probe.ambiguousWidth == 2)
    #expect(probe.background == Colour(255, 255, 221))
    #expect(probe.background?.isLight == true)
    #expect(probe.tellsChanges && probe.answers)
  }

  @Test func aTerminalThatSaysNothingIsToldSo() {
    let probe = TerminalProbe("")
    #expect(probe.ambiguousWidth == nil && probe.background == nil)
    #expect(!probe.tellsChanges && !probe.answers)
  }

  @Test func coloursAreReadWithAnyNumberOfDigits() {
    #expect(Colour(reported: "rgb:1c/1c/1c") == Colour(28, 28, 28))
    #expect(Colour(reported: "rgb:f/0/8") == Colour(255, 0, 136))
    #expect(Colour(reported: "rgb:1c1c/1c1c") == nil && Colour(reported: "#1c1c1c") == nil)
    #expect(Colour(28, 28, 28).isLight == false && Colour(238, 238, 238).isLight)
  }
}
