import Magazine

/// Tailors line breaking classes to the language and to what this magazine is full of.
///
/// Beyond UAX #14, and so beyond LineBreakTest.txt:
/// - in Chinese and Japanese, quotation marks open and close like brackets (QU is OP or CL) unless
///   they stand inside a Latin word; elsewhere they do where a space beside them tells which;
/// - in Chinese, — – · ⸺ ～ do not start a line (clreq 行首禁则; B2, BA, AI and ID are BA), and / ／
///   neither start nor end one (GB/T 15834 5.1.9; SY and ID are GL);
/// - in Chinese, a number keeps its measure word and 第: 30元, 2025年, 第15届, and 美元 and 美分 are one word,
///   over a space too (ID is IN, PR);
/// - in Chinese and Japanese, prices in a row are apart: ￥30、￥40 (UAX #14 LB25 means the closing
///   marks of Latin; CL is EX);
/// - in words with spaces, — does not start a line, and numbers keep what they count: see `bindNumbers`;
/// - in Japanese, 〜 as it is typed most often (U+FF5E) does not start a line (JLReq 行頭禁則);
/// - in Korean, words hold together (UAX #14 LB27: Hangul and Hanja are AL), and no line begins
///   with · (KLReq 4.3.3);
/// - the number of a standard holds together: GB/T 44130.1—2024, ISO/TC 180/SC 1 (joints are GL), and counts
///   nothing, so that what follows it in Chinese and Japanese may begin a line: DB14/T 2553-2022 | 日前;
/// - a web address breaks after / . ? & - = _ and nowhere else: see `breakAddresses`.
///
/// Returns where a line may begin although a class says otherwise.
func tailor(
  _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar], _ census: ClassCensus,
  to language: Language
) -> [Int] {
  switch language.script {
  case .alphabetic:
    if census.contains(.QU) { pairQuotationMarks(&units) }
    if census.contains(.B2) { joinDashes(&units, scalars) }
    if census.contains(.NU) || census.contains(.CP) { bindNumbers(&units, scalars) }
  case .chinese: tailorChinese(&units, scalars)
  case .japanese: tailorJapanese(&units, scalars)
  case .korean:
    joinWords(&units, scalars)
    pairQuotationMarks(&units)
  }
  guard census.contains(.NU) else { return [] }
  let ends = joinDesignations(&units, scalars)
  guard language.script.isByCharacter else { return [] }
  return ends.filter { end in
    end < scalars.count && units[end].properties.isIdeograph && !editions.contains(scalars[end])
  }
}

/// What belongs to the number of a standard before it: ISO 9001:2015版, GB 2760—2024年版.
private let editions: Set<Unicode.Scalar> = ["年", "版"]

private func tailorChinese(
  _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) {
  for index in units.indices where scalars[index].value >= 0x80 || scalars[index] == "/" {
    let followsDigit = index > 0 && units[index - 1].kind == .NU
    switch scalars[index].value {
    case 0x7F8E where index + 1 < units.count && isMoney(scalars[index + 1]):
      bindMoney(index, &units, scalars)
    // Most characters are Han, with no digit before them.
    case 0x4E00...0x9FFF where !followsDigit:
      guard scalars[index] == "第", index + 1 < units.count, units[index + 1].kind == .NU else {
        continue
      }
      units[index].kind = .PR
    case 0x2013, 0x2014, 0xB7, 0x2E3A, 0xFF5E: units[index].kind = .BA  // – — · ⸺ ～
    case 0x2F, 0xFF0F: units[index].kind = .GL  // / ／
    case _ where followsDigit && units[index].kind == .CL && units[index].properties.isEastAsian:
      units[index].kind = .EX
    case _ where units[index].kind == .QU: turnQuotationMark(index, &units)
    case _ where followsDigit && measureWords.contains(scalars[index]):
      units[index].kind = .IN  // No break before it, any break after it.
    default: break
    }
  }
}

/// 元, 分
private func isMoney(_ scalar: Unicode.Scalar) -> Bool { scalar == "元" || scalar == "分" }

/// Binds 美元 and 美分 to the number before them.
private func bindMoney(
  _ index: Int, _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) {
  units[index].kind = .PR
  if index > 1, scalars[index - 1] == " ", units[index - 2].kind == .NU {
    units[index - 1].kind = .GL
  }
}

private let measureWords = Set(
  "元年月日号时分秒个项条名人位次种家国章页期卷届度万亿余多岁倍周天层所款批只台辆座米吨克㎡㎥㎏㎎㎜㎝㎞㏄".unicodeScalars)

