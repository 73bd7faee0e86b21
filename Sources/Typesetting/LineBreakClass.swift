/// The classes of UAX #14, table 1, after LB1, in the order of CUnicode.h.
enum LineBreakClass: UInt8, CaseIterable, Hashable {
  case BK, CR, LF, NL, SP, ZW, WJ, ZWJ, CM, GL, B2, BA, BB
  case HY, CB, CL, CP, EX, IN, NS, OP, QU, IS, NU, PO, PR
  case SY, AL, HL, ID, EB, EM, H2, H3, JL, JV, JT, RI

  /// The class with a number from the tables, which hold no other: ten times faster than
  /// `init(rawValue:)`, which is a switch over all cases.
  static func ofNumber(_ number: UInt8) -> LineBreakClass {
    unsafeBitCast(min(number, LineBreakClass.RI.rawValue), to: LineBreakClass.self)
  }

  var isAlphabetic: Bool { self == .AL || self == .HL }
  var isIdeographic: Bool { self == .ID || self == .EB || self == .EM }
  var isJamo: Bool { self == .JL || self == .JV || self == .JT || self == .H2 || self == .H3 }
  var isNumberAffix: Bool { self == .PR || self == .PO }
  var isHardBreak: Bool { self == .BK || self == .CR || self == .LF || self == .NL }
}

// The alphabet of the automaton: a symbol is a class with what else the rules ask of a scalar. First
// stands one for each class in its order, then the variants, as the generator's `LineBreakSymbol.all`.
extension LineBreakClass {
  /// Whether more than the class decides the symbol; that of ID only where it is an unassigned pictograph.
  var mayHaveVariants: Bool { LineBreakClass.varied & 1 &<< UInt64(rawValue) != 0 }

  private static let varied = [LineBreakClass.OP, .CP, .HY, .ID].reduce(into: 0 as UInt64) {
    $0 |= 1 &<< UInt64($1.rawValue)
  }

  /// The number of the symbol.
  func symbol(isEastAsian: Bool, isUnassignedPictograph: Bool, precedesDigit: Bool) -> Int {
    let variants = LineBreakClass.allCases.count
    return switch self {
    case .OP where isEastAsian || precedesDigit:
      variants - 1 + (isEastAsian ? 1 : 0) + (precedesDigit ? 2 : 0)
    case .CP where isEastAsian: variants + 3
    case .HY where precedesDigit: variants + 4
    case .ID where isUnassignedPictograph: variants + 5
    default: Int(rawValue)
    }
  }
}
