import Grid
import Presentation
import Reading
import Testing

@Suite struct CommandTableTests {
  @Test func everyCommandHasAKeyAndALineOfHelp() {
    for command in Command.allCases {
      let rows = CommandTable.bindings.filter { $0.command == command }
      #expect(!rows.isEmpty, "\(command) is in no row")
      for row in rows {
        #expect(!row.keys.isEmpty && !row.modes.isEmpty, "\(command)")
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

  @Test func everyCommandIsReachableInTheModesOfItsRow() {
    for row in CommandTable.bindings {
      for mode in row.modes {
        let reachable = row.keys.contains {
          KeyMap.standard.command(for: $0, in: mode) == row.command
        }
        #expect(reachable, "\(row.command) in \(mode)")
      }
    }
  }
}
