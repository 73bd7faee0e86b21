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
    let setter = TextSetter(
      language, on: .first, Typography(alignment: alignment, hyphenates: false), hangs: hangs)
    let strip = setter.set(Text(text), .body, as: .body, measure: measure, offset: 0)
    let lines = strip.lines.map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.first, 0)).text
    }
    #expect(lines == expected)
  }

  @Test func airGoesToPunctuationThenBetweenCharacters() {
    check(
      "我国已有GB标准三万余项，门类齐全完备，覆盖各行各业", measure: 20,
      ["我国已有 GB 标准三万", "余项，门类齐全完备，", "覆盖各行各业"])
    check(
      "我国已有GB标准三万，余项门类齐全完备，覆盖各行各业", measure: 20,
      ["我国 已有 GB 标 准三", "万， 余项门类 齐全完", "备，覆盖各行各业"])
  }

  @Test func stopsHangWhereThereIsRoom() {
    check(
      "天地玄黄宇宙洪荒日月，盈昃辰宿列张", measure: 20, hangs: true,
      ["天地玄黄宇宙洪荒日月，", "盈昃辰宿列张"])
    check(
      "天地玄黄宇宙洪荒日月，盈昃辰宿列张", measure: 20,
      ["天地玄 黄宇宙洪 荒日", "月，盈昃辰宿列张"])
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
