import Grid
import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// Where pages end, and what is repeated on them.
@Suite struct PageTests {
  private func galley(_ blocks: [Block]) -> Galley {
    let story = sampleStory("springs")
    return typeset(
      Story(
        article: story.article, section: story.section, languages: story.languages,
        body: Body(first: blocks, second: blocks)),
      as: Format(arrangement: .single, side: .first, measure: 20))
  }

  private let paragraph = Block.paragraph(
    Text("one two three four five six seven eight nine ten eleven twelve"))

  @Test func noPageBeginsOrEndsWithALoneLineOrAHeading() {
    let blocks = (0..<12).flatMap {
      [Block.heading(2, Text("Heading \($0)")), paragraph, paragraph]
    }
    let galley = galley(blocks)
    for height in 8...24 {
      var top = 0
      while top < galley.count {
        let end = galley.pageEnd(from: top, height: height)
        #expect(end > top && end <= top + height)
        if end < galley.count { expectGoodEnd(end, galley) }
        top = end
      }
    }
  }

  @Test func noScreenEndsWithAHeading() {
    let blocks = (0..<12).flatMap {
      [Block.heading(2, Text("Heading \($0)")), .heading(3, Text("Part")), paragraph, paragraph]
    }
    let galley = galley(blocks)
    for height in [12, 17, 24] {
      for top in 0..<60 {
        let end = galley.sheet(from: top, columns: 1, height: height).end
        #expect(end > top + height / 2 && end <= top + height)
        expectNoHeading(before: end, galley)
      }
    }
  }

