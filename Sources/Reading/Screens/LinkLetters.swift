import Grid
import Magazine
import Typesetting

/// Letters on the links and notes in sight, or on the entries of a list; typing one opens it.
package struct LinkLetters: Pane {
  /// The links that what was typed can still mean.
  package let links: [LetteredLink]
  package private(set) var typed = ""

  /// Letters under the fingers first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Begins with all links in sight.
  init(_ links: [LetteredLink]) { self.links = links }

  /// The links in sight of an article, lettered.
  static func links(in screen: ArticleWindow) -> [LetteredLink] {
    var found: [LetteredLink] = []
    screen.forEachLine { x, row, line in
      for run in line.runs {
        guard let target = run.target, found.last?.target != .link(target) else { continue }
        found.append(LetteredLink(label: "", target: .link(target), row: row, x: x + run.x))
      }
    }
    return lettered(found)
  }

  /// The entries in sight of a list, lettered at a cell, below the rows that lead each.
  static func entries(in window: ListWindow, x: Int, lead: (Int) -> Int) -> [LetteredLink] {
    let rows = window.visible.map { ($0.index, $0.row + lead($0.index)) }
    return lettered(
      rows.filter { $0.1 < window.height }.map { index, row in
        LetteredLink(label: "", target: .item(index), row: row, x: x)
      })
  }

  private static func lettered(_ links: [LetteredLink]) -> [LetteredLink] {
    zip(links, labels(links.count)).map { link, label in
      LetteredLink(label: label, target: link.target, row: link.row, x: link.x)
    }
  }

  /// One letter for each of a few, two for each of many.
  private static func labels(_ count: Int) -> [String] {
    if count <= letters.count { return letters.prefix(count).map(String.init) }
    let pairs = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    return Array(pairs.prefix(count))
  }

  var mode: Mode { .links }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? { nil }

  /// Types a letter: opens a link, waits for a second letter, or gives up.
  mutating func type(_ text: String, in scene: Scene) -> [Outcome]? {
    guard text.count == 1, let character = text.first else { return [] }
    typed += Key(character).halfWidth.character?.lowercased() ?? ""
    if let link = links.first(where: { $0.label == typed }) {
      return [.close, .choose(link.target)]
    }
    return links.contains { $0.label.hasPrefix(typed) } ? [] : [.close]
  }
}
