import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// Fifty thousand keys, or as many as `make fuzz` asks for, pastes, clicks and resizes at random, on a session with a library in memory:
/// nothing traps, no place drifts.
@Suite struct FuzzTests {
  @Test func randomInputPressesEveryCommandAndNothingTraps() async {
    let plan = FuzzPlan(rounds: 10, inputs: 5_000)
    let pressed = await withTaskGroup(of: Set<Command>.self) { group in
      for seed in plan.seeds { group.addTask { pressAtRandom(plan, seed: seed) } }
      return await group.reduce(into: Set<Command>()) { $0.formUnion($1) }
    }
    let missed = Set(CommandTable.bindings.map(\.command)).subtracting(pressed)
    #expect(missed.isEmpty, "\(missed) were never pressed")
  }

  /// Presses the inputs of a round; the commands that were pressed by their keys.
  private func pressAtRandom(_ plan: FuzzPlan, seed: Int) -> Set<Command> {
    plan.say(seed)
    var random = SeededGenerator(seed: seed)
    var reader = Reader(columns: 80, rows: 24)
    var pressed: Set<Command> = []
    for step in 0..<plan.inputs {
      let event = event(&random, on: reader.state.screen.mode, pressed)
      if case .key(let key) = event,
        let command = KeyMap.standard.command(for: key, in: reader.state.screen.mode)
      {
        pressed.insert(command)
      }
      reader.send(event)
      if step % 50 == 0 { pressSequence(&reader, &random, &pressed) }
      if reader.effects.contains(.quit) || reader.effects.contains(.interrupt) {
        reader = Reader(columns: 80, rows: 24)
      }
      if step % 100 == 0 { expectStill(&reader, &random, seed) }
      if step % 20 == 0 { #expect(reader.rows.count == reader.state.size.rows) }
    }
    return pressed
  }

  /// Presses keys that mean something one after the other, where there are some on this screen.
  private func pressSequence(
    _ reader: inout Reader, _ random: inout SeededGenerator, _ pressed: inout Set<Command>
  ) {
    let mode = reader.state.screen.mode
    let rows = CommandTable.bindings.filter { $0.modes.contains(mode) && !$0.sequences.isEmpty }
    guard let row = rows.randomElement(using: &random), let keys = row.sequences.first else {
      return
    }
    for key in keys { reader.send(.key(key)) }
    pressed.insert(row.command)
  }

  /// Resizing there and back, and to the other language and back, gives an equal state.
  private func expectStill(
    _ reader: inout Reader, _ random: inout SeededGenerator, _ seed: Int
  ) {
    let before = reader.state
    reader.resize(1 + random.below(130), 1 + random.below(40))
    reader.resize(before.size.columns, before.size.rows)
    #expect(reader.state == before, "seed \(seed)")
  }

  private func event(
    _ random: inout SeededGenerator, on mode: Mode, _ pressed: Set<Command>
  ) -> Event {
    switch random.below(24) {
    case 0: return .resize(Size(columns: random.below(130), rows: random.below(40)))
    case 1: return .paste(["标准 p 34", "\u{1B}[31m", "", "q"][random.below(4)])
    case 2: return .wheel(random.below(7) - 3)
    case 3: return .click(target(&random))
    default: return .key(key(&random, on: mode, pressed))
    }
  }

  private func target(_ random: inout SeededGenerator) -> ClickTarget {
    switch random.below(6) {
    case 0: .section(random.below(6))
    case 1: .entry(random.below(8))
    case 2: .item(random.below(60))
    case 3: .link(.note(random.below(3)))
    case 4: .nothing
    default: .command(Command.allCases[random.below(Command.allCases.count)])
    }
  }

  /// Mostly a key of the screen whose command was not pressed yet, as long as there is one; then one of the
  /// screen, of another, or any.
  private func key(
    _ random: inout SeededGenerator, on mode: Mode, _ pressed: Set<Command>
  ) -> Key {
    let own = FuzzTests.keysOfModes[mode] ?? FuzzTests.keys
    let new = own.filter {
      KeyMap.standard.command(for: $0, in: mode).map(pressed.contains) == false
    }
    // Most keys leave a range: it is begun again until all of its own were pressed.
    let ofRange = KeyMap.standard.bindings(in: .range).map(\.command)
    if mode == .article, random.below(8) == 0, !pressed.isSuperset(of: ofRange) { return Key("V") }
    if !new.isEmpty, random.below(4) > 0 { return new[random.below(new.count)] }
    let others = Array("0123456789 标／ｊ~")
    switch random.below(8) {
    case 0: return Key(Key.Name.allCases[random.below(Key.Name.allCases.count)], alt: true)
    case 1: return .control(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    case 2: return Key(others[random.below(others.count)])
    case 3, 4, 5: return own[random.below(own.count)]
    default: return FuzzTests.keys[random.below(FuzzTests.keys.count)]
    }
  }

  private static let keys = CommandTable.bindings.flatMap(\.keys)
  private static let keysOfModes = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in
      (mode, KeyMap.standard.bindings(in: mode).flatMap(\.keys))
    })
}
