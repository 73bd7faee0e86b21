import Grid

/// Which keys mean which command on which screen: the command table with what the reader changed.
package struct KeyMap: Hashable, Sendable {
  /// The rows of the table with the keys that hold now.
  package private(set) var groups: [[Binding]]
  private var commands: [Mode: [Key: Command]] = [:]
  /// Keys that mean something only one after the other.
  private var sequences: [Mode: [[Key]: Command]] = [:]
  private var hinted: [Mode: [Binding]] = [:]

  /// The keys of the command table.
  package static let standard = KeyMap()

  /// Begins with the table and changes it, the last change winning.
  package init(changes: [KeyChange] = []) {
    groups = CommandTable.groups.map(\.bindings)
    for change in changes {
      for mode in change.modes { apply(change.keys, change.command, on: mode) }
    }
    if !changes.isEmpty { groups = groups.map(merged) }
    index()
  }

  /// The command of a key on a screen. Where one types, plain characters mean no command.
  package func command(for key: Key, in mode: Mode) -> Command? {
    mode.isTyping && key.character != nil ? nil : commands[mode]?[key]
  }

  /// The command of keys pressed one after the other.
  func command(for keys: [Key], in mode: Mode) -> Command? { sequences[mode]?[keys] }

  /// What may follow some keys, and what it leads to; nothing where they begin no sequence.
  func continuations(of keys: [Key], in mode: Mode) -> [KeyContinuation] {
    guard let sequences = sequences[mode], !(mode.isTyping && keys.first?.character != nil) else {
      return []
    }
    return sequences.filter { $0.key.count > keys.count && $0.key.starts(with: keys) }
      .map { KeyContinuation(Array($0.key.dropFirst(keys.count)), to: $0.value) }
      .sorted { $0.names.lexicographicallyPrecedes($1.names) }
  }

  /// The rows that hold on a screen.
  package func bindings(in mode: Mode) -> [Binding] {
    groups.joined().filter { $0.modes.contains(mode) && $0.hasKeys }
  }

  /// Those of them that the status line names: found once, since every page has one.
  package func hintedBindings(in mode: Mode) -> [Binding] { hinted[mode] ?? [] }

  /// The first row that a key has on any screen, rather not one where one types.
  package func binding(of key: Key) -> Binding? {
    let rows = groups.joined().filter { $0.keys.contains(key) }
    return rows.first { !$0.modes.allSatisfy(\.isTyping) } ?? rows.first
  }

  /// The screens on which a command works, in the order of the table.
  package func modes(of command: Command) -> [Mode] {
    groups.joined().filter { $0.command == command }.flatMap(\.modes)
  }

  /// Looks the rows up once, so that no key searches through them; of two rows for one key the first holds.
  private mutating func index() {
    for binding in groups.joined() {
      for mode in binding.modes {
        if binding.isHinted, binding.hasKeys { hinted[mode, default: []].append(binding) }
        for key in binding.keys where commands[mode]?[key] == nil {
          commands[mode, default: [:]][key] = binding.command
        }
        for keys in binding.sequences { sequences[mode, default: [:]][keys] = binding.command }
      }
    }
  }
}

// What the reader changed.
extension KeyMap {
  /// Takes keys from whatever they mean on a screen, with those that lead to them or that they would
  /// hide, and gives them to a command.
  private mutating func apply(_ keys: [Key], _ command: Command?, on mode: Mode) {
    change(on: mode) { row in
      let old = row
      row.keys.removeAll { keys.starts(with: [$0]) }
      row.sequences.removeAll { $0.starts(with: keys) || keys.starts(with: $0) }
      return row != old
    }
    guard let command else { return }
    var isGiven = false
    change(on: mode) { row in
      guard row.command == command, !isGiven else { return false }
      isGiven = true
      row.add(keys)
      return true
    }
  }

  /// Changes the rows of one screen; a row of several screens is parted where it differs there.
  private mutating func change(on mode: Mode, _ body: (inout Binding) -> Bool) {
    for group in groups.indices {
      groups[group] = groups[group].flatMap { row -> [Binding] in
        guard row.modes.contains(mode) else { return [row] }
        var changed = row.on([mode])
        guard body(&changed) else { return [row] }
        let others = row.modes.filter { $0 != mode }
        return others.isEmpty ? [changed] : [row.on(others), changed]
      }
    }
  }

  /// Rows that differ only in their screens, as one.
  private func merged(_ rows: [Binding]) -> [Binding] {
    rows.reduce(into: []) { result, row in
      guard let same = result.firstIndex(where: { $0.on([]) == row.on([]) }) else {
        return result.append(row)
      }
      let modes = Set(result[same].modes + row.modes)
      result[same] = row.on(Mode.allCases.filter(modes.contains))
    }
  }
}
