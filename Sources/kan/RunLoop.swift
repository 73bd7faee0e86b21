import Grid
import Presentation
import Reading
import Running
import Terminal

/// Waits, lets the state change, shows it: until the reader leaves.
struct RunLoop {
  let terminal: Terminal
  let worker: Worker
  let configuring: ConfigWatch
  private var session: Session
  /// When a place that has changed is to be kept, in milliseconds; `nil` while none has.
  private var due: Int?

  /// Places are kept this long after they changed, in milliseconds.
  private static let delay = 1000

  init(terminal: Terminal, session: Session, worker: Worker, configuring: ConfigWatch) {
    self.configuring = configuring
    self.terminal = terminal
    self.session = session
    self.worker = worker
  }

  /// Runs to the end; returns the exit status.
  func run() -> Int32 {
    var loop = self
    // What the terminal answered meanwhile shows on the first page.
    while terminal.hasMore { if let status = loop.handle(terminal.next(), nil) { return status } }
    while true {
      Crash.speak(loop.session.state.preferences.interface)
      let page = loop.session.page
      terminal.show(page.frame)
      repeat {
        if let status = loop.handle(terminal.next(milliseconds: loop.patience), page) {
          return status
        }
      } while terminal.hasMore
    }
  }

  /// How long to wait for something to happen.
  private var patience: Int32 { due.map { Int32(max(0, $0 - milliseconds())) } ?? -1 }

  /// Does what one input asks for; a status ends the program.
  private mutating func handle(_ input: Input, _ page: Page?) -> Int32? {
    if let due, milliseconds() >= due { keepPlaces() }
    switch input {
    case .terminate(let signal):
      keepPlaces()
      return 128 + signal
    case .suspend: terminal.suspend()
    case .pause: break
    case .wake:
      if let configuration = configuring.collect() { session.follow(configuration) }
      for event in worker.collect() {
        if let status = perform(session.send(event)) { return status }
      }
    case .key, .paste, .wheel, .click, .cursor, .background, .ground, .resize, .ambiguous:
      _ = session.send(.time(Int(monotonicSeconds())))
      guard let event = event(input, page) else { return nil }
      let status = perform(session.send(event))
      if due == nil, session.state.journey.hasUnkeptPlace { due = milliseconds() + RunLoop.delay }
      return status
    }
    return nil
  }

  private mutating func keepPlaces() {
    due = nil
    _ = session.send(.pause)
  }

  /// What an input means on the page that the reader has before them.
  private func event(_ input: Input, _ page: Page?) -> Event? {
    switch input {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .wheel(let notches): .wheel(notches)
    case .click(let x, let y): page?.target(x: x, y: y).map { .click($0) }
    case .resize(let size): .resize(size)
    case .ambiguous(let width): .ambiguous(width)
    case .ground(let ground): .ground(ground)
    case .cursor, .background, .suspend, .wake, .pause, .terminate: nil
    }
  }

  private mutating func perform(_ effects: [TerminalEffect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .quit: return ExitStatus.done.rawValue
      case .interrupt: return ExitStatus.interrupted.rawValue
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .copy(let text):
        if !copy(text, writing: terminal.write) { _ = session.send(.notCopied(text)) }
      case .edit(let text, let name):
        var isOpened = false
        terminal.lend { isOpened = openInEditor(text, named: name) }
        if !isOpened { _ = session.send(.notice(ShellWords.noEditor)) }
      case .follow(let address):
        if !follow(address, by: session.configuration.program(.browser)) {
          for effect in session.send(.notOpened(address)) {
            if case .copy(let text) = effect { _ = copy(text, writing: terminal.write) }
          }
        }
      }
    }
    return nil
  }

  private func milliseconds() -> Int { Int(monotonicSeconds() * 1000) }
}
