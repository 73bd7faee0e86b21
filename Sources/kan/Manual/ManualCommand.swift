import ArgumentParser

/// Prints the page for man(1), from which packages make their files.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the page for man(1).", shouldDisplay: false)

  func run() throws {
    printOutput(ManualPage(tool: try ToolDescription(of: Kan.self), version: Version.number).text)
  }
}
