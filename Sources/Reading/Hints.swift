import Grid
import Magazine
import Typesetting

/// Letters on the links and notes in sight; typing one opens it.
package struct Hints: Hashable, Sendable {
  /// A link with the letters that open it.
  package struct Link: Hashable, Sendable {
    package let label: String
    package let target: Target
    /// Where it begins: the text column of the page, its row, and the cell in it.
    package let column, row, x: Int
  }

  package let links: [Link]
  package private(set) var typed = ""

  /// Letters under the fingers first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  init(_ screen: ArticleScreen) {
    var found: [Link] = []
    screen.forEachLine { column, row, line in
      for run in line.runs {
        guard let target = run.target, found.last?.target != target else { continue }
        found.append(Link(label: "", target: target, column: column, row: row, x: run.x))
      }
    }
    links = zip(found, Hints.labels(found.count)).map { link, label in
      Link(label: label, target: link.target, column: link.column, row: link.row, x: link.x)
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
