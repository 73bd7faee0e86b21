import Testing

@testable import Importing

/// The numbers that Word gives to paragraphs, counted as Word counts them.
@Suite struct WordNumberingTests {
  /// A list whose levels have formats and texts, and what its paragraphs carry.
  private func marks(
    _ levels: [(format: String, text: String)], _ paragraphs: [Int], starts: [Int: String] = [:]
  ) -> [String] {
    let inner = levels.enumerated().map { index, level in
      let start = starts[index].map { "<w:start w:val=\"\($0)\"/>" } ?? ""
      return "<w:lvl w:ilvl=\"\(index)\">\(start)<w:numFmt w:val=\"\(level.format)\"/>"
        + "<w:lvlText w:val=\"\(level.text)\"/></w:lvl>"
    }.joined()
    let xml =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\(inner)</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    var numbering = WordNumbering(parseXML(xml))
    return paragraphs.map { level in
      switch numbering.count("1", level) {
      case .bullet?: "•"
      case .number(let number)?: "\(number)"
      case .label(let label)?: label
      case nil: "–"
      }
    }
  }

  @Test func clausesCountWithinTheirChapters() {
    #expect(
      marks(
        [("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")],
        [0, 1, 1, 2, 1, 0, 1, 2])
        == ["1", "1.1", "1.2", "1.2.1", "1.3", "2", "2.1", "2.1.1"])
  }

  @Test func aClauseWithoutItsChapterCountsFromWhereThatWouldBegin() {
    #expect(
      marks([("decimal", "%1"), ("decimal", "%1.%2")], [1, 1, 0, 1]) == ["1.1", "1.2", "1", "1.1"])
  }

  @Test func aPlainNumberIsOneWhateverStandsBehindIt() {
    for text in ["%1", "%1.", "%1)", "%1、"] {
      #expect(marks([("decimal", text)], [0, 0]) == ["1", "2"])
    }
    #expect(marks([("decimal", "(%1)")], [0]) == ["(1)"])
    #expect(marks([("decimal", "第%1条")], [0, 0]) == ["第1条", "第2条"])
  }

  @Test func bulletsAndWhatShowsNothing() {
    #expect(marks([("bullet", "·")], [0]) == ["•"])
    #expect(marks([("none", "%1")], [0]) == ["–"])
    #expect(marks([("decimal", "")], [0, 7]) == ["–", "–"])
  }

  @Test func aListBeginsWhereItSays() {
    #expect(marks([("decimal", "%1.")], [0, 0], starts: [0: "5"]) == ["5", "6"])
    for odd in ["-4", "x", "99999999999999999999", "100000"] {
      let first = Int(marks([("decimal", "%1.")], [0], starts: [0: odd])[0]) ?? -1
      #expect((0...99_999).contains(first), "\(odd)")
    }
  }

  @Test(arguments: [
    ("lowerLetter", 1, "a"), ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"),
    ("upperLetter", 2, "B"),
    ("lowerRoman", 4, "iv"), ("upperRoman", 1994, "MCMXCIV"), ("decimalZero", 7, "07"),
    ("decimalZero", 12, "12"), ("chineseCounting", 1, "一"), ("chineseCounting", 10, "十"),
    ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"), ("chineseCounting", 99, "九十九"),
    ("chineseCountingThousand", 100, "一百"), ("chineseCountingThousand", 105, "一百零五"),
    ("chineseCountingThousand", 110, "一百一十"), ("chineseCountingThousand", 320, "三百二十"),
    ("chineseCountingThousand", 1001, "一千零一"), ("chineseCountingThousand", 2010, "二千零一十"),
    ("chineseCounting", 9999, "九千九百九十九"), ("ideographDigital", 105, "一〇五"),
    ("unknown", 3, "3"), ("lowerRoman", 0, "0"), ("lowerRoman", 4000, "4000"),
    ("chineseCounting", 10_000, "10000"),
  ])
  func numbersAreSpelledInTheirFormat(format: String, number: Int, spelled: String) {
    #expect(WordNumbering.spelled(number, as: format) == spelled)
  }
}
