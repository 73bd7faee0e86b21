import CHan

/// A set of Han characters of the Basic Multilingual Plane, a bit for each.
struct HanSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << 10)

  /// No character.
  init() {}

  /// The characters with a reading among some syllables, by their index in the table.
  init(soundingLike syllables: [Int]) {
    for syllable in syllables {
      for character in HanSet.characters[syllable] {
        words[Int(character >> 6)] |= 1 << UInt64(character & 63)
      }
    }
  }

  /// Whether a character is in it.
  func contains(_ character: UInt16) -> Bool {
    words[Int(character >> 6)] >> UInt64(character & 63) & 1 != 0
  }

  /// The first of a range of characters that is in it; its end where none is.
  func first(in characters: [UInt16], _ range: Range<Int>) -> Int {
    words.withUnsafeBufferPointer { words in
      characters[range].withUnsafeBufferPointer { characters in
        var index = 0
        while index < characters.count {
          let character = characters[index]
          guard words[Int(character >> 6)] >> UInt64(character & 63) & 1 == 0 else { break }
          index += 1
        }
        return range.lowerBound + index
      }
    }
  }

  /// The characters of both.
  func union(_ other: HanSet) -> HanSet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }

  /// The characters of each syllable of the table.
  private static let characters: [[UInt16]] = {
    var characters = [[UInt16]](repeating: [], count: allSyllables.count)
    for scalar in UInt32(HAN_FIRST)...UInt32(HAN_LAST) {
      let readings = han_character_of(scalar).readings
      for reading in [readings.0, readings.1, readings.2] where reading != 0 {
        characters[Int(reading)].append(UInt16(truncatingIfNeeded: scalar))
      }
    }
    return characters
  }()
}
