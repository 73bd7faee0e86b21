import Magazine
import Testing

@testable import Typesetting

@Suite struct TableTests {
  private let table = Table(
    alignments: [.leading, .trailing],
    header: [Text("河流"), Text("长度")],
    rows: [[Text("长江"), Text("6397")], [Text("黄河，又名大河，古称河水"), Text("5464")]])

  private func set(_ measure: Int) -> String {
    let setter = TableSetter(
      text: TextSetter(.chinese, on: .second, Typography()), measure: measure)
    return setter.set(table, .automatic, offset: 0).flatMap(\.lines).map { line in
      Line(runs: line.runs, block: 0, offsets: Line.Offsets(.second, 0)).text
    }.joined(separator: "\n")
  }

  @Test func columnsTakeWhatTheyNeed() {
    #expect(
      set(40) == """
        河流                      长度
        ──────────────────────────────
        长江                      6397
        黄河，又名大河，古称河水  5464
        ──────────────────────────────
        """)
  }

  @Test func cellsWrapWhereTheMeasureIsShort() {
    #expect(
      set(20) == """
        河流            长度
        ────────────────────
        长江            6397

        黄河，又名大    5464
        河，古称河水
        ────────────────────
        """)
  }

  @Test func aTableThatCannotFitBecomesRecords() {
    #expect(
      set(12) == """
        河流
          长江
        长度
          6397

        河流
          黄河，又名
          大河，古称
          河水
        长度
          5464
        """)
  }

  /// Whether rows stand apart was found out for each row by measuring all of them: 5,000 took a minute.
  @Test func thousandsOfRowsAreEachMeasuredOnce() {
    let long = Table(
      alignments: [.leading, .trailing], header: table.header,
      rows: (0..<3000).map { [Text("河\($0)"), Text("\($0)")] })
    let setter = TableSetter(
      text: TextSetter(.chinese, on: .second, Typography()), measure: 40)
    let strips = setter.set(long, .automatic, offset: 0)
    #expect(strips.count == 3001 && strips.last?.lines.count == 2)
  }
}
