/// What line breaking knows of one scalar.
struct BreakUnit {
  let properties: ScalarProperties
  /// Its class, as the language of the text has it.
  var kind: LineBreakClass
  /// Whether a line may end before it.
  var opportunity = BreakOpportunity.prohibited

  /// What the database says of a scalar.
  init(_ scalar: Unicode.Scalar) {
    properties = ScalarProperties(scalar)
    kind = properties.lineBreak
  }
}

/// Which classes a text has at all: most rules of a language ask for one that most paragraphs lack.
struct ClassCensus {
  private var bits: UInt64 = 0
  private var properties = ScalarProperties.none

  mutating func count(_ unit: BreakUnit) {
    bits |= 1 &<< UInt64(unit.kind.rawValue)
    properties.formUnion(unit.properties)
  }

  func contains(_ kind: LineBreakClass) -> Bool { bits & 1 &<< UInt64(kind.rawValue) != 0 }

  /// Whether any scalar may be more or less than a grapheme cluster.
  var mayJoin: Bool { properties.mayJoin }
}
