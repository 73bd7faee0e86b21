/// One chosen entry among some: the family of choosing.
package struct Selection: Hashable, Sendable {
  package let count: Int
  package private(set) var index: Int

  /// Chooses an entry, the nearest where there is none at `index`.
  package init(count: Int, index: Int = 0) {
    self.count = count
    self.index = min(max(0, index), max(0, count - 1))
  }

  /// Chooses the entry nearest to a position.
  package mutating func choose(_ position: Int) { index = min(max(0, position), max(0, count - 1)) }

  /// Performs a moving command; false where the command is none. Screens are eight entries high.
  package mutating func perform(_ command: Command, count times: Int?) -> Bool {
    let times = times ?? 1
    switch command {
    case .lineDown: choose(index + times)
    case .lineUp: choose(index - times)
    case .screenDown: choose(index + 8 * times)
    case .screenUp: choose(index - 8 * times)
    case .halfDown: choose(index + 4 * times)
    case .halfUp: choose(index - 4 * times)
    case .top: choose(0)
    case .bottom: choose(count - 1)
    default: return false
    }
    return true
  }
}
