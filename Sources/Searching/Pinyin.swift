import CHan

/// Chinese as it is typed without an input method: syllables in full (`biaozhunhua`, `biao zhun`), the
/// last of them begun only (`biaozh`), or the first letter of each character (`bzh`).
public struct Pinyin: Hashable, Sendable {
  /// What one character has to sound like: the first letters of one of its readings.
  struct Sound: Hashable, Sendable {
    var letters: [UInt8]
    /// Whether the letters are all of the reading.
    var isWhole: Bool
  }

  /// The ways to read what was typed; each is a sequence of characters.
  let readings: [[Sound]]

  /// Reads letters as whole syllables, the last of which may be begun only; `nil` where they are none.
  public static func syllables(_ letters: [UInt8]) -> Pinyin? {
    guard (2...40).contains(letters.count) else { return nil }
    var found: [[Sound]] = []
    segment(letters[...], [], &found)
    guard let least = found.map(\.count).min() else { return nil }
    let whole = found.filter { $0.allSatisfy(\.isWhole) }
    let readings = whole.isEmpty ? found.filter { $0.count <= least + 1 } : whole
    return Pinyin(readings: Array(readings.prefix(8)))
  }

  /// Reads letters as the initials of two to eight characters; `nil` where they cannot be.
  public static func initials(_ letters: [UInt8]) -> Pinyin? {
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

  /// How many characters from an index on read as typed; `nil` where they do not.
  func match(_ text: TokenizedText, at start: Int) -> Int? {
    readings.first { sounds in
      start + sounds.count <= text.tokens.count
        && sounds.indices.allSatisfy { offset in
          let token = text.tokens[start + offset]
          return token.kind == .character && (offset == 0 || token.gap <= .soft)
            && sounds[offset].matches(text.bytes(token))
        }
    }?.count
  }
}

extension Pinyin.Sound {
  fileprivate func matches(_ character: ArraySlice<UInt8>) -> Bool {
    guard character.count == 3, let first = character.first else { return false }
    let bytes = Array(character)
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(bytes[1] & 0x3F) << 6 | UInt32(bytes[2] & 0x3F)
    guard (0x4E00...0x9FFF).contains(scalar) else { return false }
    let readings = han_character_of(scalar).readings
    return reads(readings.0) || reads(readings.1) || reads(readings.2)
  }

  private func reads(_ index: UInt16) -> Bool {
    guard index > 0, let syllable = han_syllable(UInt32(index)) else { return false }
    for (position, letter) in letters.enumerated()
    where UInt8(bitPattern: syllable[position]) != letter { return false }
    return !isWhole || syllable[letters.count] == 0
  }
}

private let syllables: Set<[UInt8]> = Set(
  (1..<Int(han_syllable_count)).map { Array(String(cString: han_syllable(UInt32($0))).utf8) })
private let beginnings: Set<[UInt8]> = Set(
  syllables.flatMap { syllable in (1...syllable.count).map { Array(syllable.prefix($0)) } })

private func isSyllable(_ letters: [UInt8]) -> Bool { syllables.contains(letters) }
private func beginsSyllable(_ letters: [UInt8]) -> Bool { beginnings.contains(letters) }
