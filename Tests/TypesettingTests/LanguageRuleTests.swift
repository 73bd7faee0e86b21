import Magazine
import Testing

@testable import Typesetting

/// What a language asks of its lines, rule by rule.
@Suite struct LanguageRuleTests {
  private func check(
    _ text: String, measure: Int, _ expected: [String], in language: Language
  ) {
    #expect(breakLines(text, measure: measure, in: language) == expected)
  }

  /// At no measure does a line begin with one of some marks, or end with one of others.
  private func check(
    _ text: String, in language: Language, measures: ClosedRange<Int> = 12...30,
    neverStarts: String = "", neverEnds: String = ""
  ) {
    for measure in measures {
      let lines = breakLines(text, measure: measure, in: language)
      for line in lines {
        #expect(!neverStarts.contains(line.prefix(1)), "at \(measure)")
        #expect(!neverEnds.contains(line.suffix(1)), "at \(measure)")
      }
    }
  }

  /// The lines as they are set in a paragraph, air and gaps among them.
  private func set(
    _ text: String, measure: Int, in language: Language,
    alignment: Typography.Alignment = .automatic, hangs: Bool = false
  ) -> [String] {
    let setter = TextSetter(
      language, on: .first, Typography(alignment: alignment), overhang: hangs ? 2 : 0)
    let strips = BlockSetter(text: setter, measure: measure).set(.paragraph(Text(text)))
    return strips.flatMap(\.lines).map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.first, 0)).text
    }
  }

  // MARK: Japanese

  @Test(
    arguments: [
      "、", "。", "，", "．", "」", "』", "）", "】", "”", "ー", "ょ", "っ", "ャ", "ッ", "ァ", "々", "ゝ", "ヽ", "・",
      "：", "！", "？", "〜", "～", "…",
    ])
  func neverStartsALineInJapaneseWith(mark: String) {
    check(
      "天地玄黄宇\(mark)洪荒日月盈\(mark)辰宿", in: .japanese, measures: 6...24, neverStarts: mark)
  }

  @Test(arguments: ["「", "『", "（", "【", "〈", "《", "“"])
  func neverEndsALineInJapaneseWith(mark: String) {
    check(
      "天地玄黄宇\(mark)洪荒日月盈\(mark)辰宿", in: .japanese, measures: 6...24, neverEnds: mark)
  }

  @Test func japaneseEndsLinesBetweenAnyOtherTwoCharacters() {
    check("ひらがなとカタカナと漢字", measure: 8, ["ひらがな", "とカタカ", "ナと漢字"], in: .japanese)
    check("二〇二四年に30本", measure: 10, ["二〇二四年", "に30本"], in: .japanese)
  }

  @Test func dashesAndDotsHoldTogetherInJapanese() {
    for measure in 6...20 {
      let lines = breakLines("天地玄黄――宇宙……洪荒", measure: measure, in: .japanese)
      #expect(lines.contains { $0.contains("――") } && lines.contains { $0.contains("……") })
    }
  }

  @Test func aJapaneseParagraphBeginsOneCharacterIn() {
    #expect(
      set("川は静かに流れて町へ下る。", measure: 20, in: .japanese) == [
        "  川は静かに流れて町", "へ下る。",
      ])
  }

  @Test func stopsHangInJapaneseWhereThereIsRoom() {
    #expect(
      set("川は静かに流れて町へ下り海に、また山", measure: 30, in: .japanese, hangs: true) == [
        "  川は静かに流れて町へ下り海に、", "また山",
      ])
  }

  @Test func noAirGoesBetweenKana() {
    #expect(
      set("ABかわはながれてゆきうみへくだりまたそらへのぼる", measure: 30, in: .japanese).first
        == "  AB かわはながれてゆきうみへ")
  }

  @Test func aGapSeparatesKanaFromLatin() {
    #expect(set("これはISOの規格", measure: 30, in: .japanese) == ["  これは ISO の規格"])
  }

  @Test func theLastLineHasTwoKana() {
    check("天地玄黄はながれた", measure: 8, ["天地玄", "黄はなが", "れた"], in: .japanese)
  }

  // MARK: Korean

  @Test func koreanEndsLinesBetweenWordsOnly() {
    check(
      "한국어 문장은 낱말 사이에서 나뉜다", measure: 14, ["한국어 문장은", "낱말 사이에서", "나뉜다"],
      in: .korean)
    check("강물이 흐르는 大韓民國은", measure: 14, ["강물이 흐르는", "大韓民國은"], in: .korean)
    check("모든 KS규격과 30개의", measure: 10, ["모든", "KS규격과", "30개의"], in: .korean)
  }

  @Test func noLineBeginsWithAKoreanMiddleDot() {
    check("수위·유속·탁도를 재는 사람", in: .korean, neverStarts: "·")
    check("수위·유속·탁도", measure: 10, ["수위·유속·", "탁도"], in: .korean)
    check("“높은 물”이라고 (오늘) 말한다.", in: .korean, neverStarts: "”).", neverEnds: "“(")
  }

  @Test func aWordOfHangulWiderThanTheMeasureIsSevered() {
    check("국제표준화기구", measure: 6, ["국제표", "준화기", "구"], in: .korean)
  }

  @Test func aKoreanParagraphBeginsOneCharacterInAndIsRagged() {
    #expect(
      set("강은 작은 샘에서 시작하여 흐른다", measure: 20, in: .korean) == [
        "  강은 작은 샘에서", "시작하여 흐른다",
      ])
    #expect(
      set("강은 작은 샘에서 시작하여 흐른다", measure: 20, in: .korean, alignment: .justified)[0]
        == "  강은  작은  샘에서")
  }

  // MARK: Languages in alphabets

  @Test(arguments: [" ", "\u{A0}", "\u{202F}"])
  func frenchMarksStayWithTheirWords(space: String) {
    let text = "Ah ; oui : non ! si ? « mot » ; « la vie » (ou « l’eau ») fin"
      .replacing(" ", with: "\u{1}")
    let marks = [";", ":", "!", "?", "»"]
    var spaced = text
    for mark in marks { spaced = spaced.replacing("\u{1}\(mark)", with: "\(space)\(mark)") }
    spaced = spaced.replacing("«\u{1}", with: "«\(space)").replacing("\u{1}", with: " ")
    check(spaced, in: .french, neverStarts: ";:!?»", neverEnds: "«")
  }

  @Test func germanQuotationMarksOpenBelowAndCloseAbove() {
    let text = "Er sagt „ja“ (und „nein“), dann »gut« oder ›so‹ (auch »›ja‹, sagt er«)."
    check(text, in: .german, neverStarts: "“«‹),.", neverEnds: "„»›(")
    check("Es heißt „Bach“ (klein)", measure: 15, ["Es heißt „Bach“", "(klein)"], in: .german)
  }

  @Test func swissQuotationMarksPointTheOtherWay() {
    check(
      "Er sagt «ja» (und «nein»), dann ‹gut›.", in: .german, neverStarts: "»›),.", neverEnds: "«‹(")
  }

  @Test func anApostropheIsNoQuotationMark() {
    check("aujourd’hui l’eau", measure: 12, ["aujourd’hui", "l’eau"], in: .french)
  }

  @Test func onlyEnglishWordsAreDivided() {
    let text = "la standardization internationalization"
    #expect(set(text, measure: 16, in: .english).contains { $0.hasSuffix("-") })
    for language in [Language.french, .german, .japanese, .korean] {
      #expect(!set(text, measure: 16, in: language).contains { $0.hasSuffix("-") })
    }
  }

  @Test func otherAlphabetsAreRaggedWithoutIndents() {
    #expect(
      set("Der Fluss fließt durch das Tal", measure: 20, in: .german) == [
        "Der Fluss fließt", "durch das Tal",
      ])
  }

  @Test func theSpaceOfADesignationTakesNoAir() {
    #expect(
      set("nach ISO 9001 prüfen wir hier", measure: 15, in: .german, alignment: .justified).first
        == "nach   ISO 9001")
  }
}
