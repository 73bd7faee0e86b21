import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// Blocks whose lines stay as they are: verse, and figures.
@Suite struct VerseTests {
  /// The rows of a body of some blocks at a measure, without what stands above it.
  private func rows(_ blocks: [Block], measure: Int) -> [String] {
    let story = Story(
      article: Article(id: "song", title: Parallel(first: "Song")),
      section: Section(
        id: "s", title: Parallel(first: "S"), page: nil, number: nil, remark: nil, articles: []),
      languages: Parallel(first: .english), body: Body(first: blocks))
    let galley = typeset(
      story, as: Format(arrangement: .single, side: .first, measure: measure))
    return (0..<galley.count).map { galley[$0] }.filter { $0.block >= 0 }.map(\.text)
  }

  @Test func linesOfVerseStayLinesAndStanzasStandApart() {
    let verse = ["My river runs to thee,", "blue sea.", "Welcome me."].enumerated().map {
      Block.paragraph(Text($1), .verse(isFirst: $0 != 1))
    }
    #expect(
      rows(verse, measure: 40) == ["My river runs to thee,", "blue sea.", "", "Welcome me."])
  }

  @Test func aLineThatDoesNotFitGoesOnFurtherIn() {
    let line = Block.paragraph(
      Text("My river waits reply, oh sea, look graciously upon it"), .verse(isFirst: true))
    let rows = rows([line], measure: 30)
    #expect(rows.count > 1 && rows[0].hasPrefix("My") && rows[1].hasPrefix("    "))
    #expect(!rows[1].hasPrefix("     "))
  }

  @Test func aListingTooWideIsCutBetweenWordsAndADrawingWhereItEnds() {
    let listing = Figure(lines: ["let source = rivers.first ?? none", "x"], caption: Text(""))
    #expect(
      rows([.figure(listing)], measure: 20).map { $0.trimmed }
        == ["let source =", "rivers.first ?? none", "x"])
    let drawing = Figure(lines: ["+-- source of --> the river"], caption: Text(""))
    #expect(
      rows([.figure(drawing)], measure: 20).map { $0.trimmed } == [
        "+-- source of --> th", "e river",
      ])
  }
}
