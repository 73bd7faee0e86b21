import Grid
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

/// Links, notes, lists, the command line and the way back, by keys.
@Suite struct PanelFlowTests {
  private func reading(_ keys: String, columns: Int = 80, rows: Int = 24) -> Reader {
    var reader = Reader(columns: columns, rows: rows)
    reader.press(keys)
    return reader
  }

  private func title(_ reader: Reader) -> String? { reader.state.article?.story.article.id }

  @Test func hintsOpenLinksNotesAndArticles() {
    var reader = reading("Enter f")
    guard case .links(let letters) = reader.state.screen else {
      Testing.Issue.record("no hints")
      return
    }
    #expect(letters.links.map(\.label) == ["a", "s", "d"])
    reader.press("s")
    #expect(reader.followed == ["https://example.org/atlas"])
    reader.press("f a")
    guard case .note(let note) = reader.state.screen else {
      Testing.Issue.record("no note")
      return
    }
    #expect(note.lines.map(\.text) == ["Springs, bogs, glaciers."])
    reader.press("Tab")
    guard case .note(let turned) = reader.state.screen else { return }
    #expect(turned.lines.map(\.text) == ["泉、沼泽、冰川。"])
    reader.press("Tab q f d")
    #expect(title(reader) == "deltas")
  }

  @Test func aNoteWithoutALinkStaysOpen() {
    var reader = reading("Enter f a f")
    #expect(reader.state.screen.mode == .note)
    #expect(reader.followed.isEmpty)
    reader.press("q")
    #expect(reader.state.screen.mode == .article)
  }

  @Test func backAndForwardVisitTheSamePlaces() {
    var reader = reading("Enter Space ] Space Space")
    let there = reader.state.article?.place
    reader.press("^O")
    #expect(title(reader) == "springs")
    reader.press("^O")
    #expect(reader.state.article == nil)
    reader.press("^N ^N")
    #expect(title(reader) == "fords")
    #expect(reader.state.article?.place == there)
    reader.press("^N")
    #expect(reader.state.notice == .nowhereToGo)
  }

  @Test func jumpsInsideAnArticleCanBeTakenBack() {
    var reader = reading("Enter Space")
    let place = reader.state.article?.place
    reader.press("G Backspace")
    #expect(reader.state.article?.place == place)
  }

  @Test func theContentsLeadToHeadings() {
    var reader = reading("Enter t j j Enter")
    #expect(reader.state.article?.place.block == 3)
    reader.press("t")
    guard case .outline(let outline) = reader.state.screen else { return }
    #expect(outline.items[outline.window.chosen].title[.second] == "1.1 第1弯")
  }

  @Test func theColumnPickerLeadsToColumns() {
    var reader = reading("s j Enter")
    #expect(reader.state.journey.stack.front.chosen?.section == 2)
    reader.press("Enter s k Enter")
    #expect(title(reader) == "springs")
  }

  @Test func theCommandLineRunsAndExplains() {
    #expect(reading(":theme Space light Enter").state.preferences.theme == .light)
    #expect(
      reading("Enter :view Space facing Enter", columns: 120).state.preferences.arrangement
        == .facing)
    #expect(reading(":language Space zh Enter").state.preferences.side == .second)
    #expect(title(reading(":open Space deltas Enter")) == "deltas")
    #expect(
      reading(":open Space detlas Enter").state.notice == .noArticle("detlas", nearest: "deltas"))
    #expect(reading(":boat Enter").state.notice == .unknownCommand("boat"))
    #expect(
      reading(":theme Space blue Enter").state.notice
        == .expected(["theme auto"] + Preferences.Theme.allCases.map { "theme \($0.name)" }))
  }

  @Test func tabCompletesTheCommandLine() {
    var reader = reading(":vi Tab")
    guard case .prompt(let prompt) = reader.state.screen else { return }
    #expect(prompt.field.text == "view ")
    #expect(prompt.completions == ["view facing", "view interleaved", "view single"])
    reader.press("f Tab Enter")
    #expect(reader.state.preferences.arrangement == .facing)
  }

  @Test func pastedTextGoesIntoThePromptWithoutItsControls() {
    var reader = reading(":")
    reader.send(.paste("p 1\u{1B}\n标"))
    guard case .prompt(let prompt) = reader.state.screen else { return }
    #expect(prompt.field.text == "p 1\u{FFFD} 标")
  }

  @Test func interruptLeavesThePromptOnly() {
    var reader = reading(": ^C")
    #expect(reader.effects.isEmpty)
    #expect(reader.state.screen.mode == .front)
    reader.press("^C")
    #expect(reader.effects == [.interrupt])
  }

  @Test func answersToQuestionsNoLongerAskedAreDropped() {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))
    #expect(state.update(on: .key(Key(.enter))) == [.readArticle("springs", in: sampleIssue)])
    _ = state.update(on: .key(Key("2")))
    #expect(state.update(on: .key(Key(.enter))) == [.readArticle("deltas", in: sampleIssue)])
    _ = state.update(on: .opened(sampleStory("springs"), of: "sample"))
    #expect(state.article == nil)
    _ = state.update(on: .opened(sampleStory("deltas"), of: "sample"))
    #expect(state.article?.story.article.id == "deltas")
  }

  @Test func anArticleThatCannotBeReadLeavesTheRestReadable() {
    var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))
    _ = state.update(on: .key(Key(.enter)))
    _ = state.update(
      on: .failed("springs", of: "sample", Phrase("springs.en.md: no such file; check it")))
    #expect(state.article == nil)
    #expect(state.notice == .sentence(Phrase("springs.en.md: no such file; check it")))
  }
}
