import Grid
import Presentation
import Reading
import Running
import Terminal

/// Waits, lets the state change, shows it: until the reader leaves.
struct EventLoop {
  let terminal: Terminal
  let worker: Worker
  private var session: Session
  /// What the reader has before them.
  private var page: Page
  /// Something that came in before the first page and is still to be done.
  private var waiting: Input?
  /// Where the button of the mouse was pressed, until it is moved.
  private var pressed: Frame.Position?
  /// When a place that has changed is to be kept, in milliseconds; `nil` while none has.
  private var keepingTime: Int?

  /// Places are kept this long after they changed, in milliseconds.
  private static let delay = 1000

  /// Shows the first page.
  init(terminal: Terminal, session: Session, worker: Worker) {
    self.terminal = terminal
    self.session = session
    self.worker = worker
    page = session.page
    if takeAnswers() { page = self.session.page }
    show()
  }

  private func show() {
    Crash.speak(session.state.preferences.interface)
    terminal.show(page.frame)
  }

  /// Takes in what the terminal has answered by now, so that it shows on the first page already; whether
  /// there was anything. Whatever else has come waits until there is a page.
  private mutating func takeAnswers() -> Bool {
    var hasAnswers = false
    terminal.poll()
    while terminal.hasMore {
      switch terminal.next() {
      case .ground(let ground): _ = session.send(.ground(ground))
      case .ambiguous(let width): _ = session.send(.ambiguous(width))
      case let input:
        waiting = input
        return hasAnswers
      }
      hasAnswers = true
    }
    return hasAnswers
  }

  /// Runs to the end, and follows what is written meanwhile; returns the exit status.
  func run(_ configuring: ConfigWatch) -> Int32 {
    var loop = self
    while true {
      repeat {
        let input = loop.waiting ?? terminal.next(milliseconds: loop.timeLeft)
        loop.waiting = nil
        if let status = loop.handle(input, configuring) { return status }
      } while terminal.hasMore
      loop.page = loop.session.page
      loop.show()
    }
  }

  /// How long to wait for something to happen.
  private var timeLeft: Int32 { keepingTime.map { Int32(max(0, $0 - milliseconds())) } ?? -1 }

  /// Does what one input asks for; a status ends the program.
  private mutating func handle(_ input: Input, _ configuring: ConfigWatch) -> Int32? {
    if let keepingTime, milliseconds() >= keepingTime { keepPlaces() }
    switch input {
    case .terminate(let signal):
      keepPlaces()
      return 128 + signal
    case .suspend: terminal.suspend()
    case .pause: break
    case .wake:
      if let configuration = configuring.collect() {
        session.follow(configuration)
        terminal.hearsMouse = configuration.hasMouse
      }
      for event in worker.collect() {
        if let status = perform(session.send(event)) { return status }
      }
    case .key, .paste, .wheel, .click, .otherClick, .drag, .cursor, .background, .ground, .resize,
      .ambiguous:
      _ = session.send(.time(Int(monotonicSeconds())))
      guard let event = event(input) else { return nil }
      let status = perform(session.send(event))
      if keepingTime == nil, session.state.journey.hasUnkeptPlace {
        keepingTime = milliseconds() + EventLoop.delay
      }
      return status
    }
    return nil
  }

  private mutating func keepPlaces() {
    keepingTime = nil
    _ = session.send(.pause)
  }

  /// What an input means on the page that the reader has before them.
  private mutating func event(_ input: Input) -> Event? {
    switch input {
    case .key(let key): return .key(key)
    case .paste(let text): return .paste(text)
    case .wheel(let notches): return .wheel(notches)
    case .click(let x, let y):
      pressed = Frame.Position(x: x, y: y)
      return .click(page.target(x: x, y: y) ?? .nothing)
    case .otherClick: return .click(.nothing)
    case .drag(let x, let y):
      defer { pressed = nil }
      return .drag(from: pressed, to: Frame.Position(x: x, y: y))
    case .resize(let size): return .resize(size)
    case .ambiguous(let width): return .ambiguous(width)
    case .ground(let ground): return .ground(ground)
    case .cursor, .background, .suspend, .wake, .pause, .terminate: return nil
    }
  }

  /// Does what only the terminal can; a status ends the program.
  private mutating func perform(_ effects: [TerminalEffect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .quit: return ExitStatus.done.rawValue
      case .interrupt: return ExitStatus.interrupted.rawValue
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .copy(let text):
        if !copy(text) { _ = session.send(.notCopied(text)) }
      case .edit(let text, let name):
        var isOpened = false
        terminal.lend { isOpened = openInEditor(text, named: name) }
        if !isOpened { _ = session.send(.notice(ShellWords.noEditor)) }
      case .follow(let address):
        if !follow(address, by: session.configuration.program(.browser)) {
          for effect in session.send(.notOpened(address)) {
            if case .copy(let text) = effect { _ = copy(text) }
          }
        }
      }
    }
    return nil
  }

  /// Copies by the way the reader has written, else by the first that takes it; false where none does.
  private func copy(_ text: String) -> Bool {
    Running.copy(
      text, by: ClipboardRoute.chosen(by: session.configuration), writing: terminal.write)
  }

  private func milliseconds() -> Int { Int(monotonicSeconds() * 1000) }
}
