import Testing

@testable import kan

/// What `--help` says, in both languages of the interface.
@Suite struct HelpTests {
  /// Every sentence about a command and what it takes.
  private func sentences(_ command: ToolDescription.Command) -> Set<String> {
    let own = [command.abstract] + (command.arguments ?? []).filter(\.shouldDisplay).map(\.abstract)
    return command.shownCommands.reduce(into: Set(own.compactMap(\.self))) {
      $0.formUnion(sentences($1))
    }
  }

  @Test func everySentenceHasItsChinese() throws {
    let said = sentences(try ToolDescription(of: Kan.self).command)
    #expect(said.subtracting(HelpSentences.chinese.keys).sorted() == [])
  }

  @Test(arguments: [
    (["--help"], "概述：在终端中阅读"), (["help", "search"], "概述：在全部正文中检索"),
    (["bookmark", "add", "--help"], "概述：添加书签"), (["help", "bookmark"], "概述：列出、添加"),
  ])
  func helpIsChineseWhereTheInterfaceIs(arguments: [String], beginning: String) throws {
    let locale = ["LANG": "zh_CN.UTF-8"]
    let result =
      switch arguments.count {
      case 1: try run(arguments[0], environment: locale)
      case 2: try run(arguments[0], arguments[1], environment: locale)
      default: try run(arguments[0], arguments[1], arguments[2], environment: locale)
      }
    #expect(result.status == 0 && result.output.hasPrefix(beginning), "\(result.output)")
    for english in ["OVERVIEW", "USAGE", "OPTIONS", "Show help", "default:"] {
      #expect(!result.output.contains(english))
    }
    #expect(result.output.contains("用法：kan"))
    for line in result.output.split(separator: "\n") where line.hasPrefix("  ") {
      let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
      #expect(cells <= 100, "\(line)")
    }
  }

  @Test func helpIsEnglishElsewhere() throws {
    #expect(try run("--help").output.hasPrefix("OVERVIEW: Reads a magazine"))
    #expect(
      try run("--version", environment: ["LANG": "zh_CN.UTF-8"]).output == "kan \(Version.number)\n"
    )
  }
}
