/// How long a text is, in the unit each language counts in.
package struct Length: Hashable, Sendable {
  /// English words.
  package var words: Int
  /// Han characters.
  package var characters: Int

  /// Makes a length of so many words and characters.
  package init(words: Int = 0, characters: Int = 0) {
    self.words = words
    self.characters = characters
  }

  /// The length of both languages of an article: words of the English, characters of the Chinese.
  /// Both are counted in UTF-8 bytes of Markdown.
  package init(first: [UInt8], second: [UInt8]) {
    self.init(words: countWords(first), characters: countHan(second))
  }

  /// Minutes of reading, at 230 words or 400 characters a minute; at least one.
  package func minutes(in side: Side) -> Int {
    let (count, rate) = side == .first ? (words, 230) : (characters, 400)
    return max(1, (count + rate / 2) / rate)
  }
}

/// Runs of bytes between white space that hold an ASCII letter or digit: the words of Markdown text.
private func countWords(_ text: [UInt8]) -> Int {
  text.withUnsafeBufferPointer { bytes in
    var count = 0
    var counted = false
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7C {
        counted = false
      } else if !counted, isWord(byte) {
        count += 1
        counted = true
      }
    }
    return count
  }
}

private func isWord(_ byte: UInt8) -> Bool {
  byte < 0x80 && ((byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10)
}

/// UTF-8 lead bytes E4–E9 begin U+4000–U+9FFF: the Han characters of ordinary text.
private func countHan(_ text: [UInt8]) -> Int {
  text.withUnsafeBufferPointer { bytes in
    bytes.reduce(0) { $0 &+ ($1 &- 0xE4 < 6 ? 1 : 0) }
  }
}
