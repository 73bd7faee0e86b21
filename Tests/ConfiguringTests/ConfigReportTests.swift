import Configuring
import Magazine
import Reading
import Testing

/// What `kan config` prints: what holds, and who says so.
@Suite struct ConfigReportTests {
  private func rows(
    _ text: String, kept: KeptChoices = KeptChoices(), _ language: InterfaceLanguage = .english
  ) -> [String] {
    let written = Configuration.read(Array(text.utf8), path: "/home/li/config.toml")
    return ConfigReport(written: written, kept: kept).text(in: language)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func row(_ name: String, in rows: [String]) -> String {
    rows.first { $0.hasPrefix(name) } ?? ""
  }

  @Test func everySettingHasALineWithItsOrigin() {
    let rows = rows("theme = \"light\"\nmouse = false\n")
    for setting in Setting.allCases {
      #expect(rows.count { $0.hasPrefix("\(setting.name) = ") } == 1, "\(setting.name)")
    }
    #expect(row("theme = \"light\"", in: rows).hasSuffix("config.toml:1"))
    #expect(row("mouse = false", in: rows).hasSuffix("config.toml:2"))
    #expect(row("measure = 68", in: rows).hasSuffix("as usual"))
  }

  @Test func aChoiceByKeySaysWhatItHidesAndHowThatWouldWin() {
    let kept = KeptChoices(["theme": "night", "measure": "60"], written: ["theme": "light"])
    let rows = rows("theme = \"light\"", kept: kept)
    let theme = row("theme = \"night\"", in: rows)
    #expect(theme.contains("config.toml:1 said “light”") && theme.contains("change that line"))
    #expect(row("measure = 60", in: rows).hasSuffix("chosen by key"))
  }

  @Test func aLineWrittenLaterHoldsAndIsSaidToHold() {
    let kept = KeptChoices(["theme": "night"], written: ["theme": "light"])
    #expect(row("theme = \"dark\"", in: rows("theme = \"dark\"", kept: kept)).hasSuffix(":1"))
  }

  @Test func keysAndHooksStandBelowWithTheirLines() {
    let rows = rows(
      "[hooks]\nopen = \"notify-send x\"\n[keys]\n\"Z\" = \"quit\"\n[keys.article]\n\"B\" = false\n"
    )
    #expect(row("[hooks] open = notify-send x", in: rows).hasSuffix("config.toml:2"))
    #expect(row("[keys] Z = quit", in: rows).hasSuffix("config.toml:4"))
    #expect(row("[keys.article] B = none", in: rows).hasSuffix("config.toml:6"))
  }

  @Test func inChineseTheOriginsAreSaidInChinese() {
    let kept = KeptChoices(["theme": "night"], written: ["theme": "light"])
    let rows = rows("theme = \"light\"", kept: kept, .chinese)
    #expect(row("theme", in: rows).contains("按键所选") && row("measure", in: rows).hasSuffix("默认"))
  }

  @Test func withoutAFileItSaysHowOneIsMade() {
    let absent = ConfigReport(
      written: Configuration.read(at: "/nowhere/config.toml"), kept: KeptChoices())
    #expect(
      absent.text(in: .english).hasPrefix("/nowhere/config.toml is not there; “kan config --edit”"))
    let homeless = ConfigReport(written: Configuration(), kept: KeptChoices())
    #expect(homeless.text(in: .english).hasPrefix("no file: HOME and XDG_CONFIG_HOME"))
    #expect(homeless.text(in: .chinese).hasPrefix("没有文件"))
  }

  // MARK: What the file says beyond preferences

  private func configuration(_ text: String) -> Configuration {
    Configuration.read(Array(text.utf8), path: "config.toml")
  }

  @Test func programsAreTakenApartIntoTheirArguments() {
    let written = configuration("browser = \"firefox --new-tab\"\nclipboard = \"auto\"\n")
    #expect(written.program(.browser) == ["firefox", "--new-tab"])
    #expect(written.program(.clipboard) == nil)
    #expect(configuration("").program(.browser) == nil)
  }

  @Test func whatKanOpensOnMayBeWritten() {
    for (value, screen) in [("last", FirstScreen.last), ("front", .front), ("library", .library)] {
      #expect(configuration("open = \"\(value)\"").firstScreen == screen)
    }
    #expect(configuration("open = \"nowhere\"").firstScreen == .last)
  }

  @Test(arguments: Hook.allCases) func everyMomentMayHaveACommand(hook: Hook) {
    let written = configuration("[hooks]\n\(hook.rawValue) = \"echo $KAN_TITLE\"\n")
    #expect(written.faults.isEmpty)
    #expect(written.hooks[hook]?.value == "echo $KAN_TITLE" && written.hooks[hook]?.line == 2)
    #expect(!hook.help[.english].isEmpty && !hook.help[.chinese].isEmpty)
  }

  @Test func aHookThatIsWrongLeavesTheOthers() {
    let written = configuration("[hooks]\nopen = 3\nfinish = \"true\"\nopne = \"x\"\n")
    #expect(
      written.hooks.keys.map(\.rawValue) == ["finish"] && written.faults.map(\.line) == [2, 4])
  }
}
