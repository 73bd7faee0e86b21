import Grid
import Importing
import Reading

/// Reads the tables of keys: `[keys]` for every screen on which a command works, `[keys.article]` for one.
struct KeyReader {
  let lines: ConfigLines
  private(set) var keys: [WrittenKey] = []
  private(set) var faults: [(ConfigFault.Fact, line: Int)] = []

  /// The names of screens.
  static let scopes = Mode.allCases.map(\.rawValue)

  /// Begins with no keys; `lines` tells where each stands.
  init(lines: ConfigLines) { self.lines = lines }

  /// Reads what stands in `[keys]`, then the tables in it, which win.
  mutating func read(_ table: [String: TOMLTree]) {
    let entries = table.sorted { $0.key < $1.key }
    for case (let name, .table) in entries {
      guard Mode(rawValue: name) == nil else { continue }
      faults.append(
        (
          .unknownScope(name, nearest: nearest(to: name, among: KeyReader.scopes)),
          lines.line(of: ["keys", name])
        ))
    }
    read(entries, scope: nil)
    for case (let name, .table(let keys)) in entries {
      guard let mode = Mode(rawValue: name) else { continue }
      read(keys.sorted { $0.key < $1.key }, scope: mode)
    }
  }

  private mutating func read(_ entries: [(key: String, value: TOMLTree)], scope: Mode?) {
    let path = ["keys"] + (scope.map { [$0.rawValue] } ?? [])
    let first = keys.count
    for (name, value) in entries {
      if case .table = value, scope == nil { continue }
      let line = lines.line(of: path + [name])
      do {
        keys.append(try key(name, value, scope, line: line))
      } catch {
        faults.append((error, line))
      }
    }
    dropHidden(from: first)
  }

  /// One row: a key, what it does, and the screens on which it then does that. Throws where it could
  /// never be pressed there.
  private func key(
    _ name: String, _ value: TOMLTree, _ scope: Mode?, line: Int
  ) throws(ConfigFault.Fact) -> WrittenKey {
    let keys = try sequence(name)
    let command = try command(value, for: name)
    let usable = command.map { KeyMap.standard.modes(of: $0) } ?? Mode.allCases
    var modes = scope.map { [$0] } ?? usable
    if let scope, !usable.contains(scope) {
      throw .worksElsewhere(command?.name ?? name, in: usable.map(\.rawValue))
    }
    if keys.first?.character != nil {
      if let scope, scope.isTyping { throw .isTyped(name) }
      modes.removeAll(where: \.isTyping)
    }
    return WrittenKey(
      scope: scope?.rawValue ?? "", name: name, change: KeyChange(keys, to: command, in: modes),
      line: line)
  }

  /// The keys of `g e`; throws where a name is no key, or there is none.
  private func sequence(_ name: String) throws(ConfigFault.Fact) -> [Key] {
    let words = name.split(separator: " ").map(String.init)
    guard !words.isEmpty else { throw .noKey }
    var keys: [Key] = []
    for word in words {
      guard let key = Key(named: word) else { throw .unknownKey(word) }
      keys.append(key)
    }
    return keys
  }

  /// The command that a value names; `nil` for `false` and `"none"`, which take a key away.
  private func command(
    _ value: TOMLTree, for key: String
  ) throws(ConfigFault.Fact) -> Command? {
    switch value {
    case .flag(false), .text("none"): return nil
    case .text(let name):
      if let command = Command(named: name) { return command }
      throw .unknownCommand(name, nearest: nearest(to: name, among: Command.allCases.map(\.name)))
    case .flag, .integer, .list, .table, .other: throw .wrongKind(key, .text)
    }
  }

  /// Drops sequences of one table that begin with a key of the same table that means something itself.
  private mutating func dropHidden(from first: Int) {
    let own = keys[first...]
    for entry in own where entry.change.keys.count > 1 {
      let shorter = own.first {
        $0.change.command != nil && $0.change.keys.count < entry.change.keys.count
          && entry.change.keys.starts(with: $0.change.keys)
      }
      guard let shorter else { continue }
      faults.append((.hidden(entry.name, by: shorter.name), entry.line))
      keys.removeAll { $0 == entry }
    }
  }
}

extension ConfigFault.Fact: Error {}
