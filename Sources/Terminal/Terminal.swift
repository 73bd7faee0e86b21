import CNcurses
import Glibc
import Grid

/// The reader's terminal: shows frames, reads input, and is given back as it was on every way out.
///
/// One at a time, on the thread that opened it: ncurses knows no other way.
package final class Terminal {
  private let screen: OpaquePointer
  private let wake: Int32
  private var decoder = InputDecoder()
  private var queue: [Input] = []
  private var shown: Frame?
  private var title = ""
  private var ambiguous = AmbiguousWidth.narrow
  /// When the width of a character was asked for, in seconds.
  private var asked: Double?

  /// An answer that comes more seconds later is none.
  private static let patience = 2.0
  /// An escape is a key of its own where nothing follows it for so many milliseconds.
  private static let escapeDelay: Int32 = 60
  /// The cluster on its way to ncurses; kept so that no cell costs an allocation.
  private var scalars: [UInt32] = []

  /// Opens the terminal on two file descriptors; `nil` where it can show no page. What can be read
  /// from `wake` ends a wait.
  package init?(input: Int32 = 0, output: Int32 = 1, name: String?, wake: Int32 = -1) {
    guard nc_use_utf8() else { return nil }
    let screen = nc_open(name, input, output) ?? nc_open("xterm-256color", input, output)
    guard let screen else { return nil }
    self.screen = screen
    self.wake = wake
  }

  /// The number of colours it shows.
  package var colours: Int { Int(nc_colours(screen)) }

  /// Asks the terminal how wide characters of ambiguous width are, by printing one and asking for
  /// the cursor; answered by `Input.ambiguous`, or never. To be called before the first frame.
  package func askWidth() {
    asked = monotonicSeconds()
    let question = "\r“\u{1B}[6n\r\u{1B}[K"
    nc_write(screen, question, question.utf8.count)
  }

  /// The size of the window.
  package func measure() -> Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    nc_measure(screen, &rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Gives the terminal back. Nothing may be shown afterwards.
  package func close() { nc_close(screen) }

  /// Shows a frame; only cells that differ from the frame before are touched.
  package func show(_ frame: Frame) {
    if frame.ambiguous != ambiguous { recount(frame.ambiguous) }
    let old = shown?.size == frame.size ? shown?.cells : nil
    if old == nil { fill(frame.blank.look) }
    for (index, cell) in frame.cells.enumerated()
    where cell.width > 0 && (old?[index] ?? frame.blank) != cell {
      put(cell, of: frame, row: index / frame.size.columns, column: index % frame.size.columns)
    }
    shown = frame
    if let cursor = frame.cursor {
      nc_cursor(screen, Int32(cursor.y), Int32(cursor.x))
    } else {
      nc_cursor(screen, -1, 0)
    }
    nc_flush(screen)
    show(title: frame.title)
  }

  /// Counts ambiguous characters anew, which leaves nothing on the screen to build on.
  private func recount(_ ambiguous: AmbiguousWidth) {
    self.ambiguous = ambiguous
    nc_use_wide_ambiguous(ambiguous == .wide)
    nc_forget(screen)
    shown = nil
  }

  /// Shows the last frame from nothing.
  package func redraw() {
    nc_forget(screen)
    guard let frame = shown else { return }
    shown = nil
    show(frame)
  }

  /// Writes a sequence that no cell shows, such as one for the clipboard.
  package func write(_ sequence: String) { nc_write(screen, sequence, sequence.utf8.count) }

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
    redraw()
    queue.append(.resize(measure()))
  }

  /// Whether something came in that has not been taken out.
  package var hasMore: Bool {
    if queue.isEmpty { collect(milliseconds: 0) }
    return !queue.isEmpty
  }

  /// Waits for the next thing to happen, at most so many milliseconds; -1 waits for ever.
  package func next(milliseconds: Int32 = -1) -> Input {
    while queue.isEmpty {
      let isWaiting = decoder.isWaiting
      let hasCome = collect(milliseconds: isWaiting ? Terminal.escapeDelay : milliseconds)
      if isWaiting, !hasCome { queue += decoder.finish() }
      if queue.isEmpty, !isWaiting, milliseconds >= 0 { return .pause }
    }
    return queue.removeFirst()
  }

  private func put(_ cell: Cell, of frame: Frame, row: Int, column: Int) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in frame.cluster(of: cell).unicodeScalars { scalars.append(scalar.value) }
    nc_put(
      screen, Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width),
      UInt32(cell.look.attributes.rawValue), Int32(cell.look.foreground),
      Int32(cell.look.background))
  }

  private func fill(_ look: Look) {
    nc_fill(
      screen, UInt32(look.attributes.rawValue), Int32(look.foreground), Int32(look.background))
  }

  private func show(title: String) {
    guard title != self.title else { return }
    self.title = title
    let sequence = "\u{1B}]2;\(title)\u{07}"
    nc_write(screen, sequence, sequence.utf8.count)
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
    while case let code = nc_read(screen), code != NC_NONE {
      queue += decoder.decode(code).compactMap(meaning)
    }
  }

  /// What an input means: the report of the cursor answers the question of `askWidth`.
  private func meaning(_ input: Input) -> Input? {
    guard case .cursor(let column) = input else { return input }
    guard let asked, monotonicSeconds() - asked < Terminal.patience else { return nil }
    self.asked = nil
    return column == 2 || column == 3 ? .ambiguous(column == 3 ? .wide : .narrow) : nil
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
