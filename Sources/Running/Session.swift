import Configuring
import Grid
import Presentation
import Reading

/// A reader at work: events go into the state, and the effects that come out of it are performed, but
/// for those of the terminal. Slow ones are left to a worker where there is one.
///
///     var session = Session(state: state, handler: handler, depth: .none)
///     session.send(.key(Key("Q")))   // [.quit]
package struct Session {
  package private(set) var state: State
  private let handler: EffectHandler
  private let worker: Worker?
  private let depth: ColourDepth
  /// How the page looks now.
  private var theme: Theme
  /// What the reader has written.
  package private(set) var configuration: Configuration

  /// Begins where a state is; without a worker everything is done at once.
  package init(
    state: State, handler: EffectHandler, depth: ColourDepth, worker: Worker? = nil,
    configuration: Configuration = Configuration()
  ) {
    self.configuration = configuration
    self.state = state
    self.handler = handler
    self.depth = depth
    theme = configuration.theme(state.preferences.theme, depth: depth)
    self.worker = worker
    guard worker == nil else { return }
    _ = send(handler.recall(state.sitting.publication))
    _ = send(handler.look())
  }

  /// The page as it is now.
  package var page: Page { render(state, theme) }

  /// Takes an event in; returns the effects that are left to the terminal.
  package mutating func send(_ event: Event) -> [TerminalEffect] {
    let name = state.preferences.theme
    let effects = state.update(on: event)
    if state.preferences.theme != name {
      theme = configuration.theme(state.preferences.theme, depth: depth)
    }
    return effects.flatMap { perform($0) }
  }

  /// Follows what the reader has written now, as far as it is another than before, and says what of it
  /// cannot be followed.
  package mutating func follow(_ configuration: Configuration) {
    let old = self.configuration
    guard configuration != old else { return }
    self.configuration = configuration
    Log.read(configuration)
    var changed: [Preference: String] = [:]
    for preference in Preference.allCases {
      let setting = Setting.preference(preference)
      guard let value = configuration[setting], value != old[setting] else { continue }
      changed[preference] =
        preference == .language ? state.sitting.publication.sideName(written: value) : value
    }
    _ = send(
      .configured(changed, configuration.keyMap, themes: configuration.themes.map(\.name)))
    theme = configuration.theme(state.preferences.theme, depth: depth)
    if let sentence = configuration.complaint { _ = send(.notice(sentence)) }
  }

  private mutating func perform(_ effect: Effect) -> [TerminalEffect] {
    if case .keepPreference(let name, _) = effect { noteWritten(name) }
    let handler = handler
    let work: @Sendable () -> Event? = { handler.perform(effect) }
    switch (effect.lane, worker) {
    case (.terminal(let effect), _): return [effect]
    case (.now, _), (_, nil): return work().map { send($0) } ?? []
    case (.write, let worker?): worker.keep(work)
    case (.read, let worker?): worker.look(work)
    case (.search(let question), let worker?):
      worker.search(question) { isWanted in
        let event = handler.search(question, while: isWanted)
        if case .found(let answer) = event, !answer.isIndexed {
          worker.index(handler.makeSearchReady)
        }
        return event
      }
    }
    return []
  }

  /// Notes what is written about a preference that is chosen by key, so that what is written later holds.
  private func noteWritten(_ name: String) {
    guard configuration.isThere, let preference = Preference(rawValue: name) else { return }
    let value = configuration[.preference(preference)] ?? ""
    let handler = handler
    guard let worker else { return _ = handler.noteWritten(name, value) }
    worker.keep { handler.noteWritten(name, value) }
  }
}

extension Session {
  /// Opens what the reader wants to see first where no publication is named.
  package mutating func begin() {
    switch configuration.firstScreen {
    case .front: break
    case .library: _ = send(.click(.command(.visit(.library))))
    case .last:
      guard state.sitting.last != nil else { break }
      _ = send(.click(.command(.visit(.continueReading))))
    }
  }
}

extension Configuration {
  /// How a theme looks on a terminal that shows so many colours: one of Kan's, or one that is written.
  fileprivate func theme(_ name: Preferences.Theme, depth: ColourDepth) -> Theme {
    themes.first { $0.name == name.name }.map { Theme($0, depth: depth) }
      ?? Theme(name, depth: depth)
  }
}
