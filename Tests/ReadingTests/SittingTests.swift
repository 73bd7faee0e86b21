import Grid
import Magazine
import Reading
import Running
import TestSupport
import Testing

/// What belongs to a publication, and what is said when something is kept.
@Suite struct SittingTests {
  private let other = Magazine.Publication(
    id: "other", languages: .englishAndChinese, title: sampleIssue.title,
    sections: sampleIssue.sections)

  /// A publication whose second side is missing.
  private let alone = Magazine.Publication(
    id: "alone", languages: Parallel(first: .english), title: Parallel(first: "Alone"),
    sections: sampleIssue.sections)

  private func reading(_ keys: String) -> Reader {
    var reader = Reader()
    reader.press(keys)
    return reader
  }

  @Test func anotherPublicationComesWithItsOwnWayAndTerms() throws {
    var reader = reading("Enter Space ]")
    let place = Place(block: 4, side: .first, offset: 0)
    try shelve(other, terms: [Parallel(first: "boats", second: "舟")], in: reader.library)
    try reader.library.keep(
      ["deltas": KeptPlace(place: place, quote: "", progress: 0.4)], of: "other")
    try reader.library.keep("deltas", as: "last other")
    try reader.library.keep("springs 4 zh 0\nfront", as: "history other")
    reader.press("q o Enter")
    #expect(reader.state.sitting.publication.id == "other")
    #expect(reader.rows.contains { $0.contains("Continue 续读") && $0.contains("On deltas") })
    reader.press("r")
    #expect(reader.state.article?.place == place)
    reader.press("K")
    #expect(reader.rows.contains { $0.contains("boats   舟") })
    reader.press("q")
    reader.send(.pause)
    reader.press("^O ^O")
    #expect(reader.state.article?.story.article.id == "springs")
  }

  @Test func whatCameAndWasNotOpenedYetIsMarkedInTheLibrary() throws {
    var reader = reading("")
    try reader.library.noteOpening(of: "sample", at: 1)
    try shelve(other, terms: [], in: reader.library)
    reader.press("o")
    #expect(reader.rows.count { $0.hasSuffix("  new") } == 1)
    let row = try #require(reader.rows.firstIndex { $0.hasSuffix("  new") })
    guard case .library(let list) = reader.state.screen,
      let index = list.items.firstIndex(where: { $0.publication.id == "other" })
    else { return #expect(Bool(false), "no library \(row)") }
    reader.send(.click(.item(index)))
    reader.press("o")
    #expect(!reader.rows.contains { $0.hasSuffix("  new") }, "it was opened")
  }

  @Test func leavingAPublicationKeepsItsWayUnderItsOwnName() throws {
    var reader = reading("Enter Space ]")
    try shelve(other, terms: [], in: reader.library)
    reader.press("o Enter")
    #expect(try reader.library.keptValue(named: "history sample")?.isEmpty == false)
    #expect(try reader.library.keptValue(named: "history other") == nil)
    reader.send(.publication(sampleIssue, Sitting.Kept()))
    #expect(reader.state.sitting.publication.id == "other")
    reader.press("Q")
    #expect(reader.effects == [.quit])
  }

  @Test func answersAboutAnotherPublicationAreDropped() {
    var state = reading("Enter").state
    let before = state
    _ = state.update(on: .opened(sampleStory("deltas"), of: "other"))
    _ = state.update(on: .failed("springs", of: "other", Phrase("no such file")))
    _ = state.update(on: .publication(other, Sitting.Kept()))
    _ = state.update(on: .noPublication("other", Phrase("no such issue")))
    _ = state.update(on: .index([], of: "other"))
    #expect(state == before)
  }

  @Test func aPublicationThatCannotBeOpenedSaysSo() throws {
    var reader = reading("o")
    try reader.library.remove("sample")
    reader.press("Enter")
    let sentence = SourceError.unknown("sample").sentence
    #expect(reader.state.notice == .sentence(sentence))
  }

  @Test(arguments: ["Tab", "v", "x", "K"])
  func aPublicationInOneLanguageSaysSo(key: String) {
    let preferences = Preferences(side: .second, arrangement: .facing)
    var reader = Reader(columns: 120, preferences: preferences, issue: alone)
    reader.press("Enter Space \(key)")
    #expect(reader.state.notice == .oneLanguageOnly)
    #expect(reader.state.preferences == preferences)
    #expect(reader.state.article?.layout.arrangement == .single)
  }

  @Test func nothingIsSaidToBeKeptBeforeItIs() {
    var state = reading("Enter Space").state
    let effects = state.update(on: .key(Key("m")))
    guard case .keepBookmark(var bookmark) = effects.first else {
      Testing.Issue.record("nothing to keep")
      return
    }
    #expect(state.notice == nil && state.sitting.marks.all.isEmpty)
    _ = state.update(on: .notKept(Phrase("the disk is full")))
    #expect(state.notice == .notKept(Phrase("the disk is full")) && state.sitting.marks.all.isEmpty)
    bookmark.id = 7
    _ = state.update(on: .kept(bookmark))
    #expect(state.notice == .keeping(.bookmarked) && state.sitting.marks.all == [bookmark])
  }

  @Test func whatCouldNotBeBroughtBackCanBeTriedAgain() {
    var state = reading("Enter m ' d").state
    let undo = state.update(on: .key(Key("u")))
    #expect(undo.count == 1)
    #expect(state.update(on: .key(Key("u"))).isEmpty)
    #expect(state.notice == .keeping(.nothingDeleted))
    _ = state.update(on: .notKept(Phrase("the disk is full")))
    #expect(state.update(on: .key(Key("u"))) == undo)
  }

  @Test func aNoteIsChangedWithoutTheRestOfItsBookmark() {
    var state = reading("Enter m '").state
    for key in ["e", "!"] { _ = state.update(on: .key(Key(Character(key)))) }
    #expect(state.update(on: .key(Key(.enter))) == [.editNote(1, "!")])
  }

  @Test(arguments: ["d", "e ! Enter"])
  func aBookmarkThatAnotherProgramDeletedIsGone(keys: String) throws {
    var reader = reading("Enter m '")
    try reader.library.delete(bookmark: 1)
    reader.press(keys)
    #expect(reader.state.notice == .keeping(.bookmarkGone))
    #expect(reader.state.sitting.marks.all.isEmpty)
  }

  @Test func bookmarksOfAnotherProgramAreShownAtOnce() {
    var reader = reading("Enter m '")
    let mine = reader.state.sitting.marks.all
    var theirs = mine[0]
    (theirs.id, theirs.note) = (2, "theirs")
    reader.send(.bookmarks(mine + [theirs]))
    #expect(reader.rows.contains { $0.contains("— theirs") })
    reader.press("q")
    #expect(reader.state.sitting.marks.all.count == 2)
  }
}
