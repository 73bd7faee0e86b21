import CHan

/// The tokens by which the index knows the sounds of a Han character: its readings behind `~`, and behind
/// `^` the letters that the character before it and it itself begin with. One letter alone stands for a
/// thirtieth of all Chinese: where three in a row are looked for, an index would go through all of it. No
/// text has such tokens, and none is a beginning of another kind.
///
///     标准   ~biao, ~zhun ^bz
///     银行   ~yin, ~xing ~hang ^yx ^yh
enum SoundTokens {
  /// The token of a syllable.
  static func syllable(_ letters: [UInt8]) -> [UInt8] { [UInt8(ascii: "~")] + letters }

  /// The token of a character that begins with a letter behind one that begins with another.
  static func pair(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    var token: [UInt8] = []
    appendPair(first, second, to: &token)
    return token
  }

  /// Appends such a token.
  static func appendPair(_ first: UInt8, _ second: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "^"))
    bytes.append(first)
    bytes.append(second)
  }

  /// The tokens of a character's readings, each once. A scalar that is no Han character has none.
  static func readings(of character: UInt32) -> [[UInt8]] {
    syllables(of: character).map { syllable(allSyllables[$0]) }
  }

  /// The letters that a character's readings begin with, each once.
  static func initials(of character: UInt32) -> [UInt8] {
    var letters: [UInt8] = []
    for syllable in syllables(of: character) {
      let letter = allSyllables[syllable][0]
      if !letters.contains(letter) { letters.append(letter) }
    }
    return letters
  }

  /// The readings of a character, by their index in the table.
  private static func syllables(of character: UInt32) -> [Int] {
    guard (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(character) else { return [] }
    let (first, second, third) = han_character_of(character).readings
    var found: [Int] = []
    for reading in [first, second, third].map(Int.init) where reading != 0 {
      if !found.contains(reading) { found.append(reading) }
    }
    return found
  }
}

extension Pinyin {
  /// The ways to read what was typed, each as tokens that stand one behind the other. Of a syllable only begun
  /// the index is asked for the first letter: all syllables that begin with `zh` would be an eighth of it.
  package var phrases: [[String]] {
    readings.map { sounds in
      sounds.indices.compactMap { index in
        let sound = sounds[index]
        if sound.isWhole { return SoundTokens.syllable(sound.letters) }
        guard index > 0 else { return nil }
        return SoundTokens.pair(sounds[index - 1].letters[0], sound.letters[0])
      }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Whether the index may find more than what was typed, since a syllable is only begun.
  package var isBegun: Bool {
    readings.contains { $0.contains { !$0.isWhole && $0.letters.count > 1 } }
  }
}
