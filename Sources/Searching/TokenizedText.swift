/// A text cut into tokens, to be searched by a plain scan.
package struct TokenizedText: Sendable {
  /// One token and where it stands.
  struct Token: Sendable {
    /// Its folded bytes.
    var bytes: Range<Int>
    /// Its place in the text, in Unicode scalars.
    var scalars: Range<Int>
    var kind: TokenScanner.Kind
    var gap: Gap
    /// The scalar of a character of the Basic Multilingual Plane, 0 for all else.
    var character: UInt32
  }

  let folded: [UInt8]
  let tokens: [Token]
  /// The first byte of each token: to go through these is a small part of going through tokens.
  let heads: [UInt8]
  /// The character that each token is, 0 for all else.
  let characters: [UInt16]
  /// The words that have accents, as they are spelled, by the number of their token.
  private let spelled: [Int: [UInt8]]

  /// Cuts a text.
  package init(_ text: String) {
    var folded: [UInt8] = []
    var tokens: [Token] = []
    var spelled: [Int: [UInt8]] = [:]
    var text = text
    text.withUTF8 { bytes in
      var scanner = TokenScanner(bytes)
      var (byte, scalar) = (0, 0)
      func advance(to end: Int) -> Int {
        while byte < end {
          if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
          byte += 1
        }
        return scalar
      }
      while scanner.next() {
        let start = folded.count
        if scanner.kind == .word { spelled[tokens.count] = scanner.word.spelled }
        folded += scanner.folded
        let lower = advance(to: scanner.range.lowerBound)
        tokens.append(
          Token(
            bytes: start..<folded.count, scalars: lower..<advance(to: scanner.range.upperBound),
            kind: scanner.kind, gap: scanner.gap, character: scanner.character))
      }
    }
    self.folded = folded
    self.tokens = tokens
    heads = tokens.map { folded[$0.bytes.lowerBound] }
    characters = tokens.map { UInt16(truncatingIfNeeded: $0.character) }
    self.spelled = spelled
  }

  /// Whether a token is a word that has accents.
  func isSpelled(_ index: Int) -> Bool { spelled[index] != nil }

  /// The word that a token is.
  func word(_ index: Int) -> Word {
    Word(folded: Array(folded[tokens[index].bytes]), spelled: spelled[index])
  }
}
