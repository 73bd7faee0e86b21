import Grid
import Reading
import Testing

@Suite struct TextFieldTests {
  private func typed(_ keys: String) -> TextField {
    var field = TextField("")
    for name in keys.split(separator: " ") {
      guard let key = Key(named: String(name)) else { continue }
      if let character = key.character {
        field.insert(String(character))
      } else if case .edit(let command) = KeyMap.standard.command(for: key, in: .prompt) {
        _ = field.perform(command)
      } else {
        Issue.record("\(name) edits nothing")
      }
    }
    return field
  }

  @Test func insertsAtTheCursor() {
    #expect(typed("标 化 Left 准").text == "标准化")
    #expect(typed("标 化 Left 准").cursor == 2)
  }

  @Test func deletesBeforeAndAfterTheCursor() {
    #expect(typed("a b c Backspace").text == "ab")
    #expect(typed("a b c Home Delete").text == "bc")
    #expect(typed("Backspace a").text == "a")
  }

  @Test func deletesWordsAndLines() {
    #expect(typed("a b Space 标 准 ^W").text == "ab ")
    #expect(typed("a b Left ^U").text == "b")
    #expect(typed("a b Left ^K").text == "a")
  }

  @Test func aCombiningMarkJoinsItsLetter() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.characters.count == 1)
    #expect(field.cursor == 1)
  }

  @Test func holdsTheBeginningOfWhatIsTooLong() {
    var field = TextField("准")
    _ = field.perform(.start)
    field.insert(String(repeating: "标", count: 70_000))
    #expect(field.characters.count == 4_000 && field.text.hasSuffix("标准"))
    #expect(field.cursor == 3_999)
    field.insert("x")
    #expect(field.characters.count == 4_000 && !field.text.contains("x"))
  }

  @Test func whatIsPastedInTheMiddleStandsThere() {
    var field = TextField("ad")
    _ = field.perform(.left)
    field.insert("bc")
    #expect(field.text == "abcd" && field.cursor == 3)
    _ = field.perform(.start)
    field.insert("")
    #expect(field.text == "abcd" && field.cursor == 0)
  }
}
