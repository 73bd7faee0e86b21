import Grid
import Magazine
import Testing

@testable import Typesetting

/// Chinese filled to the measure, as far as whole cells allow.
@Suite struct JustificationTests {
  private func check(
    _ text: String, measure: Int, hangs: Bool = false, _ expected: [String],
    alignment: Typography.Alignment = .automatic, in language: Language = .chinese
  ) {
    #expect(
      set(Text(text), measure: measure, hangs: hangs, alignment: alignment, in: language)
        == expected)
  }

  private func set(
    _ text: Text, measure: Int, hangs: Bool = false,
    alignment: Typography.Alignment = .automatic, in language: Language = .chinese
  ) -> [String] {
    let setter = TextSetter(
      language, on: .first, Typography(alignment: alignment, hyphenates: false),
      overhang: hangs ? 2 : 0)
    let strip = setter.set(text, .body, as: .body, measure: measure, offset: 0)
    return strip.lines.map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.first, 0)).text
    }
  }

  @Test func airGoesToMarks() {
    check(
      "AB天地玄黄，宇宙洪荒日月盈昃辰宿列张", measure: 30,
      ["AB 天地玄黄， 宇宙洪荒日月盈昃", "辰宿列张"])
  }

  @Test func aLineWithoutMarksStaysShortRatherThanTakeAirBetweenCharacters() {
    check(
      "AB天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往", measure: 30,
      ["AB 天地玄黄宇宙洪荒日月盈昃辰", "宿列张寒来暑往"])
  }

  @Test func aFullLineIsASetting() {
    check(
      "我国已有GB标准三万，余项门类齐全完备，覆盖各行各业", measure: 20,
      ["我国 已有 GB 标 准三", "万， 余项门类 齐全完", "备，覆盖各行各业"], alignment: .justified)
  }

  @Test func gapsCloseInPairs() {
    check(
      "天地玄黄宇宙洪荒日ABCD月盈昃，辰宿列张寒来暑往", measure: 30,
      ["天地玄黄宇宙洪荒日ABCD月盈昃，", "辰宿列张寒来暑往"])
  }

  @Test(arguments: Typography.Alignment.allCases, 20...40)
  func noAirComesBetweenACommaAndADigit(alignment: Typography.Alignment, measure: Int) {
    let text = Text("国家标准化管理委员会日前透露，2024年已有15项国家标准")
    let lines = set(text, measure: measure, alignment: alignment)
    #expect(!lines.contains { $0.contains("， 2") }, "\(lines)")
  }

  @Test func noAirComesBetweenAStopAndLatin() {
    check(
      "AB天地玄黄，CD宇宙洪荒日月盈昃辰宿列张", measure: 30,
      ["AB 天地玄黄，CD 宇宙洪荒日月盈", "昃辰宿列张"])
  }

  @Test func noAirComesBesideABoldLead() {
    let lead = Text([Inline("AB天地玄黄。", marks: .strong), Inline("宇宙洪荒日月盈昃辰宿列张")])
    #expect(set(lead, measure: 30) == ["AB 天地玄黄。宇宙洪荒日月盈昃", "辰宿列张"])
  }

  @Test func aTitleIsDividedRatherThanALineLeftHalfEmpty() {
    check(
      "天地玄黄宇宙洪荒日月盈《水经注》一二三", measure: 30,
      ["天地玄黄宇宙洪荒日月盈《水经", "注》一二三"])
  }

  @Test func linesBelowThirtyCellsAreRagged() {
    check("AB天地，玄黄宇宙洪荒日月盈昃", measure: 20, ["AB 天地，玄黄宇宙洪", "荒日月盈昃"])
  }

  @Test func stopsHangWhereThereIsRoom() {
    check(
      "天地玄黄宇宙洪荒日月盈昃辰宿列，张寒来暑往", measure: 30, hangs: true,
      ["天地玄黄宇宙洪荒日月盈昃辰宿列，", "张寒来暑往"])
    check(
      "天地玄黄宇宙洪荒日月盈昃辰宿列，张寒来暑往", measure: 30,
      ["天地玄黄宇宙洪荒日月盈昃辰宿", "列，张寒来暑往"])
  }

  @Test func aLineMayTakeTheCellThatAnOddMeasureLeavesOver() {
    check(
      "天地玄黄宇宙洪荒日月GB昃辰宿列，张寒来暑往秋收冬藏", measure: 33,
      ["天地玄黄宇宙洪荒日月GB昃辰宿列，", "张寒来暑往秋收冬藏"])
    check(
      "天地玄黄宇宙洪荒日月G昃辰宿列张寒来暑往秋收冬藏", measure: 33,
      ["天地玄黄宇宙洪荒日月 G 昃辰宿列张", "寒来暑往秋收冬藏"])
    check(
      "天地玄黄宇宙洪荒日月盈昃辰宿列张，寒来暑往秋", measure: 33,
      ["天地玄黄宇宙洪荒日月盈昃辰宿列", "张，寒来暑往秋"])
  }

  @Test func theDotInANameIsNoLatinLetter() {
    check("安娜·加莱说", measure: 30, ["安娜·加莱说"])
  }

  @Test func raggedIsASetting() {
    check(
      "天地玄黄宇宙洪荒日月，盈昃辰宿列张", measure: 20, ["天地玄黄宇宙洪荒日", "月，盈昃辰宿列张"],
      alignment: .ragged)
  }

  @Test func englishTakesAirAtItsSpaces() {
    check(
      "to be or not to be that is the question here", measure: 20,
      ["to be  or not  to be", "that is the question", "here"], alignment: .justified,
      in: .english)
  }

  @Test func aLineThatWouldShowHolesStaysRagged() {
    check(
      "see internationalization anywhere", measure: 22,
      ["see", "internationalization", "anywhere"],
      alignment: .justified, in: .english)
  }
}
