import Grid
import Magazine
import Presentation
import Reading
import Running
import Storage

/// A reader at work without a terminal: presses keys on a session, as the program has it, with a library
/// in memory, and sees the screen.
package struct Reader {
  private var session: Session
  /// What is kept for this reader.
  package let library: Library
  /// Effects of the last event that a terminal would perform.
  package private(set) var effects: [TerminalEffect] = []
  /// Every address followed so far.
  package private(set) var followed: [String] = []

  /// Sits down before the sample issue, or another with the same articles.
  package init(
    columns: Int = 80, rows: Int = 24, preferences: Preferences = Preferences(),
    issue: Publication = sampleIssue
  ) {
    let size = Size(columns: columns, rows: rows)
    self.init(State(issue, preferences, size: size), in: sampleLibrary(holding: issue))
  }

  /// Sits down where a reader is, before a library.
  package init(_ state: State, in library: Library) {
    self.library = library
    session = Session(
      state: state, handler: EffectHandler(library: library, clock: tick), depth: .none)
  }

  /// Comes back the next day, with what was kept; throws what the library throws.
  package func nextDay() throws -> Reader {
    let startup = try Startup(state.sitting.publication.id, in: library)
    let preferences = Preferences().reading(startup.preferences)
    return Reader(startup.state(preferences, size: state.size), in: library)
  }

  /// What the reader is doing.
  package var state: State { session.state }

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

  /// Sends one event.
  package mutating func send(_ event: Event) {
    effects = session.send(event)
    for case .follow(let address) in effects { followed.append(address) }
  }

  /// Changes the size of the window.
  package mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  /// The screen in a theme without colours.
  package var frame: Frame { session.page.frame }

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
