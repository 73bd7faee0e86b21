import Grid
import Magazine
import Presentation
import Reading
import TestSupport
import Testing
import Typesetting

/// Twenty thousand keys, pastes, clicks and resizes at random: nothing traps, no place drifts.
@Suite struct FuzzTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func randomInputNeverTrapsAndThePlaceNeverDrifts(seed: UInt64) {
    var random = SplitMix(state: seed)
    var reader = Reader(columns: 80, rows: 24)
    for step in 0..<5_000 {
      reader.send(event(&random))
      if reader.effects.contains(.quit) || reader.effects.contains(.interrupt) {
        reader = Reader(columns: 80, rows: 24)
      }
      if step % 50 == 0 { expectStill(&reader, &random) }
      if step % 10 == 0 { #expect(reader.rows.count == reader.state.size.rows) }
    }
  }

  /// Resizing there and back, and to the other language and back, gives an equal state.
  private func expectStill(_ reader: inout Reader, _ random: inout SplitMix) {
    let before = reader.state
    reader.resize(1 + random.below(220), 1 + random.below(60))
    reader.resize(before.size.columns, before.size.rows)
    #expect(reader.state == before)
  }

  private func event(_ random: inout SplitMix) -> Event {
    switch random.below(24) {
    case 0: return .resize(Size(columns: random.below(220), rows: random.below(60)))
    case 1: return .paste(["标准 p 34", "\u{1B}[31m", "", "q"][random.below(4)])
    case 2: return .wheel(random.below(7) - 3)
    case 3: return .click(spot(&random))
    default: return .key(key(&random))
    }
  }

  private func spot(_ random: inout SplitMix) -> Spot {
    switch random.below(5) {
    case 0: .section(random.below(6))
    case 1: .entry(random.below(8))
    case 2: .item(random.below(60))
    case 3: .target(.note(random.below(3)))
    default: .command(Command.allCases[random.below(Command.allCases.count)])
    }
  }

  private func key(_ random: inout SplitMix) -> Key {
    let letters = Array("jkdugGb[]{}()HLtsxvcfq?:%+-=0123456789 标／ｊ")
    switch random.below(4) {
    case 0:
      let names = Key.Name.allCases
      return Key(names[random.below(names.count)], alt: random.below(8) == 0)
    case 1: return .control(Character(Unicode.Scalar(UInt8(97 + random.below(26)))))
    default: return Key(letters[random.below(letters.count)])
    }
  }
}

/// A small random number generator whose sequence depends on the seed alone.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
