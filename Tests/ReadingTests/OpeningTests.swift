import Grid
import Magazine
import TestSupport
import Testing
import Typesetting

@testable import Reading

/// How the chosen article begins, beside the list of a wide front page.
@Suite struct OpeningTests {
  private func reader(_ keys: String, columns: Int = 200) -> Reader {
    var reader = Reader(columns: columns, rows: 40)
    reader.press(keys)
    return reader
  }

  private func has(_ text: String, _ reader: Reader) -> Bool {
    reader.rows.contains { $0.contains(text) }
  }

  @Test func theChosenArticleBeginsBesideItsColumn() {
    #expect(has("Rivers begin in small places", reader("j")))
    #expect(!has("Rivers begin in small places", reader("j", columns: 140)))
    #expect(reader("j").state.journey.stack.front.opening?.article == "fords")
    #expect(reader("3").state.journey.stack.front.opening == nil, "a column without articles")
  }

  @Test func itIsSetAsThePageOfTheArticleIs() {
    let preferences = Preferences(side: .second, typography: Typography(titles: .wave))
    var reader = Reader(columns: 200, rows: 40, preferences: preferences)
    reader.press("j")
    #expect(has("，见水经；", reader) && !has("《水经》", reader))
  }

  @Test func anOpeningComesAndGoesWithItsRoom() {
    var reader = reader("j")
    let before = reader.state
    reader.resize(100, 40)
    #expect(reader.state.journey.stack.front.opening == nil)
    reader.resize(200, 40)
    #expect(reader.state == before)
  }

  @Test func anOpeningComesBackUnderAPrompt() {
    var reader = reader("j:")
    let before = reader.state
    reader.resize(100, 40)
    reader.resize(200, 40)
    #expect(reader.state == before && has("Rivers begin in small places", reader))
  }

  @Test func anOpeningIsAskedForOnceAndDroppedWhereAnotherIsChosen() {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 200, rows: 40))
    let asked = state.update(on: .key(Key("j")))
    #expect(asked == [.readOpening("fords", in: sampleIssue)])
    #expect(state.update(on: .pause).isEmpty)
    _ = state.update(on: .key(Key("j")))
    _ = state.update(on: .opening(sampleStory("fords"), of: sampleIssue.id))
    #expect(state.journey.stack.front.opening == nil)
  }
}
