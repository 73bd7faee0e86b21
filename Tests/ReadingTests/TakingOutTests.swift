import Foundation
import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// Taking a text along, by keys.
@Suite struct TakingOutTests {
  private func reading(_ keys: String) -> Reader {
    var reader = Reader(columns: 100, rows: 30)
    reader.press(keys)
    return reader
  }

  @Test func aCommandReadsTheArticleAndItsOutputIsShown() {
    var reader = reading("Enter | wc Space -l Enter")
    #expect(reader.state.screen.mode == .panel)
    #expect(reader.rows.contains { $0.contains("wc -l") })
    reader.press("q")
    #expect(reader.state.screen.mode == .article)
  }

  @Test func aCommandReadsTheParagraphInFocus() {
    let reader = reading("Enter . . . | cat Enter")
    #expect(reader.rows.contains { $0.contains("Rivers begin in small places") })
    #expect(!reader.rows.suffix(6).joined().contains("Yangtze"))
  }

  @Test func whatACommandComplainsOfIsShownAndIsSafe() {
    #expect(reading("Enter | nosuchcommand Enter").rows.joined().contains("not found"))
    let reader = reading("Enter | printf Space '\\033[31mred' Enter")
    #expect(reader.rows.joined().contains("red") && !reader.frame.text.contains("\u{1B}"))
  }

  @Test func nothingTypedRunsNothing() {
    #expect(reading("Enter | Enter").state.screen.mode == .article)
    #expect(reading("Enter | ls Esc").state.screen.mode == .article)
  }

  @Test func theEditorGetsTheArticleAsMarkdown() {
    let effects = reading("Enter E").effects
    #expect(
      effects.contains {
        if case .edit(let text, "springs") = $0 { text.contains("## On springs\n") } else { false }
      })
  }

  @Test func whatCouldNotBeCopiedIsShownWhole() {
    var reader = reading("Enter . . . y")
    reader.send(.notCopied("Rivers begin in small places."))
    #expect(reader.rows.contains { $0.contains("Could not be copied; here it is") })
    #expect(reader.rows.contains { $0.contains("Rivers begin in small places.") })
    #expect(!reader.rows.contains { $0.contains("copied") && !$0.contains("Could") })
  }

  @Test func anAddressThatCannotBeOpenedIsShownWholeAndCopied() {
    let address = "https://example.org/" + String(repeating: "long/", count: 40)
    var reader = reading("Enter")
    reader.send(.notice(Phrase("opening \(address)", "")))
    reader.send(.notOpened(address))
    #expect(reader.state.notice == nil, "it is not being opened")
    #expect(reader.effects == [.copy(address)])
    let shown = reader.rows.map(\.trimmed).joined()
    #expect(shown.contains(address), "whole, over as many rows as it takes")
  }

  @Test func exportSaysWhatItCanDo() {
    #expect(reading("Enter :export Enter").state.notice != nil)
    guard case .expected(let examples) = reading(":export Space pdf Enter").state.notice else {
      Testing.Issue.record("nothing expected")
      return
    }
    #expect(examples == ["export epub", "export issue html", "export kept tsv ~/notes/"])
    #expect(reading(":help Space export Enter").state.notice == .expected(examples))
  }

  @Test func nothingIsWrittenWhereNothingIsKept() {
    let reader = reading("Enter :export Space kept Space markdown Enter")
    #expect(reader.rows.last?.contains("nothing is kept here") == true)
  }

  @Test func exportTakesTheArticleTheIssueOrWhatIsKept() {
    func asked(_ keys: String) -> [Effect] {
      var state = State(sampleIssue, Preferences(), size: Size(columns: 80, rows: 24))
      _ = state.update(on: .key(Key(.enter)))
      _ = state.update(on: .opened(sampleStory("springs"), of: "sample"))
      return keys.split(separator: " ").map(String.init).flatMap { word in
        Key(named: word).map { state.update(on: .key($0)) }
          ?? word.flatMap { state.update(on: .key(Key($0))) }
      }
    }
    func names(_ keys: String) -> [String] {
      asked(keys).compactMap { if case .export(let export) = $0 { export.fileName } else { nil } }
    }
    #expect(names(":export Space epub Enter") == ["sample-springs.epub"])
    #expect(names(":export Space issue Space html Enter") == ["sample.html"])
    #expect(names(":export Space kept Space markdown Enter") == ["sample-kept.md"])
    func paths(_ keys: String) -> [String] {
      asked(keys).compactMap { if case .export(let export) = $0 { export.path } else { nil } }
    }
    #expect(paths(":export Space html Enter") == [""])
    #expect(paths(":export Space html Space ~/my Space notes.html Enter") == ["~/my notes.html"])
    #expect(paths(":export Space kept Space tsv Space out/ Enter") == ["out/"])
  }
}
