import Magazine
import Testing

/// Places kept in a text that was edited since.
@Suite struct AnchorTests {
  private static let river = "The river slows at the bend and drops its sand on the inner bank."
  private static let ferry = "Boats keep to the outer bank, where the channel is deep enough."
  private static let willow = "柳树倚着内岸，舟行外岸，因为那里水深。"

  private func story(_ paragraphs: String..., second: [String]? = nil) -> Story {
    func blocks(_ texts: [String]) -> [Block] { texts.map { .paragraph(Text($0)) } }
    let article = Article(id: "bend", title: Parallel(first: "Bend", second: "弯"))
    let section = Section(
      id: "s", title: Parallel(first: "S", second: "栏"), page: nil, number: 1, remark: nil,
      articles: [article])
    return Story(
      article: article, section: section, languages: .englishAndChinese,
      body: Body(first: blocks(paragraphs), second: blocks(second ?? paragraphs)))
  }

  /// Keeps the place of some words, and finds it in a text edited since.
  private func check(
    _ words: String, of old: [String], in new: [String], block: Int, finds text: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let before = story(old[0], old.count > 1 ? old[1] : "")
    let index = try #require(old.firstIndex { $0.contains(words) })
    let start = try #require(old[index].firstRange(of: words))
    let place = Place(
      block: index, side: .first,
      offset: String(old[index][..<start.lowerBound]).unicodeScalars.count)
    let after = Story(
      article: before.article, section: before.section, languages: before.languages,
      body: Body(first: new.map { .paragraph(Text($0)) }, second: []))
    let found = after.anchor(place, quote: before.quote(at: place))
    #expect(found.block == block, sourceLocation: location)
    #expect(after.quote(at: found).hasPrefix(text), sourceLocation: location)
  }

  /// A bookmark of the second paragraph, after the text was edited.
  private func bookmark(in new: String...) -> Bookmark {
    let before = story(Self.ferry, Self.river)
    let place = Place(block: 1, side: .first, offset: 0)
    let kept = Bookmark(
      issue: "x", locator: Locator(article: "bend", place: place), quote: before.quote(at: place))
    #expect(before.holds(kept) && before.anchor(kept) == kept)
    return Story(
      article: before.article, section: before.section, languages: before.languages,
      body: Body(first: new.map { .paragraph(Text($0)) }, second: [])
    ).anchor(kept)
  }

  @Test func aBookmarkFollowsItsParagraphOrSaysThatItIsGone() {
    #expect(bookmark(in: Self.river, Self.ferry).locator.place.block == 0)
    let changed = bookmark(in: "Water.", "A" + Self.river.dropFirst(3), Self.ferry)
    #expect(changed.locator.place.block == 1 && !changed.isLost, "a changed first word")
    let gone = bookmark(in: Self.ferry, "The channel is dredged in spring.")
    #expect(gone.isLost && gone.locator.place.block == 1)
    #expect(story(Self.ferry, Self.river).anchor(gone).isLost == false, "it comes back")
  }

  /// A rule or a picture has no words: its bookmark is kept by the title, which stands nowhere in the text.
  @Test func aBookmarkOfWhatHasNoWordsStays() {
    let place = Place(block: 0, side: .first, offset: 0)
    let kept = Bookmark(
      issue: "x", locator: Locator(article: "bend", place: place), quote: "Bend")
    #expect(story(Self.river, Self.ferry).anchor(kept) == kept)
    let head = Bookmark(
      issue: "x", locator: Locator(article: "bend", place: .start(.first)), quote: "Bend")
    #expect(story(Self.river, Self.ferry).anchor(head) == head)
  }

  @Test func anUnchangedTextKeepsItsPlace() throws {
    try check(
      "drops", of: [AnchorTests.river, AnchorTests.ferry],
      in: [AnchorTests.river, AnchorTests.ferry], block: 0, finds: "drops its sand")
  }

  @Test func wordsPutInBeforeMoveThePlaceWithItsWords() throws {
    try check(
      "drops", of: [AnchorTests.river], in: ["As all know: " + AnchorTests.river], block: 0,
      finds: "drops its sand")
  }

  @Test func wordsTakenOutBeforeDoToo() throws {
    try check(
      "drops", of: [AnchorTests.river],
      in: [String(AnchorTests.river.dropFirst("The river ".count))], block: 0,
      finds: "drops its sand")
  }

