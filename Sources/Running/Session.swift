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

  /// Begins where a state is; without a worker everything is done at once.
  package init(state: State, handler: EffectHandler, depth: ColourDepth, worker: Worker? = nil) {
    self.state = state
    self.handler = handler
    self.depth = depth
    self.worker = worker
    guard worker == nil else { return }
    _ = send(handler.recall(state.sitting.publication))
    _ = send(handler.look(in: language))
  }

  /// The page as it is now.
  package var page: Page { render(state, Theme(state.preferences.theme, depth: depth)) }

  /// Takes an event in; returns the effects that are left to the terminal.
  package mutating func send(_ event: Event) -> [TerminalEffect] {
    state.update(on: event).flatMap { perform($0) }
  }

  private mutating func perform(_ effect: Effect) -> [TerminalEffect] {
    let handler = handler
    let work: @Sendable () -> Event? = { handler.perform(effect) }
    switch (effect.lane, worker) {
    case (.terminal(let effect), _): return [effect]
    case (.now, _), (_, nil): return work().map { send($0) } ?? []
    case (.write, let worker?): worker.keep(work)
    case (.read, let worker?): worker.look(work)
    case (.search(let question), let worker?):
      worker.search(question) { handler.search(question, while: $0) }
    }
    return []
  }
}
