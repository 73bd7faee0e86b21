import Magazine

/// A line being typed below the page: a command, a note, a filter.
package struct Prompt: Pane {
  package let purpose: PromptPurpose
  package private(set) var field: TextField
  /// Words that the last word typed could become, after completing.
  package private(set) var completions: [String] = []

  init(_ purpose: PromptPurpose, _ text: String) {
    self.purpose = purpose
    field = TextField(text)
  }

  var mode: Mode { .prompt }

  mutating func type(_ text: String, in scene: Scene) -> [Outcome] {
    field.insert(text)
    return changed()
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .edit(.deleteBefore) where field.characters.isEmpty: return [.close]
    case .edit(let command): return field.perform(command) ? changed() : []
    case .prompt(.accept): return [.close] + accept(in: scene)
    case .prompt(.complete): return complete(in: scene)
    case .move, .reader, .style, .visit, .column, .article, .list, .search, .range: return nil
    }
  }

  /// What follows from each change of the line.
  private mutating func changed() -> [Outcome] {
    completions = []
    return purpose == .filter ? [.tell(.filter(field.text))] : []
  }

  private func accept(in scene: Scene) -> [Outcome] {
    switch purpose {
    case .command: return CommandLine(scene: scene).outcomes(of: field.text)
    case .note(var bookmark):
      guard bookmark.id == 0 else { return [.effect(.editNote(bookmark.id, field.text))] }
      bookmark.note = field.text
      return [.effect(.keepBookmark(bookmark))]
    case .filter: return [.tell(.filter(field.text))]
    case .pipe(let text):
      return field.text.isEmpty ? [] : [.effect(.pipe(text, through: field.text))]
    }
  }

  private mutating func complete(in scene: Scene) -> [Outcome] {
    guard purpose == .command else { return [.say(.nothingToComplete)] }
    let line = field.text
    let candidates = CommandLine(scene: scene).completions(of: line)
    guard let first = candidates.first else { return [.say(.nothingToComplete)] }
    let shared = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
    if shared.count > line.count || candidates.count == 1 {
      field = TextField(candidates.count == 1 ? first + " " : shared)
    }
    completions = candidates.count > 1 ? candidates : []
    return []
  }

  private func commonPrefix(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}
