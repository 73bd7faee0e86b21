import Foundation
import Testing

@testable import Searching

/// Kana as they are compared, against what Unicode says of each.
@Suite struct KanaTests {
  private func scalar(_ value: UInt32) -> String { Unicode.Scalar(value).map(String.init) ?? "" }

  @Test(arguments: [UInt32(0x3099), 0x309A])
  func aKanaAndItsMarkAreTheOneThatUnicodeComposes(mark: UInt32) {
    for kana in UInt32(0x3041)...0x30FA {
      let pair = scalar(kana) + scalar(mark)
      let composed = pair.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
      let expected = composed.count == 1 ? composed[0] : nil
      // Iteration marks are no kana; ヷ and its like, in no word of today, are left as two.
      if (0x3097...0x30A0).contains(kana) || kana >= 0x30EF { continue }
      #expect(voiced(kana, by: mark) == expected, "\(pair)")
    }
  }

  @Test func halfWidthKanaAreThoseOfFullWidth() {
    for kana in UInt32(0xFF66)...0xFF9D {
      let expected = scalar(kana).precomposedStringWithCompatibilityMapping
      #expect(scalar(fullWidthKana(kana)) == expected, "\(scalar(kana))")
    }
  }

  @Test func halfWidthMarksVoiceAsTheOthersDo() {
    #expect(voiced(0x30CF, by: 0xFF9E) == voiced(0x30CF, by: 0x3099))
    #expect(voiced(0x30CF, by: 0xFF9F) == voiced(0x30CF, by: 0x309A))
    #expect(voiced(0x30CF, by: 0x3001) == nil)
  }

  @Test func whatIsTypedInHalfWidthIsFoundInFull() {
    let (half, full) = (TokenizedText("ｶﾞｲﾄﾞ"), TokenizedText("ガイド"))
    #expect(half.tokens.indices.map { half.word($0) } == full.tokens.indices.map { full.word($0) })
    #expect(half.tokens.count == 3)
  }
}
