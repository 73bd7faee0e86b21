import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// A galley set piece by piece shows what a galley set whole shows.
@Suite struct IncrementalTests {
  private let long = Body(
    first: Array(repeating: sampleBody.first, count: 20).flatMap { $0 },
    second: Array(repeating: sampleBody[.second], count: 20).flatMap { $0 })

  @Test(arguments: Arrangement.allCases, [0, 7, 150, 399])
  func whatIsInSightIsTheSame(arrangement: Arrangement, block: Int) {
    let sample = sampleStory("springs")
    let story = Story(
      article: sample.article, section: sample.section, languages: sample.languages, body: long)
    let format = Format(arrangement: arrangement, side: .second, measure: 34)
    let whole = typeset(story, as: format)
    var piecemeal = Galley(story, as: format)
    let place = Place(block: min(block, story.blockCount - 1), side: .second, offset: 3)
    piecemeal.set(around: place, lines: 40)
    let (start, same) = (piecemeal.lineIndex(of: place), whole.lineIndex(of: place))
    for line in -30...30 where (0..<whole.count).contains(same + line) {
      #expect(piecemeal[start + line] == whole[same + line])
    }
  }

  @Test func progressGoesFromNothingToAll() {
    let galley = typeset(
      sampleStory("springs"), as: Format(arrangement: .facing, side: .first, measure: 40))
    let progress = (0...galley.count).map { galley.progress(at: $0) }
    #expect(progress.first == 0 && progress.last == 1)
    #expect(zip(progress, progress.dropFirst()).allSatisfy { $0 < $1 })
    for share in stride(from: 0.0, through: 1, by: 0.05) {
      let (block, _) = galley.block(through: share)
      let lines = galley.lines(of: block)
      #expect(galley.progress(at: lines.lowerBound) <= share + 0.001)
      #expect(galley.progress(at: lines.upperBound) >= share - 0.001)
    }
  }
}
