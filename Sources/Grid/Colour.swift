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

  /// Reads `#1c1c1c` or `#fff`; `nil` where it is neither.
  package init?(hexadecimal text: String) {
    let digits = text.dropFirst().compactMap(\.hexDigitValue).map { UInt8($0) }
    guard text.hasPrefix("#"), digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(digits[0] * 17, digits[1] * 17, digits[2] * 17)
    case 6:
      self.init(
        digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  /// The index of the palette that is nearest, of the cube and the greys, which every terminal shows alike.
  package var nearestInPalette: Int {
    (16...255).min { distance(to: Colour(palette: $0)) < distance(to: Colour(palette: $1)) } ?? 16
  }

  /// How far another colour is, weighted as eyes see it (Rec. 601 luma, squared).
  package func distance(to other: Colour) -> Int {
    let red = Int(red) - Int(other.red)
    let (green, blue) = (Int(green) - Int(other.green), Int(blue) - Int(other.blue))
    return 299 * red * red + 587 * green * green + 114 * blue * blue
  }
}
