import Magazine
import TestSupport
import Testing

@testable import Searching

@Suite struct IndexTests {
  private func names(_ text: String) -> [String] { designations(in: text).map(\.name) }

  @Test func standardsAreNamedByTheirNumbers() {
    #expect(names("见GB/T 44130.1—2024和GB 45067-2024。") == ["GB/T 44130.1—2024", "GB 45067-2024"])
    #expect(
      names("ISO/IEC 27001:2022, ISO 14067; DB14/T 3027-2024") == [
        "ISO/IEC 27001:2022", "ISO 14067", "DB14/T 3027-2024",
      ])
  }

  @Test func committeesPrizesAndDatesAreNone() {
    #expect(
      names("ISO/TC 180/SC 1 and IEC/TC 82, the IEC 1906 Award, ISO 2024年").contains("ISO/TC 180")
        == false)
    #expect(names("the IEC 1906 Award; IEC 1906奖").isEmpty)
    #expect(names("PV 2024, CO2 400").isEmpty)
  }

  @Test func entriesKnowEveryMentionInBothLanguages() {
    let story = sampleStory("springs")
    let entries = indexEntries(
      [story],
      terms: [
        Parallel(first: "willow", second: "垂柳"), Parallel(first: "glacier", second: "冰斗"),
      ],
      people: [])
    let willow = entries.first { $0.kind == .terms }
    #expect(willow?.name[.second] == "垂柳")
    #expect(Set(willow?.mentions.map(\.place.side) ?? []) == [.second])
    #expect(entries.first { $0.kind == .standards }?.mentions.count == 8)
  }

  @Test func aPlaceIsFoundAgainByItsQuote() {
    let story = sampleStory("springs")
    let place = Place(block: 4, side: .second, offset: 9)
    let quote = story.quote(at: place)
    let longer = Story(
      article: story.article, section: story.section,
      body: story.body.map { [.paragraph(Text("前言。Preface."))] + $0 })
    #expect(longer.anchor(place, quote: quote) == Place(block: 5, side: .second, offset: 9))
    #expect(story.anchor(place, quote: quote) == place)
    #expect(
      story.anchor(Place(block: 999, side: .first, offset: 5), quote: "gone for good").block
        < story.blockCount)
  }
}
