import Magazine
import TestSupport
import Testing

@testable import Exporting

/// Texts cut into sentences, which stand beside each other in a table.
@Suite struct SentenceTests {
  private func check(_ text: String, _ expected: [String]) {
    #expect(sentences(of: text) == expected, "\(text)")
  }

  @Test func stopsEndSentencesWithTheMarksThatCloseThem() {
    check("It rains. It pours!", ["It rains.", "It pours!"])
    check("“It rains.” He left.", ["“It rains.”", "He left."])
    check("Why?! (Because.) So.", ["Why?!", "(Because.)", "So."])
    check("下雨了。“真的？”是的！", ["下雨了。", "“真的？”", "是的！"])
    check("「雨だ。」彼は言った。", ["「雨だ。」", "彼は言った。"])
  }

  @Test func pointsThatEndNothingStay() {
    check("It is 3.5 m deep.", ["It is 3.5 m deep."])
    check("See Fig. 3 and No. 7.", ["See Fig. 3 and No. 7."])
    check("Dr. Li and J. R. Wu left.", ["Dr. Li and J. R. Wu left."])
    check("Use e.g. water.", ["Use e.g. water."])
    check("GB/T 1.1—2020 holds.", ["GB/T 1.1—2020 holds."])
    check("www.example.org is there.", ["www.example.org is there."])
  }

  @Test func aTextWithoutStopsIsOneSentence() {
    check("On springs", ["On springs"])
    check("", [])
    check("  ", [])
    check("...", ["..."])
  }

  @Test func noCharacterIsLost() {
    for text in [
      "a.b. C! d?” E) f。g", "“”。！？", ". . .", "Mr. A. B.\nC.", "河。 水。\n\n泉", "1. 2. 3.",
    ] {
      let joined = sentences(of: text).joined().filter { !$0.isWhitespace }
      #expect(joined == text.filter { !$0.isWhitespace }, "\(text)")
    }
  }

  @Test func onlyAsManyOnBothSidesStandBesideEachOther() {
    #expect(
      sentencePairs(["It rains. It pours.", "下雨。倾盆。"]) == [
        ["It rains.", "下雨。"], ["It pours.", "倾盆。"],
      ])
    #expect(sentencePairs(["It rains. It pours.", "下雨。"]) == [["It rains. It pours.", "下雨。"]])
    #expect(sentencePairs(["It rains."]) == [["It rains."]])
    #expect(sentencePairs([]) == [[]])
  }

  @Test func noFieldOfATableEndsItsLine() {
    let story = sampleStory("springs")
    let odd = Story(
      article: story.article, section: story.section, languages: story.languages,
      body: Body(
        first: [.paragraph(Text("\"Water\"\tand stone")), .rule],
        second: [.paragraph(Text("“水”")), .rule]))
    let lines = ExportedWork(sampleIssue, stories: [odd]).tsv.split(separator: "\n")
    #expect(
      lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 4 })
    #expect(lines.contains { $0.contains("\"\"\"Water\"\" and stone\"") })
  }
}
