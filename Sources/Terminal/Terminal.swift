import CNcurses
import Glibc
import Grid

/// The reader's terminal: shows frames, reads input, and is given back as it was on every way out.
///
/// One at a time: terminfo knows no other way.
package final class Terminal {
  private let screen: OpaquePointer
  private let wake: Int32
  private let capabilities: Capabilities
  private var painter: Painter
  private var decoder = InputDecoder()
  private var queue: [Input] = []
  private var shown: Frame?
  private var title = ""
  /// What goes out with the next frame.
  private var pending: [UInt8] = []
  /// When the width of a character was asked for, in seconds, and when the background.
  private var widthAsked, groundAsked: Double?
  private var asksGround = false
  /// Where input is read to.
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// An answer that comes more seconds later is none.
  private static let longestAnswer = 2.0
  /// An escape is a key of its own where nothing follows it for so many milliseconds.
  private static let escapeDelay: Int32 = 60
  /// A window of more cells each way is drawn up to here.
  private static let largest = (columns: 2000, rows: 1000)

  /// Opens the terminal on two file descriptors; `nil` where it can show no page. What can be read
  /// from `wake` ends a wait. `vte` is the version of the library of GNOME's terminals, if it is one.
  package init?(
    input: Int32 = 0, output: Int32 = 1, name: String?, vte: Int? = nil, wake: Int32 = -1
  ) {
    guard let screen = nc_open(name, input, output) ?? nc_open("xterm-256color", input, output)
    else { return nil }
    self.screen = screen
    self.wake = wake
    capabilities = Capabilities(of: name ?? "", vte: vte)
    painter = Painter(capabilities)
  }

  /// The number of colours it shows.
  package var colours: Int { capabilities.colours }

  /// Whether clicks, the wheel and motion with a button down are reported, from the next frame on. Where they
  /// are not, the terminal selects text by the mouse itself.
  package var hearsMouse = false {
    didSet { if hearsMouse != oldValue { pending += Terminal.mouseModes(hearsMouse) } }
  }

  /// DECSET 1000, 1002 for motion while a button is down, 1006 for cells beyond 223. Motion without a button
  /// (1003) is never asked for.
  private static func mouseModes(_ isOn: Bool) -> [UInt8] {
    [1000, 1002, 1006].flatMap { "\u{1B}[?\($0)\(isOn ? "h" : "l")".utf8 }
  }

  /// Asks the terminal how wide characters of ambiguous width are, by printing one and asking for
  /// the cursor; answered by `Input.ambiguous`, or never. To be called before the first frame.
  package func askWidth() {
    widthAsked = monotonicSeconds()
    write("\r“\u{1B}[6n\r\u{1B}[K")
  }

  /// Asks the terminal for its background (OSC 11), now and whenever it is taken back; answered by
  /// `Input.ground`, or never. One without colours is not asked.
  package func askGround() {
    guard colours > 0 else { return }
    asksGround = true
    groundAsked = monotonicSeconds()
    decoder.expectsString = true
    write("\u{1B}]11;?\u{07}")
  }

  /// The size of the window.
  package func measure() -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    nc_measure(screen, &rows, &columns)
    return Size(
      columns: min(Int(columns), Terminal.largest.columns),
      rows: min(Int(rows), Terminal.largest.rows))
  }

  /// Gives the terminal back. Nothing may be shown afterwards.
  package func close() { nc_close(screen) }

  /// Gives the terminal back before anything was shown: what it answers to what it was asked would stand in the
  /// line of the shell, so that it is taken in first.
  package func closeUnused() {
    for _ in 0..<Terminal.mostAnswers {
      if case .pause = next(milliseconds: Terminal.answerDelay) { break }
    }
    close()
  }

  /// Milliseconds in which an answer comes, over a network too, and how many there may be at most.
  private static let (answerDelay, mostAnswers): (Int32, Int) = (200, 64)

  /// Shows a frame in one write; only what differs from the frame before is in it.
  package func show(_ frame: Frame) {
    var bytes = pending + painter.paint(frame)
    pending = []
    if frame.title != title {
      title = frame.title
      bytes += "\u{1B}]2;\(title)\u{07}".utf8
    }
    shown = frame
    write(bytes)
  }

  /// Shows the last frame from nothing.
  package func redraw() {
    painter.forget()
    if let shown { show(shown) }
  }

  /// Writes a sequence that no cell shows, such as one for the clipboard.
  package func write(_ sequence: String) { write(Array(sequence.utf8)) }

  private func write(_ bytes: [UInt8]) {
    if !bytes.isEmpty { nc_write(screen, bytes, bytes.count) }
  }

  /// Stops the program as the shell's job control does, and comes back when it goes on.
  package func suspend() {
    nc_suspend(screen)
    kill(0, SIGTSTP)
    takeBack()
  }

  /// Leaves the terminal to another program while `work` runs.
  package func lend(_ work: () -> Void) {
    nc_suspend(screen)
    work()
    takeBack()
  }

  /// Takes the terminal again after something else had it.
  private func takeBack() {
    nc_resume(screen)
    if asksGround { askGround() }
    if hearsMouse { pending = Terminal.mouseModes(true) }
    redraw()
    queue.append(.resize(measure()))
  }

  /// Whether something came in that has not been taken out: what was typed ahead comes in with one read.
  package var hasMore: Bool { !queue.isEmpty }

  /// Takes in what has come by now, without waiting.
  package func poll() { collect(milliseconds: 0) }

  /// Waits for the next thing to happen, at most so many milliseconds; -1 waits for ever.
  package func next(milliseconds: Int32 = -1) -> Input {
    while queue.isEmpty {
      if decoder.expectsString { decoder.expectsString = isAwaited(groundAsked) }
      let isWaiting = decoder.isWaiting
      let hasCome = collect(milliseconds: isWaiting ? Terminal.escapeDelay : milliseconds)
      if isWaiting, !hasCome { queue += decoder.finish() }
      if queue.isEmpty, !isWaiting, milliseconds >= 0 { return .pause }
    }
    return queue.removeFirst()
  }

  /// Takes in what comes within so many milliseconds; false where nothing does.
  @discardableResult
  private func collect(milliseconds: Int32) -> Bool {
    switch Int(nc_wait(screen, wake, milliseconds)) {
    case NC_WAIT_WAKE: queue.append(.wake)
    case NC_WAIT_INPUT: readInput()
    case NC_WAIT_SIGNAL: readSignals()
    case NC_WAIT_HANGUP: queue.append(.terminate(SIGHUP))
    default: return false
    }
    return true
  }

  private func readInput() {
    let count = Int(nc_read(screen, &buffer, Int32(buffer.count)))
    if count == 0 { queue.append(.terminate(SIGHUP)) }
    for byte in buffer.prefix(max(0, count)) {
      queue += decoder.decode(byte).compactMap(meaning)
    }
  }

  /// What an input means: the report of the cursor answers the question of `askWidth`, the background
  /// that of `askGround`.
  private func meaning(_ input: Input) -> Input? {
    switch input {
    case .cursor(let column):
      defer { widthAsked = nil }
      guard isAwaited(widthAsked), column == 2 || column == 3 else { return nil }
      return .ambiguous(column == 3 ? .wide : .narrow)
    case .background(let ground):
      defer { groundAsked = nil }
      return isAwaited(groundAsked) ? .ground(ground) : nil
    case .key, .paste, .wheel, .click, .otherClick, .drag, .ground, .resize, .ambiguous, .suspend,
      .wake, .pause, .terminate:
      return input
    }
  }

  /// Whether what was asked then may still be answered.
  private func isAwaited(_ asked: Double?) -> Bool {
    asked.map { monotonicSeconds() - $0 < Terminal.longestAnswer } ?? false
  }

  private func readSignals() {
    while case let number = nc_signal(), number != 0 {
      switch number {
      case SIGWINCH: queue.append(.resize(measure()))
      case SIGTSTP: queue.append(.suspend)
      case SIGCONT:
        // After a stop that cannot be caught the modes are whatever the shell left.
        nc_suspend(screen)
        takeBack()
      default: queue.append(.terminate(number))
      }
    }
  }
}

/// Seconds on a clock that never jumps.
package func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
