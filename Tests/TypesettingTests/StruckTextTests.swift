import Magazine
import Testing
import Typesetting

/// Struck text is told apart by marks that any terminal and any plain text shows.
@Suite struct StruckTextTests {
  private func lines(_ text: Text, measure: Int = 30) -> [Line] {
    typeset([.paragraph(text)], in: .english, on: .first, measure: measure, Typography())
  }

  private func text(_ runs: [Inline], measure: Int = 30) -> [String] {
    lines(Text(runs), measure: measure).map { String($0.text.drop { $0 == " " }) }
  }

  private let old = Inline("the old text", marks: .struck)

  @Test func standsBetweenTildes() {
    #expect(text([Inline("read "), old, Inline(", or not")]) == ["read ~~the old text~~, or not"])
    #expect(text([Inline("旧文", marks: .struck)]) == ["~~旧文~~"])
    #expect(text([Inline("x", marks: .struck)]) == ["~~x~~"])
  }

  @Test func oneStretchOfSeveralRunsHasOnePairOfTildes() {
    let runs = [old, Inline(" and more", marks: [.struck, .strong])]
    #expect(text(runs) == ["~~the old text and more~~"])
  }

  @Test func tildesAreNotLeftBehindAtTheEndOfALine() {
    #expect(text([Inline("read "), old], measure: 10) == ["read ~~the", "old text~~"])
    #expect(
      text([Inline("天地玄黄"), Inline("宇宙洪荒", marks: .struck)], measure: 12) == [
        "天地玄黄~~宇", "宙洪荒~~",
      ])
  }

  @Test func tildesTakeTheirRoomAndAreNoTextOfTheArticle() {
    let runs = lines(Text([Inline("read "), old])).flatMap(\.runs)
    for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.x + run.width <= next.x) }
    let marks = runs.filter { $0.text == "~~" }
    #expect(marks.count == 2 && marks.allSatisfy { $0.source == nil })
    #expect(runs.first { $0.text.hasPrefix("the") }?.source?.offset == 5)
  }
}
