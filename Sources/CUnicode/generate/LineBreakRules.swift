/// What the rules of UAX #14 (Unicode 15.0) look back on while a text goes by, symbol by symbol.
///
/// The rules stand here to be read; the generator runs them over every state that can be reached
/// and writes the automaton that Typesetting breaks lines by. LB25 is the regular expression of section 8.2, as
/// in LineBreakTest.txt.
struct LineBreakRules: Hashable {
  /// The class before as it stands, as far as LB4–LB8a and LB9 ask.
  private var raw = Raw.start
  /// The class before after LB9 and LB10, spaces included.
  private var previous: LineBreakClass?
  /// The class before any spaces, for the rules that look through them.
  private var base: LineBreakClass?
  private var previousIsEastAsian = false
  private var previousIsUnassigned = false
  /// A hyphen after a Hebrew letter stands before, LB21a.
  private var isHebrewHyphen = false
  private var number = NumberState.outside
  private var oddRegionalIndicators = false

  private enum Raw { case start, carriageReturn, hardBreak, joiner, other }
  private enum NumberState { case outside, digits, closed }

  /// The opportunity before the next symbol, which then becomes the one before.
  mutating func advance(to symbol: LineBreakSymbol) -> BreakOpportunity {
    let literal = symbol.kind
    let absorbed = isAbsorbed(literal)
    let current = literal == .CM || literal == .ZWJ ? .AL : literal  // LB10
    let result = opportunity(before: current, symbol, absorbed)
    if result == .mandatory { self = LineBreakRules() }
    if !absorbed { remember(current, symbol) }
    raw =
      literal == .CR
      ? .carriageReturn : literal.isHardBreak ? .hardBreak : literal == .ZWJ ? .joiner : .other
    return result
  }

  private var isAfterHardBreak: Bool { raw == .carriageReturn || raw == .hardBreak }

  /// LB9: a combining mark counts with the character before it.
  private func isAbsorbed(_ literal: LineBreakClass) -> Bool {
    guard literal == .CM || literal == .ZWJ, let previous else { return false }
    return !isAfterHardBreak && previous != .SP && previous != .ZW
  }

  private mutating func remember(_ current: LineBreakClass, _ symbol: LineBreakSymbol) {
    oddRegionalIndicators = current == .RI && !(previous == .RI && oddRegionalIndicators)
    number = numberState(after: current)
    isHebrewHyphen = previous == .HL && (current == .HY || current == .BA)
    previous = current
    previousIsEastAsian = symbol.isEastAsian && current == .CP
    previousIsUnassigned = symbol.isUnassignedPictograph
    if current != .SP { base = LineBreakRules.seenThroughSpaces.contains(current) ? current : .AL }
    if current.isHardBreak { (previous, base) = (nil, nil) }
  }

  /// The classes that a rule asks for behind spaces; all others count alike there.
  private static let seenThroughSpaces: Set<LineBreakClass> = [.ZW, .QU, .OP, .CL, .CP, .B2]

  private func numberState(after current: LineBreakClass) -> NumberState {
    switch (current, number) {
    case (.NU, _), (.SY, .digits), (.IS, .digits): .digits
    case (.CL, .digits), (.CP, .digits): .closed
    default: .outside
    }
  }

  private func opportunity(
    before current: LineBreakClass, _ symbol: LineBreakSymbol, _ absorbed: Bool
  ) -> BreakOpportunity {
    let literal = symbol.kind
    if raw == .start { return .prohibited }  // LB2
    if isAfterHardBreak {
      return raw == .carriageReturn && literal == .LF ? .prohibited : .mandatory  // LB4, LB5
    }
    if literal.isHardBreak || literal == .SP || literal == .ZW { return .prohibited }  // LB6, LB7
    if base == .ZW { return .allowed }  // LB8
    if raw == .joiner || absorbed { return .prohibited }  // LB8a, LB9
    guard let previous else { return .prohibited }
    if let decided = throughSpaces(previous, current) { return decided }
    let joined =
      joinsPunctuation(previous, current) || joinsNumber(previous, current, symbol.precedesDigit)
      || joinsLetters(previous, current, symbol.isEastAsian) || joinsClusters(previous, current)
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
    default: previous == .BB || isHebrewHyphen
    }
  }

  /// LB23–LB25.
  private func joinsNumber(
    _ previous: LineBreakClass, _ current: LineBreakClass, _ precedesDigit: Bool
  ) -> Bool {
    switch current {
    case .NU:
      previous.isAlphabetic || previous.isNumberAffix || previous == .HY || number == .digits
    case .AL, .HL: previous == .NU || previous.isNumberAffix
    case .ID, .EB, .EM: previous == .PR
    case .PO, .PR:
      number != .outside || previous.isAlphabetic || (current == .PO && previous.isIdeographic)
    case .OP, .HY: previous.isNumberAffix && precedesDigit
    default: false
    }
  }

  /// LB28–LB30.
  private func joinsLetters(
    _ previous: LineBreakClass, _ current: LineBreakClass, _ isEastAsian: Bool
  ) -> Bool {
    if current.isAlphabetic && (previous.isAlphabetic || previous == .IS) { return true }
    if current == .OP && !isEastAsian { return previous.isAlphabetic || previous == .NU }
    guard previous == .CP, !previousIsEastAsian else { return false }
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
    case (_, .EM): previousIsUnassigned
    default: false
    }
  }
}
