import ArgumentParser
import Glibc
import Magazine
import Presentation
import Reading
import Terminal

/// Opens an issue and reads it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open an issue (what kan does without a command).")

  @Argument(help: "The folder of an issue; the bundled one if left out.")
  var issue: String?

  @OptionGroup var look: LookOptions

  @Option(help: "Keys to press, such as \"j j Enter\".")
  var keys: String?

  @Option(help: "The size of the screen without a terminal, columns by rows.")
  var size: Size?

  @Flag(help: "Print the screen after the keys, without a terminal.")
  var dump = false

  func run() throws {
    if dump { return try printScreen() }
    try openReader(issue: issue, look: look.choices, keys: keys ?? "")
  }

  private func printScreen() throws {
    var session = Session(
      folder: try openIssue(issue), settings: look.choices.settings,
      size: size ?? Size(columns: 80, rows: 24), depth: look.choices.depth(0))
    KeyScript(keys ?? "").play(on: &session)
    printOutput(session.frame.text)
  }
}

/// Opens an issue in the terminal and reads until the reader leaves.
func openReader(issue: String?, look: LookChoices, keys: String) throws {
  let folder = try openIssue(issue)
  guard canShowPages else { return printOutput(ContentsCommand.text(folder.issue)) }
  guard let input = terminalInput(),
    let terminal = Terminal(input: input, name: environment("TERM"))
  else {
    throw Failure(.inputOutput, "this terminal can show no page; try “kan contents” and “kan show”")
  }
  if look.ambiguous == .auto { terminal.askWidth() }
  var session = Session(
    folder: folder, settings: look.settings, size: terminal.measure(),
    depth: look.depth(terminal.colours))
  KeyScript(keys).play(on: &session)
  let status = RunLoop(terminal: terminal, session: session).run()
  terminal.close()
  throw ExitCode(status)
}

/// The descriptor that keys come from: standard input, or the terminal itself after a pipe.
private func terminalInput() -> Int32? {
  if isatty(0) == 1 { return 0 }
  let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
  return descriptor >= 0 ? descriptor : nil
}

/// Waits, lets the state change, shows it: until the reader leaves.
struct RunLoop {
  let terminal: Terminal
  var session: Session

  init(terminal: Terminal, session: Session) {
    self.terminal = terminal
    self.session = session
  }

  /// Runs to the end; returns the exit status.
  func run() -> Int32 {
    var session = session
    while true {
      let frame = session.frame
      terminal.show(frame)
      repeat {
        if let status = handle(terminal.next(), frame, &session) { return status }
      } while terminal.hasMore
    }
  }

  /// Does what one happening asks for; a status ends the program.
  private func handle(
    _ happening: Terminal.Happening, _ frame: Frame, _ session: inout Session
  ) -> Int32? {
    switch happening {
    case .terminate(let signal): return 128 + signal
    case .suspend: terminal.suspend()
    case .resize(let size): _ = session.send(.resize(size))
    case .ambiguous(let width): _ = session.send(.ambiguous(width))
    case .input(let input):
      guard let event = event(input, session.frame) else { return nil }
      return perform(session.send(event), &session)
    }
    return nil
  }

  private func event(_ input: Input, _ frame: @autoclosure () -> Frame) -> Event? {
    switch input {
    case .key(let key): .key(key)
    case .paste(let text): .paste(text)
    case .wheel(let notches): .wheel(notches)
    case .click(let x, let y): frame().spot(x: x, y: y).map { .click($0) }
    case .cursor: nil
    }
  }

  private func perform(_ effects: [Effect], _ session: inout Session) -> Int32? {
    for effect in effects {
      switch effect {
      case .quit: return ExitStatus.done.rawValue
      case .interrupt: return ExitStatus.interrupted.rawValue
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .follow(let address):
        if let sentence = follow(address) { _ = session.send(.notice(sentence)) }
      case .open: preconditionFailure("the session opens articles itself")
      }
    }
    return nil
  }
}
