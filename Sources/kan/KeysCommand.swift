import ArgumentParser
import Presentation
import Reading

/// Prints the keys, from the command table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys.")

  @Flag(help: "Print Markdown, as in README.md.")
  var markdown = false

  @Flag(help: "Print the names of commands, for config.toml and the command line.")
  var commands = false

  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    if commands { return printOutput(KeysCommand.commandText) }
    printOutput(markdown ? KeysCommand.markdownText : KeysCommand.plainText)
  }

  /// Every command with what it does, and the names of the screens that config.toml knows it on.
  private static var commandText: String {
    Command.allCases.map { command in
      let gap = String(repeating: " ", count: max(2, 22 - command.name.count))
      let modes = KeyMap.standard.modes(of: command).map(\.rawValue).joined(separator: ", ")
      return "\(command.name)\(gap)\(Words.help(for: command).said)  (\(modes))"
    }.joined(separator: "\n")
  }

  /// The keys as a Markdown table.
  static var markdownText: String {
    let rows = CommandTable.bindings.map { binding in
      let keys = binding.keyNames.map { "`\($0)`" }.joined(separator: " ")
      let help = Words.help(for: binding.command)
      let screens = Words.screens(binding.modes)[.english]
      return "| \(keys) | \(help[.english]) | \(help[.chinese]) | \(screens) |"
    }
    return (["| key | | | on |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static var plainText: String {
    CommandTable.groups.map { group in
      let rows = group.bindings.map { binding in
        let keys = binding.keyNames.joined(separator: " ")
        let gap = String(repeating: " ", count: max(2, 24 - keys.count))
        let help = Words.help(for: binding.command)
        let screens = Words.screens(binding.modes)[.english]
        return "  \(keys)\(gap)\(help[.english])  \(help[.chinese])  (\(screens))"
      }
      let title = Words.title(of: group.title)
      return (["\(title[.english]) \(title[.chinese])"] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