  @Test func wordsChangedFarBehindDoNotMatter() throws {
    try check(
      "drops", of: [AnchorTests.river],
      in: ["The river slows at the bend and drops its sand on the OTHER shore."], block: 0,
      finds: "drops its sand on the OTHER")
  }

  @Test func aChangeInsideTheQuoteLeavesItsBeginning() throws {
    try check(
      "drops", of: [AnchorTests.river],
      in: ["The river slows at the bend and drops its GRAVEL on the inner bank."], block: 0,
      finds: "drops its GRAVEL")
  }

  @Test func aParagraphThatMovedTakesItsPlaceAlong() throws {
    try check(
      "Boats", of: [AnchorTests.river, AnchorTests.ferry],
      in: [AnchorTests.ferry, "New words.", AnchorTests.river], block: 0, finds: "Boats keep")
    try check(
      "drops", of: [AnchorTests.river, AnchorTests.ferry],
      in: ["First.", "Second.", "Third.", AnchorTests.river], block: 3, finds: "drops its")
  }

  @Test func whatStandsTwiceIsFoundWhereItStoodNearest() {
    let twice = story("the bank is high", "far from it", "the bank is high", "the bank is high")
    let place = Place(block: 2, side: .first, offset: 4)
    #expect(twice.anchor(place, quote: "bank is high") == place)
    let inOne = story("bank, and bank, and bank again")
    for offset in [0, 10, 20] {
      let place = Place(block: 0, side: .first, offset: offset)
      #expect(inOne.anchor(place, quote: "bank") == place)
      let near = Place(block: 0, side: .first, offset: offset + 2)
      #expect(inOne.anchor(near, quote: "bank") == place)
    }
  }

  @Test func aTextThatIsGoneLeavesThePlaceAsNearAsItCan() {
    let short = story("Water.", "Sand.")
    let gone = "nothing of this is there any more"
    func check(_ block: Int, _ offset: Int, _ expected: (Int, Int)) {
      let place = Place(block: block, side: .first, offset: offset)
      let found = short.anchor(place, quote: gone)
      #expect((found.block, found.offset) == expected)
    }
    check(1, 3, (1, 3))
    check(1, 99, (1, 4))
    check(7, 2, (1, 2))
    check(-5, 0, (-1, 0))
    check(-1, 0, (-1, 0))
    check(.max, .max, (1, 4))
  }

  @Test func thePlaceOfAnEmptyTextIsItsBeginning() {
    let empty = story("")
    let place = empty.anchor(Place(block: 0, side: .first, offset: 5), quote: "water")
    #expect(place == Place(block: 0, side: .first, offset: 0))
    #expect(empty.quote(at: place).isEmpty)
  }

  @Test func eachLanguageIsSearchedInItsOwnText() {
    let both = story("Boats keep to the outer bank.", second: ["序。", AnchorTests.willow])
    let place = Place(block: 0, side: .second, offset: 7)
    let found = both.anchor(place, quote: "舟行外岸，因为那里水深。")
    #expect(found == Place(block: 1, side: .second, offset: 7))
    #expect(
      both.anchor(place, quote: "Boats keep to the outer")
        == Place(
          block: 0, side: .second, offset: 1))
  }

  @Test func aQuoteIsFortyScalarsFromThePlaceOn() {
    let long = story(String(repeating: "水", count: 100))
    let place = Place(block: 0, side: .first, offset: 10)
    #expect(long.quote(at: place).unicodeScalars.count == 40)
    #expect(long.quote(at: Place(block: 0, side: .first, offset: 95)).count == 5)
    #expect(long.quote(at: Place(block: 0, side: .first, offset: 200)).isEmpty)
    #expect(long.quote(at: Place(block: 9, side: .first, offset: 0)).isEmpty)
    #expect(long.quote(at: Place(block: -1, side: .first, offset: 0)).isEmpty)
    #expect(long.quote(at: Place(block: 0, side: .first, offset: -3)).count == 40)
  }

  @Test func everyPlaceOfAnUnchangedTextIsFoundAgain() {
    let text = story(AnchorTests.river, AnchorTests.ferry, AnchorTests.willow)
    for block in 0..<3 {
      for offset in 0..<text.body.first[block].length {
        let place = Place(block: block, side: .first, offset: offset)
        #expect(text.anchor(place, quote: text.quote(at: place)) == place, "\(block) \(offset)")
      }
    }
  }
}
