import CHyphenation

/// Where an English word may be divided: positions before which a hyphen may stand.
///
/// Liang's algorithm over the patterns of Debian's hyphen-en-us: the highest weight at each
/// position decides, odd weights divide. Two letters stay at the start of a word, three at its end.
///
///     hyphenPositions(Array("standardization".utf8)[...])   // stan-dard-iza-tion: bits 4, 8 and 11
func hyphenPositions(_ word: ArraySlice<UInt8>) -> HyphenPositions {
  guard word.count >= 5, word.count <= longestWord else { return HyphenPositions() }
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * longestWord + 8) { buffer in
    let dotted = UnsafeMutableBufferPointer(rebasing: buffer[..<(word.count + 2)])
    let weights = UnsafeMutableBufferPointer(rebasing: buffer[(word.count + 2)...])
    weights.initialize(repeating: 0)
    for (index, letter) in word.enumerated() { dotted[index + 1] = letter | 0x20 }
    dotted[0] = UInt8(ascii: ".")
    dotted[word.count + 1] = UInt8(ascii: ".")
    for start in dotted.indices { weigh(dotted, from: start, weights) }
    var positions = HyphenPositions()
    for position in 2...word.count - 3 where weights[position + 1] % 2 == 1 {
      positions.insert(position)
    }
    return positions
  }
}

/// Positions inside a word, in ascending order, as bits: most words are divided only on trial.
struct HyphenPositions: Sequence, IteratorProtocol {
  private var bits: UInt64 = 0

  mutating func insert(_ position: Int) { bits |= 1 &<< UInt64(position) }

  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    let position = bits.trailingZeroBitCount
    bits &= bits &- 1
    return position
  }
}

/// Words of more letters stay whole, so that a position is a bit of 64.
private let longestWord = 60

/// Raises the weights by every pattern that begins at a letter.
private func weigh(
  _ word: UnsafeMutableBufferPointer<UInt8>, from start: Int,
  _ weights: UnsafeMutableBufferPointer<UInt8>
) {
  var node: UInt32 = 0
  for index in start..<word.count {
    node = hyphenation_child(node, word[index])
    guard node > 0 else { return }
    let values = UInt32(hyphenation_values_of(node))
    guard values > 0 else { continue }
    for offset in 0...index - start + 1 {
      let weight = hyphenation_value_at(values + UInt32(offset))
      weights[start + offset] = max(weights[start + offset], weight)
    }
  }
}
