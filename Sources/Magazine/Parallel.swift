/// One thing on each side of a publication; the second is missing where there is one language. What is
/// inlinable here stands in the innermost loops of other modules.
package struct Parallel<Value> {
  /// What stands on the first side, which is always there.
  package var first: Value
  /// What stands on the second; `nil` where there is one language, or nobody wrote it.
  package var second: Value?

  /// Pairs the value of the first side with that of the second, where there is one.
  @inlinable
  package init(first: Value, second: Value? = nil) {
    self.first = first
    self.second = second
  }

  /// The value to show on a side: the second's where it is there, else the first's.
  @inlinable
  package subscript(side: Side) -> Value {
    get { side == .first ? first : second ?? first }
    set { if side == .first { first = newValue } else { second = newValue } }
  }

  /// The value that belongs to a side itself; `nil` where the second is missing.
  @inlinable
  package subscript(exactly side: Side) -> Value? { side == .first ? first : second }

  /// The values that are there, passed through `transform`.
  @inlinable
  package func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Parallel<Result> {
    Parallel<Result>(first: try transform(first), second: try second.map(transform))
  }
}

extension Parallel: Equatable where Value: Equatable {}
extension Parallel: Hashable where Value: Hashable {}
extension Parallel: Sendable where Value: Sendable {}

extension Parallel<String> {
  /// What there is, the first side's first, behind each other.
  ///
  ///     Parallel(first: "Rivers", second: "江河").joined(by: " · ")   // "Rivers · 江河"
  package func joined(by separator: String) -> String {
    [first, second].compactMap(\.self).joined(separator: separator)
  }
}
