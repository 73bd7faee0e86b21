/// The katakana of full width for one of half width, U+FF66–FF9D, as JIS X 0201 has them.
func fullWidthKana(_ scalar: UInt32) -> UInt32 { halfWidth[Int(scalar - 0xFF66)] }

/// In the order of JIS X 0201, from U+FF66 on.
private let halfWidth = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
  .unicodeScalars.map(\.value)

/// The one character that a kana and the mark behind it make, where they make one: `か` and U+3099
/// are `が`, `ﾊ` and `ﾟ` are `パ`.
func voiced(_ kana: UInt32, by mark: UInt32) -> UInt32? {
  let isVoiced = mark == 0x3099 || mark == 0xFF9E
  guard isVoiced || mark == 0x309A || mark == 0xFF9F else { return nil }
  // Katakana stand 0x60 behind their hiragana.
  let isHiragana = (0x3041...0x3096).contains(kana)
  let katakana = isHiragana ? kana + 0x60 : kana
  let shift: UInt32? =
    switch katakana {
    case 0x30A6: isVoiced ? 0x4E : nil  // ウ, ヴ
    // From カ on every second one is voiced, behind the small ッ the other ones.
    case 0x30AB...0x30C1: isVoiced && katakana % 2 == 1 ? 1 : nil
    case 0x30C4...0x30C8: isVoiced && katakana % 2 == 0 ? 1 : nil
    case 0x30CF...0x30DB: (katakana - 0x30CF) % 3 == 0 ? (isVoiced ? 1 : 2) : nil
    default: nil
    }
  return shift.map { kana + $0 }
}
