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
    properties = scalars.map(ScalarProperties.init)
    var classes = properties.map(\.lineBreak)
    let ends = language.map { tailor(&classes, scalars, properties, to: $0) } ?? []
    opportunities = breakOpportunities(classes, properties)
    for end in ends { opportunities[end] = .allowed }
    if language != nil { breakAddresses(&opportunities, scalars) }
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
  [BreakOpportunity](unsafeUninitializedCapacity: classes.count) { result, count in
    var state: UInt32 = 0
    for index in classes.indices {
      var symbol = UInt32(classes[index].rawValue)
      if classes[index].hasVariants || properties[index].isUnassignedPictograph {
        let follows = index + 1 < classes.count && classes[index + 1] == .NU
        symbol = UInt32(
          classes[index].symbol(
            isEastAsian: properties[index].isEastAsian,
            isUnassignedPictograph: properties[index].isUnassignedPictograph,
            precedesDigit: follows))
      }
      let step = UInt32(unicode_break(state, symbol))
      result.initializeElement(
        at: index, to: step & 3 == 0 ? .prohibited : step & 3 == 1 ? .allowed : .mandatory)
      state = step >> 2
    }
    count = classes.count
  }
}
