/// Whether a line may end before a scalar.
enum BreakOpportunity: UInt8 {
  case prohibited, allowed, mandatory
}

/// The break opportunities before each scalar of a text, by UAX #14 of Unicode 15.0.
///
/// `classes` are those after LB1, tailored or not. LB25 is the regular expression of section 8.2,
/// as in LineBreakTest.txt. The opportunity before the first scalar is `.prohibited` (LB2).
func breakOpportunities(
  classes: [LineBreakClass], properties: [ScalarProperties]
) -> [BreakOpportunity] {
  var result = [BreakOpportunity](repeating: .prohibited, count: classes.count)
  var context = BreakContext()
  for index in classes.indices {
    let next = index + 1 < classes.count ? classes[index + 1] : nil
    result[index] = context.advance(to: classes[index], properties[index], next: next)
  }
  return result
}

/// What the rules of UAX #14 look back on while a text goes by, scalar by scalar.
private struct BreakContext {
  /// The class of the scalar before as it stands, for LB4–LB8a.
  private var raw: LineBreakClass?
  /// The class before after LB9 and LB10, spaces included, and its properties.
  private var previous: LineBreakClass?
  private var previousProperties = ScalarProperties("a")
  /// The class before any spaces, for the rules that look through them.
  private var base: LineBreakClass?
  private var beforePrevious: LineBreakClass?
  private var number = NumberState.outside
  private var oddRegionalIndicators = false

  private enum NumberState { case outside, digits, closed }

  /// The opportunity before the next scalar, which then becomes the one before.
  mutating func advance(
    to literal: LineBreakClass, _ properties: ScalarProperties, next: LineBreakClass?
  ) -> BreakOpportunity {
    let absorbed = isAbsorbed(literal)
    let current = literal == .CM || literal == .ZWJ ? .AL : literal  // LB10
    let result = opportunity(before: current, literal: literal, absorbed, properties, next)
    if result == .mandatory { (previous, base, beforePrevious, number) = (nil, nil, nil, .outside) }
    if !absorbed { remember(current, properties) }
    raw = literal
    return result
  }

  /// LB9: a combining mark counts with the character before it.
  private func isAbsorbed(_ literal: LineBreakClass) -> Bool {
    guard literal == .CM || literal == .ZWJ, let raw, let previous else { return false }
    return !raw.isHardBreak && previous != .SP && previous != .ZW
  }

  private mutating func remember(_ current: LineBreakClass, _ properties: ScalarProperties) {
    oddRegionalIndicators = current == .RI && !(previous == .RI && oddRegionalIndicators)
    number = numberState(after: current)
    beforePrevious = previous
    previous = current
    previousProperties = properties
    if current != .SP { base = current }
    if current.isHardBreak { (previous, base) = (nil, nil) }
  }

  private func numberState(after current: LineBreakClass) -> NumberState {
    switch (current, number) {
    case (.NU, _), (.SY, .digits), (.IS, .digits): .digits
    case (.CL, .digits), (.CP, .digits): .closed
    default: .outside
    }
  }

  private func opportunity(
    before current: LineBreakClass, literal: LineBreakClass, _ absorbed: Bool,
    _ properties: ScalarProperties, _ next: LineBreakClass?
  ) -> BreakOpportunity {
    guard let raw else { return .prohibited }  // LB2
    if raw.isHardBreak { return raw == .CR && literal == .LF ? .prohibited : .mandatory }  // LB4, 5
    if literal.isHardBreak || literal == .SP || literal == .ZW { return .prohibited }  // LB6, LB7
    if base == .ZW { return .allowed }  // LB8
    if raw == .ZWJ || absorbed { return .prohibited }  // LB8a, LB9
    guard let previous else { return .prohibited }
    if let decided = throughSpaces(previous, current) { return decided }
    let joined =
      joinsPunctuation(previous, current) || joinsNumber(previous, current, next)
      || joinsLetters(previous, current, properties) || joinsClusters(previous, current)
    return joined ? .prohibited : .allowed  // LB31
  }

  /// LB11–LB18 and LB20: the rules that hold across spaces, or let a break in.
  private func throughSpaces(
    _ previous: LineBreakClass, _ current: LineBreakClass
  ) -> BreakOpportunity? {
    if current == .WJ || previous == .WJ || previous == .GL { return .prohibited }  // LB11, LB12
    if current == .GL && previous != .SP && previous != .BA && previous != .HY {
      return .prohibited  // LB12a
    }
    switch current {
    case .CL, .CP, .EX, .IS, .SY: return .prohibited  // LB13
    case .OP where base == .QU: return .prohibited  // LB15
    case .NS where base == .CL || base == .CP: return .prohibited  // LB16
    case .B2 where base == .B2: return .prohibited  // LB17
    default: break
    }
    if base == .OP { return .prohibited }  // LB14
    if previous == .SP { return .allowed }  // LB18
    if current == .QU || previous == .QU { return .prohibited }  // LB19
    if current == .CB || previous == .CB { return .allowed }  // LB20
    return nil
  }

  /// LB21–LB22.
  private func joinsPunctuation(_ previous: LineBreakClass, _ current: LineBreakClass) -> Bool {
    switch current {
    case .BA, .HY, .NS, .IN: true
    case .HL where previous == .SY: true
    default: previous == .BB || (beforePrevious == .HL && (previous == .HY || previous == .BA))
    }
  }

  /// LB23–LB25.
  private func joinsNumber(
    _ previous: LineBreakClass, _ current: LineBreakClass, _ next: LineBreakClass?
  ) -> Bool {
    switch current {
    case .NU:
      previous.isAlphabetic || previous.isNumberAffix || previous == .HY || number == .digits
    case .AL, .HL: previous == .NU || previous.isNumberAffix
    case .ID, .EB, .EM: previous == .PR
    case .PO, .PR:
      number != .outside || previous.isAlphabetic || (current == .PO && previous.isIdeographic)
    case .OP, .HY: previous.isNumberAffix && next == .NU
    default: false
    }
  }

  /// LB28–LB30.
  private func joinsLetters(
    _ previous: LineBreakClass, _ current: LineBreakClass, _ properties: ScalarProperties
  ) -> Bool {
    if current.isAlphabetic && (previous.isAlphabetic || previous == .IS) { return true }
    if current == .OP && !properties.isEastAsian { return previous.isAlphabetic || previous == .NU }
    guard previous == .CP, !previousProperties.isEastAsian else { return false }
    return current.isAlphabetic || current == .NU
  }

  /// LB26, LB27, LB30a and LB30b.
  private func joinsClusters(_ previous: LineBreakClass, _ current: LineBreakClass) -> Bool {
    switch (previous, current) {
    case (.JL, .JL), (.JL, .JV), (.JL, .H2), (.JL, .H3): true
    case (.JV, .JV), (.JV, .JT), (.H2, .JV), (.H2, .JT), (.JT, .JT), (.H3, .JT): true
    case (_, .PO) where previous.isJamo: true
    case (.PR, _) where current.isJamo: true
    case (.RI, .RI): oddRegionalIndicators
    case (.EB, .EM): true
    case (_, .EM): previousProperties.isUnassignedPictograph
    default: false
    }
  }
}
