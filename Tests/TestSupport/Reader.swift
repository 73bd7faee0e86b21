import Configuring
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
    issue: Publication = sampleIssue, configuration: Configuration = Configuration()
  ) {
    let size = Size(columns: columns, rows: rows)
    let written = KeptChoices().values(besides: configuration, for: issue)
    let state = State(
      issue, preferences.reading(written), size: size, keyMap: configuration.keyMap,
      help: Words.helpTexts)
    self.init(state, in: sampleLibrary(holding: issue), configuration)
  }

  /// Sits down where a reader is, before a library, with what is written.
  package init(
    _ state: State, in library: Library, _ configuration: Configuration = Configuration()
  ) {
    self.library = library
    session = Session(
      state: state, handler: EffectHandler(library: library, clock: tick), depth: .none,
      configuration: configuration)
  }

  /// Writes another `config.toml`.
  package mutating func follow(_ configuration: Configuration) { session.follow(configuration) }

  /// Comes back the next day, with what was kept; throws what the library throws.
  package func nextDay() throws -> Reader {
    let startup = try Startup(state.sitting.publication.id, in: library)
    let values = startup.choices.values(
      besides: session.configuration, for: startup.source.publication)
    return Reader(
      startup.state(Preferences().reading(values), size: state.size), in: library,
      session.configuration)
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

  /// The page in a theme without colours, and what a click on it means.
  package var page: Page { session.page }

  /// The screen in a theme without colours.
  package var frame: Frame { page.frame }

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
