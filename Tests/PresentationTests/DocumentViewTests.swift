import Magazine
import Reading
import TestSupport
import Testing

/// The front page of a document without chapters.
@Suite struct DocumentViewTests {
  private static let document = Publication(
    id: "note", kind: .document, languages: Parallel(first: .english),
    title: Parallel(first: "A note on springs"), date: Parallel(first: "May 2024"),
    authors: [Parallel(first: "Ann Bank")],
    sections: [
      Section(
        id: "text", title: Parallel(first: "A note on springs"), page: nil, number: nil,
        remark: nil,
        articles: [
          Article(
            id: "springs", title: Parallel(first: "A note on springs"),
            length: Length(first: 690, second: 1200))
        ])
    ])

  private func reader(columns: Int, rows: Int, _ preferences: Preferences = Preferences()) -> Reader
  {
    Reader(
      columns: columns, rows: rows, preferences: preferences, issue: DocumentViewTests.document)
  }

  private func row(of text: String, _ reader: Reader) -> Int? {
    reader.rows.firstIndex { $0.contains(text) }
  }

  @Test func itSaysWhoWroteItWhenAndHowLongItTakes() {
    let reader = reader(columns: 100, rows: 30)
    #expect(row(of: "A   N O T E", reader) != nil && row(of: "Ann Bank", reader) != nil)
    #expect(row(of: "May 2024", reader) != nil)
    let line = reader.rows.first { $0.contains("▌") } ?? ""
    #expect(line.contains("A note on springs") && line.trimmed.hasSuffix("3 min"))
  }

  @Test func headingsStandBesideTheBeginningWhereThereIsRoom() throws {
    let reader = reader(columns: 120, rows: 40)
    let first = try #require(row(of: "1. Water", reader))
    let headings = (1...4).compactMap { row(of: "1.\($0) Bend \($0)", reader) }
    #expect(headings == Array(first + 1...first + 4), "lower ones stand below, further in")
    let beside = reader.rows[first + 2...first + 6].joined()
    #expect(beside.contains { $0.isLetter && $0.isLowercase })
  }

  @Test func headingsStandOverTheBeginningInNarrowWindows() throws {
    let reader = reader(columns: 60, rows: 30)
    let last = try #require(row(of: "1.4 Bend 4", reader))
    #expect(reader.rows[last + 1].trimmed.isEmpty)
    #expect(!reader.rows[last + 2].trimmed.isEmpty)
  }

  @Test func itHintsAtNoColumns() {
    #expect(reader(columns: 120, rows: 40).rows.last?.contains("column") == false)
    #expect(Reader(columns: 120, rows: 40).rows.last?.contains("1–9 column") == true)
  }

  @Test func aLowWindowShowsTheTitleOnly() {
    let reader = reader(columns: 40, rows: 12)
    #expect(row(of: "▌ A note on springs", reader) != nil && row(of: "Bend", reader) == nil)
  }

  @Test func enterOpensIt() {
    var reader = reader(columns: 120, rows: 40)
    reader.press("Enter")
    #expect(reader.state.article?.story.article.id == "springs")
  }

  @Test func aScreenReaderHearsTheHeadingsBeforeTheText() throws {
    var preferences = Preferences()
    preferences.isLinear = true
    let reader = reader(columns: 120, rows: 40, preferences)
    let last = try #require(row(of: "1.4 Bend 4", reader))
    #expect(reader.rows[last].trimmed == "1.4 Bend 4")
  }
}
