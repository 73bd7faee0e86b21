import Magazine

/// The help of a command in Chinese. The parser of arguments speaks English alone, so what it tells of its
/// commands is laid out here, with the Chinese of each of its sentences.
struct HelpPage {
  private let program: String
  private let command: ToolDescription.Command
  /// The line that shows how the command is typed, as the parser writes it.
  private let usage: String

  /// The cells before what a name means.
  private static let indent = 26

  /// The help that the parser gives in a message; `nil` where that is no help of a command.
  init?(of message: String, in tool: ToolDescription) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.first(where: { $0.hasPrefix("USAGE: ") }) else { return nil }
    usage = String(line.dropFirst("USAGE: ".count))
    program = tool.command.commandName
    command = tool.command.command(named: usage.split(separator: " ").dropFirst().map(String.init))
  }

  /// The page.
  var text: String {
    var parts = ["概述：\(chinese(command.abstract))"]
    if let discussion { parts.append(discussion) }
    parts.append("用法：\(usage)")
    let arguments = command.arguments?.filter(\.shouldDisplay) ?? []
    parts += list("参数：", arguments.filter(\.isPositional).map(row))
    parts += list("选项：", arguments.filter { !$0.isPositional }.map(row))
    let commands = command.shownCommands
    parts += list("子命令：", commands.map(row))
    if !commands.isEmpty { parts.append("  “kan help <子命令>”显示各子命令的说明。") }
    return parts.joined(separator: "\n\n")
  }

  /// What the page says beside its lists: the program shows examples, a command what it says itself.
  private var discussion: String? {
    guard command.commandName == program else { return command.discussion }
    let examples = ManualText.shortExamples(in: .chinese)
    return "\(examples)\n\n阅读时按 ? 显示按键；“man kan”有详细说明。"
  }

  private func list(_ title: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : [([title] + rows).joined(separator: "\n")]
  }

  private func row(_ argument: ToolDescription.Argument) -> String {
    var meaning = chinese(argument.abstract)
    if let usual = argument.defaultValue { meaning += "（默认：\(usual)）" }
    return row(argument.typed, meaning)
  }

  private func row(_ subcommand: ToolDescription.Command) -> String {
    let isUsual = subcommand.commandName == command.defaultSubcommand
    return row(
      subcommand.commandName + (isUsual ? "（默认）" : ""), chinese(subcommand.abstract))
  }

  /// A name and what it means, on a line of its own where the name leaves no room.
  private func row(_ name: String, _ meaning: String) -> String {
    let width = name.unicodeScalars.reduce(2) { $0 + ($1.isASCII ? 1 : 2) }
    let gap = width < HelpPage.indent ? "" : "\n"
    return "  \(name)\(gap)"
      + String(repeating: " ", count: HelpPage.indent - (gap.isEmpty ? width : 0)) + meaning
  }

  private func chinese(_ sentence: String?) -> String {
    sentence.map { HelpSentences.chinese[$0] ?? $0 } ?? ""
  }
}

extension ToolDescription.Command {
  /// The command that words on the command line name, as far as they name one.
  fileprivate func command(named words: [String]) -> ToolDescription.Command {
    guard let word = words.first,
      let found = subcommands?.first(where: { $0.commandName == word })
    else { return self }
    return found.command(named: Array(words.dropFirst()))
  }
}

extension ToolDescription.Argument {
  /// How it is typed: `<article>`, `--in, --issue <in>`, `-h, --help`.
  fileprivate var typed: String {
    let value = "<\(valueName ?? "")>"
    guard !isPositional else { return value + (isRepeating ? " ..." : "") }
    let names = (names ?? []).map(\.typed).joined(separator: ", ")
    return isOption ? "\(names) \(value)" : names
  }
}
