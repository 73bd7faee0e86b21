import ArgumentParser
import Configuring
import Grid
import Importing
import Magazine
import Presentation
import Reading
import Running
import Typesetting

extension Arrangement: ExpressibleByArgument {}
extension Preferences.Ambiguous: ExpressibleByArgument {}
extension InterfaceLanguage: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
extension Typography.Alignment: ExpressibleByArgument {}
extension Typography.ParagraphBreak: ExpressibleByArgument {}
extension Typography.Leading: ExpressibleByArgument {}
extension Typography.MarkSpacing: ExpressibleByArgument {}
extension Typography.TitleMarks: ExpressibleByArgument {}
extension Typography.Ruby: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {
  /// Reads a tag of BCP 47, such as `zh-Hans`.
  package init?(argument: String) { self.init(argument) }
}

extension Size: ExpressibleByArgument {
  /// Reads `120x40`.
  package init?(argument: String) { self.init(written: argument) }
}

/// The language in which the program itself speaks; commands find it in `ShellLanguage`.
struct InterfaceOptions: ParsableArguments {
  @Option(name: .customLong("interface"), help: "The language of the interface: en or zh.")
  var language: InterfaceLanguage?

  @Flag(name: .customLong("verbose"), help: "Write more into the log.")
  var isVerbose = false

  /// Said by the parser of arguments before the command runs, so that its first line is in the log.
  func validate() { if isVerbose { Log.beVerbose() } }
}

/// Options about the look of the page, the same for every command that draws one.
struct LookOptions: ParsableArguments {
  @Option(help: "The language that leads, by its tag: en, zh …")
  var language: Language?

  @Option(help: "The view: single, facing or interleaved.")
  var view: Arrangement?

  @Option(
    help:
      "The theme: auto (as the terminal is), dark, light, night, contrast, safe, plain, or one of config.toml.",
    completion: .themes)
  var theme: String?

  @OptionGroup var typography: TypographyOptions

  @Flag(help: "Use no colours.")
  var noColor = false

  @Flag(
    inversion: .prefixedNo,
    help: "For screen readers: one thing after the other, the cursor at what has the focus.")
  var linear: Bool?

  /// What was chosen, the language of the interface too.
  func choices(_ interface: InterfaceOptions) -> LookChoices {
    LookChoices(
      language: language, interface: interface.language, view: view, theme: theme, noColor: noColor,
      linear: linear, typography: typography.choices)
  }
}

/// Options about setting type, for the screen and for print.
struct TypographyOptions: ParsableArguments {
  @Option(help: "The right edge of paragraphs: automatic, ragged or justified.")
  var align: Typography.Alignment?

  @Option(help: "How Chinese paragraphs begin: indent or blank.")
  var paragraphs: Typography.ParagraphBreak?

  @Option(help: "The rows between lines: solid, or open for a blank one.")
  var leading: Typography.Leading?

  @Option(help: "Chinese marks that meet, on a screen: full or tight.")
  var marks: Typography.MarkSpacing?

  @Option(help: "Titles of works in Chinese, on a screen: brackets, or wave for a line below.")
  var titles: Typography.TitleMarks?

  @Option(help: "How words are read: in brackets behind them, or above the line.")
  var ruby: Typography.Ruby?

  @Flag(inversion: .prefixedNo, help: "Names of people in Chinese with a line below, on a screen.")
  var names: Bool?

  @Flag(inversion: .prefixedNo, help: "Divide English words in narrow columns.")
  var hyphens: Bool?

  @Option(help: "The width of ambiguous characters: narrow, wide, or auto to ask the terminal.")
  var ambiguous: Preferences.Ambiguous?

  /// What was chosen.
  var choices: TypographyChoices {
    TypographyChoices(
      align: align, paragraphs: paragraphs, leading: leading, marks: marks, titles: titles,
      ruby: ruby, names: names, hyphens: hyphens, ambiguous: ambiguous)
  }

  /// What was chosen, else what `config.toml` says; the rest as usual.
  func typography(for publication: Publication) throws -> Typography {
    try LookChoices(typography: choices).preferences(
      written: Configuration.read(at: usualConfigPath), for: publication
    ).typography
  }
}
