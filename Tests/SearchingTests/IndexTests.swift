import Magazine
import TestSupport
import Testing

@testable import Searching

@Suite struct IndexTests {
  private func names(_ text: String) -> [String] {
    standardMentions(in: text).map(\.designation.text)
  }

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

  @Test func standardsAreSortedByTheirNumbers() {
    let springs = sampleStory("springs")
    let text = "GB 18584-2024, GB/T 1.1-2020, ISO 9001, GB 2760-2024, GB 18584—2024 (GB2760-2024)."
    let story = Story(
      article: springs.article, section: springs.section, languages: springs.languages,
      body: Body(first: [.paragraph(Text(text))], second: []))
    let entries = indexEntries([story], terms: [], people: [])
    #expect(
      entries.map(\.name.first) == ["GB 2760-2024", "GB 18584-2024", "GB/T 1.1-2020", "ISO 9001"])
    #expect(entries.map(\.mentions.count) == [2, 2, 1, 1])
  }

  @Test func aStandardHasTheTitlesThatTextsGiveIt() {
    func titles(_ english: [Inline], _ chinese: String) -> [Side: String]? {
      let springs = sampleStory("springs")
      let story = Story(
        article: springs.article, section: springs.section, languages: springs.languages,
        body: Body(first: [.paragraph(Text(english))], second: [.paragraph(Text(chinese))]))
      let entries = indexEntries([story], terms: [], people: [])
      #expect(entries.count == 1 && entries.first?.paragraphs == 1)
      return entries.first?.titles
    }
    let both: [Side: String] = [.first: "Maturity model", .second: "成熟度模型"]
    let italic = Inline("Maturity model", marks: .emphasis)
    #expect(
      titles([Inline("See GB/T 39116-2020, "), italic, Inline(".")], "GB/T 39116—2020《成熟度模型》")
        == both)
    #expect(titles([Inline("GB/T 39116-2020 "), italic], "《成熟度模型》（GB/T 39116—2020）") == both)
    #expect(
      titles([Inline("GB/T 39116-2020 is a "), italic], "GB/T 39116—2020规定了《成熟度模型》") == [:])
  }

  @Test func chineseNamesAreSortedByTheirSound() {
    let names = ["中国标准化", "AI PC", "安全", "标准", "白酒", "标准化"]
    let sorted = names.sorted {
      sortingKey($0, in: .chinese).lexicographicallyPrecedes(sortingKey($1, in: .chinese))
    }
    #expect(sorted == ["AI PC", "安全", "白酒", "标准", "标准化", "中国标准化"])
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

  /// Names are tried only where they may begin; a scan of every token finds no more.
  @Test func mentionsAreThoseOfAScan() {
    let blocks = [
      "Dying rivers die; the river died. A B a, 4 and 44.", "Rivers of China, river, Chi.", "a",
    ].map { Block.paragraph(Text($0)) }
    let second = ["河流之河，河河河流。", "江河、湖河流"].map { Block.paragraph(Text($0)) }
    let springs = sampleStory("springs")
    let story = Story(
      article: springs.article, section: springs.section, languages: springs.languages,
      body: Body(first: blocks, second: second))
    let names = [
      ("dying", "河"), ("rivers", "河流"), ("a", "河河"), ("4", "江"), ("rivers of China", "流"),
      ("die", "湖"),
    ].map { Parallel(first: $0, second: $1) }
    let entries = indexEntries([story], terms: names, people: [])
    for name in names {
      let scanned = Side.allCases.flatMap { side -> [Locator] in
        let query = StemmedQuery(Query("\"\(name[side])\""), in: story.languages[side])
        return story.body[side].enumerated().flatMap { number, block in
          query.matches(in: TokenizedText(block.plain)).map {
            Locator(
              article: story.article.id,
              place: Place(block: number, side: side, offset: $0.lowerBound))
          }
        }
      }
      #expect(!scanned.isEmpty, "\(name)")
      #expect(entries.first { $0.name == name }?.mentions == scanned, "\(name)")
    }
  }

  @Test func aPlaceIsFoundAgainByItsQuote() {
    let story = sampleStory("springs")
    let place = Place(block: 4, side: .second, offset: 9)
    let quote = story.quote(at: place)
    let longer = Story(
      article: story.article, section: story.section, languages: story.languages,
      body: story.body.map { [.paragraph(Text("前言。Preface."))] + $0 })
    #expect(longer.anchor(place, quote: quote) == Place(block: 5, side: .second, offset: 9))
    #expect(story.anchor(place, quote: quote) == place)
    #expect(
      story.anchor(Place(block: 999, side: .first, offset: 5), quote: "gone for good").block
        < story.blockCount)
  }
}
