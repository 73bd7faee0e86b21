import Grid
import Magazine
import TestSupport
import Testing

@testable import Reading

/// What lines after `:` ask for.
@Suite struct LineInterpreterTests {
  private func line(_ preferences: Preferences = Preferences(), _ issue: Publication = sampleIssue)
    -> LineInterpreter
  {
    LineInterpreter(
      scene: Scene(
        size: Size(columns: 80, rows: 24), preferences: preferences, publication: issue, terms: [],
        leftOff: nil))
  }

  private func check(_ text: String, _ expected: Outcome..., at: SourceLocation = #_sourceLocation)
  {
    #expect(line().outcomes(of: text) == expected, "\(text)", sourceLocation: at)
  }

  @Test func numbersArePagesAndPercents() {
    check("34", .perform(.move(.bottom), count: 34))
    check("p 34", .perform(.move(.bottom), count: 34))
    check("page 34", .perform(.move(.bottom), count: 34))
    check("  p   34  ", .perform(.move(.bottom), count: 34))
    check("50%", .perform(.article(.percent), count: 50))
    check("column 2", .perform(.section(.choose), count: 2))
  }

  @Test func aNumberThatIsNoneIsAnsweredWithAnExample() {
    check("p thirty", .say(.expected(["p 34"])))
    check("page x", .say(.expected(["p 34"])))
    check("column two", .say(.expected(["column 3"])))
    check("p 99999999999999999999", .say(.expected(["p 34"])))
    check("p", .say(.expected(["p 34"])))
  }

  @Test func aSettingWithoutItsValueIsExplained() {
    check("theme", .say(.explained(.theme, Preferences()[.theme])))
    check("ruby", .say(.explained(.ruby, Preferences()[.ruby])))
  }

  @Test func whatIsNoLineIsNamedByItsFirstWord() {
    check("%", .say(.unknownCommand("%")))
    check("half%", .say(.unknownCommand("half%")))
    check("boat", .say(.unknownCommand("boat")))
    check("boat race", .say(.unknownCommand("boat")))
    check("标准", .say(.unknownCommand("标准")))
    check("view facing now", .say(.unknownCommand("view")))
  }

  @Test func anEmptyLineAsksForNothing() {
    check("")
    check("    ")
  }

  @Test func qIsWhatEveryEditorTaughtIt() {
    check("q", .perform(.reader(.quit), count: nil))
    check("quit", .perform(.reader(.quit), count: nil))
  }

  @Test(arguments: Command.allCases) func everyCommandCanBeNamed(command: Command) {
    check(command.name, .perform(command, count: nil))
    #expect(Command(named: command.name) == command)
  }

  @Test func namesOfCommandsAreUnique() {
    let names = Command.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.contains(" ") && $0 == $0.lowercased() })
  }

  @Test(arguments: Preference.allCases.filter { $0 != .measure && $0 != .language })
  func everyValueOfAPreferenceCanBeTyped(preference: Preference) {
    for value in preference.values {
      check("\(preference.rawValue) \(value)", .prefer(preference, value))
    }
    check(
      "\(preference.rawValue) purple",
      .say(.expected(preference.values.map { "\(preference.rawValue) \($0)" })))
  }

  @Test func aMeasureIsANumberOfCells() {
    check("measure 24", .prefer(.measure, "24"))
    check("measure 120", .prefer(.measure, "120"))
    for wrong in ["23", "121", "-60", "wide", "６０"] {
      check("measure \(wrong)", .say(.expected(["measure 24 – 120"])))
    }
  }

  @Test func aLanguageIsNamedByItsTagOrItsSide() {
    check("language en", .prefer(.language, "first"))
    check("language zh", .prefer(.language, "second"))
    check("language second", .prefer(.language, "second"))
    check("language fr", .say(.expected(["language en", "language zh"])))
  }

  @Test func anArticleIsOpenedByItsId() {
    check("open deltas", .go(.article("deltas", .whereLeft)))
    check("open delta", .say(.noArticle("delta", nearest: "deltas")))
    check("open sprin", .say(.noArticle("sprin", nearest: "springs")))
    check("open xyzzy", .say(.noArticle("xyzzy", nearest: nil)))
  }

  @Test func theNearestNameIsTheOneWithTheFewestLettersChanged() {
    let names = ["photovoltaic", "gcc-group", "talent"]
    #expect(nearest(to: "fotovoltaic", among: names) == "photovoltaic")
    #expect(nearest(to: "group", among: names) == "gcc-group")
    #expect(nearest(to: "talnet", among: names) == "talent")
    #expect(nearest(to: "standard", among: names) == nil)
    #expect(nearest(to: "x", among: []) == nil)
  }

  @Test func everyCompletionIsALineThatMeansSomething() {
    let completions = line().completions(of: "")
    #expect(completions == completions.sorted() && Set(completions).count == completions.count)
    for text in completions where !text.hasSuffix(" ") {
      let outcomes = line().outcomes(of: text)
      #expect(!outcomes.isEmpty, "\(text)")
      for case .say(let notice) in outcomes {
        if case .explained = notice { continue }
        Testing.Issue.record("\(text): \(notice)")
      }
    }
  }

  @Test func completionsNameNothingThatNeedsALineStillOpen() {
    let completions = line().completions(of: "")
    for name in ["accept", "line-start", "older-search", "scope", "delete-word"] {
      #expect(!completions.contains(name), "\(name)")
    }
    #expect(line().completions(of: "open s") == ["open springs"])
    #expect(
      line().completions(of: "align ")
        == ["align automatic", "align justified", "align ragged"])
    #expect(line().completions(of: "boat").isEmpty)
  }
}
