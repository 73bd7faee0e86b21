import Testing

@testable import Searching

/// What is the same to search, however it is written.
@Suite struct FoldingTests {
  private func fold(_ text: String) -> String {
    String(decoding: foldedWord(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("Standard", "standard"), ("ÉCOLE", "ecole"), ("Ｆｕｌｌ", "full"), ("naïve", "naive"),
    ("Straße", "strasse"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"), ("e\u{301}tude", "etude"),
    ("stan\u{AD}dard", "standard"), ("word\u{200B}s", "words"), ("x²", "x"),
  ])
  func lettersLoseCaseWidthAndAccents(written: String, folded: String) {
    #expect(fold(written) == folded)
  }

  @Test(arguments: [
    ("ΑΘΗΝΑ", "Αθήνα"), ("λόγος", "ΛΟΓΟΣ"), ("ἀρχή", "αρχη"), ("Ёлка", "елка"),
    ("МОСКВА", "москва"),
  ])
  func alphabetsOfGreekAndCyrillicFoldToo(one: String, other: String) {
    #expect(fold(one) == fold(other), "\(fold(one)) \(fold(other))")
  }

  @Test(arguments: [("標準", "标准"), ("國際", "国际"), ("產品碳足跡", "产品碳足迹"), ("標", "标")])
  func traditionalCharactersAreTheirSimplifiedOnes(traditional: String, simplified: String) {
    #expect(fold(traditional) == fold(simplified))
  }

  @Test(arguments: [("ｶﾅ", "カナ"), ("ｱｲｳｴｵ", "アイウエオ"), ("ﾜﾝ", "ワン"), ("ｰ", "ー")])
  func halfWidthKanaAreThoseOfFullWidth(half: String, full: String) {
    #expect(fold(half) == fold(full))
  }

  /// Kana with the mark behind them, and the one character that they make.
  @Test(arguments: [
    ("か\u{3099}", "が"), ("は\u{309A}", "ぱ"), ("ｶﾞ", "ガ"), ("ﾊﾟ", "パ"), ("ウ\u{3099}", "ヴ"),
    ("つ\u{3099}", "づ"), ("と\u{3099}", "ど"), ("ほ\u{3099}", "ぼ"),
  ])
  func aVoicedKanaIsOneCharacterHoweverItIsWritten(apart: String, together: String) {
    func tokens(_ text: String) -> [String] {
      var text = text
      return text.withUTF8 { bytes in
        var (scanner, words) = (TokenScanner(bytes), [String]())
        while scanner.next() { words.append("\(scanner.word)") }
        return words
      }
    }
    #expect(tokens(apart) == tokens(together), "\(tokens(apart)) \(tokens(together))")
    #expect(tokens(apart).count == 1)
  }

  @Test func onlyWhatCanBeVoicedIs() {
    for (kana, mark) in [("あ", 0x3099), ("な", 0x3099), ("か", 0x309A), ("ア", 0x3099), ("ん", 0x3099)]
    {
      let value = kana.unicodeScalars.first?.value ?? 0
      #expect(voiced(value, by: UInt32(mark)) == nil, "\(kana)")
    }
    #expect(voiced(0x304B, by: 0x41) == nil)
  }

  @Test func everyScalarHasAKindAndFoldsToLettersOnlyIfItIsOne() {
    for value in (0 as UInt32)...0x2FFFF where Unicode.Scalar(value) != nil {
      let (kind, folded) = folded(value)
      if kind == .letter || kind == .digit || kind == .character {
        #expect(Unicode.Scalar(folded) != nil, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func aFoldedWordFoldsToItself() {
    for value in (0x21 as UInt32)...0x24FF {
      guard let scalar = Unicode.Scalar(value), folded(value).kind == .letter else { continue }
      // ẞ is ß to those who have one.
      if scalar == "ẞ" { continue }
      let once = fold(String(Character(scalar)))
      #expect(fold(once) == once, "U+\(String(value, radix: 16)): \(once)")
    }
  }
}