private func tailorJapanese(
  _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) {
  for index in units.indices where scalars[index].value >= 0x80 {
    if scalars[index] == "～" { units[index].kind = .NS }
    if units[index].kind == .CL, index > 0, units[index - 1].kind == .NU { units[index].kind = .EX }
    if units[index].kind == .QU { turnQuotationMark(index, &units) }
  }
}

/// A quotation mark among characters without spaces opens or closes as its form says, but for the
/// apostrophe of a Latin word.
private func turnQuotationMark(
  _ index: Int, _ units: inout [BreakUnit]
) {
  let isInsideWord =
    index > 0 && index + 1 < units.count
    && units[index - 1].kind.isAlphabetic && units[index + 1].kind.isAlphabetic
  guard !isInsideWord else { return }
  if units[index].properties.isOpeningQuote { units[index].kind = .OP }
  if units[index].properties.isClosingQuote { units[index].kind = .CL }
}

/// Lets quotation marks open and close like brackets where it is plain which they do: „Rhein“ and
/// »Rhein«, whose forms say the opposite in another language, by the space on one side, the French
/// « Rhin », with spaces on both, by their forms. So no line ends behind « or begins with ».
private func pairQuotationMarks(
  _ units: inout [BreakUnit]
) {
  for index in units.indices where units[index].kind == .QU {
    let isApartBefore = index == 0 || units[index - 1].kind.setsApartBefore
    let isApartAfter = index + 1 == units.count || units[index + 1].kind.setsApartAfter
    switch (isApartBefore, isApartAfter) {
    case (true, false): units[index].kind = .OP
    case (false, true): units[index].kind = .CL
    case (true, true) where units[index].properties.isOpeningQuote: units[index].kind = .OP
    case (true, true) where units[index].properties.isClosingQuote: units[index].kind = .CL
    case (true, true), (false, false): break
    }
  }
}

extension LineBreakClass {
  /// Spaces, and what opens.
  fileprivate var setsApartBefore: Bool { isSpace || self == .OP }
  /// Spaces, and what closes or stops.
  fileprivate var setsApartAfter: Bool {
    isSpace || self == .CL || self == .CP || self == .EX || self == .IS
  }

  private var isSpace: Bool { self == .SP || self == .GL || self == .ZW || isHardBreak }
}

/// Keeps — with the word before it, over a space too.
private func joinDashes(_ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]) {
  for index in units.indices where units[index].kind == .B2 && index > 0 {
    units[index].kind = .BA
    if scalars[index - 1] == " " { units[index - 1].kind = .GL }
  }
}

private func joinWords(
  _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) {
  for index in units.indices where scalars[index].value >= 0x80 {
    switch scalars[index].value {
    case 0xB7, 0x318D: units[index].kind = .BA  // · and the letter that is often typed for it
    case 0x3131...0x318E: units[index].kind = .AL
    case _ where units[index].kind.isJamo || units[index].properties.isHan: units[index].kind = .AL
    default: break
    }
  }
}

/// Lets an address end a line after its joints only: `https://www.` | `iso.` | `org/`.
func breakAddresses(_ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]) {
  var index = 2
  while index < scalars.count {
    guard scalars[index] == "/", scalars[index - 1] == "/", scalars[index - 2] == ":" else {
      // No address is missed by looking at every other character for a slash.
      index += scalars[index] == "/" || scalars[index] == ":" ? 1 : 2
      continue
    }
    index += 1
    while index < scalars.count, isAddress(scalars[index]) {
      let isJoint = addressJoints.contains(scalars[index - 1])
      units[index].opportunity =
        isJoint && DesignationScanner.isWord(scalars[index]) ? .allowed : .prohibited
      index += 1
    }
  }
}

private let addressJoints: Set<Unicode.Scalar> = ["/", ".", "?", "&", "-", "=", "_"]

private func isAddress(_ scalar: Unicode.Scalar) -> Bool {
  (0x21..<0x7F).contains(scalar.value) && scalar != "<" && scalar != ">"
}

/// Glues the slashes, spaces and dashes between `GB/T`, `ISO/IEC` and the digits after them; returns where
/// each designation ends.
private func joinDesignations(
  _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) -> [Int] {
  let scanner = DesignationScanner(scalars: scalars)
  var ends: [Int] = []
  var index = 0
  while index < scalars.count {
    guard (65...90).contains(scalars[index].value), let end = scanner.end(from: index) else {
      index += 1
      continue
    }
    for position in index..<end where !DesignationScanner.isWord(scalars[position]) {
      units[position].kind = .GL
    }
    ends.append(end)
    index = end
  }
  return ends
}
