import Configuring
import Reading
import Testing

/// What a config.toml says that cannot be followed: each is one sentence with its line, and the rest holds.
@Suite struct ConfigFaultTests {
  /// A line or lines that are wrong, and what the sentence about them has to name.
  private static let wrong: [(text: String, names: String)] = [
    // Not TOML.
    ("theme light", "not TOML"),
    ("= 3", "not TOML"),
    ("theme = \"light", "not TOML"),
    ("theme = light", "not TOML"),
    ("measure = 6 8", "not TOML"),
    ("theme = \"a\\q\"", "not TOML"),
    ("mouse = true false", "not TOML"),
    ("columns = [1, 2", "not TOML"),
    ("view = \"single\"\nview = \"facing\"", "not TOML"),
    ("[keys.article", "not TOML"),
    ("[keys.front]\n\"B\" = \"library\"\n[keys.front]", "not TOML"),
    // Settings.
    ("meazure = 60", "no setting “meazure” (measure?)"),
    ("nonsense = 1", "no setting “nonsense”"),
    ("[look]\ntheme = \"light\"", "no setting “look”"),
    ("measure = \"60\"", "“measure” is not a whole number"),
    ("measure = 60.5", "“measure” is not a whole number"),
    ("measure = 4000", "“measure” cannot be “4000”; choose 24 – 120"),
    ("columns = \"three\"", "“columns” cannot be “three”; choose automatic, one, two"),
    ("view = \"sideways\"", "“view” cannot be “sideways”; choose single"),
    ("view = true", "“view” is not a text"),
    ("interface = \"fr\"", "“interface” cannot be “fr”; choose en, zh"),
    ("language = \"klingon language\"", "“language” cannot be “klingon language”"),
    ("align = 3", "“align” is not a text"),
    ("align = \"left\"", "“align” cannot be “left”"),
    ("paragraphs = \"\"", "“paragraphs” cannot be “”"),
    ("hyphens = \"yes\"", "“hyphens” is not true or false"),
    ("ambiguous = \"broad\"", "“ambiguous” cannot be “broad”"),
    ("mouse = \"on\"", "“mouse” is not true or false"),
    ("open = \"yesterday\"", "“open” cannot be “yesterday”; choose last, front, library"),
    ("clipboard = \"\"", "“clipboard” cannot be “”"),
    ("browser = \" \"", "“browser” cannot be “ ”"),
    ("browser = [\"firefox\"]", "“browser” is not a text"),
    ("open = 1979-05-27", "“open” is not a text"),
    // Themes.
    ("themes = \"dark\"", "“themes” is not a table"),
    ("[themes]\nsepia = 3", "“themes.sepia” is not a table"),
    ("[themes.dark]\npage = 3", "“dark” is one of kan's own themes"),
    ("[themes.a]\ninherits = 3", "“inherits” is not a text"),
    ("[themes.a]\ninherits = \"ligt\"", "there is no theme “ligt” (light?)"),
    ("[themes.a]\ninherits = \"a\"", "“a” inherits itself"),
    ("[themes.a]\npaper = 3", "a theme has no “paper”"),
    ("[themes.a]\npage = 256", "“page” cannot be “256”; choose 0 – 255"),
    ("[themes.a]\npage = \"#12345\"", "“page” cannot be “#12345”"),
    ("[themes.a]\npage = true", "“page” is not a colour"),
    ("[themes.a]\nparts = 1", "“parts” is not a table"),
    ("[themes.a.parts]\ntitel = { ink = 3 }", "a theme has no “titel” (title?)"),
    ("[themes.a.parts]\ntitle = 3", "“title” is not a table"),
    ("[themes.a.parts]\ntitle = { inc = 3 }", "a theme has no “inc” (ink?)"),
    ("[themes.a.parts]\ntitle = { attributes = \"bold\" }", "“attributes” is not a list"),
    ("[themes.a.parts]\ntitle = { attributes = [\"fat\"] }", "“attributes” cannot be “fat”"),
    // Hooks.
    ("[hooks]\nopne = \"true\"", "no setting “hooks.opne” (hooks.open?)"),
    ("[hooks]\nopen = 3", "“hooks.open” is not a text"),
    ("[hooks]\nkeep = \" \"", "“hooks.keep” is not a text"),
    // Keys.
    ("keys = \"vim\"", "“keys” is not a table"),
    ("[keys.artikel]\n\"B\" = \"library\"", "no screen “artikel” (article?)"),
    ("[keys.article]\n\"Hyper-x\" = \"library\"", "no key “Hyper-x”"),
    ("[keys.article]\n\"gg\" = \"top\"", "no key “gg”"),
    ("[keys.article]\n\"\" = \"top\"", "a key is missing"),
    ("[keys.article]\n\"B\" = \"libary\"", "no command “libary” (library?)"),
    ("[keys.article]\n\"B\" = 3", "“B” is not a text"),
    ("[keys.article]\n\"B\" = true", "“B” is not a text"),
    ("[keys.help]\n\"B\" = \"bookmark\"", "“bookmark” does not work there; it works in article"),
    ("[keys.prompt]\n\"x\" = \"accept\"", "“x” is typed there"),
    ("[keys.article]\n\"z\" = \"top\"\n\"z j\" = \"bottom\"", "“z j” is never reached, as “z”"),
  ]

