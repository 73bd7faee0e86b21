/// How long a text is on each side: in words, or in characters where its language is read by those.
package typealias Length = Parallel<Int>

extension Language {
  /// The length of a text in the unit of the language, counted in UTF-8 bytes of Markdown.
  package func length(of text: [UInt8]) -> Int { text.withUnsafeBufferPointer(length) }

  /// The length of a text in the unit of the language.
  package func length(of text: String) -> Int {
    var text = text
    return text.withUTF8(length)
  }

  private func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    script.isByCharacter ? countCharacters(text) : countWords(text)
  }

  /// Minutes of reading, at 230 words or 400 characters a minute; at least one.
  package func minutes(for length: Int) -> Int {
    let rate = script.isByCharacter ? 400 : 230
    return max(1, (length + rate / 2) / rate)
  }
}

/// Runs of bytes between white space that hold a letter or digit: the words of Markdown text.
private func countWords(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  var counted = false
  for byte in text {
    if byte <= 0x20 || byte == 0x7C {
      counted = false
    } else if !counted, isWord(byte) {
      count += 1
      counted = true
    }
  }
  return count
}

/// Whether a byte is an ASCII letter or digit, or begins a letter of another alphabet: UTF-8 lead
/// bytes C3–E1 (U+00C0–U+1FFF) and EA–ED (Hangul).
private func isWord(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte &- 0xC3 < 31 || byte &- 0xEA < 4
}

/// UTF-8 lead bytes E4–E9 begin U+4000–U+9FFF, the Han characters of ordinary text; E3 81–83 kana.
private func countCharacters(_ text: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  var last: UInt8 = 0
  for byte in text {
    count &+= byte &- 0xE4 < 6 || (last == 0xE3 && byte &- 0x81 < 3) ? 1 : 0
    last = byte
  }
  return count
}
