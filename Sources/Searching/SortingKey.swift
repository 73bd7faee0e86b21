import CHan
import Magazine

/// What a name is sorted by in its language: letters as they are, Chinese characters by how they sound.
///
///     ["标准", "安全"].sorted { sortingKey($0, in: .chinese).lexicographicallyPrecedes(…) }   // 安全, 标准
package func sortingKey(_ name: String, in language: Language) -> [UInt8] {
  guard language.script == .chinese else { return Array(name.lowercased().utf8) }
  return name.lowercased().unicodeScalars.flatMap { scalar -> [UInt8] in
    guard (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(scalar.value) else {
      return Array(String(scalar).utf8)
    }
    let reading = UInt32(han_character_of(scalar.value).readings.0)
    // Behind all Latin letters, and a syllable before the longer ones that begin with it; of one sound
    // the same characters stand together.
    return [0x7F] + Array(String(cString: han_syllable(reading)).utf8) + [0]
      + Array(String(scalar).utf8)
  }
}

/// The commonest readings of the Chinese characters of a name in Pinyin without tones, each a word; all else is
/// left out.
///
///     spelledSounds("《围城》")   // "wei cheng"
package func spelledSounds(_ name: String) -> String {
  name.unicodeScalars.compactMap { scalar -> String? in
    guard (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(scalar.value) else { return nil }
    let reading = UInt32(han_character_of(scalar.value).readings.0)
    return reading == 0 ? nil : String(cString: han_syllable(reading))
  }.joined(separator: " ")
}
