import Magazine
import Presentation
import Reading
import TestSupport
import Testing

/// What the interface says, in both languages.
@Suite struct WordsTests {
  private static let notices: [Notice] = [
    .atEnd, .atBeginning, .lastArticle, .noColumn(7), .pageBeforeFirstArticle(3),
    .worksElsewhere(.article(.flip), [.article]), .unknownCommand("boat"), .expected(["p 34"]),
    .noArticle("detlas", nearest: "deltas"), .oneLanguageOnly, .measure(68), .terms([]),
    .following("https://example.org"), .bookmarked, .deleted, .restored,
    .notKept("the disk is full"),
  ]

  @Test(arguments: notices.indices)
  func noticesAreSaidInTwoLanguagesWithoutAFullStop(index: Int) {
    let sentence = Words.sentence(for: WordsTests.notices[index])
    #expect(sentence[.english] != sentence[.chinese])
    for language in InterfaceLanguage.allCases {
      #expect(!sentence[language].isEmpty)
      #expect(!sentence[language].hasSuffix(".") && !sentence[language].hasSuffix("。"))
    }
  }

  @Test func aMistypedNameIsAnsweredInTheLanguageOfTheInterface() {
    let sentence = Words.sentence(for: .noArticle("detlas", nearest: "deltas"))
    #expect(sentence[.english] == "no article “detlas” — did you mean deltas?")
    #expect(sentence[.chinese] == "没有文章“detlas”，是否指 deltas？")
  }

  @Test func screensAreNamedShortly() {
    #expect(Words.screens([.article])[.english] == "article")
    #expect(Words.screens([.front, .article])[.chinese] == "首页、文章")
    #expect(Words.screens(Mode.allCases.filter { !$0.isTyping })[.english] == "everywhere")
    #expect(
      Words.screens(Mode.allCases.filter { !$0.isTyping && $0 != .library })[.english]
        == "all but library")
  }

  @Test func everyRowOfTheTableIsExplainedInTwoLanguages() {
    for row in CommandTable.bindings {
      let help = Words.help(for: row.command)
      #expect(!help[.english].isEmpty && help[.english] != help[.chinese], "\(row.command)")
      #expect(!Words.screens(row.modes)[.english].isEmpty, "\(row.command)")
    }
  }

  @Test func theStatusLineFollowsTheInterfaceNotTheText() {
    var reader = Reader(preferences: Preferences(side: .second))
    #expect(reader.rows.last?.contains("choose") == true)
    reader.press("3 Enter :interface Space zh Enter")
    #expect(reader.rows.last?.contains("选择") == true)
  }
}
