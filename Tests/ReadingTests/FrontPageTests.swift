import Grid
import Magazine
import Presentation
import TestSupport
import Testing

@testable import Reading

/// The lists of the front page.
@Suite struct FrontPageTests {
  /// An issue of so many columns with so many articles each.
  private func issue(_ columns: Int, _ articles: Int) -> Publication {
    func pair(_ text: String) -> Parallel<String> { Parallel(first: text, second: "第\(text)") }
    return Publication(
      id: "long", languages: .englishAndChinese, title: pair("Long"),
      sections: (1...columns).map { column in
        Section(
          id: "\(column)", title: pair("Column \(column)"), page: nil, number: column, remark: nil,
          articles: (1...articles).map {
            Article(id: "\(column)-\($0)", title: pair("Article \(column)-\($0)"))
          })
      })
  }

  /// A front page whose articles are never opened.
  private struct Page {
    var state: State

    init(_ columns: Int, _ rows: Int, _ issue: Publication) {
      state = State(issue, Preferences(), size: Size(columns: columns, rows: rows))
    }

    mutating func press(_ keys: String) {
      for key in keys.split(separator: " ").compactMap({ Key(named: String($0)) }) {
        _ = state.update(on: .key(key))
      }
    }

    mutating func resize(_ columns: Int, _ rows: Int) {
      _ = state.update(on: .resize(Size(columns: columns, rows: rows)))
    }

    var frame: Frame { render(state, Theme(.dark, depth: .none)).frame }

    var rows: [Substring] { frame.text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The row that a text stands in.
    func row(of text: String) -> Int? { rows.firstIndex { $0.contains(text) } }
  }

  /// Two thousand, each measured beside the widest of their pages, which is looked for once.
  @Test func aColumnOfThousandsIsGoneThroughToItsEnd() {
    let articles = (1...2000).map { number in
      Article(
        id: "\(number)", title: Parallel(first: "No. \(number)", second: "第\(number)篇"),
        page: number,
        isPageDerived: number == 1500)
    }
    let section = Section(
      id: "s", title: Parallel(first: "All", second: "全"), page: 1, number: 1, remark: nil,
      articles: articles)
    let publication = Publication(
      id: "many", languages: .englishAndChinese, title: section.title, sections: [section])
    var page = Page(120, 40, publication)
    #expect(FrontPageLayout(page.state.scene).folios == 6)
    page.press("Right G")
    let frame = render(page.state, Theme(.dark, depth: .none)).frame
    #expect(frame.text.contains("No. 2000"))
  }

  @Test func columnsStandStillWhileTheChosenOneIsInSight() {
    var page = Page(120, 24, issue(20, 1))
    let before = page.row(of: "Column 2 ")
    #expect(before != nil)
    for _ in 0..<12 {
      page.press("L")
      #expect(page.row(of: "Column 2 ") == before)
    }
    page.press("G")
    #expect(page.row(of: "Column 20") != nil && page.row(of: "Column 2 ") == nil)
  }

  @Test func articlesStandStillOnTheWayBackUp() {
    var page = Page(120, 24, issue(2, 30))
    page.press("j j j j j j j j j j j j j j j")
    let before = page.row(of: "Article 1-15")
    #expect(before != nil)
    page.press("k k")
    #expect(page.row(of: "Article 1-15") == before)
  }

  @Test func aNarrowListStandsStillToo() {
    var page = Page(60, 18, issue(3, 30))
    page.press("j j j j j j j j j j j j j j j j j j j j")
    let before = page.row(of: "Article 1-20")
    #expect(before != nil)
    page.press("k k k")
    #expect(page.row(of: "Article 1-20") == before)
  }

  @Test func whatIsChosenIsAlwaysInSight() {
    for (columns, rows) in [(120, 24), (120, 12), (100, 40), (60, 18), (40, 10), (20, 8)] {
      var page = Page(columns, rows, issue(12, 9))
      for _ in 0..<40 {
        let bars = page.rows.filter { $0.contains("▌") }
        #expect(!bars.isEmpty, "\(columns)×\(rows)")
        page.press("j j j")
      }
    }
  }

  @Test func aTitleIsWholeWhereThereIsRoomAndElseSaysThatItIsCut() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    let issue = Publication(
      id: "wordy", languages: Parallel(first: .english), title: Parallel(first: "Wordy"),
      sections: [
        Section(
          id: "1", title: Parallel(first: "One"), page: nil, number: 1, remark: nil,
          articles: [Article(id: "a", title: Parallel(first: words))])
      ])
    for (columns, rows) in [(120, 18), (60, 18), (40, 12)] {
      let page = Page(columns, rows, issue)
      #expect(page.rows.contains { $0.contains("word") && $0.contains("…") }, "\(columns)×\(rows)")
    }
    for (columns, rows) in [(200, 40), (120, 24), (60, 24)] {
      let page = Page(columns, rows, issue)
      #expect(page.row(of: "word30") != nil && page.row(of: "…") == nil, "\(columns)×\(rows)")
    }
  }

  @Test func aResizedFrontPageComesBackAsItWas() {
    var page = Page(120, 24, issue(6, 12))
    page.press("L L j j j j j j j j j")
    let before = page.frame
    for (columns, rows) in [(60, 18), (120, 12), (1, 1), (200, 50)] {
      page.resize(columns, rows)
      page.resize(120, 24)
      #expect(page.frame == before, "\(columns)×\(rows)")
    }
  }

  @Test func theLineThatContinuesMakesRoomForItself() {
    var reader = Reader(columns: 120, rows: 24)
    func row(_ text: String) -> Int? { reader.rows.firstIndex { $0.contains(text) } }
    let before = row("Downstream")
    reader.press("Enter Space q")
    #expect(row("Continue") == 5)
    #expect(row("Downstream") == before.map { $0 + 2 })
  }
}
