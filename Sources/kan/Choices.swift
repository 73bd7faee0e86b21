import ArgumentParser
import Grid
import Magazine
import Presentation
import Reading
import Typesetting

extension Arrangement: ExpressibleByArgument {}
extension Preferences.Theme: ExpressibleByArgument {}
extension Preferences.Ambiguous: ExpressibleByArgument {}
extension InterfaceLanguage: ExpressibleByArgument {}
extension Typography.Alignment: ExpressibleByArgument {}
extension Typography.Opening: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {
  /// Reads a tag of BCP 47, such as `zh-Hans`.
  package init?(argument: String) { self.init(argument) }
}

extension Publication {
  /// The side in a language that was asked for; throws where it has no such language.
  func side(asked language: Language) throws -> Side {
    if let side = side(in: language) { return side }
    let tags = sides.map { self.language(of: $0).tag }.joined(separator: " and ")
    throw Failure(.usage, "“\(id)” has no text in \(language.tag); it has \(tags)")
  }
}

extension Size: ExpressibleByArgument {
  /// Reads `120x40`.
  package init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      return nil
    }
    self.init(columns: parts[0], rows: parts[1])
  }
}

/// Options about the look of the page, the same for every command that draws one.
struct LookOptions: ParsableArguments {
  @Option(help: "The language that leads, by its tag: en, zh …")
  var language: Language?

  @Option(help: "The language of the interface: en or zh.")
  var interface: InterfaceLanguage?

  @Option(help: "The view: single, facing or interleaved.")
  var view: Arrangement?

  @Option(help: "The theme: dark, light or plain.")
  var theme: Preferences.Theme?

  @OptionGroup var typography: TypographyOptions

  @Flag(help: "Use no colours.")
  var noColor = false

  /// What was chosen.
  var choices: LookChoices {
    LookChoices(
      language: language, interface: interface, view: view, theme: theme, noColor: noColor,
      typography: typography.choices)
  }
}

/// Options about setting type, for the screen and for print.
struct TypographyOptions: ParsableArguments {
  @Option(help: "The right edge of paragraphs: automatic, ragged or justified.")
  var align: Typography.Alignment?

  @Option(help: "How Chinese paragraphs begin: indent or blank.")
  var paragraphs: Typography.Opening?

  @Flag(inversion: .prefixedNo, help: "Divide English words in narrow columns.")
  var hyphens: Bool?

  @Option(help: "The width of ambiguous characters: narrow, wide, or auto to ask the terminal.")
  var ambiguous: Preferences.Ambiguous?

  /// What was chosen.
  var choices: TypographyChoices {
    TypographyChoices(
      align: align, paragraphs: paragraphs, hyphens: hyphens, ambiguous: ambiguous)
  }

  /// What was chosen, the rest as usual.
  var typography: Typography { choices.over(Preferences()).typography }
}

/// What was chosen about setting type.
struct TypographyChoices {
  var align: Typography.Alignment?
  var paragraphs: Typography.Opening?
  var hyphens: Bool?
  var ambiguous: Preferences.Ambiguous?

  /// The preferences with what was chosen now.
  func over(_ kept: Preferences) -> Preferences {
    var typography = kept.typography
    typography.alignment = align ?? typography.alignment
    typography.opening = paragraphs ?? typography.opening
    typography.hyphenates = hyphens ?? typography.hyphenates
    return Preferences(
      side: kept.side, interface: kept.interface, arrangement: kept.arrangement,
      theme: kept.theme, measure: kept.measure, columns: kept.columns, typography: typography,
      ambiguous: ambiguous ?? kept.ambiguous)
  }
}

/// What was chosen about the look of the page; the environment decides what was not.
struct LookChoices {
  var language: Language?
  var interface: InterfaceLanguage?
  var view: Arrangement?
  var theme: Preferences.Theme?
  var noColor = false
  var typography = TypographyChoices()

  /// What was chosen now, else what was kept, else what the environment suggests.
  /// Throws where the publication has no text in the language that was chosen.
  func preferences(
    kept: [String: String] = [:], for publication: Publication
  ) throws -> Preferences {
    let spokenSide = spoken.flatMap { Language($0.rawValue) }.flatMap(publication.side(in:))
    let usual = Preferences(side: spokenSide ?? .first, theme: usualTheme)
    var preferences = typography.over(usual.reading(kept))
    if let language { preferences.side = try publication.side(asked: language) }
    preferences.arrangement = view ?? preferences.arrangement
    preferences.theme = theme ?? preferences.theme
    let isKept = kept[Preference.interface.rawValue] != nil
    // Where nothing says which language is spoken, it is the one that is read.
    let read = InterfaceLanguage(locale: publication.language(of: preferences.side).tag)
    preferences.interface =
      interface ?? (isKept ? preferences.interface : spoken ?? read ?? .english)
    return preferences
  }

  /// The number of colours to use on a terminal that has `colours`.
  func depth(_ colours: Int) -> ColourDepth {
    let isRefused = noColor || !(environment("NO_COLOR") ?? "").isEmpty
    return isRefused ? .none : ColourDepth(colours: colours)
  }

  /// The language of the locale; `nil` where it is none that Kan speaks.
  private var spoken: InterfaceLanguage? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
      .flatMap { InterfaceLanguage(locale: $0) }
  }

  /// Light where the terminal says that its background is (`COLORFGBG=0;15`), else dark.
  private var usualTheme: Preferences.Theme {
    let background = environment("COLORFGBG")?.split(separator: ";").last
    return background == "15" || background == "7" ? .light : .dark
  }
}
