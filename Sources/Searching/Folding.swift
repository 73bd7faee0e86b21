import CHan

/// What a scalar is to search.
enum ScalarKind {
  /// A letter of an alphabet, folded: `É` and `Ｅ` are `e`.
  case letter
  case digit
  /// A character that is a word by itself: Han (folded to its simplified form), kana, Hangul.
  case character
  /// Not there at all: marks of footnotes, combining marks, joiners, soft hyphens.
  case ignored
  /// Air and joints: `GB/T 44130.1—2024` is one number however it is joined.
  case soft
  /// Punctuation inside a sentence.
  case mark
  /// The end of a sentence, of a list item, of a cell.
  case stop
}

/// The kind of a scalar, and what it is folded to.
func folded(_ scalar: UInt32) -> (kind: ScalarKind, value: UInt32) {
  switch scalar {
  case 0x61...0x7A: (.letter, scalar)
  case 0x41...0x5A: (.letter, scalar + 0x20)
  case 0x30...0x39: (.digit, scalar)
  case ..<0x80: (asciiKind(scalar), scalar)
  case 0x4E00...0x9FFF: (.character, UInt32(han_character_of(scalar).simplified))
  case 0xFF01...0xFF5E: folded(scalar - 0xFEE0)
  case 0xFF66...0xFF9D: (.character, fullWidthKana(scalar))
  default: (otherKind(scalar), scalar)
  }
}

/// What ASCII has beside letters and digits: a joint, an end or a mark.
private func asciiKind(_ scalar: UInt32) -> ScalarKind {
  switch UInt8(scalar) {
  case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): .soft
  case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): .stop
  default: .mark
  }
}

/// The kind of a scalar beyond ASCII, the frequent blocks first.
private func otherKind(_ scalar: UInt32) -> ScalarKind {
  switch scalar {
  case 0x3002, 0xFF61, 0x2026, 0x2028, 0x2029: .stop
  case 0xA0, 0x2002...0x200A, 0x3000, 0x2010...0x2015, 0x2212, 0xB7, 0x30A0, 0x30FB, 0xFF65: .soft
  case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0x300...0x36F: .ignored
  case 0xB9, 0xB2, 0xB3, 0x2070...0x2079: .ignored
  // Marks of voiced kana that stand alone, points of Arabic and Hebrew.
  case 0x3099...0x309C, 0xFF9E, 0xFF9F, 0x591...0x5BD, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670:
    .ignored
  case 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF: .character
  case 0x3005...0x3007, 0x3041...0x30FF, 0x3131...0x318E, 0x31F0...0x31FF, 0xAC00...0xD7A3:
    .character
  case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7, 0x1E00...0x1EFF: .letter
  case 0x250...0x1FFF, 0x2C00...0x2DFF, 0xA640...0xABFF: alphabetKind(scalar)
  default: .mark
  }
}

/// The kind of a scalar of an alphabet that has no row of its own above.
private func alphabetKind(_ scalar: UInt32) -> ScalarKind {
  guard let properties = Unicode.Scalar(scalar)?.properties else { return .mark }
  if properties.isAlphabetic { return .letter }
  return properties.generalCategory == .nonspacingMark ? .ignored : .mark
}

/// Appends the UTF-8 of a folded letter or character.
func appendFolded(_ scalar: UInt32, to bytes: inout [UInt8]) {
  if scalar < 0x80 { return bytes.append(UInt8(scalar)) }
  if let fold = latin_fold(scalar) {
    var index = 0
    while fold[index] != 0 {
      bytes.append(UInt8(bitPattern: fold[index]))
      index += 1
    }
    return
  }
  guard let value = Unicode.Scalar(scalar) else { return }
  // Han, kana and Hangul know no case.
  guard scalar < 0x2E80 || (0xA640...0xABFF).contains(scalar) else {
    return bytes.append(contentsOf: UTF8.encode(value) ?? UTF8.encodedReplacementCharacter)
  }
  for small in value.properties.lowercaseMapping.unicodeScalars {
    let base = Unicode.Scalar(baseLetter(small.value)) ?? small
    bytes.append(contentsOf: UTF8.encode(base) ?? UTF8.encodedReplacementCharacter)
  }
}

/// A word's letters in UTF-8, folded one by one.
func foldedWord(_ word: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
    let (kind, value) = folded(scalar.value)
    if kind != .ignored { appendFolded(value, to: &bytes) }
  }
  return bytes
}
