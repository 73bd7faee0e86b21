import Magazine
import Testing

/// Languages by their tags.
@Suite struct LanguageTests {
  @Test(arguments: [
    ("EN", "en"), ("zh_hans", "zh-Hans"), ("ZH-hant-tw", "zh-Hant-TW"), ("fr-ca", "fr-CA"),
    ("de-1901", "de-1901"),
  ])
  func tagsAreWrittenAsIsCustomary(typed: String, tag: String) {
    #expect(Language(typed)?.tag == tag)
  }

  @Test(arguments: ["", "e", "english language", "en-", "-en", "中文", "toolonglanguage", "x1"])
  func whatIsNoTagIsNoLanguage(text: String) {
    #expect(Language(text) == nil)
  }

  @Test func scriptsFollowTheTag() throws {
    let expected: [(String, Script)] = [
      ("en", .alphabetic), ("zh", .chinese), ("zh-Hant", .chinese), ("zh-Latn", .alphabetic),
      ("ja", .japanese), ("ko-KR", .korean), ("ru", .alphabetic), ("und-Hans", .chinese),
    ]
    for (tag, script) in expected { #expect(Language(tag)?.script == script, "\(tag)") }
  }

  @Test func lengthsAreCountedInTheUnitOfTheLanguage() throws {
    let (japanese, french) = (try #require(Language("ja")), try #require(Language("fr")))
    let (korean, russian) = (try #require(Language("ko")), try #require(Language("ru")))
    #expect(japanese.length(of: Array("川は、海へ。Kawa".utf8)) == 4)
    #expect(french.length(of: Array("L’été à Paris — 3 fois".utf8)) == 5)
    #expect(korean.length(of: Array("강은 바다로 간다.".utf8)) == 3)
    #expect(russian.length(of: Array("Реки текут в море".utf8)) == 4)
  }

  @Test func languagesNameThemselves() {
    #expect(Language("de-AT")?.ownName == "Deutsch" && Language("ja")?.ownName == "日本語")
    #expect(Language("tlh")?.ownName == "tlh" && Language("fr")?.englishName == "french")
  }

  @Test func aSideIsFoundByItsLanguage() throws {
    let (chinese, simplified) = (try #require(Language("zh")), try #require(Language("zh-Hans")))
    let notes = Publication(
      id: "n", languages: Parallel(first: .english, second: simplified),
      title: Parallel(first: "N", second: "札"), sections: [])
    #expect(notes.side(in: chinese) == .second && notes.side(in: simplified) == .second)
    #expect(
      try notes.side(in: #require(Language("fr"))) == nil && notes.sides == [.first, .second])
  }
}
