import Grid
import Magazine
import Reading
import Searching
import TestSupport
import Testing

@testable import Presentation

/// The rows of contents, bookmarks, index and search.
@Suite struct ListViewTests {
  private func reader(
    _ keys: String, columns: Int = 120, _ preferences: Preferences = Preferences()
  ) -> Reader {
    var reader = Reader(columns: columns, rows: 40, preferences: preferences)
    reader.press(keys)
    return reader
  }

  private func row(_ text: String, _ reader: Reader) -> String {
    reader.rows.first { $0.contains(text) } ?? ""
  }

  // MARK: Contents

  @Test func contentsSayWhatIsBegunAndHowLongItTakes() {
    let reader = reader("j Enter Space q t")
    #expect(row("On fords", reader).contains("◐  3 min  10"))
    #expect(row("On deltas", reader).contains("3 min  14"))
    #expect(!row("Downstream", reader).contains("min"))
    #expect(row("On deltas", self.reader("t", columns: 40)).trimmed.hasSuffix("14"))
  }

  @Test func titlesHaveTheCellsOfMarksWhereNothingIsBegun() {
    #expect(row("On fords", reader("t", columns: 31)).contains("On fords and ferries"))
    #expect(row("On fords", reader("j Enter Space q t", columns: 31)).contains("…"))
  }

  @Test func aHeadingWithoutPageOrMinutesHasItsLineToItself() {
    #expect(row("1.1", reader("Enter t", columns: 20)).trimmed == "1.1 Bend 1")
  }

  @Test func titlesInTwoLanguagesShareTheirRowByNeed() {
    let reader = reader("t", columns: 200)
    #expect(displayWidth(row("On fords", reader).trimmed, .narrow) < 60)
    #expect(!reader.rows.contains { $0.contains("…") })
    for (first, second, wanted) in [
      (30, 8, (30, 8)), (60, 8, (32, 8)), (60, 40, (26, 14)), (24, 60, (24, 16)),
    ] {
      #expect(shared(42, between: first, and: second) == wanted)
    }
    #expect(shared(40, between: 60, and: 0) == (40, 0))
  }

  // MARK: Bookmarks

  @Test func theTitleOfAnArticleStandsOnceOverWhatIsKeptInIt() {
    let reader = reader("Enter m } } m ] m '", columns: 80)
    #expect(reader.rows.count { $0.contains("On springs") && $0.contains("Upstream ›") } == 1)
    #expect(reader.rows.count { $0.contains("Upstream › On fords") } == 1)
    #expect(reader.rows.count { $0.contains("◆") } == 3)
  }

  @Test func aQuoteTakesTwoLines() {
    let rows = reader("Enter } } } } } m '", columns: 80).rows
    let first = rows.firstIndex { $0.contains("“At bend 1 the water") } ?? 0
    #expect(!rows[first + 1].trimmed.isEmpty && rows[first + 1].contains("▌"))
    #expect(rows[first + 1].contains("…") && rows[first + 2].trimmed.isEmpty)
    #expect(!rows[first - 1].contains("▌"), "the title belongs to no entry")
  }

  // MARK: Index

  @Test func theIndexTakesAsManyColumnsAsItsNamesLeaveRoomFor() {
    for (columns, isWide) in [(200, true), (40, false)] {
      guard case .index(let list) = reader("i o o", columns: columns).state.screen else { continue }
      #expect((list.columns > 1) == isWide, "\(columns): \(list.needs)")
    }
  }

  @Test func aStandardStandsOnceWithTheParagraphsThatNameIt() {
    let line = row("GB/T 44130.1", reader("i"))
    #expect(line.trimmed.hasSuffix("16"), "four paragraphs of four articles")
  }

  @Test func namesInTheIndexHaveTheGapsOfTheText() {
    var reader = reader("i o o", Preferences(side: .second))
    let award = IndexEntry(
      kind: .terms, name: Parallel(first: "IEC 1906 Award", second: "IEC 1906奖"), mentions: [])
    reader.send(.index([award], of: sampleIssue.id))
    #expect(row("Award", reader).trimmed.hasPrefix("▌ IEC 1906 奖  IEC 1906 Award"))
  }

  // MARK: Search

  @Test func aSearchBeginsWithExamplesAndWhatWasAskedBefore() {
    var reader = reader("/")
    #expect(row("carbon footprint", reader).contains("both words"))
    #expect(row("tanzuji", reader).contains("pinyin"))
    reader.press("willow Enter q Esc /")
    let asked = reader.rows.firstIndex { $0.contains("Asked before") } ?? 0
    #expect(reader.rows[asked + 1].trimmed == "willow")
    reader.send(.click(.item(0)))
    #expect(reader.rows[0].contains("willow") && reader.rows[0].contains("hit"))
    #expect(!reader.rows.contains { $0.contains("Asked before") })
  }

  @Test func aSnippetHasTheGapsOfTheArticleAroundIt() {
    let state = State(sampleIssue, Preferences(), size: Size(columns: 60, rows: 8))
    var canvas = Canvas(state.scene, Theme(.dark, depth: .indexed))
    let snippet = Snippet(of: "召开2024年会议", matches: [2..<7])
    SnippetView(snippet: snippet, role: .plain, x: 3, y: 0).draw(on: &canvas)
    let frame = canvas.page.frame
    #expect(frame.text.split(separator: "\n")[0].hasPrefix("   召开 2024 年会议"))
    let lit = frame.cells.prefix(60).filter {
      $0.width > 0 && $0.look.attributes.contains(.reverse)
    }
    #expect(lit.map { frame.cluster(of: $0) }.joined() == "2024 年")
  }

  @Test func examplesOfSearchesStandRightBehindWhatIsTypedInANarrowWindow() {
    #expect(row("carbon footprint ", reader("/", columns: 40)).contains("footprint  both"))
    #expect(row("carbon footprint ", reader("/", columns: 80)).contains("footprint     both"))
  }

  // MARK: Library and panels

  @Test func theLibrarySaysTheNumberFirst() {
    let line = row("River Notes", reader("o"))
    #expect(line.trimmed.hasPrefix("▌ 2025 · No. 1  River Notes 江河札记"))
    let chinese = Preferences(side: .second, interface: .chinese)
    for columns in [120, 40] {
      let line = row("江河札记", reader("o", columns: columns, chinese))
      #expect(line.trimmed.hasPrefix("▌ 2025 年第 1 期  江河札记"), "\(columns)")
    }
  }

  @Test func theLanguageOfAWorkIsSaidHoweverManyWroteIt() {
    let names = ["Иван Иванович Иванов", "Пётр Петрович Петров", "Сидор Сидорович Сидоров"]
    let book = Publication(
      id: "fb", kind: .book, languages: Parallel(first: .english), title: Parallel(first: "Water"),
      date: Parallel(first: "26.10.2015"), authors: names.map { Parallel(first: $0) }, sections: [])
    var library = reader("o", columns: 80)
    library.send(
      .library([
        LibraryItem(
          publication: book, articles: 0, articlesRead: 0, isUnreadable: false, isRemoved: false)
      ])
    )
    #expect(row("Иван", library).contains("… · English"))
    #expect(row("Water", library).trimmed.hasPrefix("▌ 2015  Water"))
  }

  @Test func aPanelSaysWhereHelpIs() {
    let status = reader("Enter ) f a", columns: 40).rows.last ?? ""
    #expect(status.contains("? help") && status.contains("q back"))
  }
}
