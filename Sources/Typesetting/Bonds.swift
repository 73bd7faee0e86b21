import Magazine

/// Binds numbers to what they count or number, and days to their months, in words with spaces: 3 million,
/// 12 USD/m², Table 1, December 9, 9 December, (3) text. The space between becomes GL, and so do the slashes of a unit.
func bindNumbers(_ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]) {
  for index in units.indices.dropFirst().dropLast() where scalars[index] == " " {
    if isDigit(scalars[index - 1]) {
      let word = ShortWord(at: index + 1, scalars)
      if countedWords.contains(word) {
        units[index].kind = .GL
        bindUnit(index + 1 + word.count, &units, scalars)
      }
    } else if isDigit(scalars[index + 1]) {
      if numberedWords.contains(ShortWord(before: index, scalars)) { units[index].kind = .GL }
    } else if scalars[index - 1] == ")", isEnumerator(index - 1, scalars) {
      units[index].kind = .GL
    }
  }
}

/// What a number stands before and is not parted from.
private let countedWords = months.union(
  [
    "thousand", "million", "billion", "trillion", "percent", "yuan", "cents", "RMB", "USD", "EUR",
    "CNY",
    "kWh", "MWh", "GWh", "kW", "MW", "GW", "W", "V", "A", "Hz", "kHz", "MHz", "GHz", "m", "mm",
    "cm", "km", "m²", "m³", "km²", "g", "kg", "mg", "t", "l", "ml", "s", "ms", "h", "min", "K",
    "°C", "Pa", "kPa", "MPa", "GB", "MB", "TB", "dB",
  ].map(ShortWord.init))

/// What a number stands behind and is not parted from.
private let numberedWords = months.union(
  ["Table", "Figure", "Part", "Section", "Chapter", "Article", "Annex"].map(ShortWord.init))

private let months = Set(
  [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ].map(ShortWord.init))

/// Up to nine letters and signs of units in one number, by which a word is looked up without a string for each
/// space of a text. A longer word is that of its first ten, which no table has.
private struct ShortWord: Hashable {
  /// Seven bits for each; no two that are of a unit differ in the eighth alone.
  private var bits: UInt64 = 0
  private(set) var count = 0

  init(_ word: String) {
    for scalar in word.unicodeScalars { append(scalar) }
  }

  /// The word that begins at a scalar.
  init(at start: Int, _ scalars: [Unicode.Scalar]) {
    while count <= ShortWord.longest, start + count < scalars.count,
      isUnit(scalars[start + count])
    { append(scalars[start + count]) }
  }

  /// The word that ends before a scalar.
  init(before end: Int, _ scalars: [Unicode.Scalar]) {
    var start = end
    while start > 0, end - start <= ShortWord.longest, isUnit(scalars[start - 1]) { start -= 1 }
    for scalar in scalars[start..<end] { append(scalar) }
  }

  private static let longest = 9

  private mutating func append(_ scalar: Unicode.Scalar) {
    bits = bits << 7 | UInt64(scalar.value & 0x7F)
    count += 1
  }
}

/// Binds what a unit is divided by: USD/m², km/h.
private func bindUnit(
  _ end: Int, _ units: inout [BreakUnit], _ scalars: [Unicode.Scalar]
) {
  guard end + 1 < scalars.count, scalars[end] == "/", isUnit(scalars[end + 1]) else { return }
  units[end].kind = .GL
}

/// The number of an item: a digit or two, or a letter, in brackets that no word stands before.
private func isEnumerator(_ close: Int, _ scalars: [Unicode.Scalar]) -> Bool {
  let inside = scalars[..<close].suffix(3).suffix(while: DesignationScanner.isWord)
  let open = inside.startIndex - 1
  guard (1...2).contains(inside.count), open >= 0, scalars[open] == "(" else { return false }
  return open == 0 || scalars[open - 1] == " "
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

/// A letter, °, ² or ³.
private func isUnit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 65...90, 97...122, 0xB0, 0xB2, 0xB3: true
  default: false
  }
}

extension ArraySlice {
  /// The longest end of elements that are all such.
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> ArraySlice {
    self[((lastIndex { !isWanted($0) }).map { $0 + 1 } ?? startIndex)...]
  }
}
