import Magazine

/// Tailors line breaking classes to the language and to what this magazine is full of.
///
/// Beyond UAX #14, and so beyond LineBreakTest.txt:
/// - in Chinese, quotation marks open and close like brackets (QU is OP or CL) unless they stand
///   inside a Latin word;
/// - in Chinese, — – · do not start a line (clreq 行首禁则; B2, BA and AI are BA);
/// - in Chinese, a number keeps its measure word: 30元, 2025年 (ID is IN);
/// - the number of a standard holds together: GB/T 44130.1—2024, ISO/TC 180/SC 1 (joints are GL);
/// - a web address breaks after / . ? & - = _ and nowhere else: see `breakAddresses`.
func tailor(
  _ classes: inout [LineBreakClass], _ scalars: [Unicode.Scalar],
  _ properties: [ScalarProperties], to side: Side
) {
  if side == .second { tailorPunctuation(&classes, scalars, properties) }
  joinStandardNumbers(&classes, scalars)
}

private func tailorPunctuation(
  _ classes: inout [LineBreakClass], _ scalars: [Unicode.Scalar], _ properties: [ScalarProperties]
) {
  for index in classes.indices where scalars[index].value >= 0x80 {
    // Most characters are Han, with no digit before them.
    if classes[index] == .ID, index == 0 || classes[index - 1] != .NU { continue }
    switch scalars[index].value {
    case 0x2013, 0x2014, 0xB7: classes[index] = .BA  // – — ·
    case _ where classes[index] == .QU && !isInsideWord(index, classes):
      if properties[index].isOpeningQuote { classes[index] = .OP }
      if properties[index].isClosingQuote { classes[index] = .CL }
    case _ where index > 0 && classes[index - 1] == .NU && measureWords.contains(scalars[index]):
      classes[index] = .IN  // No break before it, any break after it.
    default: break
    }
  }
}

private let measureWords = Set("元年月日号时分秒个项条名人位次种家国章页期卷届度万亿余多".unicodeScalars)

/// Lets an address end a line after its joints only: `https://www.` | `iso.` | `org/`.
func breakAddresses(_ opportunities: inout [BreakOpportunity], _ scalars: [Unicode.Scalar]) {
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
      opportunities[index] = isJoint && isWord(scalars[index]) ? .allowed : .prohibited
      index += 1
    }
  }
}

private let addressJoints: Set<Unicode.Scalar> = ["/", ".", "?", "&", "-", "=", "_"]

private func isAddress(_ scalar: Unicode.Scalar) -> Bool {
  (0x21..<0x7F).contains(scalar.value) && scalar != "<" && scalar != ">"
}

private func isInsideWord(_ index: Int, _ classes: [LineBreakClass]) -> Bool {
  index > 0 && index + 1 < classes.count
    && classes[index - 1].isAlphabetic && classes[index + 1].isAlphabetic
}

/// Glues the slashes, spaces and dashes between `GB/T`, `ISO/IEC` and the digits after them.
private func joinStandardNumbers(_ classes: inout [LineBreakClass], _ scalars: [Unicode.Scalar]) {
  var index = 0
  while index < scalars.count {
    guard isCapital(scalars[index]), index == 0 || !isWord(scalars[index - 1]) else {
      index += 1
      continue
    }
    let end = endOfDesignation(scalars, from: index)
    for position in index..<end where !isWord(scalars[position]) { classes[position] = .GL }
    index = max(end, index + 1)
  }
}

/// The end of a designation such as `GB/T 44130.1—2024` that starts at `start`, or `start`.
private func endOfDesignation(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
  var index = start
  var capitals = 0
  while index < scalars.count, isCapital(scalars[index]) || scalars[index] == "/" {
    capitals += isCapital(scalars[index]) ? 1 : 0
    index += 1
  }
  guard capitals >= 2, index < scalars.count, scalars[index] == " " || isDigit(scalars[index])
  else { return start }
  if scalars[index] == " " { index += 1 }
  let number = index
  while index < scalars.count, isDigit(scalars[index]) || isNumberJoint(scalars, index) {
    index += 1
  }
  guard index > number else { return start }
  guard index + 1 < scalars.count, scalars[index] == "/", isCapital(scalars[index + 1]) else {
    return index
  }
  let end = endOfDesignation(scalars, from: index + 1)
  return end > index + 1 ? end : index
}

/// A dot, dash, colon or slash between two digits.
private func isNumberJoint(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  guard [".", "-", "—", "–", ":", "/"].contains(scalars[index]) else { return false }
  return isDigit(scalars[index - 1]) && index + 1 < scalars.count && isDigit(scalars[index + 1])
}

private func isCapital(_ scalar: Unicode.Scalar) -> Bool { (65...90).contains(scalar.value) }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  isCapital(scalar) || isDigit(scalar) || (97...122).contains(scalar.value)
}
