/// Finds where a designation ends, scalar by scalar, so that line breaking can ask at every capital.
package struct DesignationScanner {
  package let scalars: [Unicode.Scalar]

  /// Makes a scanner of a text.
  package init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The end of the designation that begins at `start`, in scalars; `nil` where none does.
  ///
  /// One begins with two capitals or more, with slashes among them and no letter or digit before;
  /// a space at most stands between them and the number.
  package func end(from start: Int) -> Int? {
    guard Self.isCapital(scalars[start]), start == 0 || !Self.isWord(scalars[start - 1]),
      var end = endOfPart(start)
    else { return nil }
    while end + 1 < scalars.count, scalars[end] == "/", let next = endOfPart(end + 1) {
      end = next
    }
    return end
  }

  /// The end of some letters with a number: `GB/T 44130.1—2024`, and `SC 1` behind a slash.
  private func endOfPart(_ start: Int) -> Int? {
    var index = start
    var capitals = 0
    while index < scalars.count, let isCapital = isCapitalOrSlash(index) {
      capitals += isCapital ? 1 : 0
      index += 1
      if index - start == 2, let end = endOfProvince(start) { index = end }
    }
    guard capitals >= 2, index < scalars.count else { return nil }
    if scalars[index] == " " || scalars[index] == "\u{A0}" { index += 1 }
    return endOfNumber(index)
  }

  /// Whether it is a capital rather than a slash; `nil` where it is neither.
  private func isCapitalOrSlash(_ index: Int) -> Bool? {
    Self.isCapital(scalars[index]) ? true : scalars[index] == "/" ? false : nil
  }

  /// The end of `DB14` in `DB14/T 3027`: there the digits are the province, not the number.
  private func endOfProvince(_ start: Int) -> Int? {
    guard scalars[start] == "D", scalars[start + 1] == "B" else { return nil }
    let end = scalars[(start + 2)...].prefix(while: Self.isDigit).endIndex
    guard end > start + 2, end + 1 < scalars.count, scalars[end] == "/" else { return nil }
    return Self.isCapital(scalars[end + 1]) ? end : nil
  }

  /// The end of digits with dots, dashes and colons between them.
  private func endOfNumber(_ start: Int) -> Int? {
    var index = start
    while index < scalars.count, Self.isDigit(scalars[index]) || isJoint(index, after: start) {
      index += 1
    }
    return index > start ? index : nil
  }

  private func isJoint(_ index: Int, after start: Int) -> Bool {
    guard index > start, scalars[index] == "." || Self.isDash(scalars[index]) else { return false }
    return Self.isDigit(scalars[index - 1]) && index + 1 < scalars.count
      && Self.isDigit(scalars[index + 1])
  }

  /// Whether it is one of A to Z, with which designations are written.
  static func isCapital(_ scalar: Unicode.Scalar) -> Bool { (65...90).contains(scalar.value) }
  /// Whether it is one of 0 to 9; digits of full width are no part of a designation.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  /// Whether it is a letter or a digit of ASCII.
  package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isCapital(scalar) || isDigit(scalar) || (97...122).contains(scalar.value)
  }

  /// What stands before a part or the year: `-`, `–`, `—` or a colon.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "—" || scalar == ":"
  }
}
