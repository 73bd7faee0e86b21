import CHan

/// What most of a text is, told by its bytes alone: words and numbers of ASCII, Han characters. All else
/// takes tables.
extension UnsafeBufferPointer<UInt8> {
  /// The end of a word or number that is ASCII to its end and nothing but that; `nil` where it takes more
  /// to tell: an apostrophe, the /T of a standard, a scalar that may belong to it.
  func plainEnd(from start: Int) -> Int? {
    let isNumber = self[start].isDigit
    guard isNumber || self[start].isLetter else { return nil }
    var end = start + 1
    while end < count, isNumber ? self[end].isDigit : self[end].isLetter { end += 1 }
    guard end - start <= TokenScanner.longest else { return nil }
    guard end < count else { return end }
    let next = self[end]
    let isPlain = isNumber ? next < 0x80 : next < 0x80 && next != 0x27 && next != 0x2F
    return isPlain ? end : nil
  }

  /// The scalar of a character of CJK Unified Ideographs, which takes three bytes.
  func han(at index: Int) -> UInt32? {
    guard self[index] & 0xF0 == 0xE0, index + 2 < count else { return nil }
    let scalar =
      UInt32(self[index] & 0xF) << 12 | UInt32(self[index + 1] & 0x3F) << 6
      | UInt32(self[index + 2] & 0x3F)
    return (UInt32(HAN_FIRST)...UInt32(HAN_LAST)).contains(scalar) ? scalar : nil
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The small letter of a capital of ASCII, any other byte as it is.
  var withoutCapital: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether it is a digit of ASCII.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter or a digit of ASCII.
  var isLetterOrDigit: Bool { isLetter || isDigit }
}

extension [UInt8] {
  /// Appends bytes without capitals of ASCII, behind them some others.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, withoutCapitalsAnd rest: [UInt8]) {
    let start = count
    append(contentsOf: bytes)
    for index in start..<count { self[index] = self[index].withoutCapital }
    append(contentsOf: rest)
  }
}
