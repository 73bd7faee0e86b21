import Golden
import Magazine
import TestSupport
import Testing

@testable import Typesetting

/// Pages in languages other than those of the bundled issue, as recorded: each by its own customs,
/// alone, facing its translation and above it.
@Suite struct LanguageSpecimenTests {
  private static let measures = [20, 40, 66]

  private func check(
    _ stories: [Story], _ arrangement: Arrangement, _ side: Side = .first, measure: Int,
    _ name: String
  ) throws {
    let format = Format(arrangement: arrangement, side: side, measure: measure, hangs: true)
    let pages = stories.map { typeset($0, as: format).lines.map(\.text).joined(separator: "\n") }
    try expectGolden(pages.joined(separator: "\n\n"), "\(name)-\(measure)")
  }

  @Test(arguments: measures) func frenchAndGerman(measure: Int) throws {
    let stories = try fixtureStories("rivieres")
    try check(stories, .single, .first, measure: measure, "rivieres-fr")
    try check(stories, .single, .second, measure: measure, "rivieres-de")
    try check(stories, .facing, measure: measure, "rivieres-both")
    try check(stories, .interleaved, measure: measure, "rivieres-below")
  }

  @Test(arguments: measures) func japaneseAlone(measure: Int) throws {
    try check(try fixtureStories("kawa"), .single, measure: measure, "kawa-ja")
  }

  @Test(arguments: measures) func englishAndJapanese(measure: Int) throws {
    let stories = try fixtureStories("tides")
    try check(stories, .facing, measure: measure, "tides-both")
    try check(stories, .interleaved, .second, measure: measure, "tides-below")
  }

  @Test(arguments: measures) func koreanAlone(measure: Int) throws {
    try check([koreanStory], .single, measure: measure, "gang-ko")
  }

  @Test func aStoryOfOneSideIsSetAsOneWhateverIsAsked() throws {
    let story = try #require(try fixtureStories("kawa").first)
    let alone = typeset(story, as: Format(arrangement: .single, side: .first, measure: 40))
    for arrangement in Arrangement.allCases {
      for side in Side.allCases {
        let format = Format(arrangement: arrangement, side: side, measure: 40, flipped: [0, 2])
        #expect(typeset(story, as: format).lines == alone.lines)
      }
    }
  }
}
