import Configuring
import Grid
import Magazine
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
  private let hooks: HookRunner?
  /// The articles, by publication, that were read to their ends before.
  private var finished: [Publication.ID: Set<Article.ID>] = [:]
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
    hooks = worker.map(HookRunner.init)
    noteFinished()
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
    if case .publication = event { welcome() }
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
    if case .keepPlaces(let places, let id, _, _) = effect { finish(places, of: id) }
    let handler = handler
    let hook = hook(after: effect)
    let work: @Sendable () -> Event? = {
      let answer = handler.perform(effect)
      hook?(answer)
      return answer
    }
    switch (effect.lane, worker) {
    case (.terminal(let effect), _): return [effect]
    case (.now, _), (_, nil): return work().map { send($0) } ?? []
    case (.write, let worker?): worker.keep(work)
    case (.read, let worker?): worker.look(work)
    case (.search(let request), let worker?):
      worker.search(request) { isWanted in
        let event = handler.search(request, while: isWanted)
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

// Moments at which the reader's commands are run.
extension Session {
  /// A publication lies before the reader.
  package mutating func welcome() {
    noteFinished()
    run(.open, state.sitting.publication.facts())
  }

  private mutating func noteFinished() {
    let read = state.sitting.places.filter(\.value.isRead).map(\.key)
    finished[state.sitting.publication.id, default: []].formUnion(read)
  }

  /// Places are kept: those of articles that were not read to their ends before are moments.
  private mutating func finish(_ places: [Article.ID: KeptPlace], of id: Publication.ID) {
    for article in places.filter(\.value.isRead).keys.sorted()
    where finished[id, default: []].insert(article).inserted {
      let publication = state.sitting.publication
      run(.finish, publication.id == id ? publication.facts(article) : ["ARTICLE": article])
    }
  }

  private func run(_ hook: Hook, _ facts: [String: String]) {
    guard let hooks, let command = configuration.hooks[hook]?.value else { return }
    // In the order of what is kept, and before the program ends.
    worker?.keep {
      hooks.start(command, at: hook, telling: facts)
      return nil
    }
  }

  /// What is run when a mark has been kept; `nil` where nothing is.
  private func hook(after effect: Effect) -> (@Sendable (Event?) -> Void)? {
    guard case .keepBookmark = effect, let hooks, let command = configuration.hooks[.keep]?.value
    else { return nil }
    let publication = state.sitting.publication
    return { answer in
      guard case .kept(let mark) = answer else { return }
      hooks.start(command, at: .keep, telling: publication.facts(mark))
    }
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
