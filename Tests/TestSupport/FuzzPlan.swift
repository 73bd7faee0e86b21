import Foundation

/// How much is tried at random and from which seed on. `make fuzz` sets `KAN_FUZZ`, inputs in all, and
/// `KAN_SEED`, with which what it found is tried again.
package struct FuzzPlan {
  /// The seeds, one for each round.
  package let seeds: Range<Int>
  /// The inputs of a round.
  package let inputs: Int

  /// A plan of some rounds with so many inputs each, or of as many rounds as are asked for: where an input
  /// takes longer than elsewhere, a part of them.
  package init(rounds: Int, inputs: Int, part: Int = 1) {
    self.inputs = inputs
    let wanted = FuzzPlan.number("KAN_FUZZ").map { max(1, $0 / part / inputs) }
    let first = FuzzPlan.number("KAN_SEED") ?? 1
    seeds = first..<first + (wanted ?? rounds)
  }

  /// Says which seed begins where more is tried than in every test: a trap can say nothing.
  package func say(_ seed: Int) {
    if FuzzPlan.number("KAN_FUZZ") != nil { print("seed \(seed), \(inputs) inputs") }
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

extension SeededGenerator {
  /// A number from 0 to the one before `bound`.
  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of some values.
  package mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
