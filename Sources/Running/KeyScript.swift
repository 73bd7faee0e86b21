import Grid
import Presentation
import Reading

/// Keys written down: `j j Enter`, `:p 34 Enter`, `Resize:80x24`, `Click:10,5`, `Wheel:3`.
///
/// A word that is no key by name is typed letter by letter.
package struct KeyScript {
  private let words: [String]

  /// Reads words between spaces.
  package init(_ text: String) { words = text.split(separator: " ").map(String.init) }

  /// Plays the script until it ends or the reader leaves.
  package func play(on session: inout Session) {
    for word in words {
      for event in events(word, session.page) {
        let effects = session.send(event)
        if effects.contains(.quit) || effects.contains(.interrupt) { return }
      }
    }
  }

  private func events(_ word: String, _ page: Page) -> [Event] {
    if let key = Key(named: word) { return [.key(key)] }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "Resize": if let size = Size(written: parts[1]) { return [.resize(size)] }
      case "Paste": return [.paste(parts[1])]
      case "Wheel":
        if let notches = Int(parts[1]) { return [.wheel(max(-1000, min(1000, notches)))] }
      case "Click":
        let cell = parts[1].split(separator: ",").compactMap { Int($0) }
        guard cell.count == 2 else { return [] }
        return [.click(page.target(x: cell[0], y: cell[1]) ?? .nothing)]
      default: break
      }
    }
    return word.map { .key(Key($0)) }
  }
}

extension Size {
  /// Reads `120x40`; `nil` where it is no such pair of numbers from 1 to 1000.
  package init?(written text: String) {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      return nil
    }
    self.init(columns: parts[0], rows: parts[1])
  }
}
