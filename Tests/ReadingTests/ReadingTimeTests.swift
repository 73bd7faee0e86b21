import Magazine
import Testing

@testable import Reading

/// How long a reader has stayed with an article.
@Suite struct ReadingTimeTests {
  /// The time of a reader of an article of four minutes, with what the clock has said.
  private func time(_ clock: Int?...) -> ReadingTime {
    var time = ReadingTime(minutes: 4)
    for seconds in clock {
      if let seconds { time.note(seconds) } else { time.pause() }
    }
    return time
  }

  @Test func aQuarterOfTheTimeIsEnough() {
    #expect(!time(0, 30, 59).isEnough && time(0, 30, 60).isEnough)
  }

  @Test func whoGoesAwayHasNotReadMeanwhile() {
    #expect(!time(0, 20, nil, 9_000, 9_010).isEnough)
    #expect(time(0, 30, nil, 9_000, 9_030).isEnough)
  }

  @Test func oneLongLookCountsForFiveMinutesAtMost() {
    var time = ReadingTime(minutes: 40)
    time.note(0)
    time.note(100_000)
    #expect(!time.isEnough, "a night is no reading")
    time.note(100_300)
    #expect(time.isEnough)
  }

  @Test func aClockThatGoesBackTakesNothingAway() {
    #expect(time(100, 160, 50, 50).isEnough)
    #expect(!time(100, 50, 40).isEnough)
  }

  @Test func begunAnewNothingHasBeenRead() {
    var time = time(0, 60)
    time.restart()
    #expect(!time.isEnough)
  }

  @Test func anArticleOfUnknownLengthTakesAMinute() {
    var time = ReadingTime(minutes: nil)
    time.note(0)
    time.note(15)
    #expect(time.isEnough)
  }
}

/// The terms of a glossary that a paragraph names.
@Suite struct TermTextTests {
  private let glossary = [
    Parallel(first: "standard", second: "标准"),
    Parallel(first: "standards committee", second: "标准化委员会"),
    Parallel(first: "carbon footprint", second: "碳足迹"), Parallel(first: "a", second: "甲"),
  ]

  private func terms(_ text: String, _ language: Language, _ side: Side) -> [String] {
    TermText(text, in: language).terms(among: glossary, on: side).map(\.first)
  }

  @Test func theyComeInTheOrderInWhichTheyAreNamed() {
    #expect(
      terms("A carbon footprint is no standard.", .english, .first)
        == ["carbon footprint", "standard"])
    #expect(terms("标准与碳足迹", .chinese, .second) == ["standard", "carbon footprint"])
  }

  @Test func theLongestIsTakenAndNothingInsideOfIt() {
    #expect(terms("The standards committee met.", .english, .first) == ["standards committee"])
    #expect(terms("标准化委员会开会", .chinese, .second) == ["standards committee"])
    #expect(
      terms("The standards committee wrote a standard.", .english, .first)
        == ["standards committee", "standard"])
  }

  @Test func formsOfAWordAreTheTermToo() {
    #expect(terms("Carbon footprints and Standards", .english, .first).count == 2)
  }

  @Test func aPartOfAWordIsNoTerm() {
    #expect(terms("A substandard carbon", .english, .first).isEmpty)
  }

  @Test func aTermOfOneLetterIsFoundNowhere() {
    #expect(terms("a a a", .english, .first).isEmpty && terms("甲", .chinese, .second).isEmpty)
  }
}
