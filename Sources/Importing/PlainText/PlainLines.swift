extension String {
  /// The text without the sequences by which programs colour what they print (ECMA-48, CSI … m and K).
  var withoutColours: String {
    guard utf8.contains(0x1B) else { return self }
    let bytes = Array(utf8)
    var (result, index): ([UInt8], Int) = ([], 0)
    while index < bytes.count {
      let length = lengthOfColour(bytes[index...])
      if length == 0 { result.append(bytes[index]) }
      index += max(1, length)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Its lines, whatever ends them (UAX #14: BK, CR, LF and NL). By bytes: to find where characters end took a
  /// third of reading a novel.
  var plainLines: [String] {
    var text = self
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var (start, index) = (0, 0)
      while index < bytes.count {
        let length = lengthOfEnd(bytes, at: index)
        if length > 0 {
          lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
          start = index + length
        }
        index += max(1, length)
      }
      lines.append(String(decoding: bytes[start...], as: UTF8.self))
      return lines
    }
  }
}

/// The bytes of the sequence that begins some; 0 where they begin with none.
private func lengthOfColour(_ bytes: ArraySlice<UInt8>) -> Int {
  guard bytes.starts(with: [0x1B, UInt8(ascii: "[")]) else { return 0 }
  let parameters = bytes.dropFirst(2).prefix(32).prefix { (0x30...0x3B).contains($0) }
  let end = bytes.dropFirst(2 + parameters.count).first
  return end == UInt8(ascii: "m") || end == UInt8(ascii: "K") ? 3 + parameters.count : 0
}

/// The bytes of what ends a line there; 0 where nothing does.
private func lengthOfEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = bytes[index]
  if byte > 0x0D, byte != 0xC2, byte != 0xE2 { return 0 }
  let rest = bytes[index...]
  switch byte {
  case 0x0A, 0x0B, 0x0C: return 1
  case 0x0D: return rest.dropFirst().first == 0x0A ? 2 : 1
  default:
    // U+0085, U+2028 and U+2029.
    if rest.starts(with: [0xC2, 0x85]) { return 2 }
    return rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  }
}
