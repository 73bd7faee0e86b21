import Magazine
import Testing

@Suite struct CitationTests {
  private let issue = Publication(
    id: "rivers", title: Parallel(first: "River Notes", second: "江河札记"),
    number: Parallel(first: "2025 · No. 3", second: "2025 年第 3 期"), volume: "Vol. 7",
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
          Article(id: "fords", title: Parallel(first: "On fords", second: "论渡口"), page: 10),
        ])
    ])

  private func cite(_ style: CitationStyle, _ index: Int = 0) -> String {
    issue.citation(of: issue.articles[index], style: style)
  }

  @Test func gbt7714NamesBothTitlesAndThePages() {
    #expect(
      cite(.gbt7714)
        == "李白. 论泉[J]. 江河札记, 2025(3): 8-9. (On {springs}[J]. River Notes, 2025(3): 8-9.)")
    #expect(cite(.gbt7714, 1).hasPrefix("论渡口[J]. 江河札记, 2025(3): 10."))
  }

  @Test func bibtexKeepsItsBracesForItself() {
    #expect(
      cite(.bibtex) == """
        @article{springs-2025,
          author = {Li Bai},
          title = {On springs},
          titleaddon = {论泉},
          journal = {River Notes 江河札记},
          year = {2025},
          volume = {7},
          number = {3},
          pages = {8--9},
          issn = {0000-0000},
          note = {Column: Upstream 上游},
        }
        """)
  }

  @Test func markdownNamesTheColumn() {
    #expect(
      cite(.markdown, 1)
        == "“On fords” 《论渡口》. *River Notes* 江河札记, 2025 · No. 3, Upstream 上游, p. 10.")
  }
}
