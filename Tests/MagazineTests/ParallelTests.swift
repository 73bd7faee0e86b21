import Magazine
import Testing

@Suite struct ParallelTests {
  @Test func aMissingSecondIsShownAsTheFirst() {
    let title = Parallel(first: "河流")
    #expect(title[.second] == "河流")
    #expect(title[exactly: .second] == nil)
    #expect(title.map(\.count) == Parallel(first: 2))
  }

  @Test func eachSideHasItsOwn() {
    var title = Parallel(first: "Rivers")
    title[.second] = "河流"
    #expect(title[.first] == "Rivers" && title[exactly: .second] == "河流")
  }
}
