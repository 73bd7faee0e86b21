import ArgumentParser
import Glibc
import Grid
import Importing
import Reading
import Storage
import Terminal

/// Opens an issue and reads it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open an issue (what kan does without a command).")

  @Argument(help: "The folder or the id of an issue; the one read last if left out.")
  var issue: String?

  @OptionGroup var library: LibraryOptions
  @OptionGroup var look: LookOptions

  @Option(help: "Keys to press, such as \"j j Enter\".")
  var keys: String?

  @Option(help: "The size of the screen without a terminal, columns by rows.")
  var size: Size?

  @Flag(help: "Print the screen after the keys, without a terminal.")
  var dump = false

  func run() throws {
    if dump { return try printScreen() }
    try openReader(issue: issue, library: library.path, look: look.choices, keys: keys)
  }

  /// Presses the keys in an otherwise empty library, so that the same keys print the same screen.
  private func printScreen() throws {
    let start = try Start(issue, library: library.library)
    if let folder = start.opening.folder { try shelveIfNew(folder.path, in: start.library) }
    var session = Session(
      state: start.state(
        try look.choices.preferences(for: start.opening.issue),
        size: size ?? Size(columns: 80, rows: 24)),
      desk: start.desk, depth: look.choices.depth(0))
    KeyScript(keys ?? "").play(on: &session)
    printOutput(session.page.frame.text)
  }
}

/// Opens an issue in the terminal and reads until the reader leaves.
///
/// The disk is read while the terminal is set up.
func openReader(issue: String?, library path: String, look: LookChoices, keys: String?) throws {
  guard canShowPages else {
    return printOutput(ContentsCommand.text(try Start(issue, library: path).opening.issue))
  }
  let starting = Promise { try Start(issue, library: path) }
  let worker = Worker()
  guard let input = terminalInput(),
    let terminal = Terminal(input: input, name: environment("TERM"), wake: worker.descriptor)
  else {
    throw Failure(.inputOutput, "this terminal can show no page; try “kan contents” and “kan show”")
  }
  if (look.typography.ambiguous ?? .auto) == .auto { terminal.askWidth() }
  let start: Start
  let preferences: Preferences
  do {
    start = try starting.value()
    preferences = try look.preferences(
      kept: keptPreferences(start.remembered), for: start.opening.issue)
  } catch {
    terminal.close()
    throw error
  }
  var session = Session(
    state: start.state(preferences, size: terminal.measure()),
    desk: start.desk, depth: look.depth(terminal.colours), worker: worker)
  if let trouble = start.trouble { _ = session.send(.notice("\(trouble)")) }
  if issue == nil, keys == nil, session.state.sitting.last != nil {
    _ = session.send(.key(Key("r")))
  }
  KeyScript(keys ?? "").play(on: &session)
  welcome(start, worker)
  let status = RunLoop(terminal: terminal, session: session, worker: worker).run()
  worker.finish()
  terminal.close()
  throw ExitCode(status)
}

/// Notes what is read, and puts a new issue on the shelf, while the reader looks at it already.
private func welcome(_ start: Start, _ worker: Worker) {
  let (library, issue, folder) = (start.library, start.opening.issue, start.opening.folder)
  worker.bring {
    do {
      if let folder {
        try shelve(folder, fingerprint: fingerprint(of: folder.path), in: library)
      }
      if library.readOnlyReason == nil {
        if start.remembered["issue"] != issue.id { try library.remember("issue", issue.id) }
        try library.noteOpening(of: issue.id, at: now())
      }
    } catch {
      return .notice("\(error)")
    }
    return start.desk.recall(issue)
  }
}

/// The descriptor that keys come from: standard input, or the terminal itself after a pipe.
private func terminalInput() -> Int32? {
  if isatty(0) == 1 { return 0 }
  let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
  return descriptor >= 0 ? descriptor : nil
}
