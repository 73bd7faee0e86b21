import CHan

/// The tokens by which the index knows the sounds of a Han character: its readings behind `~`, and the
/// letters that they begin with behind `^`. No text has such tokens, and none is a beginning of another
/// kind.
///
///     标   ~biao ^b
///     行   ~xing ^x ~hang ^h
enum SoundTokens {
  /// The token of a syllable.
  static func syllable(_ letters: [UInt8]) -> [UInt8] { [UInt8(ascii: "~")] + letters }

  /// The token of the letter that a syllable begins with.
  static func initial(_ letter: UInt8) -> [UInt8] { [UInt8(ascii: "^"), letter] }

  /// Calls `body` with the tokens of a character, each once. A scalar that is no Han character has none.
  static func forEach(_ character: UInt32, _ body: ([UInt8]) -> Void) {
    guard (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(character) else { return }
    let (first, second, third) = han_character_of(character).readings
    var begun: (UInt8, UInt8) = (0, 0)
    for reading in [first, second, third] where reading != 0 {
      let token = syllables[Int(reading)]
      body(token)
      let letter = token[1]
      if letter == begun.0 || letter == begun.1 { continue }
      begun = (letter, begun.0)
      body(initials[Int(letter)])
    }
  }

  /// By the index of the syllable in the table; the first is none.
  private static let syllables = allSyllables.map(syllable)
  /// By the letter.
  private static let initials = (0...UInt8.max).map(initial)
}

extension Pinyin {
  /// The ways to read what was typed, each as tokens that stand one behind the other. Of a syllable only begun
  /// the index is asked for the first letter: all syllables that begin with `zh` would be an eighth of it.
  package var phrases: [[String]] {
    readings.map { sounds in
      sounds.map { sound in
        let token =
          sound.isWhole
          ? SoundTokens.syllable(sound.letters) : SoundTokens.initial(sound.letters[0])
        return String(decoding: token, as: UTF8.self)
      }
    }
  }

  /// Whether the index may find more than what was typed, since a syllable is only begun.
  package var isBegun: Bool {
    readings.contains { $0.contains { !$0.isWhole && $0.letters.count > 1 } }
  }
}
