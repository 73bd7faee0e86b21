import Magazine
import TestSupport
import Testing
import Typesetting

@testable import Reading

/// Every choice of a reader: typed, kept, and there the next day.
@Suite struct KeptPreferencesTests {
  /// Every preference with every value that it can have.
  private static let choices: [(Preference, String)] = Preference.allCases.flatMap { preference in
    (preference == .measure ? ["24", "68", "119", "120"] : preference.values).map {
      (preference, $0)
    }
  }

  @Test(arguments: choices.indices) func aChoiceIsThereTheNextDay(index: Int) throws {
    let (preference, value) = KeptPreferencesTests.choices[index]
    var reader = Reader(columns: 120)
    reader.press(":\(preference.rawValue) Space \(value) Enter")
    #expect(reader.state.preferences[preference] == value)
    let next = try reader.nextDay()
    #expect(next.state.preferences == reader.state.preferences, "\(preference) \(value)")
  }

  @Test(arguments: Preference.allCases) func whatIsNoValueChangesNothing(preference: Preference) {
    for value in ["", " ", "purple", "-1", "121", "23", "FIRST", "On", "标"] {
      var preferences = Preferences(theme: .light, measure: 60)
      let before = preferences
      let isSet = preferences.set(preference, to: value)
      #expect(!isSet, "\(preference) \(value)")
      #expect(preferences == before)
    }
  }

  @Test func whatIsKeptIsSaidInTheFormItIsReadIn() {
    for (preference, value) in KeptPreferencesTests.choices {
      var preferences = Preferences()
      let isSet = preferences.set(preference, to: value)
      #expect(isSet)
      #expect(preferences[preference] == value)
      #expect(Preferences().reading([preference.rawValue: value]) == preferences)
    }
  }

  @Test func onlyWhatDiffersIsKept() {
    let old = Preferences()
    var new = old
    #expect(new.keeping(since: old).isEmpty)
    _ = new.set(.theme, to: "light")
    _ = new.set(.measure, to: "60")
    #expect(
      Set(new.keeping(since: old))
        == [.keepPreference("theme", "light"), .keepPreference("measure", "60")])
  }

  @Test func keysKeepWhatTheyChoose() throws {
    for (key, preference, value) in [
      ("Tab", Preference.language, "second"), ("v", .view, "facing"), ("c", .theme, "light"),
      ("Enter +", .measure, "72"), ("Enter -", .measure, "64"), ("Enter D", .columns, "two"),
    ] {
      var reader = Reader(columns: 120)
      reader.press(key)
      #expect(reader.state.preferences[preference] == value, "\(key)")
      #expect(try reader.nextDay().state.preferences[preference] == value, "\(key)")
    }
  }

  @Test func aMeasureOutOfBoundsIsTheNearestOne() {
    #expect(Preferences(measure: 3).measure == 24 && Preferences(measure: 999).measure == 120)
  }

  @Test func oneSideShowsTheFirstAloneWhateverIsChosen() {
    let chosen = Preferences(side: .second, arrangement: .facing, theme: .light)
    #expect(chosen.forOneSide == Preferences(theme: .light))
  }

  @Test func aPublicationInOneLanguageLeavesTheChoiceOfTwoAlone() throws {
    var reader = try Reader(
      fixture: "kawa", columns: 120, preferences: Preferences(side: .second, arrangement: .facing))
    reader.press("Enter Space c")
    #expect(reader.state.preferences.side == .second)
    #expect(reader.state.preferences.arrangement == .facing)
    #expect(reader.state.article?.layout.arrangement == .single)
    reader.press(":language Space ja Enter")
    #expect(reader.state.notice == .oneLanguageOnly)
  }

  @Test func aLanguageIsNamedByTheTagsOfThePublication() throws {
    var reader = try Reader(fixture: "rivieres")
    reader.press(":language Space de Enter")
    #expect(reader.state.preferences.side == .second)
    reader.press(":language Space en Enter")
    #expect(reader.state.notice == .expected(["language fr", "language de"]))
    reader.press(":language Space Tab")
    guard case .prompt(let prompt) = reader.state.screen else { return }
    #expect(prompt.completions == ["language de", "language fr"])
  }
}
