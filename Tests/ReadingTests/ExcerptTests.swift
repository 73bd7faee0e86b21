import Magazine
import TestSupport
import Testing

@testable import Reading

/// The word and the paragraph at the top of the window.
@Suite struct ExcerptTests {
  private func story(_ text: String) -> Story {
    let story = sampleStory("springs")
    return Story(
      article: story.article, section: story.section, languages: story.languages,
      body: Body(first: [.paragraph(Text(text))], second: [.paragraph(Text(text))]))
  }

  private func word(_ text: String, from offset: Int = 0) -> String {
    let place = Place(block: 0, side: .first, offset: offset)
    return Excerpt(of: story(text), at: place, side: .first).word
  }

  @Test(arguments: [
    ("Rivers begin", "Rivers"), ("été comme hiver", "été"), ("Öl und Wasser", "Öl"),
    ("für alle", "für"), ("L’eau du plateau", "L’eau"), ("don't", "don't"), ("река течёт", "река"),
    ("“Quoted” words", "Quoted"), ("44130.1—2024", "44130"), ("强调 word", "强调"), ("江河源于细流", "江河"),
    ("の水", "の水"), ("カタカナ", "カタ"), ("한국 사람", "한국"), ("《水经》", "水经"), ("水 a", "水"), ("ISO标准", "ISO"),
    ("一　水の始まり", "一"), ("", ""), ("……", ""), ("e\u{301}te\u{301} x", "e\u{301}te\u{301}"),
  ])
  func theWordIsWholeInEveryScript(text: String, expected: String) {
    #expect(word(text) == expected, "\(text)")
  }

  @Test func aWordIsLookedForFromThePlaceOn() {
    #expect(word("Rivers begin in", from: 6) == "begin")
    #expect(word("Rivers begin in", from: 9) == "gin")
    #expect(word("Rivers", from: 99).isEmpty)
    #expect(word(String(repeating: ".", count: 200) + "far").isEmpty)
  }

  @Test func theHeadIsItsTitleAndItsWordIsTheFirstOfThat() {
    let head = Excerpt(of: story("水"), at: .start(.second), side: .second)
    #expect(head.paragraph == "论泉" && head.word == "论泉")
  }

  @Test func theStarFindsTheWordInEveryLanguage() throws {
    for (name, side, word) in [
      ("rivieres", Side.first, "L’eau"), ("rivieres", .second, "Das"), ("tides", .first, "The"),
      ("tides", .second, "潮は"), ("kawa", .first, "川は"),
    ] {
      var reader = try Reader(fixture: name, rows: 8, preferences: Preferences(side: side))
      reader.press("Enter } } *")
      guard case .search(let search) = reader.state.screen else {
        Testing.Issue.record("no search in \(name)")
        return
      }
      #expect(search.field.text == word, "\(name)")
      #expect(!search.items.isEmpty, "\(name): \(word)")
    }
  }
}
