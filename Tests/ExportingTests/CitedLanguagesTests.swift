import Exporting
import Magazine
import TestSupport
import Testing

/// Citations of publications in every number of languages.
@Suite struct CitedLanguagesTests {
  private func cite(_ publication: Publication, _ style: CitationStyle) -> String {
    publication.citation(of: publication.articles[0], style: style)
  }

  @Test func theChineseEntryComesFirstWhereverChineseStands() {
    #expect(
      cite(publication("en", "zh"), .gbt7714)
        == "Du Fu. Zweites[J]. Hefte: 4. (Li Bai. On springs[J]. Notes: 4.)")
    for second in ["de", "ja", "ko"] {
      #expect(cite(publication("en", second), .gbt7714).hasPrefix("Li Bai. On springs"))
    }
    #expect(cite(publication("zh", "en"), .gbt7714).hasPrefix("Li Bai. On springs"))
    #expect(cite(publication("zh-Hant"), .gbt7714) == "Li Bai. On springs[J]. Notes: 4.")
  }

  @Test func oneLanguageLeavesNothingOfTheOther() {
    let alone = publication("ja")
    for style in CitationStyle.allCases {
      let citation = cite(alone, style)
      #expect(!citation.contains("Zweites") && !citation.contains("Hefte"), "\(citation)")
      #expect(!citation.contains("()") && !citation.contains("  *"), "\(citation)")
    }
    #expect(!cite(alone, .bibtex).contains("titleaddon"))
  }

  @Test func onlyChineseTitlesStandInBookMarks() {
    #expect(cite(publication("en", "zh-Hans"), .markdown).contains(" 《Zweites》."))
    #expect(cite(publication("en", "de"), .markdown).contains(" “Zweites”."))
  }

  @Test(
    arguments: [
      ("2025 · No. 3", 2025, 3), ("2025 年第 12 期", 2025, 12), ("1999", 1999, nil),
      ("No. 4", nil, nil),
      ("20 No. 5", nil, nil), ("第 3 期", nil, nil), ("2025 Nos. 1-2", 2025, 2),
    ] as [(String, Int?, Int?)])
  func yearAndNumberAreReadWhereTheyStandInFront(number: String, year: Int?, issue: Int?) {
    let citation = cite(publication("en", number: Parallel(first: number)), .bibtex)
    #expect(citation.contains("year = {") == (year != nil), "\(citation)")
    if let year { #expect(citation.contains("year = {\(year)}") == true) }
    #expect(citation.contains("number = {") == (issue != nil), "\(citation)")
    if let issue { #expect(citation.contains("number = {\(issue)}")) }
  }

  @Test func whatIsSaidOutrightGoesBeforeWhatIsRead() {
    let said = publication(
      "en", number: Parallel(first: "2025 · No. 3"), year: 2024, issue: 7)
    #expect(cite(said, .gbt7714).contains("Notes, 2024(7): 4"))
  }
}
