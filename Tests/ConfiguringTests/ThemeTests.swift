import Grid
import Presentation
import Reading
import Testing

@testable import Configuring

/// Themes that a reader has written in config.toml.
@Suite struct ThemeTests {
  private func read(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  @Test(arguments: Preferences.Theme.allCases)
  func whatIsShownOfAThemeIsThatThemeWhenItIsWritten(name: Preferences.Theme) throws {
    let configuration = read(ThemeFile(name, in: Configuration()).text)
    #expect(configuration.faults.isEmpty)
    let own = try #require(configuration.themes.first)
    #expect(own.name == "my-\(name.name)" && own.base == name)
    for depth in [ColourDepth.indexed, .direct] {
      let (written, kans) = (Theme(own, depth: depth), Theme(name, depth: depth))
      for part in ThemePart.allCases { #expect(written.part(part) == kans.part(part), "\(part)") }
      for ink in InkName.allCases { #expect(written.ink(ink) == kans.ink(ink), "\(ink)") }
    }
  }

  @Test func withoutColoursPartsAreStillToldApartByAttributes() throws {
    let own = try #require(read(ThemeFile(.dark, in: Configuration()).text).themes.first)
    let (written, plain) = (Theme(own, depth: .none), Theme(.dark, depth: .none))
    for part in ThemePart.allCases {
      let look = written.part(part)
      #expect(look.ink == plain.part(part).ink && look.ground == nil)
      #expect(look.attributes?.isSuperset(of: plain.part(part).attributes ?? []) == true, "\(part)")
    }
  }

  @Test func aThemeInheritsWhatItDoesNotSay() throws {
    let configuration = read(
      """
      theme = "paper"
      [themes.paper]
      inherits = "sepia"
      accent = 88
      [themes.sepia]
      inherits = "light"
      page = "#f4ecd8"
      accent = "#8c3b1f"
      [themes.sepia.parts]
      title = { ink = "accent", ground = 230, attributes = ["bold", "underline"] }
      """)
    #expect(configuration.faults.isEmpty)
    #expect(configuration[.preference(.theme)] == "paper")
    let own = try #require(configuration.themes.first { $0.name == "paper" })
    let theme = Theme(own, depth: .direct)
    #expect(theme.ink(.page) == .mixed(Colour(0xF4, 0xEC, 0xD8)))
    #expect(theme.ink(.accent) == .palette(88))
    #expect(theme.ink(.text) == Theme(.light, depth: .indexed).ink(.text))
    #expect(
      theme.part(.title)
        == PartLook(ink: .named(.accent), ground: .palette(230), attributes: [.bold, .underline]))
  }

  @Test func aColourThatTheTerminalLacksIsTheNearestItHas() throws {
    let configuration = read("[themes.a]\npage = \"#f4ecd8\"\ntext = \"#000000\"\nrule = 200\n")
    let own = try #require(configuration.themes.first)
    #expect(Theme(own, depth: .indexed).ink(.page) == .palette(254))
    #expect(Theme(own, depth: .sixteen).ink(.page) == .palette(7))
    #expect(Theme(own, depth: .sixteen).ink(.rule) == .palette(13))
    #expect(Theme(own, depth: .none).ink(.page) == .terminal)
  }

  @Test func themesThatInheritEachOtherInACircleAreNamed() {
    let configuration = read("[themes.a]\ninherits = \"b\"\n[themes.b]\ninherits = \"a\"\n")
    #expect(
      configuration.faults.map { $0.sentence[.english] } == [
        "config.toml:4: “b” inherits itself; name another theme"
      ])
    #expect(configuration.themes.map(\.name) == ["a", "b"])
  }

  @Test func aThemeThatIsNotWrittenCannotBeChosen() {
    let faults = read("theme = \"sepia\"\n[themes.ink]\npage = 1\n").faults
    #expect(faults.map(\.line) == [1])
    #expect(faults.first?.sentence[.english].contains("choose auto, dark, light") == true)
    #expect(faults.first?.sentence[.english].hasSuffix("plain, ink") == true)
  }
}
