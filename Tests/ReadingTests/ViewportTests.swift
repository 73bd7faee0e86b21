import TestSupport
import Testing

@testable import Reading

/// A window on a longer text.
@Suite struct ViewportTests {
  private func viewport(_ count: Int, _ height: Int, top: Int = 0) -> Viewport {
    Viewport(count: count, height: height, top: top)
  }

  /// Where movements lead from the top of 100 lines in 10 rows.
  private func check(
    _ movements: (Movement, Int?)..., top: Int, at: SourceLocation = #_sourceLocation
  ) {
    var viewport = viewport(100, 10)
    for (movement, count) in movements { _ = viewport.perform(movement, count: count) }
    #expect(viewport.top == top, sourceLocation: at)
  }

  @Test func everyMovementGoesItsWay() {
    check((.lineDown, nil), top: 1)
    check((.lineDown, 7), (.lineUp, 3), top: 4)
    check((.screenDown, nil), top: 8)
    check((.screenDown, 3), (.screenUp, nil), top: 16)
    check((.halfDown, nil), top: 5)
    check((.halfDown, 4), (.halfUp, nil), top: 15)
    check((.bottom, nil), top: 90)
    check((.bottom, nil), (.top, nil), top: 0)
  }

  @Test func aScreenKeepsTwoLinesAsAFoothold() {
    var viewport = viewport(100, 10)
    let before = viewport.visible
    _ = viewport.perform(.screenDown, count: nil)
    #expect(before.overlaps(viewport.visible))
    #expect(before.clamped(to: viewport.visible).count == 2)
  }

  @Test func theEndsSaySo() {
    var end = viewport(100, 10, top: 90)
    for movement in [Movement.lineDown, .halfDown, .screenDown, .bottom] {
      #expect(end.perform(movement, count: nil) == [.say(.atEnd)])
    }
    var beginning = viewport(100, 10)
    for movement in [Movement.lineUp, .halfUp, .screenUp, .top] {
      #expect(beginning.perform(movement, count: nil) == [.say(.atBeginning)])
    }
  }

  @Test func aTextShorterThanItsWindowStandsStill() {
    for count in [0, 1, 9, 10] {
      var viewport = viewport(count, 10)
      #expect(viewport.perform(.screenDown, count: 5) == [.say(.atEnd)])
      #expect(viewport.visible == 0..<count && viewport.lastTop == 0)
    }
  }

  @Test func noWindowIsLowerThanOneLine() {
    var viewport = viewport(5, 0)
    #expect(viewport.visible == 0..<1)
    _ = viewport.perform(.screenDown, count: nil)
    #expect(viewport.visible == 1..<2)
    _ = viewport.perform(.bottom, count: nil)
    #expect(viewport.visible == 4..<5)
  }

  @Test(arguments: 1...20) func theWindowNeverLeavesTheText(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var viewport = viewport(Int.random(in: 0..<60, using: &random), seed)
    for _ in 0..<60 {
      let movement = Movement.allCases.randomElement(using: &random) ?? .top
      let count = Bool.random(using: &random) ? nil : Int.random(in: 0..<99_999, using: &random)
      let before = viewport.top
      let outcomes = viewport.perform(movement, count: count)
      #expect((0...viewport.lastTop).contains(viewport.top), "seed \(seed)")
      #expect(viewport.top == before ? outcomes.count == 1 : outcomes.isEmpty, "seed \(seed)")
    }
  }
}
