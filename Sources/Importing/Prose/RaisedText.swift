/// What stands above or below the line, in characters of its own where all of it has such: `10⁻⁶`, `H₂O`; else as
/// pandoc writes it where a reader would take it for a part of the line: `2^(n+1)`, `x_max`. Letters alone are raised
/// for their looks (1st, Mme, TM) and stay as they are: the answer is `nil`.
func raisedText(_ words: String, isAbove: Bool, behind last: Unicode.Scalar?) -> String? {
  let table = isAbove ? superscripts : subscripts
  let plain = words.replacing("\u{2212}", with: "-")
  guard !plain.isEmpty else { return nil }
  let small = plain.compactMap { table[$0] }
  let isFigure = plain.contains(where: \.isNumber) || plain.contains { "+-=/*".contains($0) }
  // A lone n is an ordinal or the name of a note as often as a power.
  if small.count == plain.count, isFigure || plain.count == 1 && plain == "n" {
    return String(small)
  }
  // Remarks, marks of notes and what a program cut out of a fraction are no part of a formula.
  guard plain.utf8.count <= 12, plain.first != "[", !isNoteMark(plain) || !isAbove,
    plain.allSatisfy({ $0.isASCII && !$0.isWhitespace }),
    plain.contains(where: { $0.isLetter || $0.isNumber })
  else { return nil }
  let isWord = plain.allSatisfy(\.isLetter)
  // The E of TeX is lowered for its looks.
  if isAbove ? isWord || !isFigure : isWord && plain.first?.isUppercase == true { return nil }
  guard let last, last.isASCII,
    last.properties.isAlphabetic || (0x30...0x39).contains(last.value)
      || last == ")"
  else { return nil }
  let isOne = plain.allSatisfy { $0.isLetter || $0.isNumber }
  return (isAbove ? "^" : "_") + (isOne ? plain : "(\(plain))")
}

private let superscripts = Dictionary(
  uniqueKeysWithValues: zip("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"))
private let subscripts = Dictionary(
  uniqueKeysWithValues: zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"))
