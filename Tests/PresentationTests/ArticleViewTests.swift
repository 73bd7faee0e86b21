import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// What stands around the text of an article, and where its screens begin and end.
@Suite struct ArticleViewTests {
  private func reader(
    _ keys: String, columns: Int = 120, rows: Int = 30, _ preferences: Preferences = Preferences()
  ) -> Reader {
    var reader = Reader(columns: columns, rows: rows, preferences: preferences)
    reader.press(keys)
    return reader
  }

  @Test func theHeadSaysHowFarOneIsAndHowLongTheRestTakes() {
    #expect(reader("Enter").rows[0].contains("0 % · 3 min left"))
    #expect(reader("Enter", columns: 80).rows[0].hasSuffix("0 % · 3 min"))
    let middle = reader("Enter 5 0 %").rows[0]
    #expect(middle.contains("min left") && middle.contains("5"))
    #expect(reader("Enter G").rows[0].contains("100 %"))
    #expect(!reader("Enter G").rows[0].contains("min"))
  }

  @Test func theLastRowSaysWhatComesNextAtTheEnd() {
    #expect(reader("Enter").rows[29].contains("] next  "))
    #expect(reader("Enter G").rows[29].contains("] next: On fords and ferries  "))
    let chinese = Preferences(side: .second, interface: .chinese)
    #expect(reader("Enter G", chinese).rows[29].contains("] 下一篇：论渡口"))
    #expect(reader("Enter G Space").rows[29].contains("once more for “On fords and ferries”"))
    #expect(!reader("2 Enter G").rows[29].contains("]"), "after the last article comes none")
    let narrow = reader("Enter G", columns: 40, rows: 12).rows[11]
    #expect(narrow.contains("? help") && narrow.contains("q back"))
  }

  @Test(arguments: Arrangement.allCases, ["j", "k", "d", "Space", "b"])
  func noScreenBeginsWithABlankRow(arrangement: Arrangement, key: String) {
    let isBackward = key == "k" || key == "b"
    for (columns, rows) in [(120, 30), (40, 12)] {
      var reader = reader(
        isBackward ? "Enter G" : "Enter", columns: columns, rows: rows,
        Preferences(arrangement: arrangement))
      for press in 0..<40 where reader.state.notice == nil {
        reader.press(key)
        #expect(!reader.firstLine.isEmpty, "\(columns)x\(rows) \(key) \(press)")
      }
      let article = reader.state.article
      #expect(reader.state.notice == nil || article?.top == (isBackward ? 0 : article?.lastTop))
    }
  }

  /// The rows of a window in which one block of an article has the focus.
  private func rows(focusing block: Block, _ preferences: Preferences) -> [String] {
    let sample = sampleStory("springs")
    let story = Story(
      article: sample.article, section: sample.section, languages: sample.languages,
      body: Body(first: [block, .rule], second: [block, .rule]))
    var state = State(sampleIssue, preferences, size: Size(columns: 100, rows: 40))
    _ = state.update(on: .key(Key(.enter)))
    _ = state.update(on: .opened(story, of: sampleIssue.id))
    for _ in 0..<2 { _ = state.update(on: .key(Key("."))) }
    let page = render(state, Theme(.dark, depth: .none))
    return page.frame.text.split(separator: "\n").map(String.init)
  }

  @Test func theBarOfTheFocusIsWhole() {
    let text = Array(repeating: "The river slows at the bend.", count: 8).joined(separator: " ")
    let rows = rows(
      focusing: .paragraph(Text(text)), Preferences(typography: Typography(leading: .open)))
    let bars = rows.indices.filter { rows[$0].contains("▎") }
    #expect(bars.count == 7, "four lines and the rows between them")
    #expect(bars.last.map { $0 - bars[0] } == 6)
  }

  @Test func theBarOfAWideTableStandsLeftOfIt() {
    let cell = Text("what is written down at every bend of the river, in the order of the bends")
    let table = Table(
      alignments: [], header: ["River", "Length", "Mouth", "Bends"].map { Text($0) },
      rows: Array(repeating: [Text("Yellow River"), Text("5464"), Text("Bohai"), cell], count: 3))
    let bars = rows(focusing: .table(table), Preferences(measure: 40, columns: .one))
      .filter { $0.contains("▎") }
    #expect(bars.count > 3 && bars.allSatisfy { $0.trimmed.hasPrefix("▎") }, "\(bars)")
  }

  @Test func nothingPartsAPairAndOneRowEachTwo() {
    let rows = reader("Enter", rows: 60, Preferences(arrangement: .interleaved)).rows
    let heading = rows.firstIndex { $0.contains("1.1 Bend 1") } ?? 2
    #expect(rows[heading - 1].trimmed.isEmpty && !rows[heading - 2].trimmed.isEmpty)
    #expect(rows[heading + 1].contains("1.1 第") && rows[heading + 2].trimmed.isEmpty)
    let table = rows.firstIndex { $0.contains("Yellow River") } ?? 2
    #expect(rows[table + 1].contains("───") && rows[table + 2].contains("河流"))
  }

  @Test func oneRowPartsAFacingHeadFromItsText() {
    let rows = reader("Enter", rows: 40, Preferences(arrangement: .facing)).rows
    let byline = rows.firstIndex { $0.contains("By the bank") } ?? 2
    #expect(rows[byline + 1].filter { $0 != " " } == "│" && rows[byline + 2].contains("1. Water"))
  }

  @Test func spaceDividesNoDrawingThatFits() {
    for rows in 12...30 {
      var reader = reader("Enter", columns: 60, rows: rows)
      while reader.state.notice == nil {
        let top = reader.firstLine
        #expect(!top.contains("└") && !top.contains("│ S"), "\(rows): \(top)")
        reader.press("Space")
      }
    }
  }

  @Test func theLastTwoColumnsAreLevel() {
    let columns = reader("Enter G", columns: 200, rows: 24).state.article?.window.sheet.columns
    #expect(columns?.count == 2)
    let lengths = columns?.map(\.lines.count) ?? []
    #expect(abs((lengths.first ?? 0) - (lengths.last ?? 9)) <= 4, "\(lengths)")
  }

  @Test func namesOfPeopleHaveALineBelowInChineseWhereAsked() {
    for isOn in [true, false] {
      var reader = Reader(
        columns: 80, rows: 40,
        preferences: Preferences(
          side: .second, typography: Typography(underlinesNames: isOn)))
      reader.press("Enter Space")
      reader.send(
        .recalled(
          queries: [], terms: [], people: [Parallel(first: "Willow", second: "垂柳")],
          of: "sample"))
      let frame = reader.frame
      let cells = frame.cells.filter { "垂柳".contains(frame.cluster(of: $0)) && $0.width == 2 }
      #expect(!cells.isEmpty)
      #expect(cells.allSatisfy { $0.look.attributes.contains(.underline) == isOn })
    }
  }
}
