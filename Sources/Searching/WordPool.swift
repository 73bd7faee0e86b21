/// Words by number: each is kept once, in the order in which they were met.
///
/// A dictionary of arrays asks for an array, a hash against attack and a comparison of both for every
/// word of a text; an import looks up millions of them.
struct WordPool {
  private struct Slot {
    var hash: UInt32 = 0
    /// The number of the word and one more; 0 where the slot is free.
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of a word, capitals of ASCII aside; it is kept where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordPool.hash(word)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index].number > 0 {
      let number = Int(slots[index].number) - 1
      if slots[index].hash == hash, isWord(number, word) { return number }
      index = (index + 1) & mask
    }
    for byte in word { bytes.append(byte.withoutCapital) }
    ends.append(bytes.count)
    slots[index] = Slot(hash: hash, number: UInt32(ends.count))
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index].withoutCapital {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number > 0 {
      var index = Int(slot.hash) & mask
      while slots[index].number > 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// FNV-1a, 32 bits: words are short, and nobody gains by words that meet in one slot but a text that
  /// takes longer to import.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte.withoutCapital)) &* 16_777_619 }
    return hash
  }
}
