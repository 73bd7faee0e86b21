import Configuring
import Magazine
import Reading
import TestSupport
import Testing

/// What is written and what is chosen by key: the later holds.
@Suite struct KeptChoicesTests {
  private func written(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  private func theme(_ kept: KeptChoices, _ text: String) -> String? {
    kept.choice(.theme, besides: written(text))?.value
  }

  @Test func whatIsWrittenHoldsWhereNothingWasChosen() {
    #expect(theme(KeptChoices(), "theme = \"light\"") == "light")
    #expect(theme(KeptChoices(), "") == nil)
  }

  @Test func aChoiceByKeyHoldsUntilTheLineIsAnother() {
    let kept = KeptChoices(["theme": "plain"], written: ["theme": "light"])
    #expect(theme(kept, "theme = \"light\"") == "plain")
    #expect(theme(kept, "theme = \"dark\"") == "dark")
    #expect(theme(kept, "") == "plain")
  }

  @Test func aLineThatIsNewHoldsOverAnOldChoice() {
    #expect(theme(KeptChoices(["theme": "plain"]), "theme = \"light\"") == "light")
  }

  @Test func toFollowTheTerminalIsAChoiceLikeOthers() {
    let kept = KeptChoices(["theme": "plain"], written: ["theme": "light"])
    #expect(theme(kept, "theme = \"auto\"") == "auto")
    #expect(theme(KeptChoices(["theme": "auto"], written: ["theme": "dark"]), "") == "auto")
  }

  @Test func aLanguageByItsTagLeadsWhereThePublicationHasIt() {
    let values = KeptChoices().values(besides: written("language = \"zh\""), for: sampleIssue)
    #expect(values["language"] == "second")
    let other = KeptChoices().values(besides: written("language = \"fr\""), for: sampleIssue)
    #expect(other["language"] == nil)
  }

  @Test func aReaderWhoWritesAndChoosesSeesTheLaterTomorrow() throws {
    var reader = Reader(configuration: written("theme = \"light\""))
    #expect(reader.state.preferences.theme == .light)
    reader.press("c")
    #expect(reader.state.preferences.theme == .night)
    #expect(try reader.nextDay().state.preferences.theme == .night)
    reader.follow(written("theme = \"dark\""))
    #expect(reader.state.preferences.theme == .dark)
    #expect(try reader.nextDay().state.preferences.theme == .dark)
  }

  @Test func aChangedFileIsFollowedAtOnceAndItsFaultsAreSaid() {
    var reader = Reader()
    reader.follow(
      written("measure = 40\n[keys.article]\n\"B\" = \"bottom\"\n\"Hyper-x\" = \"top\"\n"))
    #expect(reader.state.preferences.measure == 40)
    let said = reader.rows.suffix(2).map(\.trimmed).joined(separator: " ")
    #expect(said.contains("config.toml:4: there is no key “Hyper-x”"))
    reader.press("Enter B")
    #expect(reader.state.article?.percent == 100)
  }

  @Test func whatDidNotChangeInTheFileLeavesTheReaderAlone() {
    var reader = Reader(configuration: written("measure = 40\n"))
    reader.press("Enter +")
    reader.follow(written("measure = 40\nmouse = false\n"))
    #expect(reader.state.preferences.measure == 44)
  }
}
