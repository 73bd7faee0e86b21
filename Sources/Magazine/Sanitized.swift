/// Outside text made safe for a terminal: the one gate before screen, title, clipboard and output.
///
/// A tab becomes a space and a line break too; C0, DEL and C1 controls become `�` (U+FFFD) so that
/// tampering shows, as do noncharacters; bidi controls, tag characters, U+2028/9 and other invisible format
/// characters vanish, apart from the joiners that emoji and Indic scripts need.
///
///     sanitized("a\u{1B}[31m")   // "a�[31m"
package func sanitized(_ text: String) -> String {
  var text = text
  guard text.withUTF8(mayHoldForbidden) else { return text }
  guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
  // Bytes, not a `String.UnicodeScalarView`: that moves all it holds each time it is appended to, and five
  // megabytes in one line took forty seconds.
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    if let replacement = replacement(for: scalar) {
      result.append(contentsOf: replacement.utf8)
    } else {
      result.append(contentsOf: scalar.utf8)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Whether the bytes of a text look as if it held something to replace, which is told much faster than
/// scalar by scalar: never false where it does.
private func mayHoldForbidden(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte >= 0x20, byte < 0x7F {
      index += 1
      while index + 8 <= bytes.count, isPrintedASCII(bytes, at: index) { index += 8 }
      continue
    }
    // U+3000–CFFF: Han characters, kana and their marks.
    if byte >= 0xE3, byte <= 0xEC {
      index += 3
      continue
    }
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isLead =
      switch byte {
      case ..<0x80: true
      case 0xC2: next < 0xA0  // U+0080–009F
      case 0xD8: next == 0x9C  // U+061C
      case 0xE1: next == 0xA0  // U+180E
      case 0xE2: next == 0x80 && isFormat(bytes[index + 2]) || next == 0x81
      case 0xEF: next == 0xBB || next == 0xBF || next == 0xB7  // U+FEFF, U+FFF9–FFFF, U+FDD0–FDEF
      case 0xF3: true  // U+E0000–E007F
      // U+1FFFE, U+1FFFF and so on to U+10FFFF.
      case 0xF0...0xF4: next & 0x0F == 0x0F && bytes[index + 2] == 0xBF
      default: false
      }
    if isLead { return true }
    index += 1
  }
  return false
}

/// Whether eight bytes are all of U+0020–007E: none has its highest bit, none gets it by one more, none by
/// thirty-two less.
private func isPrintedASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    .loadUnaligned(fromByteOffset: index, as: UInt64.self)
  let (ones, highest) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
  return (word | word &+ ones | word &- ones &* 0x20) & highest == 0
}

/// Whether the last byte of a scalar in U+2000–203F makes it a mark of format: U+200B, 200E–F, 2028–E.
private func isFormat(_ byte: UInt8) -> Bool {
  byte == 0x8B || byte == 0x8E || byte == 0x8F || (0xA8...0xAE).contains(byte)
}

/// Whether a scalar may not stand in a content file: what `sanitized` alters, but tab and line feed.
package func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  scalar != "\t" && scalar != "\n" && scalar != "\r" && replacement(for: scalar) != nil
}

/// What stands in for a scalar that may not pass; `nil` lets it pass.
private func replacement(for scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x20..<0x7F: nil
  case 0x09, 0x0A, 0x0D: " "
  case 0x00..<0x20, 0x7F..<0xA0: "\u{FFFD}"
  case 0x200B, 0x200E, 0x200F, 0x061C, 0x180E, 0xFEFF: ""
  case 0x2028...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: ""
  case 0xE0000...0xE007F: ""
  case 0xFDD0...0xFDEF: "\u{FFFD}"
  case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
  default: nil
  }
}
