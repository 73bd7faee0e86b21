import ArgumentParser
import Reading

/// Prints the keys, from the command table.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys.")

  @Flag(help: "Print Markdown, as in README.md.")
  var markdown = false

  func run() throws {
    printOutput(markdown ? KeysCommand.markdownText : KeysCommand.plainText)
  }

  /// The keys as a Markdown table.
  static var markdownText: String {
    let rows = CommandTable.bindings.map { binding in
      let keys = HelpPage.names(binding).map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help.first) | \(binding.help[.second]) |"
    }
    return (["| key | | |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static var plainText: String {
    CommandTable.groups.map { group in
      let rows = group.bindings.map { binding in
        let keys = HelpPage.names(binding).joined(separator: " ")
        let gap = String(repeating: " ", count: max(2, 24 - keys.count))
        return "  \(keys)\(gap)\(binding.help.first)  \(binding.help[.second])"
      }
      return (["\(group.title.first) \(group.title[.second])"] + rows).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
