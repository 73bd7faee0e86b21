import Testing

@testable import Importing

/// What stands beside the text on the pages of a PDF is left out, and nothing of the text with it.
@Suite struct PDFFurnitureTests {
  /// Pages of 800 points, each with lines at some heights, and what is left of them.
  private func rest(_ pages: [[(text: String, top: Double)]]) -> (
    lines: [[String]], labels: [String?]
  ) {
    var text = ""
    for page in pages {
      text += "<page width=\"600.0\" height=\"800.0\">\n<block xMin=\"0\">\n"
      for line in page {
        text += "<line xMin=\"0\">\n"
        for word in line.text.split(separator: " ") {
          text +=
            "<word xMin=\"1\" yMin=\"\(line.top)\" xMax=\"9\" yMax=\"\(line.top + 10)\">\(word)</word>\n"
        }
      }
    }
    let layout = PDFLayout(text).withoutFurniture
    return (layout.pages.map { $0.blocks.flatMap(\.lines).map(\.text) }, layout.pages.map(\.label))
  }

  private func numbered(_ head: (Int) -> String, _ foot: (Int) -> String, pages: Int = 4)
    -> (lines: [[String]], labels: [String?])
  {
    rest(
      (1...pages).map { page in
        [
          (head(page), 20), ("Text of the page \(page).", 300), ("More of it.", 400),
          (foot(page), 780),
        ]
      })
  }

  @Test func runningHeadsAndNumbersGo() {
    let (lines, labels) = numbered({ _ in "River Atlas" }, { "\($0)" })
    #expect(lines == (1...4).map { ["Text of the page \($0).", "More of it."] })
    #expect(labels == ["1", "2", "3", "4"])
  }

  @Test func theNumberMayStandInTheHead() {
    let (lines, labels) = numbered({ "\($0) River Atlas" }, { "GB/T 1.1—2020 \($0)" })
    #expect(lines.allSatisfy { $0.count == 2 })
    #expect(labels == ["1", "2", "3", "4"])
  }

  @Test(arguments: ["– 12 –", "xii", "第 12 页", "|12|", "-12-"])
  func aNumberWithSignsAboutItIsANumber(foot: String) {
    #expect(numbered({ _ in "Head" }, { _ in foot }).lines.allSatisfy { $0.count == 2 })
  }

  @Test func aLineThatStandsOnFewPagesIsText() {
    let pages: [[(text: String, top: Double)]] = [
      [("On springs", 20), ("Text.", 300)], [("On fords", 20), ("Text.", 300)],
    ]
    #expect(rest(pages).lines == [["On springs", "Text."], ["On fords", "Text."]])
  }

  @Test func whatIsRepeatedInTheMiddleOfThePagesIsText() {
    let pages = (1...6).map { _ in [(text: "Note: see above.", top: 400.0), ("Text.", 420.0)] }
    #expect(rest(pages).lines.allSatisfy { $0 == ["Note: see above.", "Text."] })
  }

  @Test func aPageOfNothingButFurnitureIsEmpty() {
    let (lines, labels) = rest([[("7", 780)], [], [("Text.", 300)]])
    #expect(lines == [[], [], ["Text."]] && labels == ["7", nil, nil])
  }

  @Test func whatTheProgramPrintsOddlyCostsOnlyItself() {
    let odd = """
      <word xMin="1" yMin="2" xMax="3" yMax="4">before any page</word>
      <page width="x" height="nan">
      <line xMin="0">
      <block xMin="0">
      <line xMin="0">
      <word xMin="1" yMin="inf" xMax="3" yMax="4">far</word>
      <word xMin="1" yMin="2" xMax="3">short</word>
      <word xMin="1" yMin="2" xMax="3" yMax="4">a&amp;b&lt;</word>
      <word xMin="1" yMin="2" xMax="3" yMax="4">ﬁeld</word>
      """
    let layout = PDFLayout(odd).withoutFurniture
    #expect(layout.pages.flatMap(\.blocks).flatMap(\.lines).map(\.text) == ["a&b< field"])
  }
}