  @Test func noScreenEndsWithTheHeadingsOfAGrid() {
    let table = Table(
      alignments: [], header: [Text("River"), Text("km")],
      rows: [[Text("Yangtze"), Text("6397")], [Text("Yellow River"), Text("5464")]])
    let galley = galley([
      paragraph, paragraph, .paragraph(Text("Table 1 Rivers"), .tableLabel), .table(table),
      paragraph,
    ])
    let header = galley.header(of: 3)
    let title = galley.filledLines(of: 2).lowerBound
    for height in title + 1...header.upperBound {
      #expect(galley.sheet(from: 0, columns: 1, height: height).end == title, "\(height)")
    }
    #expect(
      galley.sheet(from: 0, columns: 1, height: header.upperBound + 1).end == header.upperBound + 1)
    #expect(galley.companion(of: title) == header.upperBound)
    for height in title + 1...header.upperBound {
      #expect(galley.pageEnd(from: 0, height: height) == title, "\(height)")
    }
  }

  @Test func oneBlankRowPartsTheHeadFromTheText() {
    for arrangement in Arrangement.allCases {
      for head in [HeadForm.full, .close, .bare] {
        let galley = typeset(
          sampleStory("springs"),
          as: Format(arrangement: arrangement, side: .first, measure: 40, head: head))
        let blanks = galley.filledLines(of: 0).lowerBound - galley.filledLines(of: -1).upperBound
        #expect(blanks == 1, "\(arrangement) \(head)")
      }
    }
  }

  @Test func aHeadingThatFillsTheWindowIsShown() {
    let galley = galley([.heading(2, Text("one two three four five six seven")), paragraph])
    let heading = galley.filledLines(of: 0)
    #expect(heading.count == 2)
    #expect(galley.sheet(from: heading.lowerBound, columns: 1, height: 2).end == heading.upperBound)
  }

  @Test func aHeadingIsInSightWithTheFirstLineBelowIt() {
    let galley = galley([
      paragraph, .heading(2, Text("Springs")), .heading(3, Text("Cold ones")), paragraph,
    ])
    let text = galley.filledLines(of: 3).lowerBound
    #expect(galley.companion(of: galley.filledLines(of: 1).lowerBound) == text)
    #expect(galley.companion(of: galley.filledLines(of: 2).lowerBound) == text)
    #expect(galley.companion(of: text) == text)
  }

  private func expectGoodEnd(_ end: Int, _ galley: Galley) {
    let block = galley.block(at: end)
    let filled = galley.filledLines(of: block)
    if filled.contains(end) && end > filled.lowerBound {
      #expect(end - filled.lowerBound >= 2 && filled.upperBound - end >= 2)
    }
    expectNoHeading(before: end, galley)
  }

  private func expectNoHeading(before end: Int, _ galley: Galley) {
    let last = (0..<end).last { !galley[$0].runs.isEmpty } ?? 0
    if galley.block(at: last) >= 0,
      case .heading = galley.story.body.first[galley.block(at: last)]
    {
      Testing.Issue.record("line \(last) is a heading at the foot of a page")
    }
  }

  @Test func theHeadingsOfAGridAreRepeatedOnTheNextScreen() {
    let rows = (1...40).map { [Text("river \($0)"), Text("\($0)")] }
    let table = Table(alignments: [], header: [Text("River"), Text("km")], rows: rows)
    let galley = galley([.table(table)])
    let header = galley.header(of: 0)
    #expect(header.count == 2)
    let sheet = galley.sheet(from: header.upperBound + 5, columns: 1, height: 12)
    #expect(sheet.columns[0].header == header)
    #expect(sheet.columns[0].lines.count == 10)
    #expect(sheet.line(column: 0, row: 0) == header.lowerBound)
    #expect(sheet.line(column: 0, row: 2) == header.upperBound + 5)
    #expect(sheet.line(column: 0, row: 12) == nil)
    #expect(galley.sheet(from: header.lowerBound, columns: 1, height: 12).columns[0].header.isEmpty)
  }

  @Test func twoColumnsGoOnWhereTheFirstEnds() {
    let galley = galley(Array(repeating: paragraph, count: 20))
    let sheet = galley.sheet(from: 0, columns: 2, height: 15)
    let (left, right) = (sheet.columns[0].lines, sheet.columns[1].lines)
    #expect(left.count <= 15 && right.count <= 15)
    #expect(!galley[right.lowerBound].runs.isEmpty)
    #expect((left.upperBound..<right.lowerBound).allSatisfy { galley[$0].runs.isEmpty })
  }

  @Test func theTitleOfATableStaysWithIt() {
    let table = Table(
      alignments: [.leading, .leading], header: [Text("River"), Text("Bend")],
      rows: Array(repeating: [Text("a"), Text("b")], count: 6))
    let galley = galley([
      paragraph, .paragraph(Text("Table 1 Rivers"), .tableLabel), .table(table),
    ])
    let title = galley.filledLines(of: 1)
    for height in title.lowerBound + 1...title.upperBound + 2 where height < galley.count {
      let end = galley.pageEnd(from: 0, height: height)
      #expect(end <= title.lowerBound || end > galley.lines(of: 2).lowerBound, "\(height)")
    }
  }

  @Test func headingsThatShareAParentStandBelowIt() {
    let table = Table(
      alignments: [.leading, .leading, .leading],
      header: [Text("税种"), Text("规则 › 基本"), Text("规则 › 附加")],
      rows: [[Text("甲"), Text("三成"), Text("一成或两成")]],
      groups: [HeadingGroup(columns: 1..<3, parent: 2)])
    let setter = TableSetter(
      text: TextSetter(.chinese, on: .second, Typography()), measure: 40)
    let lines = setter.set(table, .automatic, offset: 0).flatMap(\.lines).map {
      Line(runs: $0.runs, block: 0, offsets: Line.Offsets(.second, 0)).text
    }
    #expect(
      lines == [
        "税种        规则", "      ────────────────", "      基本  附加", "──────────────────────",
        "甲    三成  一成或两成", "──────────────────────",
      ])
  }

  @Test func levelsOfHeadingsDifferWithoutColour() {
    let galley = galley((1...6).map { .heading($0, Text("Water")) })
    let texts = (0..<6).map { block in
      galley.filledLines(of: block).map { galley[$0].text }
    }
    #expect(texts[0] == ["Water", "━━━━━━━━━━━━━━━━━━━━"])
    #expect(texts[1] == ["Water"] && texts[2] == ["Water"] && texts[3] == ["Water"])
    #expect(texts[4] == ["▪ Water"] && texts[5] == ["▫ Water"])
  }

  @Test func answersAndReferencesHangBehindTheirLeads() {
    let galley = galley([
      .paragraph(Text("Q: Why do rivers bend at all?"), .question(lead: 2)),
      .paragraph(Text("[12] The Rivers Press. On bends"), .reference(lead: 4)),
    ])
    let text = galley.lines.map(\.text)
    #expect(text.contains("Q: Why do rivers") && text.contains("   bend at all?"))
    #expect(text.contains("[12] The Rivers") && text.contains("     Press. On bends"))
  }
}
