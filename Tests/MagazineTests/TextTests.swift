import Magazine
import Testing

/// Texts, tables and what paragraphs say of themselves.
@Suite struct TextTests {
  private let text = Text([
    Inline("GB/T "), Inline("44130", marks: .strong),
    Inline("，标准", target: .web("https://example.org")),
  ])

  // MARK: Slices

  @Test func aSliceKeepsTheMarksOfItsRuns() {
    #expect(text.slice(3..<8).runs == [Inline("T "), Inline("441", marks: .strong)])
    #expect(
      text.slice(8..<12).runs == [
        Inline("30", marks: .strong), Inline("，标", target: .web("https://example.org")),
      ])
  }

  @Test func aSliceEndsWithItsText() {
    #expect(text.slice(0..<text.length) == text)
    #expect(text.slice(0..<99) == text)
    #expect(text.slice(5..<5).isEmpty)
    #expect(text.slice(50..<60).isEmpty)
  }

  @Test func everySliceSaysWhatTheScalarsSay() {
    let scalars = Array(text.plain.unicodeScalars)
    for start in 0...scalars.count {
      for end in start...scalars.count {
        let expected = String(String.UnicodeScalarView(scalars[start..<end]))
        #expect(text.slice(start..<end).plain == expected)
        let rest = text.slice(0..<start).plain + expected + text.slice(end..<99).plain
        #expect(rest == text.plain)
      }
    }
  }

  @Test func lengthsCountScalarsNotCharacters() {
    for string in ["", "abc", "标准", "e\u{301}", "👩‍👩‍👧", "a标e\u{301}\u{20000}"] {
      #expect(string.scalarCount == string.unicodeScalars.count)
      #expect(Text(string).length == string.unicodeScalars.count)
    }
  }

  @Test func runsThatDifferInMarksOrTargetStayApart() {
    let runs = [
      Inline("a"), Inline("b", target: .note(1)), Inline("c", target: .note(2)),
      Inline("d", marks: [.strong, .emphasis]), Inline("e", marks: .strong),
    ]
    #expect(Text(runs).runs == runs)
    #expect(Text([Inline("a", target: .note(1)), Inline("b", target: .note(1))]).runs.count == 1)
  }

  // MARK: Blocks

  @Test func aTextThatNothingMarksIsTheSameHoweverItIsMade() {
    let pieces = Text([Inline("Wa"), Inline(""), Inline("ter")])
    #expect(pieces == Text("Water") && !pieces.isMarked && pieces.runs == [Inline("Water")])
    #expect(Text([Inline("Water", marks: .strong)]) != Text("Water"))
    #expect(Text([]) == Text("") && Text("").isEmpty && Text("").runs.isEmpty)
    #expect(Text("\u{1B}[1m水").plain == "\u{FFFD}[1m水")
  }

  @Test func endsAreThoseOfTheWholeText() throws {
    let ends = try #require(
      Text([Inline("水", marks: .emphasis), Inline("é。")]).ends)
    #expect(ends.first == "水" && ends.last == "。")
    #expect(Text("").ends == nil)
  }

  @Test func joinedTextsKeepTheirMarks() {
    let strong = Inline("b", marks: .strong)
    #expect(
      [Text("a"), Text([strong]), Text("c")].joined(by: " ").runs
        == [Inline("a "), strong, Inline(" c")])
    #expect([Text]().joined(by: " ") == Text(""))
  }

  @Test func offsetsCountThroughEveryTextOfABlock() {
    let table = Block.table(
      Table(alignments: [], header: [Text("甲"), Text("乙")], rows: [[Text("1"), Text("")]]))
    #expect(table.plain == "甲\n乙\n1\n" && table.length == 6)
    let quotation = Block.quotation([.paragraph(Text("水")), .heading(3, Text("沙"))])
    #expect(quotation.plain == "水\n沙")
    let figure = Block.figure(Figure(lines: ["┌┐", "└┘"], caption: Text("图")))
    #expect(figure.plain == "┌┐\n└┘\n图")
    let note = Block.note(Note(number: 1, blocks: [.paragraph(Text("泉"))]))
    #expect(note.plain == "泉" && Block.rule.plain.isEmpty && Block.rule.length == 0)
    for block in [table, quotation, figure, note, .rule] {
      #expect(block.length == block.plain.unicodeScalars.count)
    }
  }

  @Test func aPictureIsCalledByItsWordsOrElseByItsFile() {
    func label(_ words: String) -> String {
      Picture(alternative: words, file: "weir.png", caption: Text("")).label.plain
    }
    #expect(label("A weir") == "A weir" && label("") == "weir.png")
    #expect(
      Picture(alternative: "\u{1B}[2J", file: "a", caption: Text("")).alternative == "\u{FFFD}[2J")
  }

  @Test func blocksOfDifferentKindsHaveDifferentNames() {
    let blocks: [Block] = [
      .paragraph(Text("a")), .paragraph(Text("a"), .question(lead: 2)),
      .paragraph(Text("a"), .answer(lead: 2)), .paragraph(Text("a"), .reference(lead: 3)),
      .paragraph(Text("a"), .tableLabel), .heading(1, Text("a")), .heading(2, Text("a")),
      .list(List(start: nil, items: [])), .list(List(start: 1, items: [])), .quotation([]),
      .table(Table(alignments: [], header: [], rows: [])),
      .figure(Figure(lines: [], caption: Text(""))),
      .picture(Picture(alternative: "", file: "", caption: Text(""))),
      .note(Note(number: 1, blocks: [])), .rule,
    ]
    #expect(Set(blocks.map(\.kind)).count == blocks.count)
    #expect(
      Block.paragraph(Text("问：水"), .question(lead: 2)).kind
        == Block.paragraph(Text("Q: x"), .question(lead: 3)).kind)
  }

  // MARK: Roles

  @Test(arguments: [
    ("Q: Where?", Role.question(lead: 2)), ("问：何处？", .question(lead: 2)),
    ("A: Here.", .answer(lead: 2)), ("答：此处。", .answer(lead: 2)),
    ("[1] Li, Rivers", .reference(lead: 3)), ("[123] Du", .reference(lead: 5)),
    ("[1234] a year", .body), ("[] nothing", .body), ("[12 open", .body), ("[a] letter", .body),
    ("[１] wide digit", .body), ("Quite a river", .body), ("A river", .body), ("", .body),
    (" Q: indented", .body), ("问答", .body),
  ])
  func paragraphsShowTheirRole(text: String, role: Role) {
    #expect(Role(markedIn: Text(text)) == role, "\(text)")
  }

  @Test func onlyAStrongParagraphBeforeATableNamesIt() {
    let strong = Text([Inline("Table 1", marks: .strong)])
    let table = Block.table(Table(alignments: [], header: [Text("a")], rows: []))
    func kinds(_ blocks: [Block]) -> [String] { blocks.labellingTables.map(\.kind[.english]) }
    #expect(kinds([.paragraph(strong), table]) == ["table label", "table"])
    #expect(kinds([.paragraph(strong), .rule, table]) == ["paragraph", "rule", "table"])
    #expect(kinds([table, .paragraph(strong)]) == ["table", "paragraph"])
    #expect(
      kinds([.paragraph(Text([Inline("Table 1", marks: .strong), Inline(" shows")])), table])
        == ["paragraph", "table"])
    #expect(kinds([.paragraph(strong, .question(lead: 2)), table]) == ["question", "table"])
    #expect(kinds([]).isEmpty)
  }

  // MARK: Tables

  @Test func everyRowHasAsManyCellsAsTheHeader() {
    let table = Table(
      alignments: [.trailing], header: [Text("a"), Text("b")],
      rows: [[], [Text("1")], [Text("1"), Text("2"), Text("3")]])
    #expect(table.rows.map { $0.map(\.plain) } == [["", ""], ["1", ""], ["1", "2"]])
    #expect(table.alignments == [.trailing, .leading])
  }

  private func groups(_ header: String...) -> [HeadingGroup] {
    HeadingGroup.marked(in: header.map { Text($0) })
  }

  @Test func neighboursWithTheSameParentStandTogether() {
    #expect(
      groups("No.", "Rules › Basic", "Rules › Further", "Date")
        == [HeadingGroup(columns: 1..<3, parent: 5)])
    #expect(
      groups("规则 › 基础", "规则 › 进阶", "数据 › 基础")
        == [HeadingGroup(columns: 0..<2, parent: 2), HeadingGroup(columns: 2..<3, parent: 2)])
    #expect(
      groups("A › x", "b", "A › y")
        == [HeadingGroup(columns: 0..<1, parent: 1), HeadingGroup(columns: 2..<3, parent: 1)])
    #expect(groups("a", "b").isEmpty && groups("a›b", "a > b").isEmpty)
  }

  @Test func aGroupThatDoesNotFitItsHeaderIsLeftOut() {
    func kept(_ groups: HeadingGroup...) -> [HeadingGroup] {
      Table(
        alignments: [], header: [Text("A › x"), Text("A › y"), Text("b")], rows: [], groups: groups
      ).groups
    }
    let good = HeadingGroup(columns: 0..<2, parent: 1)
    #expect(kept(good) == [good])
    #expect(kept(HeadingGroup(columns: 1..<9, parent: 1)).isEmpty)
    #expect(kept(HeadingGroup(columns: 0..<0, parent: 1)).isEmpty)
    #expect(kept(HeadingGroup(columns: 0..<2, parent: 0)).isEmpty)
    #expect(kept(HeadingGroup(columns: 0..<3, parent: 1)).isEmpty, "b has no room for a parent")
    #expect(kept(good, HeadingGroup(columns: 1..<2, parent: 1)) == [good], "they overlap")
  }

  @Test func aColumnKnowsItsGroupAndItsOwnName() throws {
    let header = ["No.", "Rules › Basic", "Rules › Further"].map { Text($0) }
    let table = Table(
      alignments: [], header: header, rows: [], groups: HeadingGroup.marked(in: header))
    #expect(table.group(of: 0) == nil)
    let group = try #require(table.group(of: 2))
    #expect(header[2].slice(group.child..<99).plain == "Further")
    #expect(header[2].slice(0..<group.parent).plain == "Rules")
  }
}
