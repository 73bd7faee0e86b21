import Configuring
import Magazine
import Reading
import TestSupport
import Testing
import Typesetting

@testable import Running

/// Who decides about the look: what is said now, then what was chosen or written, whichever is later.
@Suite struct LookChoicesTests {
  private func written(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  @Test func whatIsSaidNowHoldsOverAllElse() throws {
    let kept = KeptChoices(["theme": "night", "view": "interleaved", "align": "ragged"])
    let choices = LookChoices(
      view: .facing, theme: "light", linear: true,
      typography: TypographyChoices(align: .justified, hyphens: false))
    let preferences = try choices.preferences(
      kept: kept, written: written("theme = \"dark\"\nhyphens = true"), for: sampleIssue)
    #expect(preferences.theme == .light && preferences.arrangement == .facing)
    #expect(preferences.typography.alignment == .justified)
    #expect(!preferences.typography.hyphenates && preferences.isLinear)
  }

  @Test func whatWasChosenHoldsWhereNothingIsSaid() throws {
    let kept = KeptChoices([
      "theme": "night", "view": "facing", "measure": "60", "marks": "tight", "linear": "on",
    ])
    let preferences = try LookChoices().preferences(
      kept: kept, written: written(""), for: sampleIssue)
    #expect(preferences.theme == .night && preferences.arrangement == .facing)
    #expect(preferences.measure == 60 && preferences.typography.marks == .tight)
    #expect(preferences.isLinear)
  }

  /// Every line that a reader may write, and how it shows in what holds.
  private static let lines: [(text: String, preference: Preference, value: String)] = [
    ("language = \"second\"", .language, "second"), ("language = \"zh\"", .language, "second"),
    ("language = \"en\"", .language, "first"), ("interface = \"zh\"", .interface, "zh"),
    ("view = \"facing\"", .view, "facing"), ("view = \"interleaved\"", .view, "interleaved"),
    ("theme = \"light\"", .theme, "light"), ("theme = \"night\"", .theme, "night"),
    ("theme = \"contrast\"", .theme, "contrast"), ("theme = \"safe\"", .theme, "safe"),
    ("theme = \"plain\"", .theme, "plain"), ("theme = \"auto\"", .theme, "auto"),
    ("measure = 24", .measure, "24"), ("measure = 120", .measure, "120"),
    ("columns = \"one\"", .columns, "one"), ("columns = \"two\"", .columns, "two"),
    ("align = \"justified\"", .align, "justified"), ("align = \"ragged\"", .align, "ragged"),
    ("paragraphs = \"blank\"", .paragraphs, "blank"), ("leading = \"open\"", .leading, "open"),
    ("marks = \"tight\"", .marks, "tight"), ("hyphens = false", .hyphens, "off"),
    ("ambiguous = \"wide\"", .ambiguous, "wide"), ("linear = true", .linear, "on"),
    ("titles = \"wave\"", .titles, "wave"), ("ruby = \"above\"", .ruby, "above"),
    ("names = true", .names, "on"),
  ]

  @Test(arguments: lines.indices) func everyLineOfTheFileHolds(index: Int) throws {
    let (text, preference, value) = LookChoicesTests.lines[index]
    let configuration = written(text)
    #expect(configuration.faults.isEmpty)
    let preferences = try LookChoices().preferences(written: configuration, for: sampleIssue)
    #expect(preferences[preference] == value)
  }

  @Test func everyPreferenceHasALineHere() {
    #expect(Set(LookChoicesTests.lines.map(\.preference)) == Set(Preference.allCases))
  }

  @Test func aThemeOfTheFileMayBeNamed() throws {
    let own = written(
      "theme = \"sepia\"\n[themes.sepia]\ninherits = \"light\"\npage = \"#f4ecd8\"\n")
    #expect(try LookChoices().preferences(written: own, for: sampleIssue).theme == .own("sepia"))
    let said = try LookChoices(theme: "sepia").preferences(written: own, for: sampleIssue)
    #expect(said.theme == .own("sepia"))
  }

  @Test func whatThereIsNotIsAFaultThatNamesWhatThereIs() {
    #expect(throws: SourceError.noTheme("blue", of: Preferences().values(of: .theme))) {
      try LookChoices(theme: "blue").preferences(written: written(""), for: sampleIssue)
    }
    let french = Language("fr")
    #expect(throws: SourceError.noLanguage("fr", of: "sample", has: ["en", "zh"])) {
      try LookChoices(language: french).preferences(written: written(""), for: sampleIssue)
    }
  }

  @Test func aLanguageThatIsSaidLeads() throws {
    let preferences = try LookChoices(language: .chinese).preferences(
      kept: KeptChoices(["language": "first"]), written: written(""), for: sampleIssue)
    #expect(preferences.side == .second)
  }

  @Test func withoutColoursThereIsNone() {
    #expect(LookChoices(noColor: true).depth(1 << 24) == .none)
    #expect(LookChoices().depth(0) == .none)
  }

  @Test func everyErrorIsASentenceInBothLanguages() {
    let errors: [SourceError] = [
      .noBundledContent, .nothingPiped, .noIssue(in: "/a"), .unknown("a"),
      .noArticle("a", nearest: "b"), .noArticle("a", nearest: nil), .notWritten("/a"),
      .alreadyThere("/a"),
      .noLanguage("fr", of: "a", has: ["en", "zh"]), .noTheme("a", of: ["dark"]),
    ]
    for error in errors {
      let sentence = error.sentence
      #expect(sentence[.english].contains("; ") || sentence[.english].contains("no article"))
      #expect(sentence[.chinese].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }
}
