import CNcurses
import Grid
import Reading
import Terminal
import Testing

@Suite struct InputDecoderTests {
  private func decoded(_ codes: [Int]) -> [Input] {
    var decoder = InputDecoder()
    return codes.flatMap { decoder.decode(Int32($0)) } + decoder.finish()
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
    #expect(decoded([0xE4, NC_DOWN] + bytes("j")) == [key("Down"), key("j")])
  }

  @Test func decodesControlAndAltKeys() {
    #expect(decoded([6, 9, 13, 127]) == [key("^F"), key("Tab"), key("Enter"), key("Backspace")])
    #expect(decoded([27]) == [key("Esc")])
    #expect(decoded([27] + bytes("x")) == [key("Alt-x")])
    #expect(decoded([27, NC_LEFT]) == [key("Alt-Left")])
  }

  @Test func decodesWheelAndClicks() {
    #expect(decoded([NC_MOUSE] + bytes("64;10;10M")) == [.wheel(-1)])
    #expect(decoded([NC_MOUSE] + bytes("65;10;10M")) == [.wheel(1)])
    #expect(decoded([NC_MOUSE] + bytes("0;301;7M")) == [.click(x: 300, y: 6)])
    #expect(decoded([NC_MOUSE] + bytes("0;5;7m")) == [])
    #expect(
      decoded([NC_MOUSE] + bytes("garbagej"))
        == bytes("arbagej").compactMap { Unicode.Scalar($0) }.map { .key(Key(Character($0))) })
  }

  @Test func aPasteIsOneInput() {
    #expect(
      decoded([NC_PASTE_BEGIN] + bytes("标准\rq") + [NC_PASTE_END] + bytes("j"))
        == [.paste("标准\rq"), key("j")])
  }

  /// What ncurses could not put together in time comes byte by byte.
  @Test func aPasteLastsUntilItsEndMark() {
    var decoder = InputDecoder()
    func take(_ codes: [Int]) -> [Input] {
      codes.flatMap { decoder.decode(Int32($0)) } + decoder.finish()
    }
    #expect(take(bytes("j")) == [key("j")])
    #expect(take(bytes("\u{1B}[200~ab")) == [] && !decoder.isWaiting)
    #expect(take(bytes("Qcd\u{1B}[20")) == [])
    #expect(take(bytes("1~q")) == [.paste("abQcd"), key("q")])
    #expect(take([NC_PASTE_BEGIN] + bytes("\u{1B}[2x\u{1B}")) == [])
    #expect(take(bytes("[201~")) == [.paste("\u{1B}[2x")])
  }

  @Test func aPasteWithoutAnEndIsLeftByControlC() {
    #expect(decoded([NC_PASTE_BEGIN] + bytes("half")) == [])
    #expect(decoded([NC_PASTE_BEGIN] + bytes("halfQ\u{3}j")) == [key("j")])
  }

  @Test func aPasteIsCutAtItsBound() {
    let long = String(repeating: "标", count: 30_000)
    guard case .paste(let text) = decoded([NC_PASTE_BEGIN] + bytes(long + "\u{1B}[201~")).first
    else { return #expect(Bool(false), "no paste came") }
    #expect(text.utf8.count <= 65_538 && long.hasPrefix(text.dropLast()))
  }

  @Test func aSequenceThatHasBegunIsFinishedOrThrownAwayWhole() {
    var decoder = InputDecoder()
    func take(_ codes: [Int]) -> [Input] {
      codes.flatMap { decoder.decode(Int32($0)) } + decoder.finish()
    }
    #expect(take([NC_MOUSE] + bytes("65")) == [])
    #expect(take(bytes(";5;5Mj")) == [.wheel(1), key("j")])
    #expect(take(bytes("\u{1B}[")) == [])
    #expect(take(bytes("Aj")) == [key("Up"), key("j")])
    #expect(take(bytes("\u{1B}[<0;301")) == [])
    #expect(take(bytes(";7M")) == [.click(x: 300, y: 6)])
    #expect(take(bytes("\u{1B}[1;3")) == [])
    #expect(take(bytes("D\u{1B}[6~\u{1B}[99;99;99uj")) == [key("Alt-Left"), key("PgDn"), key("j")])
    #expect(take(bytes("\u{1B}[1;\u{1B}[Bj")) == [key("Down"), key("j")])
  }

  @Test func anyInputCanBeDecoded() {
    var decoder = InputDecoder()
    var state: UInt64 = 3
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      _ = decoder.decode(Int32(draw % 4 == 0 ? 1000 + draw % 20 : draw % 256))
    }
    // Whatever has begun, a paste and a sequence end, and then keys are keys again.
    for code in [3, 27, Int32(UInt8(ascii: "j"))] { _ = decoder.decode(code) }
    _ = decoder.finish()
    #expect(decoder.decode(Int32(UInt8(ascii: "j"))) == [.key(Key("j"))])
  }
}
