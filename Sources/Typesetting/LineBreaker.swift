import CUnicode
import Magazine

/// The scalars of a text, what the database says of each, and where a line may end.
package struct LineBreaker {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var properties: [ScalarProperties] = []
  /// The opportunity before each scalar; the first is `.prohibited` (UAX #14 LB2).
  package private(set) var opportunities: [BreakOpportunity] = []

  /// Finds the opportunities in a text, tailored to a language, or by UAX #14 alone.
  package init(_ text: String, tailoredTo language: Language?) {
    scalars = decoded(text)
    var census = ClassCensus()
    var classes: [LineBreakClass]
    (properties, classes) = census.examined(scalars)
    let ends = language.map { tailor(&classes, scalars, properties, census, to: $0) } ?? []
    opportunities = breakOpportunities(classes, properties)
    for end in ends { opportunities[end] = .allowed }
    if language != nil, census.contains(.SY) { breakAddresses(&opportunities, scalars) }
  }
}

/// Which classes a text has at all: most rules of a language ask for one that most paragraphs lack.
struct ClassCensus {
  private var bits: UInt64 = 0

  func contains(_ kind: LineBreakClass) -> Bool { bits & 1 << UInt64(kind.rawValue) != 0 }

  /// What the database says of some scalars, and their classes, which are counted in.
  mutating func examined(
    _ scalars: [Unicode.Scalar]
  ) -> (properties: [ScalarProperties], classes: [LineBreakClass]) {
    var found: UInt64 = 0
    var all: [ScalarProperties] = []
    let classes = [LineBreakClass](unsafeUninitializedCapacity: scalars.count) { classes, count in
      all = [ScalarProperties](unsafeUninitializedCapacity: scalars.count) { all, filled in
        for scalar in scalars {
          let properties = ScalarProperties(scalar)
          let kind = properties.lineBreak
          found |= 1 << UInt64(kind.rawValue)
          all.initializeElement(at: filled, to: properties)
          classes.initializeElement(at: filled, to: kind)
          filled &+= 1
        }
      }
      count = scalars.count
    }
    bits |= found
    return (all, classes)
  }
}

/// The scalars of a text; its UTF-8 is known to be valid.
private func decoded(_ text: String) -> [Unicode.Scalar] {
  var text = text
  return text.withUTF8 { bytes in
    [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        index += 1
        var value = UInt32(lead)
        if lead >= 0x80 {
          let following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
          value &= 0x3F >> UInt32(following)
          for _ in 0..<following {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
          }
        }
        scalars.initializeElement(at: count, to: Unicode.Scalar(value) ?? "\u{FFFD}")
        count += 1
      }
    }
  }
}

/// The opportunities before each of some scalars, by the automaton of UAX #14.
private func breakOpportunities(
  _ classes: [LineBreakClass], _ properties: [ScalarProperties]
) -> [BreakOpportunity] {
  classes.withUnsafeBufferPointer { classes in
    [BreakOpportunity](unsafeUninitializedCapacity: classes.count) { result, count in
      var state: UInt32 = 0
      for index in 0..<classes.count {
        let kind = classes[index]
        var symbol = UInt32(kind.rawValue)
        if kind.hasVariants || kind == .ID && properties[index].isUnassignedPictograph {
          let follows = index + 1 < classes.count && classes[index + 1] == .NU
          symbol = UInt32(
            kind.symbol(
              isEastAsian: properties[index].isEastAsian,
              isUnassignedPictograph: properties[index].isUnassignedPictograph,
              precedesDigit: follows))
        }
        let step = UInt32(unicode_break(state, symbol))
        result.initializeElement(at: index, to: BreakOpportunity(step: step))
        state = step >> 2
      }
      count = classes.count
    }
  }
}

extension BreakOpportunity {
  /// What a step of the automaton says in its lowest two bits.
  fileprivate init(step: UInt32) {
    self = step & 3 == 0 ? .prohibited : step & 3 == 1 ? .allowed : .mandatory
  }
}
