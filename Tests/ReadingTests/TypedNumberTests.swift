import Grid
import Magazine
import Presentation
import TestSupport
import Testing

@testable import Reading

/// Numbers that nobody means lead somewhere or are answered, and never out of a text.
@Suite struct TypedNumberTests {
  private static let numbers = [
    "0", "-1", "-99999", "1", "99999", "9223372036854775807", "-9223372036854775808",
    "99999999999999999999", "0x10", "1e9", "٣", "３", "+5", "5.5", " ", "",
  ]

  private func reader(_ keys: String, typing line: String) -> Reader {
    var reader = Reader()
    reader.press(keys)
    reader.send(.key(Key(":")))
    for character in line { reader.send(.key(Key(character))) }
    reader.press("Enter")
    return reader
  }

  @Test(arguments: numbers) func aLineWithANumberEndsOnAPage(number: String) {
    for screen in ["", "Enter", "Enter G"] {
      for line in [
        "\(number)", "\(number)%", "p \(number)", "column \(number)", "measure \(number)",
        "page \(number)",
      ] {
        let reader = reader(screen, typing: line)
        #expect(!reader.rows.isEmpty, "\(line)")
        #expect([.front, .article].contains(reader.state.screen.mode), "\(line)")
        if let article = reader.state.article {
          #expect((0..<max(1, article.galley.count)).contains(article.top), "\(line)")
        }
        #expect(Preferences.measures.contains(reader.state.preferences.measure), "\(line)")
      }
    }
  }

  @Test(arguments: ["j", "Space", "d", "G", "%", "]", "}", ")", "L", "n", "+", "-", "k", "b", "["])
  func aCountBeforeAnyKeyStaysInTheText(key: String) {
    for count in ["9 9 9 9 9 9 9 9 9 9", "1 0 0", "1", "5 0"] {
      var reader = Reader()
      reader.press("Enter } \(count) \(key)")
      #expect(reader.rows.count == 24, "\(count) \(key)")
      if let article = reader.state.article {
        #expect((0..<max(1, article.galley.count)).contains(article.top), "\(count) \(key)")
      }
    }
  }

  @Test func digitsOfFullWidthCountAsDigits() {
    var (wide, plain) = (Reader(), Reader())
    wide.press("Enter ３ ｊ")
    plain.press("Enter 3 j")
    #expect(wide.firstLine == plain.firstLine)
  }
}
