import Grid
import Magazine
import Reading
import Searching
import TestSupport
import Testing

@testable import Presentation

/// What the interface says, in both languages.
@Suite struct WordsTests {
  /// One of each notice; `number` does not compile where one is missing there, and its test fails
  /// where one is missing here.
  private static let notices: [Notice] = [
    .atEnd, .atBeginning, .lastArticle, .firstArticle, .noFurtherColumn,
    .remark("本期未刊印。"), .nowhereToGo, .nothingRead,
    .noColumn(7), .pageBeforeFirstArticle(3), .worksElsewhere(.article(.flip), [.article]),
    .unknownCommand("boat"), .expected(["p 34"]), .nothingToComplete,
    .noArticle("detlas", nearest: "deltas"), .oneLanguageOnly, .bothLanguagesInSight,
    .tooNarrowForFacing, .tooNarrowForColumns, .columnsAreForOneLanguage, .measure(68), .noLinks,
    .nothingToFlip, .finding(.nothingSearched), .finding(.noFurtherMatch), .finding(.noMatchBefore),
    .finding(.noOlderSearch),
    .finding(.noNewerSearch), .finding(.noTerms), .following("https://example.org"),
    .keeping(.bookmarked), .keeping(.noteKept), .keeping(.deleted),
    .keeping(.restored), .keeping(.nothingDeleted), .keeping(.nothingChosen),
    .keeping(.publicationRemoved),
    .notKept(Phrase("the disk is full", "磁盘已满")),
    .keeping(.paragraphCopied), .keeping(.citationCopied), .keeping(.bookmarkGone),
    .sentence(Phrase("said outside")),
    .keeping(.bookmarkTaken), .keeping(.highlighted), .keeping(.noLongerThere),
    .keeping(.rangeEnds), .keeping(.nothingToSelect), .keeping(.markedRead),
    .keeping(.markedUnread),
    .keysGoOn([Key("g")], [KeyContinuation([Key("e")], to: .move(.bottom))]),
    .noSequence([Key("g")]),
    .noHelp("boat", nearest: "bottom"), .explained(.measure, "68"),
    .unknownKey("z", instead: .article(.select)), .noOtherLine,
    .atEndGoesOn(to: "Fords 渡口"),
    .only(3, of: 9), .nothingMatches, .theme(.night),
    .nothingIsTyped, .nothingToClick, .finding(.noWordHere),
    .keeping(.rangeCopied),
  ]

  private func number(_ notice: Notice) -> Int {
    switch notice {
    case .atEnd: 0
    case .atBeginning: 1
    case .lastArticle: 2
    case .firstArticle: 3
    case .noFurtherColumn: 4
    case .remark: 5
    case .nowhereToGo: 6
    case .nothingRead: 7
    case .noColumn: 8
    case .pageBeforeFirstArticle: 9
    case .worksElsewhere: 10
    case .unknownCommand: 11
    case .expected: 12
    case .nothingToComplete: 13
    case .noArticle: 14
    case .oneLanguageOnly: 15
    case .bothLanguagesInSight: 16
    case .tooNarrowForFacing: 17
    case .tooNarrowForColumns: 18
    case .columnsAreForOneLanguage: 19
    case .measure: 20
    case .noLinks: 21
    case .nothingToFlip: 22
    case .finding(.nothingSearched): 23
    case .finding(.noFurtherMatch): 24
    case .finding(.noMatchBefore): 25
    case .finding(.noOlderSearch): 26
    case .finding(.noNewerSearch): 27
    case .finding(.noTerms): 28
    case .following: 29
    case .keeping(.bookmarked): 30
    case .keeping(.noteKept): 31
    case .keeping(.deleted): 32
    case .keeping(.restored): 33
    case .keeping(.nothingDeleted): 34
    case .keeping(.nothingChosen): 35
    case .keeping(.publicationRemoved): 36
    case .notKept: 37
    case .keeping(.paragraphCopied): 38
    case .keeping(.citationCopied): 39
    case .keeping(.bookmarkGone): 40
    case .sentence: 41
    case .keeping(.bookmarkTaken): 42
    case .keeping(.highlighted): 43
    case .keeping(.noLongerThere): 44
    case .keeping(.rangeEnds): 45
    case .keeping(.nothingToSelect): 46
    case .keeping(.markedRead): 47
    case .keeping(.markedUnread): 48
    case .keysGoOn: 49
    case .noSequence: 50
    case .noHelp: 51
    case .explained: 52
    case .unknownKey: 53
    case .noOtherLine: 54
    case .atEndGoesOn: 55
    case .only: 56
    case .nothingMatches: 57
    case .theme: 58
    case .nothingIsTyped: 59
    case .nothingToClick: 60
    case .finding(.noWordHere): 61
    case .keeping(.rangeCopied): 62
    }
  }

