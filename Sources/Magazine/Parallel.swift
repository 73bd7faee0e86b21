/// One thing on both sides.
package struct Parallel<Value> {
  package var first: Value
  package var second: Value

  /// Pairs the value of the first side with that of the second.
  package init(first: Value, second: Value) {
    self.first = first
    self.second = second
  }

  /// The value of one side.
  package subscript(side: Side) -> Value {
    get { side == .first ? first : second }
    set { if side == .first { first = newValue } else { second = newValue } }
  }

  /// Both values passed through `transform`.
  package func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Parallel<Result> {
    Parallel<Result>(first: try transform(first), second: try transform(second))
  }
}

extension Parallel: Equatable where Value: Equatable {}
extension Parallel: Hashable where Value: Hashable {}
extension Parallel: Sendable where Value: Sendable {}
