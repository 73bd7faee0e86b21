import Exporting
import Magazine
import Testing

/// Citations of publications in every number of languages.
@Suite struct CitedLanguagesTests {
  private func language(_ tag: String) throws -> Language { try #require(Language(tag)) }

  private func publication(
    _ tags: String..., number: Parallel<String>? = nil, year: Int? = nil, issue: Int? = nil
  ) throws -> Publication {
    let languages = Parallel(
      first: try language(tags[0]), second: tags.count > 1 ? try language(tags[1]) : nil)
    func pair(_ first: String, _ second: String) -> Parallel<String> {
      Parallel(first: first, second: tags.count > 1 ? second : nil)
    }
    let article = Article(
      id: "springs", title: pair("On springs", "Zweites"), byline: pair("Li Bai", "Du Fu"), page: 4,
      length: Parallel(first: 460, second: tags.count > 1 ? 800 : nil))
    return Publication(
      id: "p", languages: languages, title: pair("Notes", "Hefte"), number: number, year: year,
      issue: issue,
      sections: [
        Section(
          id: "s", title: pair("Up", "Auf"), page: 4, number: 1, remark: nil, articles: [article])
      ])
  }

  private func cite(_ publication: Publication, _ style: CitationStyle) -> String {
    publication.citation(of: publication.articles[0], style: style)
  }

  @Test func theChineseEntryComesFirstWhereverChineseStands() throws {
    #expect(
      cite(try publication("en", "zh"), .gbt7714)
        == "Du Fu. Zweites[J]. Hefte: 4. (Li Bai. On springs[J]. Notes: 4.)")
    for second in ["de", "ja", "ko"] {
      #expect(cite(try publication("en", second), .gbt7714).hasPrefix("Li Bai. On springs"))
    }
    #expect(cite(try publication("zh", "en"), .gbt7714).hasPrefix("Li Bai. On springs"))
    #expect(cite(try publication("zh-Hant"), .gbt7714) == "Li Bai. On springs[J]. Notes: 4.")
  }

  @Test func oneLanguageLeavesNothingOfTheOther() throws {
    let alone = try publication("ja")
    for style in CitationStyle.allCases {
      let citation = cite(alone, style)
      #expect(!citation.contains("Zweites") && !citation.contains("Hefte"), "\(citation)")
      #expect(!citation.contains("()") && !citation.contains("  *"), "\(citation)")
    }
    #expect(!cite(alone, .bibtex).contains("titleaddon"))
  }

  @Test func onlyChineseTitlesStandInBookMarks() throws {
    #expect(cite(try publication("en", "zh-Hans"), .markdown).contains(" 《Zweites》."))
    #expect(cite(try publication("en", "de"), .markdown).contains(" “Zweites”."))
  }

  @Test(
    arguments: [
      ("2025 · No. 3", 2025, 3), ("2025 年第 12 期", 2025, 12), ("1999", 1999, nil),
      ("No. 4", nil, nil),
      ("20 No. 5", nil, nil), ("第 3 期", nil, nil), ("2025 Nos. 1-2", 2025, 2),
    ] as [(String, Int?, Int?)])
  func yearAndNumberAreReadWhereTheyStandInFront(number: String, year: Int?, issue: Int?) throws {
    let citation = cite(try publication("en", number: Parallel(first: number)), .bibtex)
    #expect(citation.contains("year = {") == (year != nil), "\(citation)")
    if let year { #expect(citation.contains("year = {\(year)}") == true) }
    #expect(citation.contains("number = {") == (issue != nil), "\(citation)")
    if let issue { #expect(citation.contains("number = {\(issue)}")) }
  }

  @Test func whatIsSaidOutrightGoesBeforeWhatIsRead() throws {
    let said = try publication(
      "en", number: Parallel(first: "2025 · No. 3"), year: 2024, issue: 7)
    #expect(cite(said, .gbt7714).contains("Notes, 2024(7): 4"))
  }
}
