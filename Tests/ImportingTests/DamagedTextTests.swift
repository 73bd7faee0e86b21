import Foundation
import Testing

@testable import Importing

/// Texts some of whose bytes are wrong: what is right in them stays, at the cost of what is wrong.
@Suite struct DamagedTextTests {
  private func bytes(_ text: String, _ encoding: UInt) -> [UInt8] {
    [UInt8](text.data(using: String.Encoding(rawValue: encoding)) ?? Data())
  }

  @Test func aBadByteTakesNoCharacterWithIt() {
    let river = bytes("长江之水", 0x8000_0632)
    #expect(TextEncoding.gb18030.decode(river + [0xFF, 0x0A] + river) == "长江之水\u{FFFD}\n长江之水")
    #expect(TextEncoding.gb18030.decode([0xFF] + river) == "\u{FFFD}长江之水")
    #expect(TextEncoding.gb18030.decode(river + [0x84]) == "长江之水\u{FFFD}")
    let traditional = bytes("長江之水", 0x8000_0A03)
    #expect(TextEncoding.big5.decode(traditional + [0xFF, 0x41] + traditional).hasSuffix("長江之水"))
    let kana = [UInt8]("かな".data(using: .shiftJIS) ?? Data())
    #expect(TextEncoding.shiftJIS.decode(kana + [0x80, 0x0A] + kana) == "かな\u{FFFD}\nかな")
  }

  @Test func eucIsReadByItsOwnNumbers() {
    let text = "川は小さな泉から始まり、ｱの谷をゆっくりと流れ、腕のように曲がる。A 1"
    let bytes: [UInt8] = [
      0xC0, 0xEE, 0xA4, 0xCF, 0xBE, 0xAE, 0xA4, 0xB5, 0xA4, 0xCA, 0xC0, 0xF4, 0xA4, 0xAB,
      0xA4, 0xE9, 0xBB, 0xCF, 0xA4, 0xDE, 0xA4, 0xEA, 0xA1, 0xA2, 0x8E, 0xB1, 0xA4, 0xCE,
      0xC3, 0xAB, 0xA4, 0xF2, 0xA4, 0xE6, 0xA4, 0xC3, 0xA4, 0xAF, 0xA4, 0xEA, 0xA4, 0xC8,
      0xCE, 0xAE, 0xA4, 0xEC, 0xA1, 0xA2, 0xCF, 0xD3, 0xA4, 0xCE, 0xA4, 0xE8, 0xA4, 0xA6,
      0xA4, 0xCB, 0xB6, 0xCA, 0xA4, 0xAC, 0xA4, 0xEB, 0xA1, 0xA3, 0x41, 0x20, 0x31,
    ]
    #expect(TextEncoding.eucJP.decode(bytes) == text)
    #expect(TextEncoding.eucJP.decode(bytes.prefix(2) + [0xFF, 0x0A] + bytes).hasSuffix(text))
    #expect(TextEncoding.guess(bytes) == .eucJP)
  }

  @Test func someBadBytesAmongManyCharactersLeaveItUTF8() throws {
    let text = String(repeating: "“Water” 水 rises.\n", count: 20)
    let bytes = Array(text.utf8) + [0xE9, 0x20, 0xFF] + Array(text.utf8)
    #expect(TextEncoding.guess(bytes) == .utf8 && !isNoise(bytes))
    #expect(TextEncoding.guess(Array("Déjà vu.".utf8) + [0xE9, 0xE8, 0xE0, 0xE9]) != .utf8)
  }

  @Test func halfAPairOfUTF16CostsItself() {
    #expect(
      TextEncoding.utf16LittleEndian.decode([0x3D, 0xD8, 0x41, 0x00, 0x0A, 0x4E]) == "\u{FFFD}A上")
    #expect(TextEncoding.utf16.decode([0xFE, 0xFF, 0x00, 0x41, 0x00]) == "A")
    #expect(TextEncoding.utf16BigEndian.decode([0x0A, 0x0A, 0x0A]) == "ਊ")
  }

  @Test func aLongLineThatIsNoTextIsDecodedCharacterByCharacter() {
    var seed: UInt32 = 7
    let noise = (0..<200_000).map { _ -> UInt8 in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: seed >> 24) | 0x80
    }
    for encoding in TextEncoding.allCases {
      #expect(encoding.decode(noise).unicodeScalars.count > 20_000, "\(encoding.name)")
    }
  }
}
