import ArgumentParser
import Foundation

/// The commands, options and arguments as the parser of arguments tells them of itself.
struct ToolDescription: Decodable {
  let command: Command

  /// A command with what it takes.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [Command]?
    let defaultSubcommand: String?

    /// The commands under it that a reader is told of.
    var shownCommands: [Command] {
      (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    /// What it takes that a reader is told of; help and version are told once for all.
    var shownArguments: [Argument] {
      (arguments ?? []).filter { $0.shouldDisplay && !["help", "version"].contains($0.valueName) }
    }
  }

  /// A positional argument, an option with a value or a flag.
  struct Argument: Decodable {
    let kind: String
    let isOptional: Bool
    let isRepeating: Bool
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let shouldDisplay: Bool
    let names: [Name]?

    struct Name: Decodable {
      let kind, name: String

      /// As it is typed: `--width`, `-h`.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var isPositional: Bool { kind == "positional" }
    var isOption: Bool { kind == "option" }
  }

  /// What a command and those under it take.
  init(of tool: any ParsableCommand.Type) throws {
    self = try JSONDecoder().decode(ToolDescription.self, from: Data(tool._dumpHelp().utf8))
  }
}
