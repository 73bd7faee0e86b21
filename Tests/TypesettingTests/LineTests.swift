import Magazine
import Testing
import Typesetting

@Suite struct LineTests {
  private func check(
    _ text: String, measure: Int, _ expected: [String], in language: Language = .chinese
  ) {
    #expect(breakLines(text, measure: measure, in: language) == expected)
  }

  @Test func neverStartsALineWithAComma() {
    check("天地玄黄，宇宙洪荒", measure: 8, ["天地玄", "黄，宇宙", "洪荒"])
  }

  @Test func neverEndsALineWithAnOpeningMark() {
    check("见于《水经注》一书", measure: 6, ["见于", "《水", "经注》", "一书"])
  }

  @Test func quotationMarksOpenAndCloseInChinese() {
    check("他说“你好”了", measure: 6, ["他说", "“你", "好”了"])
  }

  @Test func anApostropheInsideAWordDoesNot() {
    check("这是China’s标准", measure: 8, ["这是", "China’s", "标准"])
  }

  @Test func dashesAndDotsHoldTogether() {
    check("天地——玄黄", measure: 6, ["天地——", "玄黄"])
    check("天地玄……黄", measure: 6, ["天地", "玄……黄"])
  }

  @Test func aDashBeginsAShortLineRatherThanBeCutFromItsNumber() {
    check("天地2025年——日月", measure: 8, ["天地", "2025年", "——日月"])
  }

  @Test func whatNoLineHoldsIsCutAtItsJoints() {
    check(
      "see Standard-Essential-Patents", measure: 12, ["see", "Standard-", "Essential-", "Patents"],
      in: .english)
    check("见editor@standards.org。", measure: 10, ["见editor@", "standards.", "org。"])
  }

  @Test func pricesInARowAreApart() {
    check(
      "售价￥30、￥1234、￥56789、￥10000、￥20000", measure: 20,
      ["售价￥30、￥1234、", "￥56789、￥10000、", "￥20000"])
  }

  @Test func noLineBeginsWithAWaveASlashOrALongDash() {
    for text in ["天地玄黄宇宙洪荒日25～30克", "天地玄黄宇宙洪荒日月／盈昃", "天地玄黄宇宙洪荒日月⸺盈昃"] {
      for measure in 12...26 {
        let lines = breakLines(text, measure: measure, in: .chinese)
        #expect(!lines.contains { "～／⸺".contains($0.first ?? " ") || $0.last == "／" }, "\(lines)")
      }
    }
  }

  @Test func unitsStayWithTheirNumbers() {
    let texts = [
      "30㎡", "8岁", "2倍", "第15届", "m²/s", "12美元/m²", "1.5 美分/kWh", "DB14/T 2553-2022",
    ]
    for text in texts {
      for measure in 16...26 {
        let lines = breakLines("天地玄黄宇宙洪荒\(text)宿列张寒来暑", measure: measure, in: .chinese)
        #expect(lines.contains { $0.contains(text) }, "\(lines)")
      }
    }
  }

  @Test func numbersStayWithWhatTheyCountInEnglish() {
    for text in [
      "December 9", "9 December", "12 USD/m²", "7 cents/W", "3 million", "60 km/h", "Table 1",
    ] {
      for measure in 12...26 {
        let lines = breakLines("rivers bend at \(text) or so", measure: measure, in: .english)
        #expect(lines.contains { $0.contains(text) }, "\(lines)")
      }
    }
    check("as they bend (3) rivers", measure: 16, ["as they bend", "(3) rivers"], in: .english)
  }

  @Test func noLineEndsWithAWordOfOneLetterWhereItCanBeHelped() {
    check("rivers at a bend are", measure: 11, ["rivers at", "a bend are"], in: .english)
  }

  @Test func anAddressWithoutASchemeIsCutAtItsJoints() {
    check(
      "at www.rivers.org/bends/one", measure: 12, ["at", "www.rivers.", "org/bends/", "one"],
      in: .english)
  }

  @Test func aLastLineOfOneCharacterDoesNotHideBehindAQuotationMark() {
    let lines = breakLines("天地玄黄宇宙洪荒日一二。”", measure: 20, in: .chinese)
    #expect(lines == ["天地玄黄宇宙洪荒日", "一二。”"])
  }

  @Test func aDashBeginsNoLineInEnglish() {
    check("rivers — bends", measure: 8, ["rivers —", "bends"], in: .english)
    check("rivers—bends", measure: 8, ["rivers—", "bends"], in: .english)
  }

  @Test func numbersKeepTheirSignAndUnit() {
    check("减少 55% 以上", measure: 6, ["减少", "55%", "以上"])
    check("共￥30.00元", measure: 10, ["共", "￥30.00元"])
    check("到2030年为止", measure: 8, ["到", "2030年", "为止"])
  }

  @Test func whatFollowsTheNumberOfAStandardIsNotCountedByIt() {
    check(
      "天地玄黄DB14/T 2553-2022日月盈昃", measure: 16, ["天地玄黄", "DB14/T 2553-2022", "日月盈昃"])
    check("天地GB/T 2423第3部分", measure: 10, ["天地", "GB/T 2423", "第3部分"])
    check("天地ISO 9000家族", measure: 8, ["天地", "ISO 9000", "家族"])
    check("天地IEC 61215倍增", measure: 9, ["天地", "IEC 61215", "倍增"])
    for measure in 15...24 {
      let lines = breakLines("依据GB 2760—2024年版标准", measure: measure, in: .chinese)
      #expect(!lines.contains { $0.hasPrefix("年") }, "\(lines)")
    }
  }

  @Test func standardNumbersHoldTogether() {
    check("依据 GB/T 44130.1—2024 执行", measure: 18, ["依据", "GB/T 44130.1—2024", "执行"])
    check("see ISO/TC 180/SC 1 now", measure: 16, ["see", "ISO/TC 180/SC 1", "now"], in: .english)
  }

  @Test func aWordWiderThanTheMeasureIsCut() {
    check("standardization", measure: 6, ["standa", "rdizat", "ion"], in: .english)
  }

  @Test func addressesBreakAtTheirJointsOnly() {
    check("at https://a.org/bc/de", measure: 14, ["at https://a.", "org/bc/de"], in: .english)
    check("见https://a.org/b2-c?d=e。", measure: 12, ["见https://", "a.org/b2-c?", "d=e。"])
  }

  @Test func aTitleThatFitsHalfALineStaysWhole() {
    check("详见近人所撰《水经》及其注疏", measure: 16, ["详见近人所撰", "《水经》及其注疏"])
  }

  @Test func theLastLineHasTwoCharacters() {
    check("天地玄黄宇宙洪荒日", measure: 8, ["天地玄", "黄宇宙洪", "荒日"])
    check("天地玄黄宇宙洪荒日。", measure: 8, ["天地玄", "黄宇宙洪", "荒日。"])
  }

  @Test func englishLinesAreEvenRatherThanFull() {
    check(
      "aaa bb cc ddddd", measure: 6, ["aaa", "bb cc", "ddddd"], in: .english)
  }
}
