import Configuring
import Magazine
import Presentation
import Reading

/// The page of `man kan`: the parser tells the commands, the command table the keys, the settings
/// themselves; the rest is written in `ManualText`.
struct ManualPage {
  let tool: ToolDescription
  let version: String

  /// The page in man(7).
  var text: String {
    var page = Roff(title: "KAN", version: version)
    page.section("NAME")
    page.paragraph(
      "kan - read a magazine, a book or a document in the terminal, in two languages at once")
    page.section("SYNOPSIS")
    page.lines(["kan [PUBLICATION] [OPTIONS]", "kan COMMAND [ARGUMENTS] [OPTIONS]"])
    page.section("DESCRIPTION")
    ManualText.description.forEach { page.paragraph($0) }
    page.section("EXAMPLES")
    for example in ManualText.examples { page.item(example.command, example.meaning[.english]) }
    page.section("COMMANDS")
    for command in tool.command.shownCommands { add(command, under: "kan", to: &page) }
    page.section("KEYS")
    addKeys(to: &page)
    page.section("SETTINGS")
    addSettings(to: &page)
    addRest(to: &page)
    return page.text
  }

  private func add(_ command: ToolDescription.Command, under name: String, to page: inout Roff) {
    let name = "\(name) \(command.commandName)"
    let subcommands = command.shownCommands
    let values = command.shownArguments.filter(\.isPositional).map(placeholder)
    page.subsection(([name] + values).joined(separator: " "))
    page.paragraph(command.abstract ?? "")
    for argument in command.shownArguments {
      page.item(term(for: argument), argument.abstract ?? "")
    }
    for subcommand in subcommands { add(subcommand, under: name, to: &page) }
  }

  private func placeholder(_ argument: ToolDescription.Argument) -> String {
    let name = (argument.valueName ?? "").uppercased() + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private func term(for argument: ToolDescription.Argument) -> String {
    guard !argument.isPositional else { return (argument.valueName ?? "").uppercased() }
    let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
    return argument.isOption ? "\(names) \((argument.valueName ?? "").uppercased())" : names
  }

  private func addKeys(to page: inout Roff) {
    for group in CommandTable.groups {
      page.subsection(Words.title(of: group.title)[.english])
      for binding in group.bindings {
        let help = Words.help(for: binding.command)[.english]
        let screens = Words.screens(binding.modes)[.english]
        page.item(
          binding.keyNames.joined(separator: "  "), "\(help) (\(binding.command.name); \(screens))")
      }
    }
  }

  private func addSettings(to page: inout Roff) {
    ManualText.settings.forEach { page.paragraph($0) }
    for setting in Setting.allCases {
      let values = setting.values.joined(separator: ", ")
      page.item(
        "\(setting.name) = \(setting.written(setting.usual))",
        "\(setting.help[.english]). One of: \(values).")
    }
    page.lines(ManualText.keyExample)
  }

  private func addRest(to page: inout Roff) {
    page.section("FILES")
    for file in ManualText.files { page.item(file.path, file.meaning) }
    page.section("ENVIRONMENT")
    for variable in ManualText.environment { page.item(variable.name, variable.meaning) }
    page.section("EXIT STATUS")
    for status in ExitStatus.allCases { page.item("\(status.rawValue)", status.meaning) }
    page.section("SEE ALSO")
    page.paragraph("less(1), man(1); README.md and README.zh.md of the project")
  }
}
