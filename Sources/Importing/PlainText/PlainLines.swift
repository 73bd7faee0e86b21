extension String {
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
