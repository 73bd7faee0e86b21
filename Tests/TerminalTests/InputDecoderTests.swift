import Grid
import Reading
import Terminal
import Testing

@Suite struct InputDecoderTests {
  private func decoded(_ codes: [Int]) -> [Input] {
    var decoder = InputDecoder()
    return codes.flatMap { decoder.decode(UInt8($0)) } + decoder.finish()
  }

  private func bytes(_ text: String) -> [Int] { text.utf8.map(Int.init) }

  private func key(_ name: String) -> Input? { Key(named: name).map { .key($0) } }

  @Test func decodesUTF8() {
    #expect(decoded(bytes("a中")) == [key("a"), key("中")])
  }

  @Test func nothingAfterAnInvalidByteIsLost() {
    #expect(decoded([0xFF] + bytes("ab")) == [key("a"), key("b")])
    #expect(decoded(bytes("caf") + [0xE9] + bytes(" x")).count == 5)
    #expect(decoded([0xE4, 0xB8] + bytes("j中")) == [key("j"), key("中")])
    #expect(decoded([0xE4] + bytes("\u{1B}[Bj")) == [key("Down"), key("j")])
  }

  @Test func decodesControlAndAltKeys() {
    #expect(decoded([6, 9, 13, 127]) == [key("^F"), key("Tab"), key("Enter"), key("Backspace")])
    #expect(decoded([27]) == [key("Esc")])
    #expect(decoded([27] + bytes("x")) == [key("Alt-x")])
    #expect(decoded(bytes("\u{1B}[1;3D")) == [key("Alt-Left")])
  }

