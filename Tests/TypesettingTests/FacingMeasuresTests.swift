import Magazine
import TestSupport
import Testing
import Typesetting

/// How facing columns share a width, and what opens between lines.
@Suite struct FacingMeasuresTests {
  private let englishAndChinese = Parallel(first: Language.english, second: Language.chinese)

  @Test func chineseTakesThreeFifthsOfTheWindowsWidthLessThanEnglish() {
    let shared = FacingMeasures(114, englishAndChinese).cells
    #expect(shared[.first] == 64 && shared[.second] == 44)
  }

  @Test func theWiderColumnIsNeverWiderThanTheMeasure() {
    let shared = FacingMeasures(194, englishAndChinese, widest: 68).cells
    #expect(shared[.first] == 68 && shared[.second] == 46)
  }

  @Test func languagesOfOneScriptShareEvenly() {
    let shared = FacingMeasures(85, Parallel(first: .english, second: .english)).cells
    #expect(shared[.first] == shared[.second])
  }

  @Test(arguments: 65...240) func bothColumnsCanBeReadInEveryWindow(width: Int) {
    for languages in [englishAndChinese, Parallel(first: .chinese, second: .english)] {
      let shared = FacingMeasures(width, languages, widest: 68)
      #expect(shared.width <= width)
      for side in Side.allCases {
        let cells = shared.cells[side]
        #expect(cells >= 30 && cells <= 68 && cells % 2 == 0, "\(width): \(cells)")
      }
    }
  }

  @Test(arguments: Arrangement.allCases)
  func openLinesStandApartAndEachIsAPlaceOfItsOwn(arrangement: Arrangement) {
    var format = Format(arrangement: arrangement, side: .second, measure: 40)
    let solid = typeset(sampleStory("springs"), as: format)
    format.typography.leading = .open
    let open = typeset(sampleStory("springs"), as: format)
    #expect(open.count > solid.count * 3 / 2)
    let story = open.story
    for index in 0..<open.count - 1 {
      let (line, next) = (open[index], open[index + 1])
      if line.block >= 0, line.block == next.block,
        case .paragraph = story.body[.second][line.block]
      {
        #expect(line.runs.isEmpty || next.runs.isEmpty, "line \(index)")
      }
      let place = open.place(at: index, preferring: .second)
      #expect(open.lineIndex(of: place) == index)
    }
  }
}
