import Grid
import Importing
import Magazine
import Presentation
import Reading

/// The state machine at its desk: effects that need no terminal are done here, slow ones by the
/// worker where there is one.
struct Session {
  private(set) var state: State
  private let desk: Desk
  private let worker: Worker?
  private let depth: ColourDepth

  /// Sits down at a desk; without a worker everything is done at once.
  init(state: State, desk: Desk, depth: ColourDepth, worker: Worker? = nil) {
    self.state = state
    self.desk = desk
    self.depth = depth
    self.worker = worker
    if worker == nil { _ = send(desk.recall(state.sitting.publication)) }
  }

  /// The page as it is now.
  var page: Page { render(state, Theme(state.preferences.theme, depth: depth)) }

  /// Takes an event in; returns the effects that are left to the terminal.
  mutating func send(_ event: Event) -> [Effect] {
    state.update(on: event).flatMap { perform($0) }
  }

  private mutating func perform(_ effect: Effect) -> [Effect] {
    let (desk, publication) = (desk, state.sitting.publication)
    let work: @Sendable () -> Event? = { desk.perform(effect, beside: publication) }
    guard let worker else { return isForTerminal(effect) ? [effect] : answer(work) }
    switch effect.lane {
    case .now: return isForTerminal(effect) ? [effect] : answer(work)
    case .write: worker.keep(work)
    case .read: worker.look(work)
    case .search:
      guard case .search(let question) = effect else { return answer(work) }
      worker.search(question) { desk.search(question, while: $0) }
    }
    return []
  }

  private mutating func answer(_ work: () -> Event?) -> [Effect] {
    work().map { send($0) } ?? []
  }

  private func isForTerminal(_ effect: Effect) -> Bool {
    switch effect {
    case .follow, .copy, .quit, .interrupt, .suspend, .redraw: true
    case .readArticle, .openPublication, .search, .prepareSearch, .listLibrary, .listIndex,
      .keepQuery, .keepBookmark, .editNote, .deleteBookmark, .keepPlaces, .keepPreference,
      .removePublication:
      false
    }
  }
}
