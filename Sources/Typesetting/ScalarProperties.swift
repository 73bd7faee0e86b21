import CUnicode
import Grid

/// What the Unicode Character Database says of one scalar, as far as typesetting asks.
struct ScalarProperties: Equatable {
  private var bits: UInt16

  init(_ scalar: Unicode.Scalar) { bits = unicode_properties(scalar.value) }

  private init(bits: UInt16) { self.bits = bits }

  /// Those of no scalar.
  static let none = ScalarProperties(bits: 0)

  /// Takes in those of another scalar; of both together only what is yes or no means something.
  mutating func formUnion(_ other: ScalarProperties) { bits |= other.bits }

  /// The line breaking class after UAX #14 LB1.
  var lineBreak: LineBreakClass { LineBreakClass.ofNumber(UInt8(truncatingIfNeeded: bits & 63)) }

  /// One cell in a terminal, also where it is ambiguous (UAX #11).
  var isNarrow: Bool { bits >> 6 & 1 == 1 }

  /// The cells that the scalar takes by itself.
  func cells(_ ambiguous: AmbiguousWidth) -> Int {
    let width = Int(bits >> 6 & 3)
    return width < 3 ? width : ambiguous == .wide ? 2 : 1
  }

  /// East Asian Width is F, W or H.
  var isEastAsian: Bool { bits & 1 << 8 != 0 }
  var isOpeningQuote: Bool { bits & 1 << 9 != 0 }
  var isClosingQuote: Bool { bits & 1 << 10 != 0 }
  var isUnassignedPictograph: Bool { bits & 1 << 11 != 0 }
  var isHan: Bool { bits & 1 << 12 != 0 }
  /// Stands in a square of its own, without spaces: Han, or kana of full width.
  var isIdeograph: Bool { bits & 5 << 12 != 0 }
  /// Two scalars that do not join are two grapheme clusters, whatever they are (UAX #29 GB999).
  var mayJoin: Bool { bits & 1 << 13 != 0 }
}

/// The version of the Unicode Character Database that widths and line breaks follow.
package var unicodeVersion: String { String(cString: unicode_version()) }
