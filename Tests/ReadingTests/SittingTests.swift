import Grid
import Magazine
import Reading
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

  @Test func anotherPublicationComesWithItsOwnWayAndTerms() {
    var reader = reading("Enter Space ]")
    reader.send(
      .recalled(queries: [], terms: [Parallel(first: "springs", second: "泉")], of: "sample"))
    reader.press("q o Enter")
    #expect(reader.effects.contains(.openPublication("sample")))
    var state = reader.state
    let place = Place(block: 4, side: .first, offset: 0)
    let kept = Sitting.Kept(
      places: ["deltas": KeptPlace(place: place, quote: "", progress: 0.4)], last: "deltas",
      history: "springs 4 zh 0\nfront", terms: [Parallel(first: "willow", second: "垂柳")])
    _ = state.update(on: .publication(sampleIssue, kept))
    reader = Reader(state)
    #expect(reader.rows.contains { $0.contains("Continue 续读") && $0.contains("On deltas") })
    reader.press("r")
    #expect(reader.state.article?.place == place)
    reader.press("K")
    #expect(reader.state.notice == .terms([Parallel(first: "willow", second: "垂柳")]))
    reader.send(.pause)
    reader.press("^O ^O")
    #expect(reader.state.article?.story.article.id == "springs")
  }

  @Test func leavingAPublicationKeepsItsWayUnderItsOwnName() {
    var reader = reading("Enter Space ] o Enter")
    let kept = reader.effects.compactMap { effect -> Magazine.Publication.ID? in
      if case .keepPlaces(_, let id, _, _) = effect { id } else { nil }
    }
    #expect(kept == ["sample"] && !reader.desk.history.isEmpty)
    reader.send(.publication(other, Sitting.Kept()))
    #expect(reader.state.sitting.publication.id == "sample")
    reader.send(.publication(sampleIssue, Sitting.Kept()))
    reader.press("Q")
    #expect(reader.effects == [.quit])
  }

  @Test func answersAboutAnotherPublicationAreDropped() {
    var state = reading("Enter").state
    let before = state
    _ = state.update(on: .opened(sampleStory("deltas"), of: "other"))
    _ = state.update(on: .failed("springs", of: "other", "no such file"))
    _ = state.update(on: .publication(other, Sitting.Kept()))
    _ = state.update(on: .noPublication("other", "no such issue"))
    _ = state.update(on: .index([], of: "other"))
    #expect(state == before)
  }

  @Test func aPublicationThatCannotBeOpenedSaysSo() {
    var reader = reading("o Enter")
    reader.send(.noPublication("sample", "it cannot be read"))
    #expect(reader.state.notice == .sentence("it cannot be read"))
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
    _ = state.update(on: .notKept("the disk is full"))
    #expect(state.notice == .notKept("the disk is full") && state.sitting.marks.all.isEmpty)
    bookmark.id = 7
    _ = state.update(on: .kept(bookmark))
    #expect(state.notice == .bookmarked && state.sitting.marks.all == [bookmark])
  }

  @Test func whatCouldNotBeBroughtBackCanBeTriedAgain() {
    var state = reading("Enter m ' d").state
    let undo = state.update(on: .key(Key("u")))
    #expect(undo.count == 1)
    #expect(state.update(on: .key(Key("u"))).isEmpty)
    #expect(state.notice == .nothingDeleted)
    _ = state.update(on: .notKept("the disk is full"))
    #expect(state.update(on: .key(Key("u"))) == undo)
  }

  @Test func aNoteIsChangedWithoutTheRestOfItsBookmark() {
    var state = reading("Enter m '").state
    for key in ["e", "!"] { _ = state.update(on: .key(Key(Character(key)))) }
    #expect(state.update(on: .key(Key(.enter))) == [.editNote(1, "!")])
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
