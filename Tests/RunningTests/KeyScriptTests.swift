import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

@testable import Running

/// Keys written down, as `--keys` and the tests have them.
@Suite struct KeyScriptTests {
  private func played(_ script: String, columns: Int = 100, rows: Int = 30) -> Session {
    let size = Size(columns: columns, rows: rows)
    var session = Session(
      state: State(sampleIssue, Preferences(), size: size, help: Words.helpTexts),
      handler: EffectHandler(library: sampleLibrary(), clock: tick), depth: .none)
    KeyScript(script).play(on: &session)
    return session
  }

  @Test func namesAreKeysAndOtherWordsAreTyped() {
    #expect(played("Enter").state.article?.story.article.id == "springs")
    #expect(played("2 Enter").state.article?.story.article.id == "deltas")
    #expect(played("/ willow Enter").state.article != nil)
    #expect(played(":p Space 14 Enter").state.article?.story.article.id == "deltas")
  }

  @Test func sizesPastesWheelsAndClicksAreWrittenToo() {
    #expect(played("Resize:60x20").state.size == Size(columns: 60, rows: 20))
    #expect(played("/ Paste:垂柳").page.frame.text.contains("垂柳"))
    let top = played("Enter").state.article?.percent
    #expect(played("Enter Wheel:5").state.article?.percent != top)
    #expect(played("Enter Wheel:5 Wheel:-5").state.article?.percent == top)
  }

  @Test func aClickGoesWhereThePageSaysIt() throws {
    let front = played("").page
    let row = try #require(
      front.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Downstream") })
    let clicked = played("Click:10,\(row) Enter")
    #expect(clicked.state.article?.story.article.id == "deltas")
    let beside = played("Click:0,0")
    #expect(beside.state.screen.mode == .front && beside.state.notice == .nothingToClick)
  }

  @Test(arguments: [
    "Resize:", "Resize:0x0", "Resize:axb", "Resize:1001x2", "Click:", "Click:a,b", "Click:1",
    "Wheel:", "Wheel:x", "Paste:", ":", "::", "Hyper-x", "标准", "Click:-5,-5", "Click:9999,9999",
  ])
  func whatIsNoScriptTrapsNothing(script: String) {
    #expect(!played("\(script) Esc Esc").page.frame.text.isEmpty)
  }

  @Test func nothingIsPressedAfterTheReaderHasLeft() {
    let left = played("Enter Q j j j")
    #expect(left.state.article?.percent == played("Enter").state.article?.percent)
  }

  @Test(arguments: [
    ("80x24", 80, 24), ("1x1", 1, 1), ("1000x1000", 1000, 1000),
  ])
  func aSizeIsTwoNumbers(text: String, columns: Int, rows: Int) {
    #expect(Size(written: text) == Size(columns: columns, rows: rows))
  }

  @Test(arguments: [
    "", "x", "80", "80x", "x24", "0x24", "80x0", "80x1001", "-1x5", "80x24x3", "a x b",
  ])
  func anythingElseIsNone(text: String) { #expect(Size(written: text) == nil) }
}
