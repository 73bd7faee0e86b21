import ArgumentParser
import Configuring
import Glibc
import Grid
import Importing
import Magazine
import Presentation
import Reading
import Running
import Storage
import Terminal

/// Opens an issue and reads it.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open an issue (what kan does without a command).")

  @Argument(
    help: """
      A file, a folder or an id of the library; - for standard input; what was read last if left out. \
      Several, or a folder of books, are put into the library.
      """,
    completion: .publications)
  var names: [String] = []

  @OptionGroup var library: LibraryOptions
  @OptionGroup var look: LookOptions

  @Option(parsing: .unconditional, help: "Keys to press, such as \"j j Enter\".")
  var keys: String?

  @Option(help: "The size of the screen without a terminal, columns by rows.")
  var size: Size?

  @Flag(help: "Print the screen after the keys, without a terminal.")
  var dump = false

  @Flag(help: "Print it as a picture in SVG, in the colours of the theme.")
  var svg = false

  /// Behind an option the name of a command is taken for that of a publication, which it can only mean as a
  /// file.
  func validate() throws {
    let commands = Kan.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let name = names.first, commands.contains(name), access(name, F_OK) != 0 else { return }
    throw ValidationError(ShellWords.commandBehindOptions(name).said)
  }

  func run() throws {
    var (issue, keys) = (names.first, keys)
    if names.count > 1 || names.first.map(isShelf) == true {
      let ids = try fillShelf()
      issue = ids.first
      // Of several the reader chooses one.
      if ids.count > 1, keys == nil { keys = "o" }
    }
    if dump || svg { return try printScreen(issue, keys) }
    try openReader(
      issue: issue, library: library.path, look: look.choices(library.interface), keys: keys)
  }

  /// Whether a name is that of a folder that is no work itself.
  private func isShelf(_ name: String) -> Bool {
    let source = Source(name)
    return source.kind == .folder && source.format == nil
  }

  /// Puts what is named into the library; throws where none of it can be, or it was interrupted.
  private func fillShelf() throws -> [Publication.ID] {
    let shelf = try Shelf(names, into: library.openToKeep(), encoding: nil)
    let status = try shelf.fill()
    Interrupts.end()
    if let status, shelf.ids.isEmpty || status == ExitStatus.interrupted.rawValue {
      throw ExitCode(status)
    }
    return shelf.ids
  }

  /// Presses the keys in an otherwise empty library, so that the same keys print the same screen.
  private func printScreen(_ issue: String?, _ keys: String?) throws {
    let (opened, trouble) =
      try library.library.map { try Library.open(at: $0) } ?? (Library.inMemory(), nil)
    let startup = try Startup(issue, in: opened, trouble: trouble)
    try startup.shelve()
    let choices = look.choices(library.interface)
    let configuration = Configuration.read(at: usualConfigPath)
    let preferences = try choices.preferences(
      written: configuration, for: startup.source.publication)
    var session = Session(
      state: startup.state(
        preferences, size: size ?? Size(columns: 80, rows: 24), keyMap: configuration.keyMap),
      handler: startup.handler, depth: choices.depth(svg ? ColourDepth.direct.rawValue : 0),
      configuration: configuration)
    KeyScript(keys ?? "").play(on: &session)
    let frame = session.page.frame
    printOutput(svg ? SVGPicture(frame).text(label: frame.title) : frame.text)
  }
}

/// Opens an issue in the terminal and reads until the reader leaves.
///
/// The disk is read while the terminal is set up.
func openReader(
  issue: String?, library path: String = usualLibraryPath, look: LookChoices = LookChoices(),
  keys: String? = nil
) throws {
  guard canShowPages else { return try printContents(of: issue, library: path) }
  let starting = Background {
    let (library, trouble) = try Library.open(at: path)
    return (
      try Startup(issue, in: library, trouble: trouble), Configuration.read(at: usualConfigPath)
    )
  }
  let worker = Worker()
  let terminal = try openTerminal(wokenBy: worker, look)
  let startup: Startup
  let configuration: Configuration
  let preferences: Preferences
  do {
    (startup, configuration) = try starting.value()
    preferences = try look.preferences(
      kept: startup.choices, written: configuration, for: startup.source.publication)
  } catch {
    terminal.closeUnused()
    throw error
  }
  terminal.hearsMouse = configuration.hasMouse
  var session = Session(
    state: startup.state(
      preferences, size: terminal.measure(), keyMap: configuration.keyMap),
    handler: startup.handler, depth: look.depth(terminal.colours), worker: worker,
    configuration: configuration)
  session.welcome()
  if issue == nil, keys == nil { session.begin() }
  if let trouble = startup.trouble?.sentence ?? configuration.complaint {
    _ = session.send(.notice(trouble))
  }
  KeyScript(keys ?? "").play(on: &session)
  // The first page is shown before anything else is begun, and what is kept comes before a text is brought
  // in or an index made anew.
  let loop = EventLoop(terminal: terminal, session: session, worker: worker)
  Log.read(configuration)
  let watch = startup.watch(for: worker)
  startup.welcome(by: worker)
  defer { watch.end() }
  let configuring = ConfigWatch(usualConfigPath, waking: worker)
  defer { configuring.end() }
  let status = loop.run(configuring)
  terminal.close()
  finish(startup, worker)
  throw ExitCode(status)
}

/// Has what is to be kept kept, and says what is not, below what the shell shows again.
private func finish(_ startup: Startup, _ worker: Worker) {
  for sentence in startup.leave(worker) {
    printError("kan: \(Words.sentence(for: .notKept(sentence)).said)")
  }
}

/// The terminal, already asked what only it knows; throws where no page can be shown on it.
private func openTerminal(wokenBy worker: Worker, _ look: LookChoices) throws -> Terminal {
  guard let input = terminalInput(),
    let terminal = Terminal(
      input: input, name: environment("TERM"), vte: environment("VTE_VERSION").flatMap { Int($0) },
      wake: worker.descriptor)
  else {
    throw Failure(.inputOutput, ShellWords.noPages)
  }
  if (look.typography.ambiguous ?? .auto) == .auto { terminal.askWidth() }
  terminal.askGround()
  return terminal
}

/// Prints what there is to read where no page can be shown.
private func printContents(of issue: String?, library path: String) throws {
  let (library, trouble) = try Library.openToRead(at: path)
  let startup = try Startup(issue, in: library, trouble: trouble)
  printOutput(ContentsCommand.text(startup.source.publication))
}

/// The descriptor that keys come from: standard input, or the terminal itself after a pipe.
private func terminalInput() -> Int32? {
  if isatty(0) == 1 { return 0 }
  let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
  return descriptor >= 0 ? descriptor : nil
}
