import Grid
import Presentation
import Testing

@testable import Reading

@Suite struct CommandTableTests {
  @Test func everyCommandHasAKeyAndALineOfHelp() {
    for command in Command.allCases {
      let rows = CommandTable.bindings.filter { $0.command == command }
      #expect(!rows.isEmpty, "\(command) is in no row")
      for row in rows {
        #expect(row.hasKeys && !row.modes.isEmpty, "\(command)")
        #expect(!Words.help(for: command)[.chinese].isEmpty, "\(command)")
      }
    }
  }

  @Test func everyKeyOfTheTableCanBeRead() {
    for row in CommandTable.bindings {
      for key in row.keys { #expect(Key(named: key.name) == key, "\(key.name)") }
    }
  }

  @Test func noTwoCommandsShareAKeyInAMode() {
    for mode in Mode.allCases {
      var claimed: [Key: Command] = [:]
      for row in CommandTable.bindings where row.modes.contains(mode) {
        for key in row.keys {
          #expect(claimed[key] == nil, "\(key.name) in \(mode)")
          claimed[key] = row.command
        }
      }
    }
  }

  /// What keys pressed one after the other mean.
  private func command(after keys: [Key], in mode: Mode) -> Command? {
    var keyboard = Keyboard(.standard)
    for key in keys {
      if case .command(let command, _) = keyboard.press(key, on: mode) { return command }
    }
    return nil
  }

  @Test func everyCommandIsReachableInTheModesOfItsRow() {
    for row in CommandTable.bindings {
      for mode in row.modes {
        let reachable = (row.keys.map { [$0] } + row.sequences).contains {
          command(after: $0, in: mode) == row.command
        }
        #expect(reachable, "\(row.command) in \(mode)")
      }
    }
  }
}
