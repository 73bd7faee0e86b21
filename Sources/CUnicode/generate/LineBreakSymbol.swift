/// A class with all that the rules ask of a scalar: the alphabet of the line breaking automaton.
struct LineBreakSymbol: Hashable {
  let kind: LineBreakClass
  /// East Asian Width F, W or H, which LB30 asks of brackets.
  var isEastAsian = false
  /// An unassigned pictograph, LB30b.
  var isUnassignedPictograph = false
  /// A digit follows, which LB25 asks behind an opening bracket or a hyphen.
  var precedesDigit = false

  /// Every symbol by the number that Typesetting gives it: first one for each class in its order,
  /// then the variants.
  static let all: [LineBreakSymbol] = {
    let symbols =
      LineBreakClass.allCases.map { LineBreakSymbol(kind: $0) } + [
        LineBreakSymbol(kind: .OP, isEastAsian: true),
        LineBreakSymbol(kind: .OP, precedesDigit: true),
        LineBreakSymbol(kind: .OP, isEastAsian: true, precedesDigit: true),
        LineBreakSymbol(kind: .CP, isEastAsian: true),
        LineBreakSymbol(kind: .HY, precedesDigit: true),
        LineBreakSymbol(kind: .ID, isUnassignedPictograph: true),
      ]
    precondition(symbols.map(\.number) == Array(symbols.indices), "symbols are out of order")
    return symbols
  }()

  private var number: Int {
    kind.symbol(
      isEastAsian: isEastAsian, isUnassignedPictograph: isUnassignedPictograph,
      precedesDigit: precedesDigit)
  }
}
