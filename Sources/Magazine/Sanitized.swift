/// Outside text made safe for a terminal: the one gate before screen, title, clipboard and output.
///
/// A tab becomes a space and a line break too; C0, DEL and C1 controls become `�` (U+FFFD) so that
/// tampering shows; bidi controls, tag characters, U+2028/9 and other invisible format
/// characters vanish, apart from the joiners that emoji and Indic scripts need.
///
///     sanitized("a\u{1B}[31m")   // "a�[31m"
package func sanitized(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let replacement = replacement(for: scalar) {
      result.append(contentsOf: replacement.unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
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
  default: nil
  }
}
