import TestSupport
import Testing

/// `:help TOPIC`.
@Suite struct HelpTopicTests {
  private func screen(_ line: String) -> [String] {
    var reader = Reader(columns: 100, rows: 30)
    reader.press(":\(line.split(separator: " ").joined(separator: " Space ")) Enter")
    return reader.rows
  }

  @Test func aKeyIsExplainedOnEveryScreenItHas() {
    let text = screen("help d").joined(separator: "\n")
    #expect(text.contains("half a screen down") && text.contains("delete; take off the shelf"))
    #expect(!text.contains("a wider measure"))
  }

  @Test func commandsAreFoundByAPartOfTheirName() {
    let text = screen("help bookmark").joined(separator: "\n")
    #expect(text.contains("note") && !text.contains("a wider measure"))
  }

  @Test func aSettingIsExplainedWithWhatHoldsNow() {
    #expect(
      screen("help measure").last?.contains("measure = 68: the width of a text column") == true)
  }

  @Test func whatThereIsNotIsAnsweredWithWhatIsNear() {
    #expect(screen("help bokmark").last?.contains("did you mean bookmark?") == true)
  }

  @Test func topicsAreCompleted() {
    var reader = Reader()
    reader.press(":help Space mea Tab")
    #expect(reader.rows.last?.contains(":help measure") == true)
  }
}
