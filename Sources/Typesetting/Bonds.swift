import Magazine

/// Binds numbers to what they count, and days to their months, in words with spaces: 3 million, 12 USD/m²,
/// December 9, 9 December, (3) text. The space between becomes GL, and so do the slashes of a unit.
func bindNumbers(_ classes: inout [LineBreakClass], _ scalars: [Unicode.Scalar]) {
  for index in classes.indices.dropFirst().dropLast() where scalars[index] == " " {
    if isDigit(scalars[index - 1]) {
      let word = wordBehind(index, scalars)
      if countedWords.contains(word.text) {
        classes[index] = .GL
        bindUnit(word.end, &classes, scalars)
      }
    } else if isDigit(scalars[index + 1]) {
      if months.contains(wordBefore(index, scalars)) { classes[index] = .GL }
    } else if scalars[index - 1] == ")", isEnumerator(index - 1, scalars) {
      classes[index] = .GL
    }
  }
}

/// What a number stands before and is not parted from.
private let countedWords: Set<String> = months.union([
  "thousand", "million", "billion", "trillion", "percent", "yuan", "RMB", "USD", "EUR", "CNY",
  "kWh",
  "MWh", "GWh", "kW", "MW", "GW", "W", "V", "A", "Hz", "kHz", "MHz", "GHz", "m", "mm", "cm", "km",
  "m²",
  "m³", "km²", "g", "kg", "mg", "t", "l", "ml", "s", "ms", "h", "min", "K", "°C", "Pa", "kPa",
  "MPa", "GB",
  "MB", "TB", "dB",
])

private let months: Set<String> = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

/// Longer words are none of these.
private let longestWord = 9

private func wordBehind(_ space: Int, _ scalars: [Unicode.Scalar]) -> (text: String, end: Int) {
  let word = scalars[(space + 1)...].prefix(longestWord + 1).prefix(while: isUnit)
  return (String(String.UnicodeScalarView(word)), word.endIndex)
}

private func wordBefore(_ space: Int, _ scalars: [Unicode.Scalar]) -> String {
  String(String.UnicodeScalarView(scalars[..<space].suffix(longestWord + 1).suffix(while: isUnit)))
}

/// Binds what a unit is divided by: USD/m², km/h.
private func bindUnit(
  _ end: Int, _ classes: inout [LineBreakClass], _ scalars: [Unicode.Scalar]
) {
  guard end + 1 < scalars.count, scalars[end] == "/", isUnit(scalars[end + 1]) else { return }
  classes[end] = .GL
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
