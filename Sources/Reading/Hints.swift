import Magazine
import Typesetting

/// Letters on the links and notes in sight; typing one opens it.
public struct Hints: Hashable, Sendable {
  /// A link with the letters that open it.
  public struct Link: Hashable, Sendable {
    public let label: String
    public let target: Target
    /// The line of the galley and the cell it begins at.
    public let line: Int
    public let x: Int
  }

  public let links: [Link]
  public private(set) var typed = ""

  /// Letters under the fingers first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  init(_ galley: Galley, visible: Range<Int>) {
    var found: [(target: Target, line: Int, x: Int)] = []
    for line in visible {
      for run in galley.lines[line].runs {
        guard let target = run.target, found.last?.target != target else { continue }
        found.append((target, line, run.x))
      }
    }
    let labels = Hints.labels(found.count)
    links = zip(found, labels).map {
      Link(label: $1, target: $0.target, line: $0.line, x: $0.x)
    }
  }

  /// One letter for each of a few, two for each of many.
  private static func labels(_ count: Int) -> [String] {
    if count <= letters.count { return letters.prefix(count).map(String.init) }
    let pairs = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    return Array(pairs.prefix(count))
  }

  /// Types a letter: opens a link, waits for a second letter, or gives up.
  mutating func press(_ key: Key) -> [Request] {
    guard let character = key.halfWidth.character else { return [.close] }
    typed += character.lowercased()
    if let link = links.first(where: { $0.label == typed }) {
      return [.close, .follow(link.target)]
    }
    return links.contains { $0.label.hasPrefix(typed) } ? [] : [.close]
  }
}
