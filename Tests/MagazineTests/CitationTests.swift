import Magazine
import Testing

@Suite struct CitationTests {
  private let issue = Publication(
    id: "rivers", languages: .englishAndChinese,
    title: Parallel(first: "River Notes", second: "江河札记"),
    number: Parallel(first: "2025 · No. 3", second: "2025 年第 3 期"), year: 2025, issue: 3,
    volume: "Vol. 7",
    date: Parallel(first: "June 2025", second: "6 月号"), issn: "0000-0000",
    publisher: Parallel(first: "The Rivers Press", second: "江河社"),
    sections: [
      Section(
        id: "up", title: Parallel(first: "Upstream", second: "上游"), page: 8, number: 1,
        remark: nil,
        articles: [
          Article(
            id: "springs", title: Parallel(first: "On {springs}", second: "论泉"),
            byline: Parallel(first: "Li Bai", second: "李白"), page: 8),
          Article(
            id: "bridges", title: Parallel(first: "On bridges", second: "论桥"),
            byline: Parallel(first: "House of Rivers · Li Bai, Du Fu", second: "江河院 · 李白、杜甫"),
            authors: [
              Parallel(first: "Li Bai", second: "李白"), Parallel(first: "Du Fu", second: "杜甫"),
            ], affiliation: Parallel(first: "House of Rivers", second: "江河院"), page: 10,
            isPageDerived: true),
          Article(id: "fords", title: Parallel(first: "On fords", second: "论渡口"), page: 10),
        ])
    ])

  @Test func aChapterIsByTheAuthorsOfItsBook() {
    let book = Publication(
      id: "b", kind: .book, languages: Parallel(first: .english), title: Parallel(first: "Rivers"),
      authors: [Parallel(first: "Ann Bank"), Parallel(first: "Bo Ford")],
      sections: [
        Section(
          id: "s", title: Parallel(first: "Rivers"), page: nil, number: nil, remark: nil,
          articles: [Article(id: "one", title: Parallel(first: "Springs"))])
      ])
    let article = book.articles[0]
    #expect(book.byline(on: .first) == "Ann Bank, Bo Ford")
    #expect(
      book.citation(of: article, style: .gbt7714) == "BANK A, FORD B. Springs[M]//Rivers.")
    #expect(
      book.citation(of: article, style: .bibtex).contains("author = {Bank, Ann and Ford, Bo}"))
  }

  private func cite(_ style: CitationStyle, _ index: Int = 0) -> String {
    issue.citation(of: issue.articles[index], style: style)
  }

  @Test func gbt7714NamesBothTitlesAndThePages() {
    #expect(
      cite(.gbt7714)
        == "李白. 论泉[J]. 江河札记, 2025(3): 8. (Li Bai. On {springs}[J]. River Notes, 2025, 7(3): 8.)")
    #expect(cite(.gbt7714, 2).hasPrefix("论渡口[J]. 江河札记, 2025(3): 10."))
  }

  @Test func authorsStandApartFromTheirBodyAndDerivedPagesAreNotCited() {
    #expect(
      cite(.gbt7714, 1)
        == "李白, 杜甫. 论桥[J]. 江河札记, 2025(3). (LI B, DU F. On bridges[J]. River Notes, 2025, 7(3).)")
    #expect(cite(.bibtex, 1).contains("\n  author = {Li, Bai and Du, Fu},\n"))
    #expect(!cite(.bibtex, 1).contains("pages"))
    #expect(issue.articles.map(\.folio) == ["8", "≈ 10", "10"])
  }

  @Test func aYearThatNobodySaidIsLeftOut() {
    let memo = Publication(
      id: "memo", languages: Parallel(first: .english), title: Parallel(first: "Memo"),
      number: Parallel(first: "No. 4 of the house"), sections: [])
    let article = Article(id: "a", title: Parallel(first: "On dams"))
    #expect(memo.citation(of: article, style: .gbt7714) == "On dams[J]. Memo.")
    #expect(!memo.citation(of: article, style: .bibtex).contains("year"))
  }

  @Test func theYearStandsInFrontOfTheNumberWhereNobodySaidIt() {
    let notes = Publication(
      id: "notes", languages: Parallel(first: .english), title: Parallel(first: "Notes"),
      number: Parallel(first: "2024 · No. 12"),
      sections: [
        Section(
          id: "s", title: Parallel(first: "S"), page: 3, number: 1, remark: nil,
          articles: [
            Article(id: "a", title: Parallel(first: "On dams"), page: 3),
            Article(id: "b", title: Parallel(first: "On weirs"), page: 6),
          ])
      ])
    #expect(
      notes.citation(of: notes.articles[0], style: .gbt7714) == "On dams[J]. Notes, 2024(12): 3-5.")
  }

  @Test func bibtexKeepsItsBracesForItself() {
    #expect(
      cite(.bibtex) == """
        @article{springs-2025,
          author = {{Li Bai}},
          title = {On springs},
          titleaddon = {论泉},
          journal = {River Notes 江河札记},
          year = {2025},
          volume = {7},
          number = {3},
          pages = {8},
          issn = {0000-0000},
          note = {Column: Upstream 上游},
        }
        """)
  }

  @Test func markdownNamesTheColumn() {
    #expect(
      cite(.markdown, 2)
        == "“On fords” 《论渡口》. *River Notes* 江河札记, 2025 · No. 3, Upstream 上游, p. 10.")
  }
}
