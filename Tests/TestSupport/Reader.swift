import Grid
import Magazine
import Presentation
import Reading

/// A reader at work without a terminal: presses keys, gets the answers to effects, sees the screen.
package struct Reader {
  package private(set) var state: State
  /// Effects of the last event that a terminal would perform.
  package private(set) var effects: [Effect] = []
  /// Every address followed so far.
  package private(set) var followed: [String] = []
  /// What the desk keeps for this reader.
  package var desk = SampleDesk()

  /// Sits down before the sample issue.
  package init(
    columns: Int = 80, rows: Int = 24, preferences: Preferences = Preferences(),
    issue: Publication = sampleIssue
  ) {
    state = State(issue, preferences, size: Size(columns: columns, rows: rows))
  }

  /// Sits down where a reader is.
  package init(_ state: State) { self.state = state }

  /// Presses keys by their names; a word that is no name is typed letter by letter.
  package mutating func press(_ keys: String) {
    for word in keys.split(separator: " ").map(String.init) {
      if let key = Key(named: word) {
        send(.key(key))
      } else {
        word.forEach { send(.key(Key($0))) }
      }
    }
  }

  /// Sends one event and answers the effects that read content.
  package mutating func send(_ event: Event) {
    effects = []
    for effect in state.update(on: event) {
      switch effect {
      case .readArticle(let id, let publication):
        send(.opened(sampleStory(id), of: publication))
      case _ where SampleDesk.keeps(effect):
        let answer = desk.answer(effect, sampleIssue)
        if let answer { send(answer) }
        effects.append(effect)
      case .follow(let address):
        followed.append(address)
        effects.append(effect)
      default: effects.append(effect)
      }
    }
  }

  /// Changes the size of the window.
  package mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  /// The screen in a theme without colours.
  package var frame: Frame { render(state, Theme(state.preferences.theme, depth: .none)).frame }

  /// The rows of the screen.
  package var rows: [String] {
    frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The first row of text under the running head.
  package var firstLine: String {
    guard let article = state.article else { return rows[0] }
    return rows[article.layout.header].trimmed
  }
}

extension String {
  /// The string without the spaces around it.
  package var trimmed: String {
    var result = self[...]
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
