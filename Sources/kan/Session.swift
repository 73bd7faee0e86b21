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
    if worker == nil { _ = send(desk.recall(state.issue)) }
  }

  /// The page as it is now.
  var page: Page { render(state, Theme(state.settings.theme, depth: depth)) }

  /// Takes an event in; returns the effects that are left to the terminal.
  mutating func send(_ event: Event) -> [Effect] {
    state.update(on: event).flatMap { perform($0) }
  }

  private mutating func perform(_ effect: Effect) -> [Effect] {
    let (desk, issue) = (desk, state.issue)
    let work: @Sendable () -> Event? = { desk.perform(effect, in: issue) }
    switch effect {
    case .follow, .copy, .quit, .interrupt, .suspend, .redraw: return [effect]
    case .search(let question) where worker != nil:
      worker?.search(question) { desk.search(question, while: $0) }
    case .prepareSearch where worker != nil, .listIndex where worker != nil,
      .listShelf where worker != nil:
      worker?.look(work)
    case .keepBookmark where worker != nil, .deleteBookmark where worker != nil,
      .keepPlaces where worker != nil, .keepSettings where worker != nil,
      .noteAsking where worker != nil, .removeIssue where worker != nil:
      worker?.keep(work)
    default: return work().map { send($0) } ?? []
    }
    return []
  }
}
