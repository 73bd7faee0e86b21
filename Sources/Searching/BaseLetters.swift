/// A small letter of Greek or Cyrillic without its accents, as it may be typed; final sigma is sigma.
///
///     baseLetter("ё")   // "е"
func baseLetter(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case firstBase...0x4FF: bases[Int(scalar - firstBase)]
  case 0x1F00...0x1FFF: polytonicBase(scalar)
  default: scalar
  }
}

/// The first letter of the table: ΄ of Greek and Coptic.
private let firstBase: UInt32 = 0x384

/// The letters that stand for those from U+0384 to U+04FF. й and ї are letters of their own, as å and
/// ñ are, and are found without their marks as those are.
private let bases: [UInt32] = {
  let pairs = """
    άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ
    ёе ѐе йи ѝи їі ўу ѓг ґг ќк ӂж ӑа ӓа ӗе ӝж ӟз ӣи ӥи ӧо ӫө ӭэ ӯу ӱу ӳу ӵч ӹы
    """.unicodeScalars.filter { $0 != " " && $0 != "\n" }.map(\.value)
  var bases = Array(firstBase...0x4FF)
  for index in stride(from: 0, to: pairs.count - 1, by: 2) {
    bases[Int(pairs[index] - firstBase)] = pairs[index + 1]
  }
  return bases
}()

/// The letter under the accents of the block Greek Extended (Unicode 15, U+1F00–1FFF), whose rows hold
/// one vowel each but for the row of the graves.
private func polytonicBase(_ scalar: UInt32) -> UInt32 {
  let (alpha, epsilon, eta, iota): (UInt32, UInt32, UInt32, UInt32) = (0x3B1, 0x3B5, 0x3B7, 0x3B9)
  let (omicron, rho, upsilon, omega): (UInt32, UInt32, UInt32, UInt32) = (
    0x3BF, 0x3C1, 0x3C5, 0x3C9
  )
  return switch scalar {
  case 0x1F00...0x1F0F, 0x1F70, 0x1F71, 0x1F80...0x1F8F, 0x1FB0...0x1FBC: alpha
  case 0x1F10...0x1F1F, 0x1F72, 0x1F73: epsilon
  case 0x1F20...0x1F2F, 0x1F74, 0x1F75, 0x1F90...0x1F9F, 0x1FC2...0x1FC7: eta
  case 0x1F30...0x1F3F, 0x1F76, 0x1F77, 0x1FD0...0x1FD7: iota
  case 0x1F40...0x1F4F, 0x1F78, 0x1F79: omicron
  case 0x1F50...0x1F5F, 0x1F7A, 0x1F7B, 0x1FE0...0x1FE3, 0x1FE6, 0x1FE7: upsilon
  case 0x1FE4, 0x1FE5: rho
  case 0x1F60...0x1F6F, 0x1F7C, 0x1F7D, 0x1FA0...0x1FAF, 0x1FF2...0x1FF7: omega
  default: scalar
  }
}
