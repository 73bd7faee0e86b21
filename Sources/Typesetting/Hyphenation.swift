import CHyphenation

/// Where an English word may be divided: positions before which a hyphen may stand.
///
/// Liang's algorithm over the patterns of Debian's hyphen-en-us: the highest weight at each
/// position decides, odd weights divide. Two letters stay at the start of a word, three at its end.
///
///     hyphenPositions(Array("standardization".utf8)[...])   // stan-dard-iza-tion: [4, 8, 11]
func hyphenPositions(_ word: ArraySlice<UInt8>) -> [Int] {
  guard word.count >= 5, word.count <= longestWord else { return [] }
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * longestWord + 8) { buffer in
    let dotted = UnsafeMutableBufferPointer(rebasing: buffer[..<(word.count + 2)])
    let weights = UnsafeMutableBufferPointer(rebasing: buffer[(word.count + 2)...])
    weights.initialize(repeating: 0)
    for (index, letter) in word.enumerated() { dotted[index + 1] = letter | 0x20 }
    dotted[0] = UInt8(ascii: ".")
    dotted[word.count + 1] = UInt8(ascii: ".")
    for start in dotted.indices { weigh(dotted, from: start, weights) }
    return (2...word.count - 3).filter { weights[$0 + 1] % 2 == 1 }
  }
}

/// Words of more letters stay whole.
private let longestWord = 60

/// Raises the weights by every pattern that begins at a letter.
private func weigh(
  _ word: UnsafeMutableBufferPointer<UInt8>, from start: Int,
  _ weights: UnsafeMutableBufferPointer<UInt8>
) {
  var node = hyphenation_root(word[start])
  var index = start
  while true {
    if node.values > 0 {
      for offset in 0...index - start + 1 {
        let weight = hyphenation_value_at(UInt32(node.values) + UInt32(offset))
        weights[start + offset] = max(weights[start + offset], weight)
      }
    }
    index += 1
    guard index < word.count, let child = child(of: node, word[index]) else { return }
    node = child
  }
}

private func child(of node: hyphenation_node, _ letter: UInt8) -> hyphenation_node? {
  guard node.children > 0 else { return nil }
  var index = node.children
  while true {
    let sibling = hyphenation_node_at(index)
    if sibling.letter == letter { return sibling }
    if sibling.is_last != 0 || sibling.letter > letter { return nil }
    index += 1
  }
}
