import CHan

/// Chinese as it is typed without an input method: syllables in full (`biaozhunhua`, `biao zhun`), the
/// last of them begun only (`biaozh`), or the first letter of each character (`bzh`).
package struct Pinyin: Hashable, Sendable {
  /// What one character has to sound like: the first letters of one of its readings.
  struct Sound: Hashable, Sendable {
    let letters: [UInt8]
    /// Whether the letters are all of the reading.
    let isWhole: Bool
    /// The characters that have a reading that sounds so.
    let characters: HanSet

    init(letters: [UInt8], isWhole: Bool) {
      (self.letters, self.isWhole) = (letters, isWhole)
      characters = HanSet(
        soundingLike: allSyllables.indices.dropFirst().filter {
          isWhole ? allSyllables[$0] == letters : allSyllables[$0].starts(with: letters)
        })
    }

    static func == (left: Sound, right: Sound) -> Bool {
      left.isWhole == right.isWhole && left.letters == right.letters
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(letters)
      hasher.combine(isWhole)
    }
  }

  /// The ways to read what was typed; each is a sequence of characters.
  let readings: [[Sound]]
  /// The characters that any of the readings begins with.
  private let starts: HanSet

  private init(readings: [[Sound]]) {
    self.readings = readings
    starts = readings.compactMap(\.first?.characters).reduce(HanSet()) { $0.union($1) }
  }

  package static func == (left: Pinyin, right: Pinyin) -> Bool { left.readings == right.readings }

  package func hash(into hasher: inout Hasher) { hasher.combine(readings) }

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

  /// The tokens of a range that read as typed, the first time they stand there.
  func next(in text: TokenizedText, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while true {
      // Most characters are none that any reading begins with.
      start = starts.first(in: text.characters, start..<range.upperBound)
      guard start < range.upperBound else { return nil }
      if let sounds = readings.first(where: { isMatch($0, text, start) }) {
        return start..<start + sounds.count
      }
      start += 1
    }
  }

  private func isMatch(_ sounds: [Sound], _ text: TokenizedText, _ start: Int) -> Bool {
    guard start + sounds.count <= text.tokens.count else { return false }
    for offset in 0..<sounds.count {
      guard sounds[offset].characters.contains(text.characters[start + offset]),
        offset == 0 || text.tokens[start + offset].gap <= .soft
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
