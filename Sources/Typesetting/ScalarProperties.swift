import CUnicode

/// What the Unicode Character Database says of one scalar, as far as typesetting asks.
struct ScalarProperties: Equatable {
  private let bits: UInt16

  init(_ scalar: Unicode.Scalar) { bits = unicode_properties(scalar.value) }

  /// The line breaking class after UAX #14 LB1.
  var lineBreak: LineBreakClass {
    LineBreakClass(rawValue: UInt8(bits & 63)) ?? .AL
  }

  /// Cells in a terminal. Ambiguous characters (UAX #11) are narrow, as in every UTF-8 locale.
  var cells: Int {
    let width = Int(bits >> 6 & 3)
    return width == 3 ? 1 : width
  }

  /// East Asian Width is F, W or H.
  var isEastAsian: Bool { bits & 1 << 8 != 0 }
  var isOpeningQuote: Bool { bits & 1 << 9 != 0 }
  var isClosingQuote: Bool { bits & 1 << 10 != 0 }
  var isUnassignedPictograph: Bool { bits & 1 << 11 != 0 }
  var isHan: Bool { bits & 1 << 12 != 0 }
}

/// The version of the Unicode Character Database that widths and line breaks follow.
var unicodeVersion: String { String(cString: unicode_version()) }

/// The classes of UAX #14, table 1, in the order of CUnicode.h.
enum LineBreakClass: UInt8 {
  case BK, CR, LF, NL, SP, ZW, WJ, ZWJ, CM, GL, B2, BA, BB
  case HY, CB, CL, CP, EX, IN, NS, OP, QU, IS, NU, PO, PR
  case SY, AL, HL, ID, EB, EM, H2, H3, JL, JV, JT, RI

  var isAlphabetic: Bool { self == .AL || self == .HL }
  var isIdeographic: Bool { self == .ID || self == .EB || self == .EM }
  var isJamo: Bool { self == .JL || self == .JV || self == .JT || self == .H2 || self == .H3 }
  var isNumberAffix: Bool { self == .PR || self == .PO }
  var isHardBreak: Bool { self == .BK || self == .CR || self == .LF || self == .NL }
}
