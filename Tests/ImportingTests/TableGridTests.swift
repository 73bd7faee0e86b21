import Magazine
import Testing

@testable import Importing

/// Tables of HTML with spans, as they are laid out and as they should not be.
@Suite struct TableGridTests {
  private func grid(_ rows: String) -> TableGrid? {
    let document = MarkupDocument(xml: Array("<body><table>\(rows)</table></body>".utf8))
    return document.body.child("table").map { TableGrid($0) }
  }

  /// The words of the cells, row by row; `·` where none begins.
  private func check(_ rows: String, _ expected: [String]) {
    let laid = grid(rows)?.rows.map { row in
      row.map { $0?.element.words ?? "·" }.joined(separator: " ")
    }
    #expect(laid == expected, "\(rows)")
  }

  @Test func spansCoverWhatTheySay() {
    check(
      "<tr><td colspan='2'>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>",
      ["a · b", "c d e"])
    check("<tr><td rowspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr>", ["a b", "· c"])
    check(
      "<tr><td rowspan='2' colspan='2'>a</td><td>b</td></tr><tr><td>c</td></tr>",
      ["a · b", "· · c"])
  }

  @Test func shortRowsAreFilled() {
    check("<tr><td>a</td></tr><tr><td>b</td><td>c</td></tr>", ["a ·", "b c"])
  }

  @Test func headsComeFirstAndFeetLast() {
    check(
      "<tfoot><tr><td>f</td></tr></tfoot><tr><td>a</td></tr><thead><tr><th>h</th></tr></thead>",
      ["h", "a", "f"])
    #expect(grid("<thead><tr><td>h</td></tr></thead><tr><td>a</td></tr>")?.headings == 1)
    #expect(grid("<tr><th>h</th><th>i</th></tr><tr><td>a</td><td>b</td></tr>")?.headings == 1)
    #expect(grid("<tr><th>h</th><td>i</td></tr>")?.headings == 0)
  }

  @Test func aHeadingAcrossTheTableNamesRowsAndHidesNoColumn() throws {
    let columns = "<tr><th>Type</th><th>Definition</th><th>Applies to</th></tr>"
    let rows = "<tr><th colspan='3'>Images</th></tr><tr><td>GIF</td><td>89a</td><td>all</td></tr>"
    for table in ["<thead>\(columns)</thead>\(rows)", columns + rows] {
      let read = Table(try #require(grid(table))) { Text($0.words) }
      #expect(read.header.map(\.plain) == ["Type", "Definition", "Applies to"])
      #expect(read.rows.map { $0.map(\.plain) } == [["Images", "", ""], ["GIF", "89a", "all"]])
    }
    let wide = "<tr><th>A</th><th>B</th></tr><tr><th colspan='2'>Both</th></tr>"
    let read = Table(try #require(grid("<thead>\(wide)</thead><tr><td>1</td><td>2</td></tr>"))) {
      Text($0.words)
    }
    #expect(read.header.map(\.plain) == ["A › Both", "B › Both"])
  }

  @Test(arguments: ["0", "-3", "x", "", "99999999999999999999", "4000000000"])
  func aSpanThatIsNoneIsOneOrAsFarAsATableGoes(span: String) {
    for attribute in ["colspan", "rowspan"] {
      let laid = grid("<tr><td \(attribute)='\(span)'>a</td><td>b</td></tr><tr><td>c</td></tr>")
      #expect((1...64).contains(laid?.rows.first?.count ?? 0), "\(attribute) \(span)")
      #expect(laid?.rows.count == 2)
    }
  }

  @Test func aTableWiderThanAnyIsReadCellByCell() {
    let cells = (0..<200).map { "<td>\($0)</td>" }.joined()
    #expect(grid("<tr>\(cells)</tr><tr>\(cells)</tr>")?.isLayout == true)
  }

  @Test func oneColumnOrOneRowOnlyLaysOutThePage() {
    #expect(grid("<tr><td>a</td></tr><tr><td>b</td></tr>")?.isLayout == true)
    #expect(grid("<tr><td>a</td><td>b</td></tr>")?.isLayout == true)
    #expect(grid("<tr><th>a</th></tr><tr><td>b</td></tr>")?.isLayout == false)
    #expect(grid("")?.isLayout == true)
  }

  @Test func cellsStandWhereAnythingAroundThemSays() throws {
    let laid = try #require(
      grid(
        "<colgroup><col><col align='right'><col span='2'></colgroup><tr><th>a</th><th>b</th><th>c</th><th>d</th></tr>"
          + "<tr><td class='n'>1</td><td>2</td><td style='padding-right: 3px'>3</td><td><p class='m'>4</p></td></tr>"
      ))
    var sheet = StyleSheet()
    sheet.read("td.n { text-align: right } .m { text-align: center }")
    #expect(
      Table(laid, sheet: sheet) { Text($0.words) }.alignments
        == [.trailing, .trailing, .leading, .centre])
    let row = try #require(grid("<tr align='CENTER'><th>a</th><th>b</th></tr>"))
    #expect(Table(row) { Text($0.words) }.alignments == [.centre, .centre])
  }

  @Test func headingsOverSeveralColumnsStandBeforeEach() throws {
    let laid = try #require(
      grid(
        "<thead><tr><th rowspan='2'>n</th><th colspan='2'>Year</th></tr><tr><th>from</th><th>to</th></tr></thead>"
          + "<tr><td align='right'>1</td><td style='text-align: center'>2</td><td>3</td></tr>"))
    let table = Table(laid) { Text($0.words) }
    #expect(table.header.map(\.plain) == ["n", "Year › from", "Year › to"])
    #expect(table.alignments == [.trailing, .centre, .leading])
    #expect(table.groups.map(\.columns) == [1..<3])
  }
}
