import CUnicode
import Magazine

/// The scalars of a text, what the database says of each, and where a line may end.
package struct LineBreaker {
  private(set) var scalars: [Unicode.Scalar] = []
  /// One for each scalar; before the first no line ends (UAX #14 LB2).
  private(set) var units: [BreakUnit] = []
  /// Whether any scalar may be more or less than a grapheme cluster.
  private let joins: Bool

  /// Finds the opportunities in a text, tailored to a language, or by UAX #14 alone.
  package init(_ text: String, tailoredTo language: Language?) {
    let census = LineBreaker.read(text, &scalars, &units)
    joins = census.mayJoin
    let ends = language.map { tailor(&units, scalars, census, to: $0) } ?? []
    findOpportunities()
    for end in ends { units[end].opportunity = .allowed }
    if language != nil, census.contains(.SY) { breakAddresses(&units, scalars) }
  }

  /// The number of scalars.
  package var count: Int { scalars.count }

  /// Whether some scalars may be more or less than a grapheme cluster each.
  func mayJoin(_ range: Range<Int>) -> Bool {
    joins && units[range].contains { $0.properties.mayJoin }
  }

  /// Takes in the scalars of a text, whose UTF-8 is known to be valid, and returns which classes they have.
  private static func read(
    _ text: String, _ scalars: inout [Unicode.Scalar], _ units: inout [BreakUnit]
  ) -> ClassCensus {
    var text = text
    var census = ClassCensus()
    let ascii = asciiUnits
    text.withUTF8 { bytes in
      scalars = [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        units = [BreakUnit](unsafeUninitializedCapacity: bytes.count) { units, filled in
          var index = 0
          while index < bytes.count {
            let scalar = scalar(bytes, at: &index)
            let unit = scalar.value < 0x80 ? ascii[Int(scalar.value)] : BreakUnit(scalar)
            census.count(unit)
            scalars.initializeElement(at: filled, to: scalar)
            units.initializeElement(at: filled, to: unit)
            filled &+= 1
          }
          count = filled
        }
      }
    }
    return census
  }

  /// Finds the opportunities by the automaton of UAX #14.
  private mutating func findOpportunities() {
    units.withUnsafeMutableBufferPointer { units in
      var state: UInt32 = 0
      for index in 0..<units.count {
        let unit = units[index]
        var symbol = UInt32(unit.kind.rawValue)
        if unit.hasVariants {
          symbol = unit.symbol(
            precedesDigit: index + 1 < units.count && units[index + 1].kind == .NU)
        }
        let step = UInt32(unicode_break(state, symbol))
        units[index].opportunity = BreakOpportunity(step: step)
        state = step >> 2
      }
    }
  }
}

/// What the database says of each scalar of ASCII, which most texts mostly consist of.
private let asciiUnits = (0..<0x80 as Range<UInt8>).map { BreakUnit(Unicode.Scalar($0)) }

/// The scalar that begins at a byte, which moves behind it.
@inline(__always)
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
  let lead = bytes[index]
  index &+= 1
  guard lead >= 0x80 else { return Unicode.Scalar(lead) }
  let following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
  var value = UInt32(lead) & 0x3F >> UInt32(following)
  for _ in 0..<following {
    value = value << 6 | UInt32(bytes[index] & 0x3F)
    index &+= 1
  }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

extension BreakUnit {
  /// Whether more than the class decides its symbol in the alphabet of the automaton.
  fileprivate var hasVariants: Bool {
    kind.mayHaveVariants && (kind != .ID || properties.isUnassignedPictograph)
  }

  /// The number of the symbol.
  fileprivate func symbol(precedesDigit: Bool) -> UInt32 {
    UInt32(
      kind.symbol(
        isEastAsian: properties.isEastAsian,
        isUnassignedPictograph: properties.isUnassignedPictograph, precedesDigit: precedesDigit))
  }
}

extension BreakOpportunity {
  /// What a step of the automaton says in its lowest two bits.
  fileprivate init(step: UInt32) {
    self = step & 3 == 0 ? .prohibited : step & 3 == 1 ? .allowed : .mandatory
  }
}
