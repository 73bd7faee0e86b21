/// A colour in red, green and blue, each from 0 to 255.
package struct Colour: Hashable, Sendable {
  package let red, green, blue: UInt8

  /// Mixes a colour.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colour of an index of the 256-colour palette, as xterm has it: sixteen named ones, a cube of six
  /// steps, 24 greys.
  package init(palette index: Int) {
    switch index {
    case ..<0: self.init(0, 0, 0)
    case ..<16: self = Colour.named[index]
    case ..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      self.init(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = UInt8(min(index, 255) - 232) * 10 + 8
      self.init(grey, grey, grey)
    }
  }

  /// The sixteen named colours as xterm mixes them (XTerm-col.ad); every terminal may mix others.
  private static let named = [
    Colour(0, 0, 0), Colour(205, 0, 0), Colour(0, 205, 0), Colour(205, 205, 0),
    Colour(0, 0, 238), Colour(205, 0, 205), Colour(0, 205, 205), Colour(229, 229, 229),
    Colour(127, 127, 127), Colour(255, 0, 0), Colour(0, 255, 0), Colour(255, 255, 0),
    Colour(92, 92, 255), Colour(255, 0, 255), Colour(0, 255, 255), Colour(255, 255, 255),
  ]

  /// As HTML and themes write it: `#1c1c1c`.
  package var hexadecimal: String {
    "#"
      + [red, green, blue].map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
      }.joined()
  }

  /// Reads `#1c1c1c`.
  package init?(hexadecimal text: String) {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, let value = UInt32(digits, radix: 16),
      !digits.hasPrefix("+")
    else { return nil }
    self.init(
      UInt8(value >> 16), UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value))
  }

  /// The index of the colour of a palette that is nearest, by the squares of what lies between. Where
  /// all 256 are there, the sixteen that every terminal mixes otherwise are left out.
  package func nearest(of count: Int) -> Int16 {
    let candidates = count > 16 ? 16..<256 : 0..<max(1, count)
    let nearest = candidates.min { distance(to: $0) < distance(to: $1) }
    return Int16(nearest ?? 0)
  }

  /// The squares of what lies between two colours, summed.
  private func distance(to index: Int) -> Int {
    let other = Colour(palette: index)
    let differences = [
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue),
    ]
    return differences.reduce(0) { $0 + $1 * $1 }
  }
}
