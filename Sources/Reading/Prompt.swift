import Grid
import Magazine

/// A line being typed below the page: a command, a note, a filter.
package struct Prompt: Hashable, Sendable {
  /// What the line is for.
  package enum Purpose: Hashable, Sendable {
    case command
    /// The note of a bookmark.
    case note(Bookmark)
    /// What bookmarks are to contain.
    case filter
  }

  package let purpose: Purpose
  package private(set) var field: TextField
  /// Words that the last word typed could become, after Tab.
  package private(set) var completions: [String] = []

  init(_ purpose: Purpose = .command, _ text: String = "") {
    self.purpose = purpose
    field = TextField(text)
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    completions = []
  }

  /// A key of the prompt: Enter ends the line, Tab completes a command, the rest edits.
  mutating func press(_ key: Key, settings: Settings, issue: Publication) -> [Request] {
    switch key.name {
    case "Enter": return [.close] + finish(settings, issue)
    case "Tab" where purpose == .command: complete(issue)
    case "Backspace" where field.characters.isEmpty && purpose == .command: return [.close]
    default:
      if field.edit(key) { completions = [] }
    }
    return purpose == .filter ? [.narrow(field.text)] : []
  }

  private func finish(_ settings: Settings, _ issue: Publication) -> [Request] {
    switch purpose {
    case .command: return CommandLine(settings: settings, issue: issue).requests(field.text)
    case .note(var bookmark):
      bookmark.note = field.text
      return [.keepBookmark(bookmark)]
    case .filter: return [.narrow(field.text)]
    }
  }

  private mutating func complete(_ issue: Publication) {
    let line = field.text
    let candidates = CommandLine.completions(of: line, in: issue)
    guard let first = candidates.first else { return }
    let shared = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
    if shared.count > line.count || candidates.count == 1 {
      field = TextField(candidates.count == 1 ? first + " " : shared)
    }
    completions = candidates.count > 1 ? candidates : []
  }

  private func commonPrefix(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}
