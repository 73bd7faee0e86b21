import ArgumentParser
import Grid
import Magazine
import Presentation
import Reading
import Typesetting

extension Side: ExpressibleByArgument {}
extension Arrangement: ExpressibleByArgument {}
extension Settings.Theme: ExpressibleByArgument {}
extension Typography.Alignment: ExpressibleByArgument {}
extension Typography.Opening: ExpressibleByArgument {}

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
  @Option(help: "The language that leads: en or zh.")
  var language: Side?

  @Option(help: "The view: single, facing or interleaved.")
  var view: Arrangement?

  @Option(help: "The theme: dark, light or plain.")
  var theme: Settings.Theme?

  @OptionGroup var typography: TypographyOptions

  @Flag(help: "Use no colours.")
  var noColor = false

  /// What was chosen.
  var choices: LookChoices {
    LookChoices(
      language: language, view: view, theme: theme, noColor: noColor,
      typography: typography.typography, ambiguous: typography.ambiguous)
  }
}

/// Options about setting type, for the screen and for print.
struct TypographyOptions: ParsableArguments {
  @Option(help: "The right edge of paragraphs: automatic, ragged or justified.")
  var align = Typography.Alignment.automatic

  @Option(help: "How Chinese paragraphs begin: indent or blank.")
  var paragraphs = Typography.Opening.indent

  @Flag(inversion: .prefixedNo, help: "Divide English words in narrow columns.")
  var hyphens = true

  @Option(help: "The width of ambiguous characters: narrow, wide, or auto to ask the terminal.")
  var ambiguous = AmbiguousChoice.auto

  var typography: Typography {
    Typography(
      alignment: align, opening: paragraphs, hyphenates: hyphens,
      ambiguous: ambiguous == .wide ? .wide : .narrow)
  }
}

/// The widths of ambiguous characters that may be asked for.
enum AmbiguousChoice: String, CaseIterable, ExpressibleByArgument { case narrow, wide, auto }

/// What was chosen about the look of the page; the environment decides what was not.
struct LookChoices {
  var language: Side?
  var view: Arrangement?
  var theme: Settings.Theme?
  var noColor = false
  var typography = Typography()
  var ambiguous = AmbiguousChoice.auto

  var settings: Settings { settings(kept: nil) }

  /// What was chosen now, else what was remembered, else what the environment suggests.
  func settings(kept: String?) -> Settings {
    var settings = Settings(
      side: spokenLanguage, theme: usualTheme, typography: typography)
    if let kept { settings = settings.remembering(kept) }
    settings.side = language ?? settings.side
    settings.arrangement = view ?? settings.arrangement
    settings.theme = theme ?? settings.theme
    return settings
  }

  /// The number of colours to use on a terminal that has `colours`.
  func depth(_ colours: Int) -> ColourDepth {
    let isRefused = noColor || !(environment("NO_COLOR") ?? "").isEmpty
    return isRefused ? .none : ColourDepth(colours: colours)
  }

  /// Chinese in a Chinese locale, else English.
  private var spokenLanguage: Side {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment($0) }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .second : .first
  }

  /// Light where the terminal says that its background is (`COLORFGBG=0;15`), else dark.
  private var usualTheme: Settings.Theme {
    let background = environment("COLORFGBG")?.split(separator: ";").last
    return background == "15" || background == "7" ? .light : .dark
  }
}
