import Magazine
import Testing

@testable import Importing

/// What stands before the text of a Markdown file.
@Suite struct FrontMatterTests {
  private func cut(_ text: String) -> (matter: FrontMatter, rest: String) {
    let (matter, rest) = FrontMatter.cut(from: text)
    return (matter, rest)
  }

  @Test func namesHaveATextOrAListOfThem() {
    let (matter, rest) = cut(
      """
      ---
      Title: On rivers: a walk   
      authors: [Ann Bank, 'Bo Wu']
      tags:
        - water
        - "a, b"
      empty:
      # title: no
      ---
      Text.
      """)
    #expect(matter["title"] == "On rivers: a walk")
    #expect(matter.list("authors") == ["Ann Bank", "Bo Wu"])
    #expect(matter.list("tags") == ["water", "a, b"])
    #expect(matter["empty"] == nil && matter["missing", "title"] == "On rivers: a walk")
    #expect(rest.hasSuffix("\nText."))
  }

  @Test func linesKeepTheirNumbers() {
    let (_, rest) = cut("---\ntitle: A\n---\nText.")
    #expect(rest.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
  }

  @Test func whatIsNotEndedIsText() {
    for text in [
      "---\ntitle: A\n\nText.", "---", "---\nA rule above.\n---\nText.", "Text.\n---\na: b\n---",
    ] {
      #expect(cut(text).rest == text, "\(text)")
    }
    let long = "---\n" + String(repeating: "a: b\n", count: 300) + "---\nText."
    #expect(cut(long).rest == long)
  }

  @Test func anEmptyOneIsTakenOff() { #expect(cut("---\n---\nText.").rest.hasSuffix("Text.")) }

  @Test func aRuleOfThreeDotsEndsIt() {
    let (matter, rest) = cut("---\ntitle: A\n...\nText.")
    #expect(matter["title"] == "A" && rest.hasSuffix("Text."))
  }

  @Test func whatStandsInATableOfYAMLIsNoNameOfTheWork() {
    let (matter, _) = cut("---\ntitle: A\nparent:\n  title: B\n---\n")
    #expect(matter["title"] == "A")
  }

  @Test func TOMLStandsBetweenSignsOfPlus() {
    let (matter, rest) = cut("+++\ntitle = \"A = B\"\nauthors = ['Ann', \"Bo\"]\n+++\nText.")
    #expect(matter["title"] == "A = B" && matter.list("authors") == ["Ann", "Bo"])
    #expect(rest.hasSuffix("Text."))
  }

  @Test func pandocHasThreeLines() {
    let (matter, rest) = cut("% On rivers\n% Ann Bank; Bo Wu\n% 2024\n% no more\nText.")
    #expect(matter["title"] == "On rivers" && matter["date"] == "2024")
    #expect(matter.list("author") == ["Ann Bank", "Bo Wu"])
    #expect(rest == "% no more\nText.")
    #expect(cut("%\n% Ann\nText.").matter["title"] == nil)
  }

  @Test func theNameplateTakesWhatItKnows() {
    var plate = Nameplate()
    plate.title = "folder"
    plate.read(
      cut("---\ncreator: Ann\nlang: zh_HANS\npublished: 2024-05\nkind: book\nseries: Water\n---\n")
        .matter)
    #expect(plate.title == "folder" && plate.authors == ["Ann"] && plate.date == "2024-05")
    #expect(plate.languages.map(\.tag) == ["zh-Hans"] && plate.kind == .book)
    #expect(plate.series == "Water")
    plate.read(cut("---\nkind: poem\nlanguage: no language at all\n---\n").matter)
    #expect(plate.kind == .book && plate.languages.map(\.tag) == ["zh-Hans"])
  }
}
