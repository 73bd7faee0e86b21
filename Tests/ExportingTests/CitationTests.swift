import Exporting
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
      book.citation(of: article, style: .gbt7714)
        == "BANK A, FORD B. Springs[M]//BANK A, FORD B. Rivers.")
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

  @Test func authorsStandApartFromTheirBodyAndDerivedPagesAreMarked() {
    #expect(
      cite(.gbt7714, 1)
        == "李白, 杜甫. 论桥[J]. 江河札记, 2025(3): [10]. (LI B, DU F. On bridges[J]. River Notes, 2025, 7(3): [10].)"
    )
    #expect(cite(.bibtex, 1).contains("\n  author = {Li, Bai and Du, Fu},\n"))
    #expect(cite(.bibtex, 1).contains("\n  pages = {[10]},\n"))
    #expect(cite(.cslJSON, 1).contains(#""page": "[10]""#))
    #expect(cite(.markdown, 1).hasSuffix("p. [10]."))
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
          publisher = {The Rivers Press 江河社},
          issn = {0000-0000},
          note = {Column: Upstream 上游},
        }
        """)
  }

  /// A work of one chapter, as books and documents come in.
  private func work(
    _ kind: Publication.Kind, title: String, chapter: String, authors: [String] = [],
    year: Int? = nil, publisher: String? = nil
  ) -> Publication {
    Publication(
      id: "w", kind: kind, languages: Parallel(first: .english), title: Parallel(first: title),
      year: year, publisher: publisher.map { Parallel(first: $0) },
      authors: authors.map { Parallel(first: $0) },
      sections: [
        Section(
          id: "s", title: Parallel(first: title), page: nil, number: nil, remark: nil,
          articles: [Article(id: "c", title: Parallel(first: chapter))])
      ])
  }

  private func gbt7714(_ work: Publication) -> String {
    work.citation(of: work.articles[0], style: .gbt7714)
  }

  @Test func gbt7714LeavesOutWhatNobodyKnows() {
    #expect(gbt7714(work(.book, title: "Rivers", chapter: "Springs")) == "Springs[M]//Rivers.")
    #expect(gbt7714(work(.book, title: "Rivers", chapter: "Rivers")) == "Rivers[M].")
    #expect(
      gbt7714(work(.document, title: "Memo", chapter: "Memo", year: 1999)) == "Memo[Z]. 1999.")
    let full = work(
      .book, title: "Rivers", chapter: "Why?", authors: ["Bank, Ann"], year: 1999, publisher: "Weir"
    )
    #expect(gbt7714(full) == "BANK A. Why?[M]//BANK A. Rivers. Weir, 1999.")
  }

  @Test func theYearOfABookIsThatOfItsDate() {
    for (date, cited) in [("1997-05-01", "1997."), ("May 1997", "1997."), ("5 May", "")] {
      let book = Publication(
        id: "b", kind: .book, languages: Parallel(first: .english),
        title: Parallel(first: "Rivers"), number: Parallel(first: "Rivers of the World 4"),
        date: Parallel(first: date),
        sections: [
          Section(
            id: "s", title: Parallel(first: "Rivers"), page: nil, number: nil, remark: nil,
            articles: [Article(id: "c", title: Parallel(first: "Springs"))])
        ])
      let wanted = ["Springs[M]//Rivers.", cited].filter { !$0.isEmpty }.joined(separator: " ")
      #expect(gbt7714(book) == wanted)
    }
  }

  @Test func aChapterThatIsOnlyCountedIsAPartOfItsBook() {
    let book = work(.book, title: "g", chapter: "1", year: 1999)
    #expect(gbt7714(book) == "g: 1[M]. 1999.")
    let bibtex = book.citation(of: book.articles[0], style: .bibtex)
    #expect(bibtex.hasPrefix("@inbook{w-c-1999,\n  title = {g},\n  chapter = {1},\n"))
  }

  @Test func noStyleSaysWhatIsNotThere() {
    for kind in Publication.Kind.allCases {
      for chapter in ["Springs", "Rivers", "1"] {
        let work = work(kind, title: "Rivers", chapter: chapter)
        for style in CitationStyle.allCases {
          let text = work.citation(of: work.articles[0], style: style)
          for nonsense in ["..", ", .", ": .", "[]", "{}", "()", "//.", "  .", "null", "\"\""] {
            #expect(!text.contains(nonsense), "\(kind) \(style): \(text)")
          }
        }
      }
    }
  }

  @Test func markdownNamesTheColumn() {
    #expect(
      cite(.markdown, 0)
        == "Li Bai. “On {springs}” 《论泉》. *River Notes* 江河札记, 2025 · No. 3, Upstream 上游, p. 8.")
    #expect(
      cite(.markdown, 2)
        == "“On fords” 《论渡口》. *River Notes* 江河札记, 2025 · No. 3, Upstream 上游, p. 10.")
  }
}
