import Configuring
import Grid
import Magazine
import Presentation
import Reading
import Typesetting

/// What was chosen about the look of the page; what is kept and the environment decide the rest.
package struct LookChoices {
  /// The language that leads.
  package var language: Language?
  /// The language in which Kan speaks.
  package var interface: InterfaceLanguage?
  /// How two languages stand.
  package var view: Arrangement?
  /// The name of a theme.
  package var theme: String?
  /// Whether no colours are wanted; NO_COLOR says the same.
  package var noColor: Bool
  /// Whether the page is set for a screen reader.
  package var linear: Bool?
  /// How paragraphs are set.
  package var typography: TypographyChoices

  /// What was chosen; nothing where nothing is said.
  package init(
    language: Language? = nil, interface: InterfaceLanguage? = nil, view: Arrangement? = nil,
    theme: String? = nil, noColor: Bool = false, linear: Bool? = nil,
    typography: TypographyChoices = TypographyChoices()
  ) {
    self.language = language
    self.interface = interface
    self.view = view
    self.theme = theme
    self.noColor = noColor
    self.linear = linear
    self.typography = typography
  }

  /// What was chosen now, else by key or in writing, whichever is later, else what the environment
  /// suggests. Throws where the publication has no text in the language that was chosen.
  package func preferences(
    kept choices: KeptChoices = KeptChoices(), written configuration: Configuration,
    for publication: Publication
  ) throws(SourceError) -> Preferences {
    let kept = choices.values(besides: configuration, for: publication)
    let spoken = InterfaceLanguage.spoken
    let spokenSide = spoken.flatMap { Language($0.rawValue) }.flatMap(publication.side(in:))
    var usual = Preferences(side: spokenSide ?? .first)
    usual.learn(usualGround)
    usual.ownThemes = configuration.themes.map(\.name)
    var preferences = typography.over(usual.reading(kept))
    if let language { preferences.side = try publication.wantedSide(in: language) }
    preferences.arrangement = view ?? preferences.arrangement
    preferences.isLinear = linear ?? preferences.isLinear
    if let theme, !preferences.set(.theme, to: theme) {
      throw .noTheme(theme, of: preferences.values(of: .theme))
    }
    let isKept = kept[Preference.interface.rawValue] != nil
    // Where nothing says which language is spoken, it is the one that is read.
    let read = InterfaceLanguage(locale: publication.language(of: preferences.side).tag)
    preferences.interface =
      interface ?? (isKept ? preferences.interface : spoken ?? read ?? .english)
    return preferences
  }

  /// The number of colours to use on a terminal that has `colours`.
  package func depth(_ colours: Int) -> ColourDepth {
    let isRefused = noColor || !(environment("NO_COLOR") ?? "").isEmpty
    if isRefused { return .none }
    let isDirect = ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
    return isDirect && colours >= 256 ? .direct : ColourDepth(colours: colours)
  }

  /// Light where the environment says that the background is (`COLORFGBG=0;15`), else dark; until the
  /// terminal says it.
  private var usualGround: Ground {
    let background = environment("COLORFGBG")?.split(separator: ";").last
    return background == "15" || background == "7" ? .light : .dark
  }
}

extension InterfaceLanguage {
  /// The language of the locale; `nil` where it is none that Kan speaks.
  package static var spoken: InterfaceLanguage? {
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }.first { !$0.isEmpty }
      .flatMap { InterfaceLanguage(locale: $0) }
  }
}
