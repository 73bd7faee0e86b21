import Magazine
import Testing

@testable import Searching

/// Words in the forms of their language, with and without what may be left out in typing.
@Suite struct WordFormTests {
  private func found(_ query: String, in text: String, _ tag: String) throws -> [String] {
    parts(of: text, found: Query(query), in: try #require(Language(tag)))
  }

  @Test(arguments: [
    ("fr", "rivière", "les rivières du plateau", "rivières"),
    ("fr", "riviere", "les rivières du plateau", "rivières"),
    ("fr", "normalites", "la normalité", "normalité"),
    ("fr", "normalité", "ses normalités", "normalités"),
    ("de", "Quelle", "aus drei Quellen", "Quellen"),
    ("de", "Häuser", "ein altes Haus", "Haus"),
    ("de", "hauser", "viele HÄUSER", "HÄUSER"),
    ("de", "strasse", "die Straßen", "Straßen"),
    ("de", "Straße", "STRASSEN", "STRASSEN"),
    ("de", "Fluss", "die Flüsse", "Flüsse"),
    ("es", "canción", "dos canciones", "canciones"),
    ("it", "fiume", "i fiumi", "fiumi"),
    ("ru", "река", "русские реки", "реки"),
    ("ru", "ёлка", "две елки", "елки"),
    ("ru", "РЕКОЙ", "за рекой", "рекой"),
    ("el", "ποταμός", "οι ποταμοί", "ποταμοί"),
    ("el", "ΠΟΤΑΜΟΣ", "ο ποταμός", "ποταμός"),
    ("el", "ποταμος", "ο ποταμός", "ποταμός"),
    ("tr", "ırmak", "IRMAK", "IRMAK"),
    ("tr", "kitap", "kitaplar", "kitaplar"),
    ("tr", "istanbul", "İSTANBUL", "İSTANBUL"),
    ("id", "baca", "mereka membaca", "membaca"),
    ("hi", "लड़का", "लड़कों ने कहा", "लड़कों"),
    ("zh", "standard", "采用Standards一词", "Standards"),
  ])
  func aWordIsFoundInItsForms(tag: String, query: String, text: String, form: String) throws {
    #expect(try found(query, in: text, tag) == [form])
  }

  @Test(arguments: [
    ("pl", "rzeka", "dwie rzeki"), ("de", "standard", "two standardised connections"),
    ("fr", "\"rivière\"", "les rivières"), ("en", "Quelle", "Quellen"),
  ])
  func aWordIsNotFoundInTheFormsOfOtherLanguages(tag: String, query: String, text: String) throws {
    #expect(try found(query, in: text, tag) == [])
  }

  @Test func whatIsElidedHidesNoWord() throws {
    let text = "L’eau qu'il boit, jusqu’à l’été; aujourd'hui"
    #expect(try found("eau", in: text, "fr") == ["eau"])
    #expect(try found("d'eau", in: text, "fr") == ["eau"])
    #expect(try found("\"l'eau\"", in: text, "fr") == ["L’eau"])
    #expect(try found("\"d'eau\"", in: text, "fr") == [])
    #expect(try found("il", in: text, "fr") == ["il"])
    #expect(try found("été", in: text, "fr") == ["été"])
    #expect(try found("aujourdhui", in: text, "fr") == ["aujourd'hui"])
    #expect(try found("acqua", in: "dell'acqua", "it") == ["acqua"])
    #expect(try found("don't", in: "they don’t know", "en") == ["don’t"])
  }

  @Test(arguments: [
    ("水", "流れる水は", ["水"]), ("橋", "橋の上で、石橋を", ["橋", "橋"]), ("人々", "人々は", ["人々"]),
    ("みずうみ", "川は、みずうみの", ["みずうみ"]), ("ずう", "みずうみの", ["ずう"]),
    ("コンピューター", "コンピューターで", ["コンピューター"]), ("コンピュータ", "コンピューターで", ["コンピュータ"]),
    ("ｺﾝﾋﾟｭｰﾀｰ", "コンピューターで", ["コンピューター"]), ("データ", "ﾃﾞｰﾀは", ["ﾃﾞｰﾀ"]),
    ("が", "か\u{3099}く", ["か\u{3099}"]), ("ヴァイオリン", "ｳﾞｧｲｵﾘﾝ", ["ｳﾞｧｲｵﾘﾝ"]),
    ("か", "がく", []), ("ちゝ", "ちゝはゝ", ["ちゝ"]), ("ノート", "「ノート」", ["ノート"]),
    ("は人", "橋では、人が", []),
  ])
  func japaneseIsFoundByCharacter(query: String, text: String, parts: [String]) throws {
    #expect(try found(query, in: text, "ja") == parts)
  }

  @Test(arguments: [
    ("강", "한강은 흐른다", ["강"]), ("한강", "한강은 흐른다", ["한강"]), ("강은", "한강은", ["강은"]),
    ("흐르", "한강은 흐른다", []),
  ])
  func koreanIsFoundByCharacter(query: String, text: String, parts: [String]) throws {
    #expect(try found(query, in: text, "ko") == parts)
  }

  @Test func onlyChineseIsReadAsPinyin() throws {
    let query = try #require(Query("biaozhun").asPinyin(initials: false))
    #expect(parts(of: "標準の話", found: query, in: .chinese) == ["標準"])
    #expect(try parts(of: "標準の話", found: query, in: #require(Language("ja"))) == [])
  }

  @Test(arguments: [
    "น้ำไหลเชี่ยว", "ماءُ النهرِ", "नदी का पानी", "מַיִם", "გდ", "ውሃ", "한", "𐤀𐤁", "ᾈᾳ", "ﬁ",
  ])
  func noScriptTraps(text: String) {
    for tag in ["th", "ar", "hi", "he", "xx", "en", "tr"] {
      guard let language = Language(tag) else { continue }
      _ = parts(of: text + text, found: Query(text), in: language)
    }
  }

  @Test func arabicHebrewAndHindiAreFoundAsTheyStand() throws {
    #expect(try found("النهر", in: "ماءُ النهرِ", "ar") == ["النهرِ"])
    #expect(try found("מים", in: "מַיִם רבים", "he") == ["מַיִם"])
    #expect(try found("पानी", in: "नदी का पानी", "hi") == ["पानी"])
  }
}
