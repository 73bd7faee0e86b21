import Magazine

/// A line being typed below the page: a command, a note, a filter.
package struct Prompt: Pane {
  /// What the line is for, which decides what Enter does.
  package let purpose: PromptPurpose
  package private(set) var field: TextField
  /// Words that the last word typed could become, after completing.
  package private(set) var completions: [String] = []
  /// Which of them is in the line; `nil` before the first.
  package private(set) var completion: Int?
  /// What was typed before, the latest first.
  private let lines: [String]
  /// What stood in the line at first.
  private let before: String
  /// How far back in `lines` the field is; -1 for what the reader types.
  private var age = -1

  /// Begins with a text; `lines` are those typed before, the latest first.
  init(_ purpose: PromptPurpose, _ text: String, lines: [String] = []) {
    self.purpose = purpose
    field = TextField(text)
    before = text
    self.lines = purpose == .command ? lines : []
  }

  var mode: Mode { .prompt }

  mutating func type(_ text: String, in scene: Scene) -> [Outcome]? {
    field.insert(text)
    return changed()
  }

  mutating func perform(_ command: Command, count: Int?, in scene: Scene) -> [Outcome]? {
    switch command {
    case .edit(.deleteBefore) where field.characters.isEmpty: return [.close]
    case .edit(let command): return field.perform(command) ? changed() : []
    case .prompt(.accept): return [.close] + accept(in: scene)
    case .prompt(.complete): return complete(by: 1, in: scene)
    case .prompt(.completeBack): return complete(by: -1, in: scene)
    case .prompt(.older): return recall(age + 1)
    case .prompt(.newer): return recall(age - 1)
    case .move, .reader, .style, .visit, .section, .article, .list, .search, .range: return nil
    }
  }

  /// Whoever gives a filter up has the list as it was.
  var whenGivenUp: [Outcome] { purpose == .filter ? [.tell(.filter(before))] : [] }

  /// What follows from each change of the line.
  private mutating func changed() -> [Outcome] {
    (completions, completion) = ([], nil)
    return purpose == .filter ? [.tell(.filter(field.text))] : []
  }

  private func accept(in scene: Scene) -> [Outcome] {
    switch purpose {
    case .command:
      return (field.text.isEmpty ? [] : [.keepLine(field.text)])
        + LineInterpreter(scene: scene).outcomes(of: field.text)
    case .only: return [.tell(.only(field.text))]
    case .note(var bookmark):
      guard bookmark.id == 0 else { return [.effect(.editNote(bookmark.id, field.text))] }
      bookmark.note = field.text
      return [.effect(.keepBookmark(bookmark))]
    case .filter: return [.tell(.filter(field.text))]
    case .pipe(let text):
      return field.text.isEmpty ? [] : [.effect(.pipe(text, through: field.text))]
    }
  }

  /// Completes what is typed as far as it is clear, then goes through what it could become.
  private mutating func complete(by step: Int, in scene: Scene) -> [Outcome] {
    guard purpose == .command else { return [.say(.nothingToComplete)] }
    if completions.count > 1 {
      let count = completions.count
      let next = completion.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
      completion = next
      field = TextField(completions[next])
      return []
    }
    let line = field.text
    let candidates = LineInterpreter(scene: scene).completions(of: line)
    guard let first = candidates.first else { return [.say(.nothingToComplete)] }
    let shared = candidates.dropFirst().reduce(first) { commonPrefix($0, $1) }
    if shared.count > line.count || candidates.count == 1 {
      field = TextField(candidates.count == 1 ? first + " " : shared)
    }
    completions = candidates.count > 1 ? candidates : []
    return []
  }

  private mutating func recall(_ age: Int) -> [Outcome] {
    guard age >= -1, age < lines.count else { return [.say(.noOtherLine)] }
    self.age = age
    field = TextField(age < 0 ? "" : lines[age])
    return changed()
  }

  private func commonPrefix(_ left: String, _ right: String) -> String {
    String(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }
}

extension [String] {
  /// Lines typed before, the latest first, with one that is typed now: each once.
  func remembering(_ line: String) -> [String] { [line] + filter { $0 != line } }
}
