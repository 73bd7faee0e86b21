/// The first two bytes of each token of a text, side by side, so that the few places where a word may begin
/// are found four tokens at a time.
struct TokenHeads: Sendable {
  /// The first byte of each token and, above it, the second; 0 where there is none.
  private let heads: [UInt16]

  /// Takes the tokens of some folded bytes.
  init(_ tokens: [TokenizedText.Token], in folded: [UInt8]) {
    heads = tokens.map { token in
      let bytes = token.bytes
      let second = bytes.count > 1 ? folded[bytes.lowerBound + 1] : 0
      return UInt16(folded[bytes.lowerBound]) | UInt16(second) << 8
    }
  }

  /// What tokens begin with that may be a word: its first two bytes, or only the first where they do not
  /// all have the same second.
  struct Pattern {
    private let bits, mask: UInt16

    /// Takes the words of which any may be meant; none of them is empty.
    init(_ words: [[UInt8]]) {
      let isOne = words.allSatisfy { $0.count > 1 && $0[0...1] == words[0].prefix(2) }
      bits = UInt16(words[0][0]) | (isOne ? UInt16(words[0][1]) << 8 : 0)
      mask = isOne ? 0xFFFF : 0x00FF
    }

    fileprivate func fits(_ head: UInt16) -> Bool { head & mask == bits }

    /// Whether any of four heads fits: of what differs from the pattern, one quarter is zero.
    fileprivate func fitsAny(_ heads: UInt64) -> Bool {
      let ones: UInt64 = 0x0001_0001_0001_0001
      let difference = (heads & (UInt64(mask) &* ones)) ^ (UInt64(bits) &* ones)
      return (difference &- ones) & ~difference & (ones << 15) != 0
    }
  }

  /// The first token of a range that fits; its end where none does.
  func first(_ pattern: Pattern, in range: Range<Int>) -> Int {
    heads.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index + 4 <= range.upperBound,
        !pattern.fitsAny(bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt64.self))
      {
        index += 4
      }
      let heads = bytes.assumingMemoryBound(to: UInt16.self)
      while index < range.upperBound, !pattern.fits(heads[index]) { index += 1 }
      return index
    }
  }
}
