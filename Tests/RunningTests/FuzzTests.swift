import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// Fifty thousand keys, pastes, clicks and resizes at random, on a session with a library in memory:
/// nothing traps, no place drifts.
@Suite struct FuzzTests {
  @Test(arguments: 1...10)
  func randomInputNeverTrapsAndThePlaceNeverDrifts(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var reader = Reader(columns: 80, rows: 24)
    for step in 0..<5_000 {
      reader.send(event(&random))
      if reader.effects.contains(.quit) || reader.effects.contains(.interrupt) {
        reader = Reader(columns: 80, rows: 24)
      }
      if step % 100 == 0 { expectStill(&reader, &random) }
      if step % 20 == 0 { #expect(reader.rows.count == reader.state.size.rows) }
    }
  }

  /// Resizing there and back, and to the other language and back, gives an equal state.
  private func expectStill(_ reader: inout Reader, _ random: inout SeededGenerator) {
    let before = reader.state
    reader.resize(1 + random.below(130), 1 + random.below(40))
    reader.resize(before.size.columns, before.size.rows)
    #expect(reader.state == before)
  }

  private func event(_ random: inout SeededGenerator) -> Event {
    switch random.below(24) {
    case 0: return .resize(Size(columns: random.below(130), rows: random.below(40)))
    case 1: return .paste(["标准 p 34", "\u{1B}[31m", "", "q"][random.below(4)])
    case 2: return .wheel(random.below(7) - 3)
    case 3: return .click(target(&random))
    default: return .key(key(&random))
    }
  }

  private func target(_ random: inout SeededGenerator) -> ClickTarget {
    switch random.below(5) {
    case 0: .section(random.below(6))
    case 1: .entry(random.below(8))
    case 2: .item(random.below(60))
    case 3: .link(.note(random.below(3)))
    default: .command(Command.allCases[random.below(Command.allCases.count)])
    }
  }

  /// Mostly a key of the table, else any other.
  private func key(_ random: inout SeededGenerator) -> Key {
    let others = Array("0123456789 标／ｊ~")
    switch random.below(8) {
    case 0: return Key(Key.Name.allCases[random.below(Key.Name.allCases.count)], alt: true)
    case 1: return .control(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    case 2: return Key(others[random.below(others.count)])
    default: return FuzzTests.keys[random.below(FuzzTests.keys.count)]
    }
  }

  private static let keys = CommandTable.bindings.flatMap(\.keys)
}

extension SeededGenerator {
  /// A number from 0 to the one before `bound`.
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