  /// What xterm, rxvt, the consoles, screen and tmux send, in both modes of their keypads.
  @Test func decodesKeysOfEveryKeypad() {
    let sent = "\u{1B}[A\u{1B}OB\u{1B}OC\u{1B}[1~\u{1B}[7~\u{1B}OH\u{1B}[F\u{1B}[3~\u{1B}[Z\u{1B}OM"
    let names = [
      "Up", "Down", "Right", "Home", "Home", "Home", "End", "Delete", "BackTab", "Enter",
    ]
    #expect(decoded(bytes(sent)) == names.map { key($0) })
    #expect(
      decoded(bytes("\u{1B}OPj\u{1B}[[Aj\u{1B}[15~j"))
        == [key("F1"), key("j"), key("F1"), key("j"), key("F5"), key("j")])
    #expect(decoded(bytes("\u{1B}O")) == [key("Alt-O")])
    #expect(decoded(bytes("\u{1B}O ")) == [key("Alt-O"), key("Space")])
  }

  @Test func noKeyOfAKeyboardIsSilent() {
    #expect(
      decoded(bytes("\u{1B}OQ\u{1B}[2~\u{1B}[24~")) == [key("F2"), key("Insert"), key("F12")])
    #expect(decoded(bytes("\u{1B}Op\u{1B}Oy\u{1B}Ok\u{1B}Oo")) == ["0", "9", "+", "/"].map(key))
    #expect(decoded([0, 28, 29, 31]) == ["^@", "^\\", "^]", "^_"].map(key))
  }

  @Test func decodesWheelAndClicks() {
    #expect(decoded(bytes("\u{1B}[<64;10;10M")) == [.wheel(-1)])
    #expect(decoded(bytes("\u{1B}[<65;10;10M")) == [.wheel(1)])
    #expect(decoded(bytes("\u{1B}[<0;301;7M")) == [.click(x: 300, y: 6)])
    #expect(decoded(bytes("\u{1B}[<0;5;7m\u{1B}[<2;5;7m")) == [])
    #expect(decoded(bytes("\u{1B}[<1;5;7M\u{1B}[<2;5;7M")) == [.otherClick, .otherClick])
    #expect(
      decoded(bytes("\u{1B}[<32;5;7M\u{1B}[<32;9;7M")) == [.drag(x: 4, y: 6), .drag(x: 8, y: 6)])
    #expect(
      decoded(bytes("\u{1B}[<34;5;7M\u{1B}[<35;5;7M\u{1B}[<36;5;7M")) == [], "not the left one")
    #expect(
      decoded(bytes("\u{1B}[<garbagej"))
        == bytes("arbagej").compactMap { Unicode.Scalar($0) }.map { .key(Key(Character($0))) })
  }

  @Test func aPasteIsOneInput() {
    #expect(
      decoded(bytes("\u{1B}[200~标准\rq") + bytes("\u{1B}[201~") + bytes("j"))
        == [.paste("标准\rq"), key("j")])
  }

  /// What ncurses could not put together in time comes byte by byte.
  @Test func aPasteLastsUntilItsEndMark() {
    var decoder = InputDecoder()
    func take(_ codes: [Int]) -> [Input] {
      codes.flatMap { decoder.decode(UInt8($0)) } + decoder.finish()
    }
    #expect(take(bytes("j")) == [key("j")])
    #expect(take(bytes("\u{1B}[200~ab")) == [])
    #expect(take(bytes("Qcd\u{1B}[20")) == [])
    #expect(take(bytes("1~q")) == [.paste("abQcd"), key("q")])
    #expect(take(bytes("\u{1B}[200~\u{1B}[2x\u{1B}")) == [])
    #expect(take(bytes("[201~")) == [.paste("\u{1B}[2x")])
  }

  /// Only what is a key of its own is waited for: the rest of a sequence or of a paste comes when it comes.
  @Test func nothingButAnEscapeWaits() {
    func isWaiting(_ text: String) -> Bool {
      var decoder = InputDecoder()
      for byte in text.utf8 { _ = decoder.decode(byte) }
      return decoder.isWaiting
    }
    for begun in ["\u{1B}", "j\u{1B}", "\u{1B}O", "\u{1B}\u{1B}"] { #expect(isWaiting(begun)) }
    for other in [
      "", "j", "\u{1B}x", "\u{1B}OA", "\u{1B}[", "\u{1B}[1;3", "\u{1B}[200~ab", "\u{1B}[200~\u{1B}",
    ] { #expect(!isWaiting(other), "\(other.debugDescription)") }
  }

  @Test func aPasteWithoutAnEndIsLeftByControlC() {
    #expect(decoded(bytes("\u{1B}[200~half")) == [])
    #expect(decoded(bytes("\u{1B}[200~halfQ\u{3}j")) == [key("j")])
  }

  @Test func aPasteIsCutAtItsBound() {
    let long = String(repeating: "标", count: 30_000)
    guard case .paste(let text) = decoded(bytes("\u{1B}[200~" + long + "\u{1B}[201~")).first
    else { return #expect(Bool(false), "no paste came") }
    #expect(text.utf8.count <= 65_538 && long.hasPrefix(text.dropLast()))
  }

  @Test func aSequenceThatHasBegunIsFinishedOrThrownAwayWhole() {
    var decoder = InputDecoder()
    func take(_ codes: [Int]) -> [Input] {
      codes.flatMap { decoder.decode(UInt8($0)) } + decoder.finish()
    }
    #expect(take(bytes("\u{1B}[<65")) == [])
    #expect(take(bytes(";5;5Mj")) == [.wheel(1), key("j")])
    #expect(take(bytes("\u{1B}[")) == [])
    #expect(take(bytes("Aj")) == [key("Up"), key("j")])
    #expect(take(bytes("\u{1B}[<0;301")) == [])
    #expect(take(bytes(";7M")) == [.click(x: 300, y: 6)])
    #expect(take(bytes("\u{1B}[1;3")) == [])
    #expect(take(bytes("D\u{1B}[6~\u{1B}[99;99;99uj")) == [key("Alt-Left"), key("PgDn"), key("j")])
    #expect(take(bytes("\u{1B}[1;\u{1B}[Bj")) == [key("Down"), key("j")])
  }

  @Test func theBackgroundIsReadFromItsAnswer() {
    let answers = [
      "\u{1B}]11;rgb:0000/0000/0000\u{7}j", "\u{1B}]11;rgb:2e2e/3434/3636\u{1B}\\j",
      "\u{1B}]11;rgba:1c1c/1c1c/1c1c/ffff\u{7}j",
    ]
    for answer in answers { #expect(decoded(bytes(answer)) == [.background(.dark), key("j")]) }
    let light = "\u{1B}]11;rgb:ff/ff/ff\u{7}\u{1B}[?997;2n\u{1B}[?997;1n"
    #expect(decoded(bytes(light)) == [.background(.light), .ground(.light), .ground(.dark)])
  }

  @Test func aStringIsTakenInWholeAndNothingOfItIsAKey() {
    #expect(decoded(bytes("\u{1B}]10;rgb:ff/ff/ff\u{7}j")) == [key("j")])
    #expect(decoded(bytes("\u{1B}]52;c;aGVsbG8=\u{1B}\\j")) == [key("j")])
    #expect(decoded(bytes("\u{1B}]11;nonsense\rj")) == [key("Enter"), key("j")])
    #expect(decoded(bytes("\u{1B}]11;rgb:\u{1B}[Bj")) == [key("Down"), key("j")])
    #expect(decoded(bytes("\u{1B}]9" + String(repeating: "x", count: 255) + "j")) == [key("j")])
  }

  @Test func altAndABracketAreAKeyUnlessAnAnswerIsExpected() {
    #expect(decoded(bytes("\u{1B}]")) == [key("Alt-]")])
    #expect(decoded(bytes("\u{1B}]j")) == [key("Alt-]"), key("j")])
    var decoder = InputDecoder()
    decoder.expectsString = true
    func take(_ text: String) -> [Input] { bytes(text).flatMap { decoder.decode(UInt8($0)) } }
    #expect(take("\u{1B}]") == [] && !decoder.isWaiting)
    #expect(take("11;rgb:f/f/f\u{7}") == [.background(.light)])
    #expect(take("\u{1B}") + decoder.finish() == [key("Esc")])
    #expect(take("]11;rgb:0/0/0\u{7}j") == [.background(.dark), key("j")])
    #expect(take("\u{1B}") + decoder.finish() + take("j]") == [key("Esc"), key("j"), key("]")])
  }

  @Test func anyInputCanBeDecoded() {
    var decoder = InputDecoder()
    var state: UInt64 = 3
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      _ = decoder.decode(draw % 8 == 0 ? 27 : draw % 8 == 1 ? 91 : UInt8(draw % 256))
    }
    // Whatever has begun, a paste and a sequence end, and then keys are keys again.
    for byte in [3, 27, UInt8(ascii: "j")] { _ = decoder.decode(byte) }
    _ = decoder.finish()
    #expect(decoder.decode(UInt8(ascii: "j")) == [.key(Key("j"))])
  }
}
