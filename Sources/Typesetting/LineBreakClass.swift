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

/// A class with all that the rules ask of a scalar: the alphabet of the line breaking automaton.
struct LineBreakSymbol: Hashable {
  let kind: LineBreakClass
  /// East Asian Width F, W or H, which LB30 asks of brackets.
  var isEastAsian = false
  /// An unassigned pictograph, LB30b.
  var isUnassignedPictograph = false
  /// A digit follows, which LB25 asks behind an opening bracket or a hyphen.
  var precedesDigit = false

  /// Every symbol: first one for each class in its order, then the variants.
  static let all: [LineBreakSymbol] =
    LineBreakClass.allCases.map { LineBreakSymbol(kind: $0) } + [
      LineBreakSymbol(kind: .OP, isEastAsian: true),
      LineBreakSymbol(kind: .OP, precedesDigit: true),
      LineBreakSymbol(kind: .OP, isEastAsian: true, precedesDigit: true),
      LineBreakSymbol(kind: .CP, isEastAsian: true),
      LineBreakSymbol(kind: .HY, precedesDigit: true),
      LineBreakSymbol(kind: .ID, isUnassignedPictograph: true),
    ]

  /// Whether more than the class decides the symbol, unassigned pictographs apart.
  static func hasVariants(_ kind: LineBreakClass) -> Bool {
    kind == .OP || kind == .CP || kind == .HY
  }

  /// The position in `all` of a class with its properties.
  static func index(
    _ kind: LineBreakClass, isEastAsian: Bool, isUnassignedPictograph: Bool, precedesDigit: Bool
  ) -> Int {
    let variants = LineBreakClass.allCases.count
    return switch kind {
    case .OP where isEastAsian || precedesDigit:
      variants - 1 + (isEastAsian ? 1 : 0) + (precedesDigit ? 2 : 0)
    case .CP where isEastAsian: variants + 3
    case .HY where precedesDigit: variants + 4
    case .ID where isUnassignedPictograph: variants + 5
    default: Int(kind.rawValue)
    }
  }
}
