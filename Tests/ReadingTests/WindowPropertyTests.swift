import TestSupport
import Testing

@testable import Reading

/// What holds of every window on a list or a text, wherever the reader has moved.
@Suite struct WindowPropertyTests {
  private static let movements: [Movement] = [
    .lineDown, .lineUp, .screenDown, .screenUp, .halfDown, .halfUp, .top, .bottom,
  ]

  private func check(_ window: ListWindow, _ heights: [Int], _ height: Int, _ seed: Int) {
    let visible = window.visible
    guard !heights.isEmpty else {
      #expect(visible.isEmpty && window.chosen == 0)
      return
    }
    #expect(heights.indices.contains(window.chosen), "seed \(seed)")
    let chosen = visible.first { $0.index == window.chosen }
    #expect(chosen != nil, "seed \(seed): \(window.chosen) out of sight")
    // Whole, unless it is taller than the window.
    if let chosen, chosen.height <= height {
      #expect(chosen.row + chosen.height <= height, "seed \(seed)")
    }
    #expect(visible.map(\.index) == Array(window.offset..<window.offset + visible.count))
    #expect(visible.allSatisfy { $0.row < height && $0.height == heights[$0.index] })
    // No room is left below the list while entries above would fit.
    if let last = visible.last, last.index == heights.count - 1, window.offset > 0 {
      let used = last.row + last.height
      #expect(used + heights[window.offset - 1] > height, "seed \(seed)")
    }
  }

  @Test func theChosenEntryIsInSightAfterEveryMovement() {
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      var heights = (0..<random.below(30)).map { _ in 1 + random.below(4) }
      var height = 1 + random.below(12)
      var window = ListWindow(heights: heights, height: height, chosen: random.below(30))
      check(window, heights, height, seed)
      for _ in 0..<40 {
        switch random.below(8) {
        case 0:
          heights = (0..<random.below(30)).map { _ in 1 + random.below(4) }
          window.update(heights: heights)
        case 1:
          height = 1 + random.below(12)
          window.layOut(heights: heights, height: height)
        case 2: window.choose(random.below(40) - 5)
        default:
          let count = random.below(3) == 0 ? random.below(50) : nil
          let movement = random.one(of: WindowPropertyTests.movements)
          _ = window.perform(movement, count: count)
        }
        check(window, heights, height, seed)
      }
    }
  }

  @Test func resizingThereAndBackKeepsEveryWindow() {
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      let heights = (0..<1 + random.below(30)).map { _ in 1 + random.below(4) }
      let height = 1 + random.below(12)
      var window = ListWindow(heights: heights, height: height)
      for _ in 0..<random.below(10) { window.choose(random.below(30)) }
      let before = window.visible
      window.layOut(heights: heights, height: 1 + random.below(30))
      window.layOut(heights: heights, height: 1)
      window.layOut(heights: heights, height: height)
      #expect(window.visible == before, "seed \(seed)")
    }
  }

  @Test func aLineDownAndUpAgainChoosesTheSame() {
    for count in 1...20 {
      var window = ListWindow(heights: [Int](repeating: 1, count: count), height: 5)
      for start in 0..<count - 1 {
        window.choose(start)
        _ = window.perform(.lineDown, count: nil)
        _ = window.perform(.lineUp, count: nil)
        #expect(window.chosen == start)
      }
    }
  }

  @Test func nothingMovesWithoutSayingWhy() {
    for seed in 1...200 {
      var random = SeededGenerator(seed: seed)
      var window = ListWindow(
        heights: [Int](repeating: 1, count: 1 + random.below(9)), height: 1 + random.below(9))
      for _ in 0..<30 {
        let before = window.chosen
        let said = window.perform(random.one(of: WindowPropertyTests.movements), count: nil)
        #expect(said.isEmpty == (window.chosen != before), "seed \(seed)")
      }
    }
  }

  @Test func aTextIsNeverScrolledBeyondItsEnds() {
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      let (count, height) = (random.below(60), 1 + random.below(20))
      var view = Viewport(count: count, height: height, top: random.below(100) - 20)
      for _ in 0..<30 {
        let before = view.top
        let said = view.perform(
          random.one(of: WindowPropertyTests.movements),
          count: random.below(3) == 0 ? random.below(90) : nil)
        #expect(view.top >= 0 && view.top <= max(0, count - height), "seed \(seed)")
        #expect(view.visible.count == min(count, height))
        #expect(said.isEmpty == (view.top != before))
      }
    }
  }

  @Test func aScreenOnAndBackIsTheSameWindowInTheMiddleOfAText() {
    for height in 1...30 {
      var view = Viewport(count: 1_000, height: height, top: 500)
      _ = view.perform(.screenDown, count: nil)
      #expect(view.top > 500 && view.top < 500 + height + 1, "no line is passed over")
      _ = view.perform(.screenUp, count: nil)
      #expect(view.top == 500)
    }
  }

  /// The commands of a line that is typed, with their names for what failed.
  private static let edits: [EditCommand] = [
    .left, .right, .start, .end, .deleteBefore, .deleteAfter, .deleteWord, .deleteToStart,
    .deleteToEnd,
  ]

  @Test func theCursorOfALineStandsAlwaysInIt() {
    for seed in 1...300 {
      var random = SeededGenerator(seed: seed)
      var field = TextField(generatedText(random.below(8), using: &random))
      for _ in 0..<40 {
        let before = field
        if random.below(2) == 0 {
          field.insert(generatedText(1 + random.below(3), using: &random))
        } else {
          let command = random.one(of: WindowPropertyTests.edits)
          let didSomething = field.perform(command)
          #expect(didSomething == (field != before), "seed \(seed) \(command)")
        }
        #expect((0...field.characters.count).contains(field.cursor), "seed \(seed)")
        #expect(field.text.count == field.characters.count, "seed \(seed): \(field.text)")
      }
    }
  }
}
