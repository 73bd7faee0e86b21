import CHan

/// Chinese as it is typed without an input method: syllables in full (`biaozhunhua`, `biao zhun`), the
/// last of them begun only (`biaozh`), or the first letter of each character (`bzh`).
package struct Pinyin: Hashable, Sendable {
  /// What one character has to sound like: the first letters of one of its readings.
  struct Sound: Hashable, Sendable {
    let letters: [UInt8]
    /// Whether the letters are all of the reading.
    let isWhole: Bool
    /// Whether a syllable sounds so, by its index in the table.
    private let fits: [Bool]

    init(letters: [UInt8], isWhole: Bool) {
      self.letters = letters
      self.isWhole = isWhole
      fits = allSyllables.map { isWhole ? $0 == letters : $0.starts(with: letters) && !$0.isEmpty }
    }

    init(anyOf sounds: [Sound]) {
      (letters, isWhole) = ([], false)
      fits = allSyllables.indices.map { index in sounds.contains { $0.fits[index] } }
    }

    /// Whether a character has a reading that sounds so.
    func matches(_ character: UInt32) -> Bool {
      guard (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(character) else { return false }
      let readings = han_character_of(character).readings
      return fits[Int(readings.0)] || fits[Int(readings.1)] || fits[Int(readings.2)]
    }
  }

  /// The ways to read what was typed; each is a sequence of characters.
  let readings: [[Sound]]
  /// Any of the sounds that a reading begins with.
  private let starts: Sound

  private init(readings: [[Sound]]) {
    self.readings = readings
    starts = Sound(anyOf: readings.compactMap(\.first))
  }

  /// Reads letters as whole syllables, the last of which may be begun only; `nil` where they are none.
  package static func syllables(_ letters: [UInt8]) -> Pinyin? {
    guard (2...40).contains(letters.count) else { return nil }
    var found: [[Sound]] = []
    segment(letters[...], [], &found)
    guard let least = found.map(\.count).min() else { return nil }
    let whole = found.filter { $0.allSatisfy(\.isWhole) }
    let readings = whole.isEmpty ? found.filter { $0.count <= least + 1 } : whole
    return Pinyin(readings: Array(readings.prefix(8)))
  }

  /// Reads letters as the initials of two to eight characters; `nil` where they cannot be.
  package static func initials(_ letters: [UInt8]) -> Pinyin? {
    guard (2...8).contains(letters.count),
      letters.allSatisfy({ (0x61...0x7A).contains($0) && !"iuv".utf8.contains($0) })
    else { return nil }
    return Pinyin(readings: [letters.map { Sound(letters: [$0], isWhole: false) }])
  }

  private static func segment(
    _ rest: ArraySlice<UInt8>, _ sounds: [Sound], _ found: inout [[Sound]]
  ) {
    if rest.isEmpty { return found.append(sounds) }
    guard found.count < 32 else { return }
    for length in (1...min(6, rest.count)).reversed() {
      let letters = Array(rest.prefix(length))
      let isWhole = isSyllable(letters)
      let isBegun = length == rest.count && !sounds.isEmpty && !isWhole && beginsSyllable(letters)
      guard isWhole || isBegun else { continue }
      segment(
        rest.dropFirst(length), sounds + [Sound(letters: letters, isWhole: isWhole)], &found)
    }
  }

  /// The tokens of a text that read as typed, the first `limit` of them.
  func matches(in text: TokenizedText, limit: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let characters = text.characters
    var index = 0
    while index < characters.count, result.count < limit {
      // Most characters are none that any reading begins with.
      let isStart = characters[index] != 0 && starts.matches(UInt32(characters[index]))
      if isStart, let sounds = readings.first(where: { isMatch($0, text, index) }) {
        result.append(index..<index + sounds.count)
        index += sounds.count
      } else {
        index += 1
      }
    }
    return result
  }

  private func isMatch(_ sounds: [Sound], _ text: TokenizedText, _ start: Int) -> Bool {
    guard start + sounds.count <= text.tokens.count else { return false }
    for offset in 0..<sounds.count {
      let token = text.tokens[start + offset]
      guard token.kind == .character, sounds[offset].matches(token.character),
        offset == 0 || token.gap <= .soft
      else { return false }
    }
    return true
  }
}

/// The syllables of the table, by their index; the first is none.
let allSyllables: [[UInt8]] = (0..<Int(han_syllable_count)).map {
  Array(String(cString: han_syllable(UInt32($0))).utf8)
}
private let wholes = Set(allSyllables.dropFirst())
private let beginnings: Set<[UInt8]> = Set(
  allSyllables.dropFirst().flatMap { syllable in
    (1...syllable.count).map { Array(syllable.prefix($0)) }
  })

private func isSyllable(_ letters: [UInt8]) -> Bool { wholes.contains(letters) }
private func beginsSyllable(_ letters: [UInt8]) -> Bool { beginnings.contains(letters) }
