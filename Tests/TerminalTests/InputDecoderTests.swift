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
    #expect(decoded([NC_PASTE_BEGIN] + bytes("half")) == [.paste("half")])
  }

  @Test func anyInputCanBeDecoded() {
    var decoder = InputDecoder()
    var state: UInt64 = 3
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 33)
      _ = decoder.decode(Int32(draw % 4 == 0 ? 1000 + draw % 20 : draw % 256))
    }
    _ = decoder.finish()
    #expect(!decoder.isWaiting)
  }
}
