import Foundation

/// The 256 colours of xterm as 0xRRGGBB, and how they differ to the eye.
enum XtermPalette {
  /// The first sixteen as xterm has them; other terminals choose their own.
  private static let named: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// A colour: 16 named ones, a cube of six steps, 24 greys.
  static func colour(_ index: Int16) -> UInt32 {
    let number = UInt32(max(0, index))
    switch number {
    case ..<16: return named[Int(number)]
    case ..<232:
      func step(_ value: UInt32) -> UInt32 { value == 0 ? 0 : 55 + 40 * value }
      let cube = number - 16
      return step(cube / 36) << 16 | step(cube / 6 % 6) << 8 | step(cube % 6)
    default: return (8 + 10 * (number - 232)) * 0x010101
    }
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance).
  static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// How far two colours are apart where red and green look alike: in yellow against blue, and in light.
  static func differenceWithoutRedOrGreen(_ one: UInt32, _ other: UInt32) -> Double {
    let (a, b) = (linear(one), linear(other))
    let yellow = ((a.red + a.green) / 2 - a.blue) - ((b.red + b.green) / 2 - b.blue)
    return max(yellow.magnitude, (luminance(one) - luminance(other)).magnitude)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    let light = linear(colour)
    return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
  }

  private static func linear(_ colour: UInt32) -> (red: Double, green: Double, blue: Double) {
    func light(_ shift: UInt32) -> Double {
      let value = Double(colour >> shift & 0xFF) / 255
      return value > 0.04045 ? pow((value + 0.055) / 1.055, 2.4) : value / 12.92
    }
    return (light(16), light(8), light(0))
  }
}
