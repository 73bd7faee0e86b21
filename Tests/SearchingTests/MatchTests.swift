import Magazine
import Testing

@testable import Searching

/// The parts of a text in a language that a query finds.
func parts(of text: String, found query: Query, in language: Language) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return StemmedQuery(query, in: language).matches(in: TokenizedText(text)).map {
    String(String.UnicodeScalarView(scalars[$0]))
  }
}

/// What a query finds in a text, by a plain scan.
@Suite struct MatchTests {
  /// The parts of an English text that a query finds.
  private func found(_ query: String, in text: String, isTyping: Bool = false) -> [String] {
    parts(of: text, found: Query(query, isTyping: isTyping), in: .english)
  }

  @Test func chineseIsFoundAtAnyPlaceInAWord() {
    #expect(found("标准", in: "国家标准化管理委员会") == ["标准"])
    #expect(found("化", in: "标准化与数字化") == ["化", "化"])
    #expect(found("准与", in: "标准化与数字化").isEmpty)
  }

  @Test func traditionalCharactersFindSimplifiedOnes() {
    #expect(found("標準化", in: "国家标准化") == ["标准化"])
    #expect(found("碳足迹", in: "產品碳足跡") == ["碳足跡"])
  }

  @Test func wordsAreFoundInAllTheirForms() {
    #expect(
      found("standard", in: "Standards, a standard.") == ["Standards", "standard"])
    #expect(found("connecting", in: "two connections") == ["connections"])
    #expect(found("\"standard\"", in: "Standards and a standard.") == ["standard"])
  }

  @Test func caseWidthAccentsAndDashesDoNotMatter() {
    #expect(found("ｃａｆｅ", in: "the CAFÉ") == ["CAFÉ"])
    #expect(found("low-carbon", in: "low–carbon and low carbon") == ["low–carbon", "low carbon"])
    #expect(found("国标", in: "国 标") == ["国 标"])
  }

  @Test(arguments: [
    "gbt44130", "GB/T 44130.1-2024", "GB/T 44130.1—2024", "gb/t44130.1", "ＧＢ／Ｔ４４１３０",
    "\"GB/T 44130\"",
  ])
  func theNumberOfAStandardIsOneHoweverItIsWritten(query: String) {
    let text = "依据GB/T 44130.1—2024执行"
    #expect(found(query, in: text).joined().hasPrefix("GB/T"))
  }

  @Test func phrasesDoNotJumpOverSentenceEnds() {
    #expect(found("标准化", in: "有标准。化为行动").isEmpty)
    #expect(found("\"to be\"", in: "It is to. Be there.").isEmpty)
    #expect(found("\"fit for 55\"", in: "the “Fit for 55” package") == ["Fit for 55"])
    #expect(found("标准", in: "有标，准").isEmpty)
  }

  @Test func aStarBeginsAWordAndSoDoesWhatIsBeingTyped() {
    #expect(found("carb*", in: "carbon carb") == ["carbon", "carb"])
    #expect(found("carb", in: "carbon").isEmpty)
    #expect(found("carb", in: "carbon", isTyping: true) == ["carbon"])
    #expect(found("carb ", in: "carbon", isTyping: true).isEmpty)
  }

  @Test func notesAndSoftHyphensAreNotThere() {
    #expect(found("电池法规的", in: "电池法规¹的") == ["电池法规¹的"])
    #expect(found("standard", in: "stan\u{AD}dard") == ["stan\u{AD}dard"])
  }

  @Test func apostrophesDoNotHideWords() {
    #expect(found("china", in: "China's standards") == ["China"])
    #expect(found("don't", in: "they don’t know") == ["don’t"])
  }

  private func sounds(_ letters: String, initials: Bool = false, in text: String) -> [String] {
    guard let query = Query(letters).asPinyin(initials: initials) else { return ["no pinyin"] }
    return parts(of: text, found: query, in: .chinese)
  }

  @Test func pinyinFindsChinese() {
    #expect(sounds("biaozhunhua", in: "国家标准化工作") == ["标准化"])
    #expect(sounds("biao zhun", in: "国家标准化工作") == ["标准"])
    #expect(sounds("biaozh", in: "国家标准化工作") == ["标准"])
    #expect(sounds("bzh", initials: true, in: "国家标准化工作") == ["标准化"])
    #expect(sounds("lvse", in: "绿色发展") == ["绿色"])
    #expect(sounds("yinhang", in: "银行") == ["银行"])
    #expect(sounds("xian", in: "在西安") == ["西安"])
    #expect(sounds("qwrt", in: "国家标准") == ["no pinyin"])
  }

  /// Any text is a query; none traps, and none that holds a word finds nothing to look for.
  @Test func anyTextIsAQuery() {
    for text in [
      "", " ", "\"", "\"\"", "-", "*", "or", "or or", "a or", "column:", "lang:xx", ":", "--a", "“",
      "（）",
      "title:", "- -", "a\"b\"c", "NOT AND NEAR(", "'; DROP TABLE", "\u{0}\u{1B}[31m", "🇨🇳👩‍👩‍👧",
      "lang:zh",
    ] {
      let query = Query(text)
      _ = StemmedQuery(query, in: .english).matches(in: TokenizedText(text))
      _ = query.asPinyin(initials: true)
    }
    #expect(Query("a\"b c\"d").terms.count == 3)
    #expect(Query("solar -wind or hydro").clauses.count == 1)
    #expect(Query("wind or hydro solar").clauses.map(\.count) == [2, 1])
    #expect(Query("lang:zh column:聚光灯 标准").filters == [.language(.chinese), .section("聚光灯")])
  }
}
