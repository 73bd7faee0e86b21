import TestSupport
import Testing

@testable import Reading

/// Lists that do not move under the cursor.
@Suite struct ListWindowTests {
  private func window(_ heights: [Int], _ height: Int, choosing choices: Int...) -> ListWindow {
    var window = ListWindow(heights: heights, height: height)
    for choice in choices { window.choose(choice) }
    return window
  }

  private let ones = [Int](repeating: 1, count: 20)

  @Test func staysWhileTheChosenEntryIsInSight() {
    #expect(window(ones, 5, choosing: 4).offset == 0)
    #expect(window(ones, 5, choosing: 4, 5).offset == 1)
    #expect(window(ones, 5, choosing: 9, 6).offset == 5)
    #expect(window(ones, 5, choosing: 9, 4).offset == 4)
  }

  @Test func countsTheRowsOfEntries() {
    #expect(window([3, 3, 3, 3], 6, choosing: 1).offset == 0)
    #expect(window([3, 3, 3, 3], 6, choosing: 2).offset == 1)
    #expect(window([3, 9, 3], 6, choosing: 1).offset == 1)
  }

  @Test func showsTheChosenEntryInTheMiddleAtFirst() {
    #expect(ListWindow(heights: ones, height: 6, chosen: 10).offset == 7)
    #expect(ListWindow(heights: ones, height: 6, chosen: 19).offset == 14)
  }

  @Test func leavesNoRoomBelowTheLastEntry() {
    var window = window(ones, 5, choosing: 19)
    #expect(window.offset == 15)
    window.update(heights: [Int](repeating: 1, count: 17))
    #expect(window.chosen == 16 && window.offset == 12)
    window.update(heights: [])
    #expect(window.chosen == 0 && window.offset == 0)
  }

  @Test func resizingThereAndBackChangesNothing() {
    let before = window(ones, 8, choosing: 12, 6)
    var after = before
    after.layOut(heights: ones, height: 1)
    #expect(after.offset == 6)
    after.layOut(heights: ones, height: 8)
    #expect(after == before)
  }

  /// What is chosen after movements through 20 entries of one row, five of them in sight.
  private func check(
    _ movements: (Movement, Int?)..., chosen: Int, offset: Int,
    at: SourceLocation = #_sourceLocation
  ) {
    var window = window(ones, 5)
    for (movement, count) in movements { _ = window.perform(movement, count: count) }
    #expect(window.chosen == chosen && window.offset == offset, sourceLocation: at)
  }

  @Test func everyMovementChoosesItsEntry() {
    check((.lineDown, nil), chosen: 1, offset: 0)
    check((.lineDown, 7), chosen: 7, offset: 3)
    check((.lineDown, 7), (.lineUp, 2), chosen: 5, offset: 3)
    check((.screenDown, nil), chosen: 5, offset: 1)
    check((.screenDown, 2), (.screenUp, nil), chosen: 5, offset: 5)
    check((.halfDown, nil), chosen: 2, offset: 0)
    check((.halfDown, 3), (.halfUp, nil), chosen: 4, offset: 2)
    check((.bottom, nil), chosen: 19, offset: 15)
    check((.bottom, nil), (.top, nil), chosen: 0, offset: 0)
    check((.lineDown, 99_999), chosen: 19, offset: 15)
  }

  @Test func theEndsAreSaidAndSoIsAnEmptyList() {
    for heights in [[], [1]] {
      var window = window(heights, 5)
      for movement in Movement.allCases {
        let notice = movement.isForward ? Notice.atEnd : .atBeginning
        #expect(window.perform(movement, count: 3) == [.say(notice)])
      }
      #expect(window.chosen == 0 && window.visible.count == heights.count)
    }
  }

  @Test func anEntryTallerThanTheWindowIsShownFromItsTop() {
    let window = window([2, 9, 2], 4, choosing: 1)
    #expect(window.visible.map(\.index) == [1])
    #expect(window.visible.first?.row == 0)
  }

  @Test func aScreenOfTallEntriesGoesByEntriesNotRows() {
    var window = window([3, 3, 3, 3, 3, 3], 7)
    _ = window.perform(.screenDown, count: nil)
    #expect(window.chosen == 2)
  }

  @Test func whoeverOwnsTheListMayChooseInIt() {
    var window = ListWindow()
    window.show(ones, height: 6, choosing: 10)
    #expect(window.chosen == 10 && window.offset == 7)
    window.show(ones, height: 6, choosing: 11)
    #expect(window.offset == 7)
    window.show(ones, height: 6, choosing: 2)
    #expect(window.offset == 2)
  }

  @Test(arguments: 1...30) func theChosenEntryIsAlwaysInSightAndMovesAlone(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let heights = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
      Int.random(in: 1..<5, using: &random)
    }
    var window = window(heights, Int.random(in: 4..<20, using: &random))
    for _ in 0..<50 {
      let (before, seen) = (window.offset, window.visible)
      let height = window.visible.last.map { $0.row + $0.height } ?? 0
      _ = window.perform(Movement.allCases.randomElement(using: &random) ?? .top, count: nil)
      let entry = window.visible.first { $0.index == window.chosen }
      #expect(entry != nil, "seed \(seed)")
      let wasWhole = seen.contains {
        $0.index == window.chosen && ($0 != seen.last || $0.row + $0.height < height)
      }
      #expect(!wasWhole || window.offset == before, "it moved under the cursor, seed \(seed)")
      #expect(window.visible.map(\.row) == window.visible.map(\.row).sorted(), "seed \(seed)")
    }
  }
}