  private func read(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  @Test(arguments: wrong.indices)
  func aFaultIsNamedWithItsLineAndTheRestHolds(index: Int) {
    let (text, names) = ConfigFaultTests.wrong[index]
    let isTable = text.hasPrefix("[") || text.hasPrefix("keys")
    let configuration = read(
      "# mine\ntheme = \"plain\"\n" + (isTable ? "" : text + "\n")
        + "[keys]\n\"Z\" = \"quit\"\n" + (text.hasPrefix("[") ? text + "\n" : "")
        + "[keys.index]\n\"X\" = \"top\"\n")
    guard !text.hasPrefix("keys") else { return checkAlone(text, names) }
    let sentences = configuration.faults.map { $0.sentence[.english] }
    #expect(sentences.count == 1 && sentences.contains { $0.contains(names) }, "\(sentences)")
    let first = isTable ? 5 : 3
    let lines = first...first + text.split(separator: "\n").count
    #expect(configuration.faults.allSatisfy { lines.contains($0.line) }, "\(sentences)")
    #expect(configuration[.preference(.theme)] == "plain")
    #expect(configuration.keyMap.command(for: "Z", in: .front) == .reader(.quit))
    #expect(configuration.keyMap.command(for: "X", in: .index) == .move(.top))
  }

  private func checkAlone(_ text: String, _ names: String) {
    let configuration = read("\(text)\ntheme = \"plain\"\n")
    #expect(configuration.faults.first?.sentence[.english].contains(names) == true)
    #expect(configuration[.preference(.theme)] == "plain")
  }

  @Test func thereAreThirtyKindsAndMore() { #expect(ConfigFaultTests.wrong.count >= 30) }

  @Test(arguments: wrong.indices)
  func everyFaultIsSaidInChineseToo(index: Int) {
    let faults = read(ConfigFaultTests.wrong[index].text).faults
    #expect(!faults.isEmpty)
    for fault in faults {
      #expect(fault.sentence[.chinese].contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" })
    }
  }

  @Test func aLineThatIsNoUTF8CostsOnlyItself() {
    let configuration = Configuration.read(
      Array("theme = \"plain\"\n# ".utf8) + [0xFF, 0xFE] + Array("\nmeasure = 40\n".utf8),
      path: "config.toml")
    #expect(
      configuration.faults.map { $0.sentence[.english] } == [
        "config.toml:2: not UTF-8; save the file as UTF-8"
      ])
    #expect(configuration[.preference(.measure)] == "40")
  }

  @Test func manyFaultsAreAllNamedInTheOrderOfTheirLines() {
    let configuration = read("theme = 1\nmeasure = \"a\"\n???\n[keys]\n\"B\" = \"nothing\"\n")
    #expect(configuration.faults.map(\.line) == [1, 2, 3, 5])
  }

  @Test func aFileThatCannotBeReadSaysWhy() {
    let configuration = Configuration.read(at: "/")
    #expect(
      configuration.faults.map { $0.sentence[.english] } == [
        "/: not a regular file; give one"
      ])
  }

  @Test func withoutAFileNothingIsSaidAndNothingIsWrong() {
    let configuration = Configuration.read(at: "/nowhere/config.toml")
    #expect(!configuration.isThere && configuration.faults.isEmpty && configuration.values.isEmpty)
    #expect(configuration.keyMap == .standard)
  }

  @Test func whatIsNoConfigurationAtAllEnds() {
    let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255) }
    #expect(!Configuration.read(noise, path: "config.toml").faults.isEmpty)
    let lines = String(repeating: "[[[\n", count: 5000)
    #expect(!read(lines).faults.isEmpty)
  }
}

extension KeyMap {
  /// What a character means on a screen.
  func command(for character: Character, in mode: Mode) -> Command? {
    command(for: .init(character), in: mode)
  }
}
