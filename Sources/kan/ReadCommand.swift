import ArgumentParser
import Glibc
import Importing
import Magazine
import Presentation
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
    let kept = library.library
    let book = try kept.map { try Library.open(at: $0).library } ?? Library.inMemory()
    let opening = try Opening(issue, in: book)
    if let folder = opening.folder { try shelveIfNew(folder.path, in: book) }
    var session = Session(
      issue: opening.issue, desk: Desk(library: book, folder: opening.folder),
      settings: look.choices.settings, size: size ?? Size(columns: 80, rows: 24),
      depth: look.choices.depth(0), worker: nil)
    KeyScript(keys ?? "").play(on: &session)
    printOutput(session.frame.text)
  }
}

/// The issue to read, and the folder it comes from where it is not on the shelf as it is now.
struct Opening {
  let issue: Issue
  let folder: IssueFolder?

  /// Finds what is named: a folder, an id on the shelf, or what was read last, at first the
  /// bundled issue.
  init(_ name: String?, in library: Library) throws {
    if let name, access("\(name)/issue.toml", F_OK) != 0, let kept = try? library.issue(name) {
      (issue, folder) = (kept, nil)
      return
    }
    let last = name == nil ? try? library.remembered("issue") : nil
    if let last, let kept = try? library.issue(last), last != bundledID {
      (issue, folder) = (kept, nil)
      return
    }
    let path = try name ?? bundledIssue()
    if let kept = try? library.issue(at: path), kept.fingerprint == fingerprint(of: path) {
      (issue, folder) = (kept.issue, nil)
      return
    }
    let opened = try openIssue(name)
    (issue, folder) = (opened.issue, opened)
  }
}

private let bundledID = "china-standardization-2025-01"

/// Opens an issue in the terminal and reads until the reader leaves.
func openReader(issue: String?, library path: String, look: LookChoices, keys: String?) throws {
  guard canShowPages else {
    let library = try Library.open(at: path).library
    return printOutput(ContentsCommand.text(try Opening(issue, in: library).issue))
  }
  let (library, trouble) = try Library.open(at: path)
  let opening = try Opening(issue, in: library)
  let worker = Worker()
  guard let input = terminalInput(),
    let terminal = Terminal(input: input, name: environment("TERM"), wake: worker.descriptor)
  else {
    throw Failure(.inputOutput, "this terminal can show no page; try “kan contents” and “kan show”")
  }
  if look.ambiguous == .auto { terminal.askWidth() }
  var session = Session(
    issue: opening.issue, desk: Desk(library: library, folder: opening.folder),
    settings: look.settings(kept: try? library.remembered("settings")), size: terminal.measure(),
    depth: look.depth(terminal.colours), worker: worker)
  if let trouble { _ = session.send(.notice("\(trouble)")) }
  if issue == nil, keys == nil, session.state.last != nil { _ = session.send(.key(Key("r"))) }
  KeyScript(keys ?? "").play(on: &session)
  welcome(opening, library, worker)
  let status = RunLoop(terminal: terminal, session: session, worker: worker).run()
  worker.finish()
  terminal.close()
  throw ExitCode(status)
}

/// Notes what is read, and puts a new issue on the shelf, while the reader looks at it already.
private func welcome(_ opening: Opening, _ library: Library, _ worker: Worker) {
  let (id, folder) = (opening.issue.id, opening.folder)
  worker.keep {
    do {
      if let folder {
        try shelve(folder, fingerprint: fingerprint(of: folder.path), in: library)
      }
      try library.noteOpening(of: id, at: now())
      try library.remember("issue", id)
      return nil
    } catch {
      return .notice("\(error)")
    }
  }
}

/// The descriptor that keys come from: standard input, or the terminal itself after a pipe.
private func terminalInput() -> Int32? {
  if isatty(0) == 1 { return 0 }
  let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
  return descriptor >= 0 ? descriptor : nil
}
