/// Decodes text some of whose bytes are wrong, character by character: what it met once it knows.
struct LenientDecoder {
  private let encoding: TextEncoding
  private var known: [UInt32: String] = [:]

  /// Decodes text that is not right in its encoding throughout.
  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// The characters of some bytes; what is none becomes U+FFFD.
  mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
    var (result, rest) = ("", bytes)
    while let lead = rest.first {
      if lead < 0x80 {
        result.unicodeScalars.append(Unicode.Scalar(lead))
        rest = rest.dropFirst()
      } else {
        let length = length(of: rest)
        result += character(rest.prefix(length))
        rest = rest.dropFirst(length)
      }
    }
    return result
  }

  private mutating func character(_ bytes: ArraySlice<UInt8>) -> String {
    let key = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    if let text = known[key] { return text }
    let text = encoding.strict(bytes) ?? "\u{FFFD}"
    known[key] = text
    return text
  }

  /// The bytes of the character that begins some (WHATWG Encoding, 10 to 14); 1 where none does, so that
  /// a bad byte takes none of the next character with it.
  private func length(of bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[bytes.startIndex]
    guard lead != 0x80, lead != 0xFF, let next = bytes.dropFirst().first else { return 1 }
    switch encoding {
    case .gb18030:
      if (0x30...0x39).contains(next) { return min(4, bytes.count) }
      return (0x40...0xFE).contains(next) && next != 0x7F ? 2 : 1
    case .big5: return (0x40...0x7E).contains(next) || next >= 0xA1 ? 2 : 1
    case .shiftJIS:
      if (0xA1...0xDF).contains(lead) { return 1 }
      return (0x40...0xFC).contains(next) && next != 0x7F ? 2 : 1
    case .eucJP where lead == 0x8F: return min(3, bytes.count)
    case .eucJP, .eucKR: return next >= 0xA1 ? 2 : 1
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .windows1250, .windows1251,
      .windows1252, .latin2, .koi8:
      return 1
    }
  }
}
