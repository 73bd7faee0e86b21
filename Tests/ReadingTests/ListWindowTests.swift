import Reading
import Testing

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
}