  /// Whether a phrase says something in both languages, and in Chinese with Han characters.
  private func isInBoth(_ phrase: Phrase) -> Bool {
    let isHan = { (text: String) in text.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } }
    return !phrase[.english].isEmpty && isHan(phrase[.chinese])
      && phrase[.english] != phrase[.chinese]
  }

  @Test func everyNoticeIsSaidInTwoLanguages() {
    #expect(WordsTests.notices.map(number) == Array(0..<WordsTests.notices.count))
    for notice in WordsTests.notices {
      switch notice {
      case .sentence, .remark: continue  // Said by whoever brings them.
      default: break
      }
      #expect(isInBoth(Words.sentence(for: notice)), "\(notice)")
    }
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func noticesEndWithoutAFullStop(language: InterfaceLanguage) {
    for notice in WordsTests.notices {
      if case .remark = notice { continue }  // The publication's own words.
      let sentence = Words.sentence(for: notice)[language]
      #expect(!sentence.hasSuffix(".") && !sentence.hasSuffix("。"), "\(sentence)")
    }
  }

  @Test(arguments: Label.allCases) func everyLabelIsSaidInTwoLanguages(label: Label) {
    #expect(isInBoth(Words.phrase(label)))
    #expect(!Words.phrase(label)[.chinese].contains("."))
  }

  @Test(arguments: Command.allCases) func everyCommandIsExplainedInTwoLanguages(command: Command) {
    #expect(isInBoth(Words.help(for: command)))
  }

  @Test func everyHintedRowHasAHintInTwoLanguages() {
    for row in CommandTable.bindings where row.isHinted {
      #expect(Words.hint(for: row).map(isInBoth) == true, "\(row.command)")
    }
  }

  @Test func everyNameIsSaidInTwoLanguages() {
    let names =
      CommandTable.Title.allCases.map(Words.title) + Mode.allCases.map { Words.screens([$0]) }
      + IndexEntry.Kind.allCases.map { Words.name(of: $0) }
      + [SearchScope.article(""), .issue, .library].map { Words.name(of: $0) }
      + LibraryOrder.allCases.map { Words.name(of: $0) }
      + Publication.Kind.allCases.map { Words.name(of: $0) }
      + [nil, 0, 1, 5, 90].map { Words.lastRead(daysAgo: $0) }
      + [Words.page(3, isDerived: false), Words.page(3, isDerived: true), Words.note(1)]
      + [Words.minutes(4), Words.minutesLeft(4), Words.found(hits: 3, articles: 2, more: true)]
    for name in names { #expect(isInBoth(name), "\(name)") }
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

  @Test func whatIsMissingLeavesNothingBetweenFacts() {
    #expect(joined("2025", nil, "", "Vol. 7") == "2025 · Vol. 7")
    #expect(joined(nil, "") == "")
  }

  @Test func theStatusLineFollowsTheInterfaceNotTheText() {
    var reader = Reader(preferences: Preferences(side: .second))
    #expect(reader.rows.last?.contains("choose") == true)
    reader.press("3 Enter :interface Space zh Enter")
    #expect(reader.rows.last?.contains("选择") == true)
  }
}
