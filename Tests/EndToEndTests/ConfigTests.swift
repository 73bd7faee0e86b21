import Foundation
import Testing

/// `config.toml` with the real program.
@Suite struct ConfigTests {
  /// A home with a file of settings.
  private func home(_ text: String) throws -> (folder: String, file: String) {
    let folder = Session.newFolder()
    let file = folder + "/kan/config.toml"
    try FileManager.default.createDirectory(
      atPath: folder + "/kan", withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return (folder, file)
  }

  @Test func aFileThatIsSavedIsFollowedWithoutARestart() throws {
    let home = try home("[keys.front]\n\"B\" = \"library\"\n")
    let session = try Session(environment: ["XDG_CONFIG_HOME": home.folder])
    #expect(session.shows("C H I N A"))
    session.child.send("B")
    #expect(session.shows("Library"))
    session.child.send("q")
    #expect(session.shows("C H I N A"))
    // As editors save: under another name, then renamed.
    try "interface = \"zh\"\n[keys.front]\n\"B\" = \"index\"\n\"Hyper-x\" = \"top\"\n".write(
      toFile: home.file, atomically: true, encoding: .utf8)
    #expect(session.shows("没有按键“Hyper-x”"))
    session.child.send("B")
    #expect(session.shows("索引"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func aThemeOfTheFileIsShownChosenAndDrawn() throws {
    let home = try home("[themes.sepia]\ninherits = \"light\"\npage = \"#f4ecd8\"\n")
    let environment = ["XDG_CONFIG_HOME": home.folder, "XDG_DATA_HOME": home.folder]
    #expect(try run("config", "theme", environment: environment).output.hasSuffix("  sepia\n"))
    let shown = try run("config", "theme", "sepia", "--show", environment: environment)
    #expect(shown.output.contains("page = \"#f4ecd8\"\n"))
    #expect(try run("config", "theme", "sepia", environment: environment).status == 0)
    #expect(try run("config", "theme", environment: environment).output.hasSuffix("* sepia\n"))
    let picture = try run(
      "--dump", "--svg", "--theme", "sepia", "--size", "80x24", environment: environment)
    #expect(picture.output.contains("fill=\"#f4ecd8\""))
    let unknown = try run("--dump", "--theme", "sepa", environment: environment)
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("no theme “sepa”; choose auto, dark, light"))
  }

  @Test func anArticleIsPrintedAsTheFileSaysItIsSet() throws {
    let home = try home("ruby = \"above\"\n")
    let page = home.folder + "/river.html"
    let word = "<ruby>表示板<rt>ひょう</rt></ruby>"
    try "<html><body><p>水が\(word)する。</p></body></html>".write(
      toFile: page, atomically: true, encoding: .utf8)
    let environment = ["XDG_CONFIG_HOME": home.folder, "XDG_DATA_HOME": home.folder]
    func shown(_ more: String...) throws -> String {
      let words = ["show", "chapter-1", "--in", page] + more
      return try run(arguments: words, environment: environment).output
    }
    #expect(try shown().contains("ひょう\n"))
    #expect(try shown("--ruby", "brackets").contains("表示板（ひょう）する"))
  }

  @Test func theLibraryMayBeWhatKanOpensOn() throws {
    let home = try home("open = \"library\"\n")
    let session = try Session(environment: ["XDG_CONFIG_HOME": home.folder])
    #expect(session.shows("Library"))
    session.child.send("Q")
    #expect(session.end() == 0)
  }

  @Test func whatHoldsIsShownWithWhereItComesFrom() throws {
    let home = try home("theme = \"light\"\nmeasure = 4000\n")
    let environment = ["XDG_CONFIG_HOME": home.folder]
    let result = try run("config", environment: environment)
    #expect(result.status == 65)
    #expect(result.output.contains(#/theme = "light" +config.toml:1/#))
    #expect(result.output.contains(#/measure = 68 +as usual/#))
    #expect(
      result.error.hasSuffix("/kan/config.toml:2: “measure” cannot be “4000”; choose 24 – 120\n"))
  }

  @Test func theDefaultFileIsTakenAsItIs() throws {
    let text = try run("config", "--default").output
    let home = try home(text)
    let result = try run("config", environment: ["XDG_CONFIG_HOME": home.folder])
    #expect(result.status == 0 && result.error == "")
    #expect(try run("config", "--default", "--interface", "zh").output.contains("# kan 的设置。"))
  }

  @Test func editingMakesTheFileAndNamesItsFaults() throws {
    let folder = Session.newFolder()
    let environment = [
      "XDG_CONFIG_HOME": folder, "EDITOR": "sed -i 1iboat=1", "PATH": "/usr/bin:/bin",
    ]
    let result = try run("config", "--edit", environment: environment)
    #expect(result.status == 65)
    #expect(result.error.contains("/kan/config.toml:1: there is no setting “boat”"))
    let text = try String(contentsOfFile: folder + "/kan/config.toml", encoding: .utf8)
    #expect(text.contains("#theme = \"auto\""))
  }

  @Test func anEditorThatIsNotThereIsSaid() throws {
    let environment = ["XDG_CONFIG_HOME": Session.newFolder(), "EDITOR": "/nowhere/ed"]
    let result = try run("config", "--edit", environment: environment)
    #expect(result.status == 74)
    #expect(result.error.contains("set VISUAL or EDITOR"))
  }
}
