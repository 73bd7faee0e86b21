import Magazine

/// The command line below the page.
public struct Prompt: Hashable, Sendable {
  public private(set) var field = TextField()
  /// Words that the last word typed could become, after Tab.
  public private(set) var completions: [String] = []

  mutating func insert(_ text: String) {
    field.insert(text)
    completions = []
  }

  /// A key of the prompt: Enter runs the line, Tab completes it, the rest edits it.
  mutating func press(_ key: Key, settings: Settings, issue: Issue) -> [Request] {
    switch key.name {
    case "Enter":
      return [.close] + CommandLine(settings: settings, issue: issue).requests(field.text)
    case "Tab": complete(issue)
    case "Backspace" where field.characters.isEmpty: return [.close]
    default:
      if field.edit(key) { completions = [] }
    }
    return []
  }

  private mutating func complete(_ issue: Issue) {
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
